/** ItemsJS behind the adapter that makes an InstantSearch client of it, over HTTP: `POST /index` fills it, `POST /search` asks. */
import adapter from 'instantsearch-itemsjs-adapter';
import { listen } from './listen.js';

const facet = { size: 100, conjunction: false };
let client;

listen(async ({ url, body }) => {
  const json = JSON.parse(await body());
  if (url.pathname === '/index') {
    const index = adapter.createIndex(json, {
      searchableFields: ['name', 'description'],
      aggregations: { id: { ...facet, size: 1 }, needs: facet, languages: facet, cost: facet, delivery: facet },
    });
    client = adapter.getSearchClient(index);
    return { body: { indexed: json.length } };
  }
  return { body: await client.search(json) };
});

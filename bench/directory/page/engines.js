import MiniSearch from 'minisearch';
import { Document } from 'flexsearch';
import { create, insertMultiple, search } from '@orama/orama';
import { DirectorySearch } from '../../../src/resources/search/directory-search.ts';

/** What a page takes from each answer. */
const PAGE = 20;
const ask = { lang: 'en', now: new Date('2026-03-04T18:00:00Z'), limit: PAGE, offset: 0 };

const texts = ({ id, name, organization, places = [], description = '' }) => ({
  id,
  name,
  organization: organization?.name ?? '',
  city: places.map(({ city }) => city).join(' '),
  description,
});
const FIELDS = ['name', 'organization', 'city', 'description'];
/** As ours: none below 4 letters, 1 below 8, else 2. */
const edits = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** The whole answer: words, filters, counts, groups, order, and the first page. */
const ours = (index) => ({
  build(services) {
    const directory = new DirectorySearch(services, { timeZone: 'America/Chicago' }, index ? 0 : Infinity);
    directory.reading.finish();
    directory.openNow.at(ask.now).finish();
    directory.text('en').folding.finish();
    if (index) directory.text('en').indexing.finish();
    return directory;
  },
  ask: (directory, text) => directory.query({ text }, ask, index).total,
});

/**
 * Each makes what it needs and then answers. Only ours counts, filters and groups; the others give the best 20 of the words,
 * set up to do the same as well as they can: all words, beginnings, typing errors.
 */
export const engines = {
  'naive filter': {
    build: (services) => services.map((service) => ({ service, text: Object.values(texts(service)).join(' ') })),
    ask(list, text) {
      const words = text.toLowerCase().split(' ');
      const found = list.filter((each) => words.every((word) => each.text.toLowerCase().includes(word)));
      return found.slice(0, PAGE).length && found.length;
    },
  },
  'Porchlight, folded text': ours(false),
  'Porchlight, index': ours(true),
  MiniSearch: {
    build(services) {
      const index = new MiniSearch({ fields: FIELDS });
      index.addAll(services.map(texts));
      return index;
    },
    ask: (index, text) =>
      index.search(text, { prefix: true, fuzzy: edits, combineWith: 'AND', boost: { name: 3, organization: 2 } })
        .length,
  },
  FlexSearch: {
    build(services) {
      const index = new Document({ tokenize: 'forward', document: { id: 'id', index: FIELDS } });
      for (const service of services) index.add(texts(service));
      return index;
    },
    ask: (index, text) => index.search(text, { limit: PAGE, merge: true }).length,
  },
  Orama: {
    async build(services) {
      const index = create({ schema: Object.fromEntries(FIELDS.map((field) => [field, 'string'])) });
      await insertMultiple(index, services.map(texts), 1000);
      return index;
    },
    ask: async (index, text) =>
      (await search(index, { term: text, limit: PAGE, threshold: 0, boost: { name: 3, organization: 2 } })).count,
  },
};

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { noFilters } from '../../src/elements/resource-finder/filters.js';
import { linkTo, readLink } from '../../src/elements/resource-finder/share-link.js';

const PAGE = 'https://school.example/help?class=7#top';
const fragmentOf = (link: string) => new URL(link).hash;

test('a list of 100 services comes back whole, in its order', () => {
  const ids = Array.from({ length: 100 }, (_, at) => `county-${at}-6f9619ff-8b86-d011-b42d`);
  const link = linkTo(PAGE, { ids });
  assert.ok(link.startsWith('https://school.example/help?class=7#pl-find=i=county-0-'), link.slice(0, 80));
  assert.deepEqual(readLink(fragmentOf(link))?.ids, ids);
});

test('ids of any length and letters: what the link has room for comes back, and never nothing', () => {
  // What an id is in a directory: no control characters, at most 200 characters.
  const id = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((each) => !/\p{Cc}|\p{Cs}/u.test(each));
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 130, size: 'max' }), (ids) => {
      const link = linkTo(PAGE, { ids });
      const read = readLink(fragmentOf(link))?.ids ?? [];
      assert.ok(fragmentOf(link).length <= 6000, `${fragmentOf(link).length} characters`);
      assert.ok(read.length > 0, 'at least one');
      assert.deepEqual(read, ids.slice(0, read.length));
      const whole = ids.slice(0, 100).map(encodeURIComponent).join().length <= 5900;
      if (whole) assert.equal(read.length, Math.min(ids.length, 100));
    }),
    { numRuns: 200 },
  );
});

test('a search and one service come back as they were', () => {
  const filters = {
    ...noFilters,
    text: 'food; tonight = yes',
    needs: ['housing', 'legal'] as const,
    age: 16,
    openNow: true,
  };
  const search = readLink(fragmentOf(linkTo(PAGE, { filters })));
  assert.deepEqual(search, { filters, ids: [], id: null });
  const one = readLink(fragmentOf(linkTo(PAGE, { id: 'a,b;c=d' })));
  assert.deepEqual(one, { filters: noFilters, ids: [], id: 'a,b;c=d' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chooseLines, countries } from '../../src/crisis/choose.js';
import { details } from '../../src/crisis/details.js';
import { essentials } from '../../src/crisis/essential-lines.js';
import { freshness } from '../../src/crisis/freshness.js';
import { isForAnyone, orderLines, type RankedLine } from '../../src/crisis/order.js';
import type { CrisisLine, Directory, Group, Preference, Role } from '../../src/crisis/types.js';

const groups: Group[] = ['anyone', 'adults', 'young', 'families', 'veterans', 'lgbtq', 'men', 'speakers'];
const roles: Role[] = ['suicide', 'crisis', 'youth', 'peer', 'family', 'information'];
const langs = ['en', 'es', 'fr-CA', 'nb', 'zh-Hant', 'ar', 'fil', '', undefined];

const country = fc.oneof(
  fc.constantFrom(...countries()),
  fc.string({ minLength: 0, maxLength: 3 }),
  fc.constantFrom('XX', 'us', 'uk'),
);
const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const preference: fc.Arbitrary<Preference> = fc.record({
  audience: fc.constantFrom(...groups, undefined),
  lang: fc.constantFrom(...langs),
});
const directory = fc.constantFrom<Directory>(essentials, details);

/** Any line of one country, more varied than the directory is today. */
const line: fc.Arbitrary<RankedLine & { readonly id: string }> = fc.record(
  {
    id: fc.uuid(),
    role: fc.constantFrom(...roles),
    group: fc.constantFrom(...groups),
    region: fc.constant('Somewhere'),
    always: fc.constantFrom(true, false, null),
    languages: fc.subarray(['en', 'es', 'fr', 'no', 'zh', 'ar', 'tl']),
    pair: fc.constantFrom('a', 'b', 'c'),
  },
  { requiredKeys: ['id', 'role', 'group', 'always', 'languages'] },
);
const lines = fc.uniqueArray(line, { selector: ({ id }) => id, maxLength: 12 });

test('never a line or a number of another country', () => {
  fc.assert(
    fc.property(country, day, preference, directory, (code, today, wish, source) => {
      const help = chooseLines(code, { today, ...wish }, source);
      assert.ok(help.lines.every((shown) => shown.country === help.country));
      const asked = code.trim().toUpperCase();
      assert.ok(help.country === null || help.country === (asked === 'UK' ? 'GB' : asked));
      assert.equal(help.emergency === null, help.country === null);
      if (help.country === null) assert.deepEqual(help.lines, []);
    }),
  );
});

test('never a withheld line, and every other line is shown', () => {
  fc.assert(
    fc.property(country, day, preference, directory, (code, today, wish, source) => {
      const help = chooseLines(code, { today, ...wish }, source);
      assert.ok(help.lines.every(({ checked, freshness: state }) => freshness(checked, today) === state));
      const all = source.lines(help.country ?? '').filter(({ checked }) => freshness(checked, today) !== 'withheld');
      assert.equal(help.lines.length, all.length);
    }),
  );
});

test('the bundled lines open the full list, in the same order and with the same facts', () => {
  fc.assert(
    fc.property(fc.constantFrom(...countries()), day, preference, (code, today, wish) => {
      const before = chooseLines(code, { today, ...wish }).lines;
      const after = chooseLines(code, { today, ...wish }, details).lines.slice(0, before.length);
      assert.deepEqual(
        after.map((shown, i) => bundledFacts(shown, before[i])),
        before.map((shown) => bundledFacts(shown, shown)),
      );
    }),
    { numRuns: 500 },
  );
});

test('the others follow in the order of the whole directory', () => {
  fc.assert(
    fc.property(fc.constantFrom(...countries()), preference, (code, wish) => {
      const rest = details.lines(code, wish).slice(essentials.lines(code).length) as RankedLine[];
      assert.deepEqual(orderLines(rest, wish), rest);
    }),
  );
});

test('pairs stand side by side', () => {
  fc.assert(
    fc.property(country, day, preference, directory, (code, today, wish, source) => {
      assertAdjacent(chooseLines(code, { today, ...wish }, source).lines);
    }),
  );
  fc.assert(fc.property(lines, preference, (some, wish) => assertAdjacent(orderLines(some, wish))));
});

test('the order is total: it neither loses nor adds a line, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(lines, preference, (some, wish) => {
      const ordered = orderLines(some, wish);
      assert.deepEqual(new Set(ordered), new Set(some));
      assert.equal(ordered.length, some.length);
      assert.deepEqual(orderLines(some, wish), ordered);
      assert.deepEqual(orderLines(ordered, wish), ordered);
    }),
  );
});

test('without pairs, a line for anyone that is always open is never behind one that is not, nor a regional one ahead', () => {
  fc.assert(
    fc.property(lines, (some) => {
      const plain = some.map(({ pair: _, ...rest }) => rest);
      const rank = (l: RankedLine) => (isForAnyone(l) ? (l.always === true ? 0 : 1) : l.region === undefined ? 2 : 3);
      const ranks = orderLines(plain).map(rank);
      assert.deepEqual(ranks, [...ranks].sort());
    }),
  );
});

test('a country with any line has one that comes with the page', () => {
  for (const code of countries()) {
    assert.equal(essentials.lines(code).length > 0, details.lines(code).length > 0, code);
    assert.ok(essentials.lines(code).length <= 3, code);
    assert.ok(essentials.lines(code).every(({ details: later }) => later === undefined));
    assert.notEqual(essentials.emergency(code), null, code);
  }
});

/** The facts that `bundled` has too. */
function bundledFacts(line: CrisisLine, bundled: CrisisLine | undefined) {
  const { channels, ...facts } = line;
  const known = Object.entries(bundled ?? {}).flatMap(([key, value]) => (value === undefined ? [] : key));
  return {
    ...Object.fromEntries(Object.entries(facts).filter(([key]) => known.includes(key))),
    // An address may arrive for a chat that was announced; an operator's page may follow. Ways to talk stay as they were.
    channels: channels.filter(({ kind }) => kind !== 'web').map((c) => (c.kind === 'chat' ? { kind: c.kind } : c)),
  };
}

function assertAdjacent(shown: readonly Pick<CrisisLine, 'pair'>[]): void {
  for (const pair of new Set(shown.flatMap((l) => l.pair ?? []))) {
    const at = shown.flatMap((l, i) => (l.pair === pair ? [i] : []));
    assert.equal((at.at(-1) ?? 0) - (at[0] ?? 0), at.length - 1, `${pair}: ${at.join()}`);
  }
}

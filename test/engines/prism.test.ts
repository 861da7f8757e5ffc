import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PorchlightError } from '../../src/core/errors.js';
import { createHsdsProvider, type HsdsProviderOptions } from '../../src/resources/providers/hsds.js';
import type { ResourceQuery, ResultPage } from '../../src/resources/query.js';
import { ask } from '../resources/providers.server.js';
import { haveOfficial, officialVersions, writeOfficial } from './official.js';
import { startPrism, type Engine } from './start.js';

/* Prism answers as a description of an API says, and checks what it is asked; with -d it answers with anything that fits. */
const QUERIES: readonly ResourceQuery[] = [
  {},
  { text: 'counselling & "more"' },
  { where: 'ZZ1 0AA', within: 5 },
  { where: 'Alderby', near: { lat: 50.5, lon: -3.5 }, within: 20 },
  { needs: ['grief', 'food-money'], age: 15, languages: ['es'] },
  { openNow: true, wheelchair: true, cost: ['free'], delivery: ['phone'], audiences: ['parents'] },
];
const options: Partial<HsdsProviderOptions> = { proximity: true, terms: { grief: ['1'], 'food-money': ['2'] } };
const provider = (engine: Engine, more: Partial<HsdsProviderOptions> = {}) =>
  createHsdsProvider({ api: engine.origin, timeout: 20_000, timeZone: 'Europe/London', ...options, ...more });

/** Whatever was answered, this holds of a page. */
function isSound({ hits, total, problems }: ResultPage) {
  const ids = hits.map(({ service }) => service.id);
  assert.equal(new Set(ids).size, ids.length, 'an id comes twice');
  assert.ok(Number.isInteger(total) && total >= hits.length, `total ${total} of ${hits.length} hits`);
  for (const { service } of hits) {
    for (const url of [...(service.urls ?? []), service.organization?.url ?? 'https://example.org'])
      assert.match(url, /^https?:\/\//);
    for (const { lat = 0, lon = 0 } of service.places ?? [])
      assert.ok(Math.abs(lat) <= 90 && Math.abs(lon) <= 180, `${lat}, ${lon}`);
  }
  for (const { message, remedy } of problems) assert.ok(message && remedy, 'a problem without words');
}

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-prism-'));
});
after(() => rmSync(folder, { recursive: true }));

describe('Prism on our own description', () => {
  let engine: Engine;
  before(async () => {
    engine = await startPrism('fixtures/hsds.openapi.yaml');
  });
  after(() => engine.stop());

  test('answers with its examples, completed by details', async () => {
    const page = await provider(engine).search({}, ask());
    assert.deepEqual(page.hits.map(({ service }) => service.name).sort(), [
      'Alderby Food Pantry',
      'Harbour Listening Line',
    ]);
    const pantry = page.hits.find(({ service }) => service.name.includes('Pantry'))?.service;
    assert.equal(pantry?.phones?.[0]?.dial, '+44 1632 960002');
    assert.equal(pantry.places?.[0]?.city, 'Alderby');
    assert.deepEqual([page.total, page.exact, page.more], [2, true, false]);
  });

  test('gives one service', async () => {
    assert.equal((await provider(engine).get('any'))?.name, 'Alderby Food Pantry');
  });

  test('finds nothing wrong with anything that it is asked', async () => {
    for (const query of QUERIES) isSound(await provider(engine).search(query, ask()));
    await provider(engine).summary?.(new Date());
    assert.ok(engine.log().includes('GET'), 'Prism says nothing');
    assert.ok(!/did not pass|UNPROCESSABLE|NO_PATH_MATCHED/.test(engine.log()), engine.log());
  });
});

describe('Prism on our own description, answering at random', () => {
  let engine: Engine;
  before(async () => {
    engine = await startPrism('fixtures/hsds.openapi.yaml', '-d');
  });
  after(() => engine.stop());

  test('is survived: every answer is a sound page or an error of ours', async () => {
    assert.ok((await survives(engine, 10)) > 0, 'no page could be read');
  });
});

async function survives(engine: Engine, rounds: number): Promise<number> {
  let pages = 0;
  for (let round = 0; round < rounds; round++)
    for (const query of QUERIES)
      try {
        isSound(await provider(engine, { maxPages: 2 }).search(query, ask({ limit: 5 })));
        pages += 1;
      } catch (error) {
        if (!(error instanceof PorchlightError)) throw error;
      }
  return pages;
}

for (const version of officialVersions)
  describe(`Prism on the official description of ${version}`, { skip: haveOfficial ? false : 'it is not here' }, () => {
    const more = version.startsWith('Open') ? ({ profile: 'oruk' } as const) : {};
    for (const flags of [[], ['-d']])
      test(
        flags.length ? 'answering at random, is survived' : 'answers, and finds nothing wrong with the questions',
        async () => {
          const engine = await startPrism(writeOfficial(version, folder), ...flags);
          try {
            if (flags.length) return void (await survives(engine, 1));
            let hits = 0;
            for (const query of QUERIES) {
              const page = await provider(engine, more).search(query, ask());
              isSound(page);
              hits += page.hits.length;
            }
            assert.ok(hits > 0, 'no service was read');
            assert.ok(await provider(engine, more).get('ac148810-d857-441c-9679-408f346de14b'), 'no single service');
            assert.ok(!/did not pass|UNPROCESSABLE|NO_PATH_MATCHED/.test(engine.log()), engine.log());
          } finally {
            await engine.stop();
          }
        },
      );
  });

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PorchlightError } from '../../src/core/errors.js';
import { keepLast } from '../../src/resources/providers/keep-last.js';
import type { AskOptions, ResourceQuery, ResultPage } from '../../src/resources/query.js';
import { ask } from './providers.server.js';

const page = (total: number): ResultPage => ({
  hits: [],
  total,
  exact: true,
  more: false,
  facets: null,
  drops: [],
  unknownPlace: false,
  problems: [],
});

/** A provider whose answers the test gives when it likes. */
function waiting() {
  const asked: {
    query: ResourceQuery;
    signal: AbortSignal | undefined;
    give: (page: ResultPage) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const search = (query: ResourceQuery, { signal }: AskOptions) =>
    new Promise<ResultPage>((give, fail) => asked.push({ query, signal, give, fail }));
  return { asked, search };
}
const down = new PorchlightError('resources-unavailable', 'example.org answered with status 503.');

describe('the last good list', () => {
  test('is the newest answer', async () => {
    const provider = waiting();
    const keeper = keepLast(provider);
    assert.deepEqual(keeper.last, { page: null, query: null, offset: 0, stale: false });
    const first = keeper.search({ text: 'a' }, ask());
    provider.asked[0]?.give(page(1));
    assert.deepEqual(await first, { page: page(1), query: { text: 'a' }, offset: 0, stale: false });
    assert.deepEqual(await first, keeper.last);
  });

  test('stays when the next search fails, with the error beside it, and the next good answer takes its place', async () => {
    const provider = waiting();
    const keeper = keepLast(provider);
    const first = keeper.search({ text: 'a' }, ask());
    provider.asked[0]?.give(page(1));
    await first;
    const second = keeper.search({ text: 'b' }, ask({ offset: 10 }));
    provider.asked[1]?.fail(down);
    assert.deepEqual(await second, { page: page(1), query: { text: 'a' }, offset: 0, stale: true, error: down });
    const third = keeper.search({ text: 'c' }, ask());
    provider.asked[2]?.give(page(3));
    assert.deepEqual(await third, { page: page(3), query: { text: 'c' }, offset: 0, stale: false });
  });

  test('is none where the first search fails: that is not stale', async () => {
    const keeper = keepLast({ search: () => Promise.reject(down) });
    assert.deepEqual(await keeper.search({}, ask()), { page: null, query: null, offset: 0, stale: false, error: down });
  });

  test('is not touched by an older answer that comes late', async () => {
    const provider = waiting();
    const keeper = keepLast(provider);
    const older = keeper.search({ text: 'a' }, ask());
    const newer = keeper.search({ text: 'ab' }, ask());
    assert.equal(provider.asked[0]?.signal?.aborted, true);
    provider.asked[1]?.give(page(2));
    provider.asked[0]?.give(page(1));
    assert.equal(await older, null);
    assert.equal((await newer)?.page?.total, 2);
    assert.equal(keeper.last.query?.text, 'ab');
  });

  test('is not touched when somebody cancels', async () => {
    const provider = waiting();
    const keeper = keepLast(provider);
    const controller = new AbortController();
    const first = keeper.search({}, ask({ signal: controller.signal }));
    controller.abort();
    assert.equal(await first, null);
    assert.equal(provider.asked[0]?.signal?.aborted, true);
    const second = keeper.search({}, ask());
    keeper.cancel();
    assert.equal(await second, null);
    assert.equal(await keeper.search({}, ask({ signal: controller.signal })), null);
    assert.deepEqual(keeper.last, { page: null, query: null, offset: 0, stale: false });
  });

  test('stays when a provider does not answer in time, though it listens to nothing', async () => {
    let answer: ((page: ResultPage) => void) | undefined;
    let search: () => Promise<ResultPage> = async () => page(1);
    const keeper = keepLast({ search: () => search() }, { timeout: 150 });
    await keeper.search({}, ask());
    search = () => new Promise((give) => (answer = give));
    const kept = await keeper.search({ text: 'secret' }, ask());
    assert.deepEqual([kept?.stale, kept?.page?.total, kept?.error?.code], [true, 1, 'resources-unavailable']);
    answer?.(page(9));
    await Promise.resolve();
    assert.equal(keeper.last.page?.total, 1);
  });

  test('comes with an error of ours, whatever a provider throws', async () => {
    for (const thrown of [new Error('secret'), 'secret', new DOMException('secret', 'AbortError')])
      for (const search of [
        () => Promise.reject(thrown as Error),
        () => {
          throw thrown as Error;
        },
      ]) {
        const kept = await keepLast({ search }).search({ text: 'secret' }, ask());
        assert.ok(kept?.error instanceof PorchlightError, 'no error of ours');
        assert.equal(kept.error.code, 'resources-unavailable');
        assert.ok(!kept.error.message.includes('secret'), kept.error.message);
      }
  });
});

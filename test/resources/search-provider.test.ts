import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { PorchlightError } from '../../src/core/errors.js';
import { createLocalProvider } from '../../src/resources/local-provider.js';
import type { Need } from '../../src/resources/needs.js';
import { createSearch } from '../../src/resources/search/search.js';
import { PLAIN_UP_TO } from '../../src/resources/search/text-search.js';
import type { Service } from '../../src/resources/service.js';
import { ask, service } from './search/ask.js';

const names = ['Harbour House', 'Grief Garden', 'Family Line', 'Night Clinic'];
const list = (count: number): Service[] =>
  Array.from({ length: count }, (_, at) =>
    service(`s${at}`, {
      name: `${names[at % 4]} ${at}`,
      needs: at % 3 ? [] : ['grief'],
      ...(at % 5 === 0 && { verified: { date: '2026-01-02' } }),
    }),
  );
const page = { ...ask, limit: 5 };
const questions = [{}, { text: 'harbour' }, { text: 'gardne' }, { text: 'fam lin' }, { needs: ['grief' as Need] }];
const own = (services: readonly Service[]) =>
  JSON.stringify({ format: 'porchlight-directory', version: 1, name: 'Marlow help', lang: 'en', services });

/** A worker that can be told what happens to it. */
class FakeWorker extends EventTarget {
  readonly heard: { type: string }[] = [];
  terminated = false;
  postMessage(message: { type: string }): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
const fake = () => {
  const worker = new FakeWorker();
  return { worker, make: () => worker as unknown as Worker };
};

describe('a provider for a list in the page', () => {
  for (const count of [0, 50, PLAIN_UP_TO + 200])
    it(`answers like createSearch, ${count} services`, async () => {
      const services = list(count);
      const provider = createLocalProvider({ services });
      const search = createSearch(services);
      for (const query of questions)
        assert.deepEqual(await provider.search(query, page), search.query(query, page), JSON.stringify(query));
      assert.deepEqual(await provider.get('s3'), search.get('s3'));
      assert.equal(await provider.get('none'), null);
      provider.close();
    });

  it('answers the first questions of a large list before there is an index', async () => {
    const services = list(PLAIN_UP_TO + 200);
    const provider = createLocalProvider({ services });
    let turns = 0;
    let counting = true;
    const count = (): void => {
      turns += 1;
      if (counting) setImmediate(count);
    };
    setImmediate(count);
    const first = await provider.search({}, page);
    const early = turns;
    const word = await provider.search({ text: 'harbour' }, page);
    const typo = await provider.search({ text: 'harbuor' }, page);
    counting = false;
    assert.equal(first.total, services.length);
    assert.equal(word.total, typo.total);
    // The work left gaps for others.
    assert.ok(turns > early && early > 5, `${early}, ${turns} turns`);
    provider.close();
  });

  it('says what the directory is', async () => {
    const services = list(20);
    const directory = { format: 'porchlight-directory', version: 1, name: 'Marlow help', country: 'US' } as const;
    const provider = createLocalProvider({ services, directory });
    assert.deepEqual(await provider.summary(ask.now), {
      total: 20,
      verifiedThisYear: 4,
      name: 'Marlow help',
      country: 'US',
    });
    assert.equal((await provider.summary(new Date('2025-05-05'))).verifiedThisYear, 0);
    const unchecked = createLocalProvider({ services: [service('a')] });
    assert.equal((await unchecked.summary(ask.now)).verifiedThisYear, null);
    assert.equal((await provider.opened).total, 20);
  });

  it('reads a file first', async () => {
    const text = own(list(30));
    for (const input of [text, new TextEncoder().encode(text), { 'directory.json': text }]) {
      const provider = createLocalProvider({ input });
      const { total, format, directory } = await provider.opened;
      assert.deepEqual([total, format, directory.name], [30, 'porchlight', 'Marlow help']);
      assert.equal((await provider.search({ text: 'harbour' }, page)).total, 8);
    }
  });

  it('refuses what is no directory, each time', async () => {
    const provider = createLocalProvider({ input: '{"weather": "fine"}' });
    const refused = (error: unknown) => error instanceof PorchlightError && error.code === 'invalid-resources';
    await assert.rejects(provider.opened, refused);
    await assert.rejects(provider.search({}, page), refused);
    await assert.rejects(provider.get('a'), refused);
  });

  it('drops a question that is aborted', async () => {
    const provider = createLocalProvider({ services: list(200) });
    const stop = new AbortController();
    const asked = provider.search({ text: 'house' }, { ...page, signal: stop.signal });
    stop.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    await assert.rejects(provider.search({}, { ...page, signal: stop.signal }), { name: 'AbortError' });
    await assert.rejects(provider.get('s1', { signal: stop.signal }), { name: 'AbortError' });
    assert.equal((await provider.search({}, page)).total, 200);
  });

  it('asks for the names of needs with each question', async () => {
    let names = new Map<Need, string>([['grief', 'Trauer']]);
    const provider = createLocalProvider({ services: list(9) }, { needNames: () => names });
    assert.equal((await provider.search({ text: 'trauer' }, page)).total, 3);
    names = new Map([['grief', 'Deuil']]);
    assert.equal((await provider.search({ text: 'deuil' }, page)).total, 3);
    assert.equal((await provider.search({ text: 'trauer' }, page)).total, 0);
  });
});

describe('a provider with a worker', () => {
  const services = list(PLAIN_UP_TO + 1);
  const expected = createSearch(services).query({ text: 'harbour' }, page);

  it('has none for a small list, a small file, or where the page says no', async () => {
    const worker = () => assert.fail('no worker is needed');
    assert.equal((await createLocalProvider({ services: list(9) }, { worker }).search({}, page)).total, 9);
    assert.equal((await createLocalProvider({ input: own(list(9)) }, { worker }).search({}, page)).total, 9);
    assert.equal((await createLocalProvider({ services }, { worker: false }).search({}, page)).total, services.length);
  });

  it('gives it the data when it is there, then the questions', async () => {
    const { worker, make } = fake();
    const provider = createLocalProvider({ services }, { worker: make });
    const asked = provider.search({ text: 'harbour' }, page);
    assert.equal(worker.heard.length, 0);
    worker.say({ type: 'ready' });
    while (worker.heard.at(-1)?.type !== 'search') await new Promise((done) => setTimeout(done));
    assert.deepEqual(
      [...new Set(worker.heard.map(({ type }) => type))],
      ['options', 'services', 'end', 'search'],
      'in this order',
    );
    const { id } = worker.heard.at(-1) as unknown as { id: number };
    worker.say({ type: 'answer', id, value: expected });
    assert.deepEqual(await asked, expected);
    provider.close();
    assert.equal(worker.terminated, true);
    await assert.rejects(provider.search({}, page), { name: 'AbortError' });
  });

  it('answers in the page what a worker that dies leaves open, and all that comes after', async () => {
    for (const after of ['nothing', 'ready'] as const) {
      const { worker, make } = fake();
      const provider = createLocalProvider({ services }, { worker: make });
      const asked = [provider.search({ text: 'harbour' }, page), provider.search({ text: 'harbour' }, page)];
      if (after === 'ready') {
        worker.say({ type: 'ready' });
        await new Promise((done) => setTimeout(done, 20));
      }
      const event = new Event('error', { cancelable: true });
      worker.dispatchEvent(event);
      assert.equal(event.defaultPrevented, true, 'no error of the page');
      for (const page of await Promise.all(asked)) assert.deepEqual(page, expected);
      assert.equal((await provider.opened).total, services.length);
      assert.deepEqual(await provider.search({ text: 'harbour' }, page), expected);
      assert.equal(worker.terminated, true);
    }
  });

  it('does not wait for ever for a worker that says nothing', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { make } = fake();
      const provider = createLocalProvider({ services }, { worker: make });
      const asked = provider.search({ text: 'harbour' }, page);
      mock.timers.tick(10_000);
      assert.deepEqual(await asked, expected);
    } finally {
      mock.timers.reset();
    }
  });

  it('keeps the bytes of a file: what is sent is a copy', async () => {
    const bytes = new TextEncoder().encode(own(list(5000)));
    const { worker, make } = fake();
    const provider = createLocalProvider({ input: bytes }, { worker: make });
    worker.say({ type: 'ready' });
    await new Promise((done) => setTimeout(done));
    const sent = worker.heard.find(({ type }) => type === 'input') as unknown as { input: Uint8Array };
    assert.notEqual(sent.input.buffer, bytes.buffer);
    assert.deepEqual(sent.input, bytes);
    worker.dispatchEvent(new Event('error'));
    assert.equal((await provider.search({}, page)).total, 5000);
  });

  it('tells why a file is refused, with its code', async () => {
    const { worker, make } = fake();
    const provider = createLocalProvider({ input: 'x'.repeat(300_000) }, { worker: make });
    const asked = provider.search({}, page);
    worker.say({ type: 'ready' });
    await new Promise((done) => setTimeout(done));
    worker.say({ type: 'not-opened', problem: { code: 'invalid-resources', message: 'No.' } });
    worker.say({ type: 'failed', id: 1, problem: { code: 'invalid-resources', message: 'No.' } });
    await assert.rejects(provider.opened, { code: 'invalid-resources' });
    await assert.rejects(asked, { code: 'invalid-resources', message: 'No.' });
  });

  it('tells the worker that a question is aborted', async () => {
    const { worker, make } = fake();
    const provider = createLocalProvider({ services }, { worker: make });
    const stop = new AbortController();
    const asked = provider.search({}, { ...page, signal: stop.signal });
    worker.say({ type: 'ready' });
    while (worker.heard.at(-1)?.type !== 'search') await new Promise((done) => setTimeout(done));
    stop.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    assert.equal(worker.heard.at(-1)?.type, 'abort');
    // The answer comes all the same: nobody waits for it.
    worker.say({ type: 'answer', id: 1, value: expected });
    provider.close();
  });
});

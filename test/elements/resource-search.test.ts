import { expect } from '@open-wc/testing';
import { createLocalProvider } from '../../src/resources/local-provider.js';
import type { AskOptions } from '../../src/resources/query.js';
import { createSearch } from '../../src/resources/search/search.js';
import type { Service } from '../../src/resources/service.js';

/* The worker of the search as this browser runs it. What the provider does without one is tested in test/resources. */

const names = ['Harbour House', 'Grief Garden', 'Family Line', 'مركز الأمل', '心理咨询中心'];
const services: Service[] = Array.from({ length: 6000 }, (_, at) => ({
  id: `s${at}`,
  name: `${names[at % names.length]} ${at}`,
  description: 'Groups and counseling for young people and their families.',
  needs: at % 3 ? ['housing'] : ['grief'],
  places: [{ city: at % 2 ? 'Marlow' : 'Easton', lat: 40 + at / 1000, lon: -90 }],
}));
const ask: AskOptions = { lang: 'en', now: new Date('2026-03-04T12:00:00Z'), limit: 5, offset: 0 };
const file = () =>
  new TextEncoder().encode(JSON.stringify({ format: 'porchlight-directory', version: 1, lang: 'en', services }));

/** The workers that are started while a test runs, and the kinds of message that came from them. */
let started: Worker[] = [];
let said: string[] = [];
const Original = Worker;
beforeEach(() => {
  [started, said] = [[], []];
  window.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      started.push(this);
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => said.push(data.type));
    }
  };
});
afterEach(() => {
  window.Worker = Original;
});

const questions = [
  {},
  { text: 'harbour' },
  { text: 'hrabour', where: 'marlow' },
  { text: '咨询' },
  { needs: ['grief' as const], near: { lat: 41, lon: -90 }, within: 30 },
  { text: 'garden', delivery: ['phone' as const] },
];

describe('the worker of the search', () => {
  it('answers like the page itself', async () => {
    const provider = createLocalProvider({ services });
    const search = createSearch(services);
    for (const query of questions)
      expect(await provider.search(query, ask), JSON.stringify(query)).to.deep.equal(search.query(query, ask));
    expect(await provider.get('s7')).to.deep.equal(services[7]);
    expect((await provider.summary(ask.now)).total).to.equal(6000);
    expect(started).to.have.length(1);
    expect(said).to.deep.equal(['ready', 'opened', ...Array<string>(questions.length + 2).fill('answer')]);
    provider.close();
  });

  it('reads a file, and leaves the bytes to whoever gave them', async () => {
    const input = file();
    const provider = createLocalProvider({ input });
    const { format, total, problems } = await provider.opened;
    expect([format, total]).to.deep.equal(['porchlight', 6000]);
    expect(problems).to.deep.equal([]);
    expect((await provider.search({ text: 'harbour' }, ask)).total).to.equal(1200);
    expect(input.byteLength).to.be.above(0);
    expect(said).to.deep.equal(['ready', 'opened', 'answer']);
    expect(started).to.have.length(1);
    provider.close();
  });

  it('finds needs by the names that the page gives with the question', async () => {
    const provider = createLocalProvider({ services }, { needNames: new Map([['grief', 'Trauer']]) });
    expect((await provider.search({ text: 'trauer' }, ask)).total).to.equal(2000);
    provider.close();
  });

  it('refuses what is no directory with the same error', async () => {
    const provider = createLocalProvider({ input: JSON.stringify({ weather: 'fine '.repeat(60_000) }) });
    const error = await provider.opened.catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'invalid-resources');
    expect(error).to.have.property('name', 'PorchlightError');
    expect(started).to.have.length(1);
    provider.close();
  });

  it('drops what is aborted, and answers the rest', async () => {
    const provider = createLocalProvider({ services });
    const stop = new AbortController();
    const dropped = provider
      .search({ text: 'harbour' }, { ...ask, signal: stop.signal })
      .catch((error: Error) => error);
    const others = ['h', 'ha', 'har', 'harb'].map((text) => provider.search({ text }, ask));
    stop.abort();
    expect(await dropped).to.have.property('name', 'AbortError');
    for (const page of await Promise.all(others)) expect(page.total).to.be.at.least(1200);
    provider.close();
  });

  for (const when of ['before it is ready', 'with the data', 'after an answer'])
    it(`that dies ${when} is replaced by the page: nothing is lost`, async () => {
      const provider = createLocalProvider({ input: file() });
      const [worker] = started;
      if (when === 'with the data')
        await new Promise((done) => worker?.addEventListener('message', done, { once: true }));
      if (when === 'after an answer') await provider.search({}, ask);
      const asked = provider.search({ text: 'harbour' }, ask);
      worker?.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
      expect((await asked).total).to.equal(1200);
      expect((await provider.search({ text: 'garden' }, ask)).total).to.equal(1200);
      expect((await provider.opened).total).to.equal(6000);
      expect(started).to.have.length(1);
      provider.close();
    });

  it('whose file is missing is replaced by the page', async () => {
    const provider = createLocalProvider(
      { services },
      { worker: () => new Original('/no-such-worker.js', { type: 'module' }) },
    );
    expect((await provider.search({ text: 'harbour' }, ask)).total).to.equal(1200);
    provider.close();
  });

  it('is not started for a small list', async () => {
    const provider = createLocalProvider({ services: services.slice(0, 100) });
    expect((await provider.search({}, ask)).total).to.equal(100);
    expect(started).to.have.length(0);
  });
});

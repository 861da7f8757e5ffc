import { createLocalProvider } from '../../../src/resources/local-provider.ts';
import { generate } from '../generate.js';
import { engines } from './engines.js';
import { typed } from './typed.js';

/* Called from outside, one after the other, so that memory can be read in between. */

let services;
let keys;
let engine;
let index;

const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
const timed = async (work) => {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
};

Object.assign(window, {
  make(count) {
    services = generate(count);
    keys = typed(services, Math.max(1, Math.floor(count / 10)));
    return keys.length;
  },
  async build(name) {
    engine = engines[name];
    const [milliseconds, made] = await timed(() => engine.build(services));
    index = made;
    return milliseconds;
  },
  /**
   * Every key of every phrase, `rounds` times after one for the compiler; gives the median for each key, so that what else
   * the machine does at a moment does not count. Stops after a time: slow ones are not asked as often.
   */
  async type(rounds, most = 20_000) {
    const durations = keys.map(() => []);
    const until = performance.now() + most;
    for (let round = 0; round <= rounds; round++)
      for (const [at, text] of keys.entries()) {
        const [milliseconds] = await timed(() => engine.ask(index, text));
        if (round > 0) durations[at].push(milliseconds);
        if (round > 1 && performance.now() > until) return durations.map(median);
      }
    return durations.map(median);
  },
  /** Through the provider, as the element asks: the first list, the index, and every key once. */
  async provider(worker) {
    const tasks = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    // Lets what made the services end, so that it is not counted.
    await new Promise((done) => setTimeout(done, 500));
    tasks.length = 0;
    const ask = () => ({ lang: 'en', now: new Date('2026-03-04T18:00:00Z'), limit: 20, offset: 0 });
    const [first, provider] = await timed(async () => {
      const made = createLocalProvider(
        { services },
        { timeZone: 'America/Chicago', ...(!worker && { worker: false }) },
      );
      await made.search({}, ask());
      return made;
    });
    // A typing error is only answered by the index.
    const [indexed] = await timed(() => provider.search({ text: 'hosuing' }, ask()));
    await new Promise((done) => setTimeout(done, 500));
    const whileIndexing = [...tasks];
    const durations = [];
    for (const text of keys) {
      // A person types; the page does other things in between.
      await new Promise((done) => setTimeout(done));
      durations.push((await timed(() => provider.search({ text }, ask())))[0]);
    }
    provider.close();
    return { first, indexed: first + indexed, whileIndexing, durations };
  },
});

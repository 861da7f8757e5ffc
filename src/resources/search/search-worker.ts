import { PorchlightError } from '../../core/errors.js';
import type { Service } from '../service.js';
import { LocalEngine } from './local-engine.js';
import type { Failure, FromWorker, ToWorker } from './messages.js';
import { pause } from './work.js';

/*
 * The whole search in a thread of its own. Answers come in the order in which they are ready; a question that is newer is
 * looked at first.
 */

type Question = Extract<ToWorker, { type: 'search' }>;

let options: { lang?: string | undefined; timeZone?: string | undefined } = {};
let names: Extract<ToWorker, { type: 'names' }>['names'];
let engine: LocalEngine | undefined;
const services: Service[] = [];
const waiting: Question[] = [];
const asked = new Map<number, AbortController>();
let draining = false;

const say = (message: FromWorker): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => hear(data));
say({ type: 'ready' });

function hear(message: ToWorker): void {
  switch (message.type) {
    case 'options':
      options = { lang: message.lang, timeZone: message.timeZone };
      return;
    case 'input':
      return open(new LocalEngine({ input: message.input, read: message.read }, options));
    case 'services':
      services.push(...message.services);
      return;
    case 'end':
      return open(new LocalEngine({ services, directory: message.directory }, options));
    case 'names':
      names = message.names;
      return;
    case 'search':
      waiting.push(message);
      void drain();
      return;
    case 'abort':
      return asked.get(message.id)?.abort();
    case 'get':
      return void answer(message.id, engine?.get(message.service));
    case 'summary':
      return void answer(message.id, engine?.summary(message.now));
  }
}

function open(made: LocalEngine): void {
  engine = made;
  made.opened.then(
    (opened) => say({ type: 'opened', opened }),
    (error: unknown) => say({ type: 'not-opened', problem: failure(error) }),
  );
}

/** Takes the newest first, after all that has arrived by now is heard: an `abort` may be among it. */
async function drain(): Promise<void> {
  if (draining) return;
  draining = true;
  await pause();
  for (let question = waiting.pop(); question; question = waiting.pop()) {
    const { id, query, ask } = question;
    const stop = new AbortController();
    asked.set(id, stop);
    void answer(id, engine?.search(query, { ...ask, signal: stop.signal }, names)).then(() => asked.delete(id));
    await pause();
  }
  draining = false;
}

async function answer(id: number, value: Promise<unknown> | undefined): Promise<void> {
  try {
    say({ type: 'answer', id, value: await value });
  } catch (error) {
    say({ type: 'failed', id, problem: failure(error) });
  }
}

const failure = (error: unknown): Failure => ({
  message: error instanceof Error ? error.message : String(error),
  ...(error instanceof PorchlightError && { code: error.code }),
});

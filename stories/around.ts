/** What some states need around the element, each with its way back. Nothing in `src` is replaced. */
import { render } from 'lit';
import { chooseLines } from '../src/crisis/choose.js';
import type { PorchlightElement } from '../src/elements/base/element.js';
import { catalog } from '../src/i18n/catalog.js';
import type { CatalogEntry } from '../src/i18n/catalog-entry.js';
import type { State } from './state.js';
import { ready } from './support.js';

/** English of its own kind, whose words are on no server. */
export const OFFLINE = 'en-x-offline';

/** Puts a language into the catalog whose file cannot be loaded, as on a train. */
export function offlineLanguage(): () => void {
  const languages = catalog as Record<string, CatalogEntry>;
  languages[OFFLINE] = { ui: [() => Promise.reject(new Error('offline'))], wordings: {} };
  return () => {
    Reflect.deleteProperty(languages, OFFLINE);
  };
}

/** The clock of the page shows the moment when the newest line of a country is this many months old. */
export function linesOfAge(months: number, country: string): () => void {
  const today = new Date();
  const checked = chooseLines(country, { today, lang: 'en' }).lines.map((line) => line.checked);
  const day = new Date(`${checked.sort().at(-1)?.slice(0, 7) ?? ''}-15T12:00:00`);
  day.setMonth(day.getMonth() + months);
  return clockAt(day);
}

function clockAt(moment: Date): () => void {
  const Real = Date;
  const ahead = moment.getTime() - Real.now();
  class Moved extends Real {
    constructor(...args: ConstructorParameters<DateConstructor> | []) {
      if (args.length) super(...args);
      else super(Real.now() + ahead);
    }
    static override now(): number {
      return Real.now() + ahead;
    }
  }
  globalThis.Date = Moved as DateConstructor;
  return () => {
    globalThis.Date = Real;
  };
}

/** Storage of this tab that is full for us, as it is in some private windows. */
export function fullStorage(): () => void {
  const write = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') as PropertyDescriptor;
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key: string, value: string) {
    if (key.startsWith('porchlight:')) throw new DOMException('full', 'QuotaExceededError');
    setItem.call(this, key, value);
  };
  return () => {
    Object.defineProperty(Storage.prototype, 'setItem', write);
  };
}

/** Somebody was here before in this tab, did something, and left. */
export async function earlierVisit<E extends PorchlightElement>(
  state: Pick<State, 'template' | 'tag'>,
  act: (element: E) => Promise<unknown>,
): Promise<() => void> {
  const room = document.body.appendChild(document.createElement('div'));
  render(state.template(), room);
  const element = room.querySelector<E>(state.tag) as E;
  await ready(element);
  await act(element);
  room.remove();
  return clearTab;
}

/** Forgets what elements kept in this tab. */
export function clearTab(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('porchlight:')) sessionStorage.removeItem(key);
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PrincipalRole } from '../../core/consent/parts.js';
import type { ConsentRequest, ConsentResponse } from '../../core/consent/request/schema.js';
import type { ConsentKey } from '../../i18n/parts/consent.js';
import { pageAddress } from '../base/page-address.js';
import { saveFile } from '../base/save-file.js';
import type { Desk } from './desk.js';
import type { ConsentHost } from './host.js';
import { newId, now } from './clock.js';

/** Names that say nothing of anybody. */
const NAMES = { ask: 'consent-request.json', back: 'consent-answer.json' } as const;
const FRAGMENT = /^#porchlight-consent-(request|response)=/;
/** Bytes of a file that is opened. */
const MOST = 256 * 1024;

/** What came of it, in a word, and beside which buttons it is said. */
export interface Said {
  readonly key: ConsentKey;
  readonly at: 'ask' | 'back';
}

/**
 * Somebody decides on a device of their own. A request goes there, and the answer comes back, as a file or behind the `#` of a
 * link, which no server gets.
 */
export class Requests implements ReactiveController {
  said: Said | null = null;
  /** The link that the page was opened with is of no use here. */
  isBad = false;
  /** Goes up with every file that was chosen: the same one can be chosen again. */
  picked = 0;
  #arrived: string | null = null;

  constructor(
    private readonly host: ConsentHost & ReactiveControllerHost,
    private readonly desk: Desk,
    /** The document is there, and what is kept of it is open. */
    private readonly isReady: () => boolean,
  ) {
    host.addController(this);
  }

  /** Looks what the page was opened with; a link can be opened in a page that is there, too. */
  hostConnected(): void {
    addEventListener('hashchange', this.#onFragment);
    this.#arrive();
  }
  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onFragment);
  }
  #arrive(): void {
    if (FRAGMENT.test(location.hash)) this.#arrived = location.hash;
  }
  readonly #onFragment = (): void => {
    this.#arrive();
    if (this.isReady()) void this.read();
  };
  /** The document is there, and what is kept of it: what had arrived can be read. */
  async read(): Promise<void> {
    const [text, { form }] = [this.#arrived, this.desk];
    if (text === null || !form) return;
    this.#arrived = null;
    dropFragment(text);
    if (text.includes('-response=')) await this.takeAnswer(text);
    else
      try {
        this.desk.answerTo(form.reader.importRequest(text, form.document, form.hashes, now()));
      } catch (error) {
        this.isBad = true;
        this.host.report(error);
      }
    this.host.requestUpdate();
  }

  // ---- asking -------------------------------------------------------------------------------------------------------

  async copyRequest(role: PrincipalRole): Promise<void> {
    const request = this.#ask(role);
    if (request) await this.#copy(request, 'ask');
  }
  saveRequest(role: PrincipalRole): void {
    const request = this.#ask(role);
    if (request) save(request, NAMES.ask);
  }
  /** Asking twice is asking once: the answer to either is taken. */
  #ask(role: PrincipalRole): ConsentRequest | null {
    const { form, lang, book } = this.desk;
    if (!form || lang === null) return null;
    const known = book.sent.findLast(
      (each) => each.role === role && each.sha256 === form.hashes[lang] && Date.now() - Date.parse(each.issuedAt) < DAY,
    );
    if (known) return known;
    const request = form.reader.exportRequest(form.document, form.hashes, { id: newId(), lang, role, now: now() });
    book.send(request);
    return request;
  }

  async openFile(file: Blob): Promise<void> {
    this.picked++;
    await this.takeAnswer(file.size > MOST ? '' : await file.text());
  }
  /** @param text a file, a link or its end */
  async takeAnswer(text: string): Promise<void> {
    const { form, book } = this.desk;
    if (!form) return;
    const asked = book.sent.filter(({ document }) => document === form.document.id);
    let isOld = false;
    for (const request of [...asked].reverse())
      try {
        const record = await form.reader.importResponse(text, { request, document: form.document, now: now() });
        this.desk.take(record);
        this.#say({ key: 'answerTaken', at: 'ask' });
        return;
      } catch {
        isOld ||= text.includes(request.id) && request.version !== form.document.version;
      }
    this.#say({ key: isOld ? 'answerOld' : 'answerNot', at: 'ask' });
  }

  // ---- answering ----------------------------------------------------------------------------------------------------

  /** What goes back to who asked; `null` where nobody asked, or nothing is decided. */
  get #answer(): ConsentResponse | null {
    const { request, form, record } = this.desk;
    return request && form && record ? form.reader.exportResponse(request, record) : null;
  }
  async copyAnswer(): Promise<void> {
    const answer = this.#answer;
    if (answer) await this.#copy(answer, 'back');
  }
  saveAnswer(): void {
    const answer = this.#answer;
    if (answer) save(answer, NAMES.back);
  }

  async #copy(value: ConsentRequest | ConsentResponse, at: Said['at']): Promise<void> {
    try {
      const fragment = this.desk.form?.reader.toFragment(value);
      if (!fragment) throw new TypeError('It is too long for a link.');
      await navigator.clipboard.writeText(`${pageAddress()}#${fragment}`);
      this.#say({ key: 'copied', at });
    } catch {
      this.#say({ key: 'copyFailed', at });
    }
  }
  #say(said: Said): void {
    this.said = said;
    this.host.say(this.host.t?.(said.key) ?? '');
    this.host.requestUpdate();
  }
}

/** It is in the history of the browser no more, and not sent on by who copies the address. */
function dropFragment(text: string): void {
  try {
    if (location.hash === text) history.replaceState(history.state, '', location.pathname + location.search);
  } catch {
    // In a frame the page around does it.
  }
}

const DAY = 86_400_000;
const save = (value: unknown, name: string): void =>
  saveFile(new File([JSON.stringify(value, null, 2)], name, { type: 'application/json' }));

import type { ErrorCode } from '../core/errors.js';
import { FRAMED_PRESSES } from '../core/exit/shift-presses.js';
import { Around } from './frame/around.js';
import { attributesFor, pageLanguage } from './frame/attributes.js';
import { Budget } from './frame/budget.js';
import { allowedDetail } from './frame/details/schema.js';
import { HostStores } from './frame/host-stores.js';
import { hostStyles, newFrame } from './frame/host-parts.js';
import { READY_AFTER } from './frame/limits.js';
import { HELLO, readGuestMessage, type GuestMessage, type HostMessage } from './frame/schema.js';
import { dropFragment, framedPage } from './frame/page.js';
import { readTheme } from './frame/theme.js';

/** Where `frame.html` lies in the one-script build: above the folder of this chunk. */
const here = import.meta.url;
const DEFAULT_GUEST = '../frame.html';
const EXIT = 'porchlight-exit';

/**
 * @summary Any Porchlight element in an isolated frame: scripts of this page cannot see what a person reads, types or answers.
 * What leaves is its height in steps, the events that `share` allows, and what is sealed with the person's passphrase.
 * @customElement porchlight-frame
 *
 * What stands inside the tag is shown until the element is there, and when it does not come.
 *
 * @attr {string} element - The element without `porchlight-`, e.g. `phq9`.
 * @attr {string} guest - Address of `frame.html`; default: where this script comes from.
 * @attr {string} label - What a screen reader calls the frame; default: "Porchlight". Scripts of the page can read it.
 *   All other attributes are given to the element.
 *
 * @fires porchlight-error - Also with the code `frame-failed`: the element did not come.
 */
export class PorchlightFrame extends HTMLElement {
  static readonly tag = 'porchlight-frame';

  readonly #root = this.attachShadow({ mode: 'open', delegatesFocus: true });
  readonly #shell = document.createElement('div');
  readonly #around = new Around(this, () => this.#refresh());
  readonly #pageLang = pageLanguage();
  #frame: HTMLIFrameElement | null = null;
  #port: MessagePort | null = null;
  #stores: HostStores | null = null;
  #budget = new Budget();
  #sent = '';
  /** What cannot change without a new frame. */
  #key = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leaver: { exit(): void } | null = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [hostStyles()];
    this.#shell.append(document.createElement('slot'));
    this.#root.append(this.#shell);
  }

  connectedCallback(): void {
    this.#around.start();
    addEventListener(EXIT, this.#onExit);
    addEventListener('pageshow', this.#onShow);
    this.#start();
  }
  disconnectedCallback(): void {
    this.#around.stop();
    removeEventListener(EXIT, this.#onExit);
    removeEventListener('pageshow', this.#onShow);
    this.#stop();
  }

  /** Locks what is open inside, e.g. a safety plan. */
  lock(): void {
    this.#send({ type: 'lock' });
  }

  get #element(): string {
    return this.getAttribute('element') ?? '';
  }
  /** Addresses are a part of it: the guest's policy names their servers, and a policy cannot be widened. */
  #keyNow(): string {
    return JSON.stringify(['element', 'guest', 'src', 'api'].map((name) => this.getAttribute(name)));
  }

  #start(): void {
    this.#stop();
    this.#key = this.#keyNow();
    const address = this.#guestAddress();
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(this.#element) || !address) {
      this.#fail(`element="${this.#element.slice(0, 40)}" or guest="…" is not usable. Set element="phq9" or the like.`);
      return;
    }
    this.#frame = newFrame(address, this.getAttribute('label') || 'Porchlight');
    this.#frame.addEventListener('load', this.#onLoad);
    this.#shell.append(this.#frame);
    this.#wait();
    if (this.#element === 'exit') void this.#prepareExit();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#hangUp();
    this.#frame?.remove();
    this.#frame = null;
    this.#shell.classList.remove('ready');
  }
  #hangUp(): void {
    this.#port?.close();
    this.#port = null;
    this.#stores?.close();
    this.#stores = null;
    this.#sent = '';
  }

  #guestAddress(): string | null {
    const own = this.getAttribute('guest');
    try {
      const url = own ? new URL(own, this.baseURI) : new URL(DEFAULT_GUEST, here);
      return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
    } catch {
      return null;
    }
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () =>
        this.#fail(
          `The frame did not answer. Its files are fetched without an origin: serve them with "Access-Control-Allow-Origin: *". Or frame-src of this page's policy does not allow ${String(this.#guestAddress()).slice(0, 200)}`,
        ),
      READY_AFTER,
    );
  }
  /** What stands inside the tag is on show, and stays. A guest that comes late is still welcome. */
  #fail(message: string): void {
    clearTimeout(this.#timer);
    this.#shell.classList.remove('ready');
    const code: ErrorCode = 'frame-failed';
    this.#tell('porchlight-error', { code, message: `<porchlight-frame>: ${message}` });
  }
  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** The document in the frame is there, or another one: each gets a channel of its own, and the one before is closed. */
  readonly #onLoad = (): void => {
    this.#hangUp();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#budget = new Budget();
    this.#stores = new HostStores((message) => port1.postMessage(message));
    port1.onmessage = ({ data }) => {
      if (!this.#budget.take()) return;
      const message = readGuestMessage(data);
      if (message) this.#hear(message);
    };
    // An opaque origin cannot be named: what is sent is a port, and nothing that anybody may not read.
    this.#frame?.contentWindow?.postMessage(HELLO, '*', [port2]);
    if (this.#shell.classList.contains('ready')) {
      this.#shell.classList.remove('ready');
      this.#wait();
    }
    this.#refresh();
  };

  #send(message: HostMessage): void {
    this.#port?.postMessage(message);
  }

  /** Tells the guest what it shows and how the page looks, if that is anything new. */
  #refresh(): void {
    if (this.#keyNow() !== this.#key) {
      if (this.isConnected) this.#start();
      return;
    }
    if (this.#frame) this.#frame.title = this.getAttribute('label') || 'Porchlight';
    if (!this.#port) return;
    const config: HostMessage = {
      type: 'config',
      element: this.#element,
      attributes: attributesFor(this, this.#pageLang),
      theme: readTheme(this),
      page: framedPage(),
      presses: customElements.get(EXIT) !== undefined && this.#element !== 'exit',
    };
    const text = JSON.stringify(config);
    if (text === this.#sent) return;
    this.#sent = text;
    this.#send(config);
  }

  #hear(message: GuestMessage): void {
    switch (message.type) {
      case 'ready':
        clearTimeout(this.#timer);
        this.#shell.classList.add('ready');
        if (this.#element === 'consent') dropFragment();
        break;
      case 'unknown':
        this.#fail(`There is no element "porchlight-${this.#element}" in the frame.`);
        break;
      case 'height':
        this.#frame?.style.setProperty('block-size', `${message.px}px`);
        break;
      case 'event': {
        const detail = allowedDetail(message.name, message.detail, this.getAttribute('share'));
        if (detail !== undefined) this.#tell(message.name, detail);
        break;
      }
      case 'presses':
        // Only where there is something that exits; else it is nobody's business.
        if (customElements.get(EXIT)) dispatchEvent(new CustomEvent(FRAMED_PRESSES, { detail: message.left }));
        break;
      case 'exit':
        if (this.#element === 'exit') this.#leaver?.exit();
        break;
      default:
        void this.#stores?.serve(message);
    }
  }

  /** A button to exit that stands in the frame cannot move this page: one of this page does it, which is not on show. */
  async #prepareExit(): Promise<void> {
    await import('../elements/exit/define.js').catch(() => this.#fail('The code of porchlight-exit did not load.'));
    const exit = document.createElement(EXIT);
    const href = this.getAttribute('href');
    if (href !== null) exit.setAttribute('href', href);
    const shelf = document.createElement('div');
    shelf.className = 'shelf';
    shelf.inert = true;
    shelf.append(exit);
    this.#root.querySelector('.shelf')?.remove();
    this.#root.append(shelf);
    this.#leaver = exit;
  }

  /** The page is blank and goes away: what is in the frame goes first. */
  readonly #onExit = (): void => this.#stop();
  /** A page that comes back after somebody left in a hurry starts anew. */
  readonly #onShow = (event: PageTransitionEvent): void => {
    if (event.persisted && !this.#frame) this.#start();
  };
}

if (!customElements.get(PorchlightFrame.tag)) customElements.define(PorchlightFrame.tag, PorchlightFrame);

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-frame': PorchlightFrame;
  }
}

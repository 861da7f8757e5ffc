import { ShiftPresses, type Meaning } from '../../core/exit/shift-presses.js';
import { useSealedStores } from '../../storage/vault/place.js';
import { tags } from '../tags.js';
import { eventNames } from './details/schema.js';
import { GuestStores } from './guest-stores.js';
import { FrameHeight } from './height.js';
import { takePage } from './page.js';
import { restrict } from './policy.js';
import { readHostMessage, type FrameConfig, type GuestMessage } from './schema.js';
import { applyTheme } from './theme.js';

/** Milliseconds. */
const READY_WITHOUT_HEIGHT = 1000;

/** The element that stands in this document, and what goes to and fro between it and the page around. */
export class Guest {
  readonly #stores: GuestStores;
  readonly #box = document.createElement('div');
  #element: HTMLElement | null = null;
  #given: readonly string[] = [];
  #presses: ShiftPresses | null = null;
  #isReady = false;

  constructor(private readonly port: MessagePort) {
    this.#stores = new GuestStores((message) => this.#send(message));
    this.#box.className = 'box';
    document.body.append(this.#box);
    port.onmessage = ({ data }) => this.#hear(data);
  }

  #send(message: GuestMessage): void {
    this.port.postMessage(message);
  }

  #hear(data: unknown): void {
    const message = readHostMessage(data);
    switch (message?.type) {
      case 'config':
        this.#show(message);
        break;
      case 'answer':
        this.#stores.answered(message);
        break;
      case 'changed':
        this.#stores.changed(message.purpose);
        break;
      case 'lock':
        (this.#element as { lock?: () => void } | null)?.lock?.();
        break;
      default:
    }
  }

  #show(config: FrameConfig): void {
    const { element, attributes, theme, page, presses } = config;
    const tag = `porchlight-${element}`;
    if (!Object.hasOwn(tags, tag) || element === 'frame') {
      this.#send({ type: 'unknown' });
      return;
    }
    applyTheme(document.documentElement, theme);
    takePage(page);
    const target = this.#element ?? document.createElement(tag);
    const given = new Map(attributes);
    for (const name of this.#given) if (!given.has(name)) target.removeAttribute(name);
    for (const [name, value] of given) if (target.getAttribute(name) !== value) target.setAttribute(name, value);
    this.#given = [...given.keys()];
    document.documentElement.lang = given.get('lang') ?? 'en';
    this.#countPresses(presses);
    if (!this.#element) this.#begin(target, tag, config);
  }

  #begin(element: HTMLElement, tag: string, { attributes }: FrameConfig): void {
    this.#element = element;
    restrict(attributes);
    useSealedStores((purpose) => this.#stores.store(purpose));
    for (const name of eventNames) document.addEventListener(name, this.#forward);
    // It is the page around that goes away.
    document.addEventListener('porchlight-exit', (event) => {
      event.preventDefault();
      this.#send({ type: 'exit' });
    });
    this.#box.append(element);
    void customElements.whenDefined(tag).then(() => {
      const height = new FrameHeight(this.#box, (px) => {
        this.#send({ type: 'height', px });
        this.#ready();
      });
      this.#makeRoom(element, height);
      // In a part of the page that is not on show nothing has a height.
      setTimeout(() => {
        height.look();
        this.#ready();
      }, READY_WITHOUT_HEIGHT);
    });
  }
  #ready(): void {
    if (!this.#isReady) this.#send({ type: 'ready' });
    this.#isReady = true;
  }

  /** While questions are asked the height depends on the first of them, and on how many are answered. */
  #makeRoom(element: HTMLElement, height: FrameHeight): void {
    const drawn = async () => (element as { updateComplete?: Promise<unknown> }).updateComplete;
    document.addEventListener('porchlight-start', () => void drawn().then(() => height.begin()));
    document.addEventListener('porchlight-complete', () => height.finish());
    document.addEventListener('porchlight-progress', (event) => {
      const { answered, total } = (event as CustomEvent<{ answered: number; total: number }>).detail;
      if (answered === total) height.finish();
    });
  }

  readonly #forward = (event: Event): void => {
    try {
      this.#send({ type: 'event', name: event.type, detail: (event as CustomEvent<unknown>).detail });
    } catch {
      // What cannot be copied does not leave.
    }
  };

  /** The page's own listeners for three presses of Shift hear no key that is pressed in here. */
  #countPresses(wanted: boolean): void {
    if (!wanted || this.#presses) return;
    const presses = (this.#presses = new ShiftPresses());
    const tell = (meaning: Meaning) => {
      if (meaning === null) return;
      this.#send({ type: 'presses', left: meaning === 'exit' ? 0 : meaning === 'stopped' ? null : meaning });
    };
    const onKey = (event: KeyboardEvent) => tell(presses.key(event, event.timeStamp));
    addEventListener('keydown', onKey, true);
    addEventListener('keyup', onKey, true);
    addEventListener('pointerdown', () => tell(presses.stop()), true);
  }
}

import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { PorchlightError } from '../../core/errors.js';
import { regionOf } from '../../i18n/negotiate.js';
import { VERSION } from '../../version.js';
import { PorchlightErrorEvent } from './events.js';
import { LocaleController } from './locale-controller.js';
import { mark } from './markers.js';
import { tokens } from './tokens.styles.js';
import { warnOnce } from './warn.js';

/**
 * What every element has: definition that survives a second copy, language, country, the recorder opt-outs, and errors
 * as events.
 *
 * @attr {string} lang - BCP 47 tag of the language; else the nearest ancestor's, the page's, the browser's. May change at
 *   any time: no answer is lost.
 *
 * @fires {PorchlightErrorEvent} porchlight-error - A value that the page set, a file that did not load, storage that is
 *   blocked. The element goes on where it can.
 *
 * @csspart help - The panel with ways to reach a person.
 *
 * @cssprop [--porchlight-ink=#1f2b2c] - Text.
 * @cssprop [--porchlight-ink-muted=#465455] - Text that comes second.
 * @cssprop [--porchlight-paper=#fffdf8] - Background.
 * @cssprop [--porchlight-field=#ffffff] - Background of options and lists.
 * @cssprop [--porchlight-line=#cfc9bb] - Lines that only divide.
 * @cssprop [--porchlight-edge=#7a8280] - Borders of what can be pressed.
 * @cssprop [--porchlight-accent=#0d5560] - Main button, links, chosen option, focus ring.
 * @cssprop [--porchlight-on-accent=#ffffff] - Text on the accent.
 * @cssprop [--porchlight-tint=#e6f0ef] - Background of the chosen option and of notes.
 * @cssprop [--porchlight-lamp=#d9962b] - The line beside help.
 * @cssprop [--porchlight-glow=#fdf3df] - Background of help after a hard answer.
 * @cssprop [--porchlight-radius=0.625em] - Roundness of corners.
 * @cssprop [--porchlight-space=1em] - Space around and between parts.
 * @cssprop [--porchlight-measure=40em] - Greatest width.
 * @cssprop [--porchlight-font-size=max(100%, 16px)] - Size of text. The font itself is the page's.
 */
export abstract class PorchlightElement extends LitElement {
  /** The tag that `define()` registers. */
  static readonly tag: string;
  /** The library's version. */
  static readonly version: string = VERSION;

  static override styles = [tokens];
  static override properties: PropertyDeclarations = {
    country: { type: String },
    storage: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** ISO 3166-1 alpha-2: which help lines are shown. Absent: the region of `lang`, else the person chooses. */
  declare country: string | null;
  /**
   * Where unfinished work may live.
   * @type {'none' | 'session' | 'device'}
   */
  declare storage: string;
  /** First heading level inside, 1 to 6. */
  declare headingLevel: number;

  protected readonly locale: LocaleController;

  constructor() {
    super();
    this.country = null;
    this.storage = 'none';
    this.headingLevel = 2;
    this.locale = new LocaleController(this);
  }

  /**
   * Registers the element. On a page that holds another copy of the library the first definition stays, and one warning
   * names both.
   */
  static define(tag: string = this.tag, registry: CustomElementRegistry = customElements): void {
    const known = registry.get(tag) as typeof PorchlightElement | undefined;
    if (!known) registry.define(tag, this as never);
    else if (known !== (this as unknown))
      warnOnce(
        'duplicate-element',
        `<${tag}> ${this.version} is not used: ${known.version ?? 'another'} came first. Load the library once.`,
      );
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }
  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang' && before !== now && this.isConnected) this.locale.changedByPage();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    mark(this);
    this.#untold.splice(0).forEach((tell) => tell());
  }

  /**
   * The sheet whose words are shown; elements without an instrument have none.
   * @internal
   */
  get sheet(): string | null {
    return null;
  }

  /** All is rendered into a wrapper that carries the recorder opt-outs too: on our tag alone some do not hold. */
  protected override createRenderRoot(): HTMLElement {
    const root = super.createRenderRoot() as ShadowRoot;
    const wrapper = document.createElement('div');
    wrapper.className = 'wrapper';
    mark(wrapper);
    root.append(wrapper);
    return wrapper;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { current } = this.locale;
    const wrapper = this.renderRoot as HTMLElement;
    // Only when it is another one: an attribute that is written at each answer tells a recorder of each answer.
    if (!current || wrapper.lang === current.lang) return;
    wrapper.lang = current.lang;
    wrapper.dir = current.dir;
  }

  /** The country that help is shown for, or `null` where nobody said. Never guessed from the network or a position. */
  protected get helpCountry(): string | null {
    const country = (this.country || regionOf(this.locale.requested) || '').toUpperCase();
    return /^[A-Z]{2}$/.test(country) ? country : null;
  }

  /**
   * Tells the page what went wrong, as soon as it can hear it. The element itself goes on where it can.
   * @internal
   */
  report(error: unknown): void {
    const { code, message } =
      error instanceof PorchlightError
        ? error
        : new PorchlightError('invalid-definition', String((error as Error)?.message));
    const tell = () =>
      this.dispatchEvent(new PorchlightErrorEvent({ code, message: `<${this.localName}>: ${message}` }));
    if (this.isConnected) tell();
    else this.#untold.push(tell);
  }
  /** What went wrong before the element stood in the page, where nobody could listen yet. */
  readonly #untold: (() => void)[] = [];
}

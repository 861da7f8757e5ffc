import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ConsentValues } from '../../core/consent/fill.js';
import type { ConsentRecord } from '../../core/consent/record/schema.js';
import { consentLanguages } from '../../core/consent/view.js';
import { negotiate } from '../../i18n/negotiate.js';
import { directionOf } from '../../i18n/registry.js';
import type { FieldState } from '../base/form-element.js';
import { HelpPanel } from '../base/help-panel.js';
import { helpStyles } from '../base/help-panel.styles.js';
import { PageLife } from '../base/page-life.js';
import { ConsentAttributes } from './consent-attributes.js';
import { PorchlightConsentEvent, type ConsentMark } from './consent.events.js';
import { formStyles } from './consent.styles.js';
import { Copies } from './copies.js';
import { Desk } from './desk.js';
import { Expiry } from './expiry.js';
import { fieldStyles } from './field.styles.js';
import { Gate } from './gate.js';
import { gateWords } from './gate-words.js';
import { Keeping } from './keeping.js';
import { RecordBook } from './record-book.js';
import { Requests } from './requests.js';
import { Signing } from './signing.js';
import { Source } from './source.js';
import type { FormView } from './views/context.js';
import { lockedView } from './views/locked-view.js';
import { screenOf } from './views/screen.js';
import { languagesView } from './views/start-view.js';

/**
 * @summary A consent form that is understood, recorded, and can be taken back: one idea a screen, one choice a box, a no as
 *   easy as a yes. Ways to reach a person are on every screen, whatever was decided.
 * @customElement porchlight-consent
 *
 * @fires {PorchlightConsentEvent} porchlight-consent - Somebody decided, or took something back. Holds the record; the person
 *   is told so on the first screen.
 *
 * @csspart card - All of it: background, border, padding.
 * @csspart start - The first screen.
 * @csspart progress - Which step of how many.
 * @csspart section - One idea.
 * @csspart purpose - One choice.
 * @csspart question - A question that shows whether the form is clear.
 * @csspart option - One option: a row, the whole of it a `label`.
 * @csspart review - All choices, before anything is signed.
 * @csspart choices - The list of choices.
 * @csspart sign - The screen on which somebody signs.
 * @csspart page - All of the form on one page.
 * @csspart hand - The screen between a parent or guardian and the young person.
 * @csspart done - What was decided, and what can still be done.
 * @csspart state - Where the answer is kept.
 * @csspart locked - The screen that asks for the passphrase.
 * @csspart button - A button.
 * @csspart primary - The main button of a screen.
 * @csspart yes - "I agree".
 * @csspart no - "I do not agree", on every screen.
 */
export class PorchlightConsent extends ConsentAttributes {
  static override readonly tag: string = 'porchlight-consent';
  static override styles = [...ConsentAttributes.styles, helpStyles, formStyles, fieldStyles];
  readonly #help = new HelpPanel(this);
  readonly #book = new RecordBook(() => this.#changed());
  readonly #desk = new Desk(this, this.#book, (record) => this.#tell(record));
  readonly #signing = new Signing(this, this.#desk);
  readonly #keeping: Keeping = new Keeping(this, this.#book, () => this.#found());
  readonly #copies = new Copies(this, this.#desk, () => this.renderRoot as HTMLElement);
  readonly #requests: Requests = new Requests(
    this,
    this.#desk,
    () => !this.#source.isReading && !this.#keeping.looking && !this.#keeping.locked,
  );
  readonly #source: Source = new Source({
    requestUpdate: () => this.requestUpdate(),
    address: () => this.src,
    read: async (form) => {
      this.#book.drop();
      this.#desk.use(form);
      await this.#keep();
    },
    failed: (error) => {
      this.#desk.use(null);
      this.report(error);
    },
  });
  readonly #expiry = new Expiry(this, this.#book, this.#desk.standing, (records) => this.#ended(records));
  readonly #gate = new Gate(this, () => queueMicrotask(() => this.say(this.t?.('gateOpen') ?? '')));

  constructor() {
    super();
    // The back/forward cache would bring choices and names back to whoever uses this computer next.
    new PageLife(this, {
      leave: () => this.#blank(() => this.#keeping.close()),
      end: () => undefined,
      back: () => void this.#keep(),
      exit: () => this.#blank(() => this.#keeping.leave()),
      removed: () => this.#keeping.close(),
    });
  }

  // ---- what the page can do -----------------------------------------------------------------------------------------

  /**
   * The document, as an object or JSON text. What is none is reported as `porchlight-error`, and nothing can be agreed to.
   * `await updateComplete` after setting.
   */
  get document(): unknown {
    return this.#source.json;
  }
  set document(json: unknown) {
    this.#source.json = json;
  }
  /** What stands in the document for `{{organization}}`, `{{service}}`, `{{phone}}`, `{{email}}` and `{{url}}`. */
  get values(): ConsentValues {
    return this.#source.values;
  }
  set values(values: ConsentValues) {
    this.#source.values = values ?? {};
  }
  /** The record of whoever decided last; `null` before that, and while what is kept is locked. */
  get record(): ConsentRecord | null {
    return this.#book.all.filter(({ status }) => status !== 'pending').at(-1) ?? null;
  }
  /** All records of this document, in the order in which they were begun. */
  get records(): readonly ConsentRecord[] {
    return this.#book.all;
  }
  /** The value as a form sends it; empty before somebody decided. */
  get value(): string {
    return this.field.value ?? '';
  }
  /**
   * Takes consent back, as the person's button does.
   * @param only ids of optional purposes; left out: everything
   * @returns whether something changed
   */
  withdraw(only?: readonly string[]): boolean {
    const { record } = this;
    try {
      return record !== null && this.#desk.takeBack(record.role, only ?? null);
    } catch (error) {
      this.report(error);
      return false;
    }
  }
  /**
   * `record` with a seal of this device's key, by which a later change of it shows. The key stays in this browser and says
   * nothing about who a person is: docs/consent-record.md, "What a seal proves".
   * @returns `null` before somebody decided
   * @throws {PorchlightError} `crypto-unavailable`, `storage-unavailable`, `storage-full`
   */
  async sealedRecord(): Promise<ConsentRecord | null> {
    const { record } = this;
    if (!record) return null;
    const { deviceSigner, sealRecord } = await import('./sealing.js');
    return sealRecord(record, await deviceSigner());
  }
  /** Forgets what was chosen and decided, also where it is kept, and goes back to the start. */
  reset(): void {
    void this.#keeping.forget();
    this.#book.drop();
    this.#desk.home();
    this.updateField();
  }

  // ---- the platform -------------------------------------------------------------------------------------------------

  protected override get field(): FieldState {
    const { record } = this;
    const { asked, gate } = this.#desk.standing;
    const latest = asked.flatMap((role) => this.#book.of(role) ?? []).filter(({ status }) => status !== 'pending');
    const missing = this.required && gate.refused.length === 0 && (record === null || gate.waiting.length > 0);
    return {
      value: record && JSON.stringify(asked.length > 1 ? latest : record),
      missing,
      message: missing ? (this.t?.('errorTitle') ?? ' ') : '',
      anchor: this.find('.title') ?? undefined,
    };
  }

  override connectedCallback(): void {
    for (const name of ['document', 'values'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      // Set by the page before the element was defined: it would hide the accessor.
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    super.connectedCallback();
  }

  async #keep(): Promise<void> {
    await this.#keeping.use(this.storage, this.#desk.form?.document.id ?? null);
    if (!this.#keeping.locked) await this.#requests.read();
  }
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#source.reading;
    return super.getUpdateComplete();
  }

  /** Somebody decided: the form, what is kept and the gate follow at once. */
  #changed(): void {
    this.updateField();
    this.#keeping.changed();
    this.requestUpdate();
  }
  #found(): void {
    this.#desk.refresh();
    this.updateField();
    this.#restored();
    void this.#requests.read();
  }
  #tell(record: ConsentRecord, mark: ConsentMark = {}): void {
    // In two lines: what reads our classes for the manifest takes the first word after `new …Event(` for the event's name.
    const event = new PorchlightConsentEvent(record, mark);
    this.dispatchEvent(event);
  }
  /** A yes ran out while the page was open: it is asked for anew, at once. */
  #ended(records: readonly ConsentRecord[]): void {
    const title = this.find('.title');
    const isHere = this.matches(':focus-within');
    this.#desk.refresh();
    this.updateField();
    if (records.some(({ role }) => role === this.#desk.role)) this.say(this.t?.('runOut') ?? '');
    void this.updateComplete.then(() => {
      // The screen that had the focus is gone.
      if (isHere && !title?.isConnected) this.find('.title')?.focus();
      for (const record of records) this.#tell(record, { expired: true });
    });
  }
  /** What was kept from before opens things in the page, as it did when it was given. */
  #restored(): void {
    const { asked, gate } = this.#desk.standing;
    for (const role of asked) {
      const record = this.#book.of(role);
      // One that has run out, or was for another text, is asked for anew.
      if (record && !gate.waiting.includes(role)) this.#tell(record, { restored: true });
    }
  }
  /** Nothing of anybody is on the page, at once. */
  #blank(letGo: () => void): void {
    letGo();
    this.#book.drop();
    this.#desk.home();
    this.say('');
    this.updateField();
    if (this.hasUpdated) this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('src') && (this.src !== null || changed.get('src'))) this.#source.read();
    if (changed.has('storage') && this.#desk.form) void this.#keep();
    if (changed.has('layout') || changed.has('signer')) this.#desk.refresh();
    const { form } = this.#desk;
    // With the words around it: two languages are not mixed while one of them is on its way.
    if (form && this.hasWords) this.#desk.speak(negotiate(this.locale.requested, consentLanguages(form.document)));
  }

  // ---- rendering ----------------------------------------------------------------------------------------------------

  get #view(): FormView | null {
    const { t } = this;
    const { form, view: shown } = this.#desk;
    if (!t || !form || !shown) return null;
    return {
      t,
      v: this.vaultWords,
      lang: this.wordsLang,
      level: this.headingLevel,
      disabled: this.disabled || this.matches(':disabled'),
      document: form.document,
      shown,
      desk: this.#desk,
      signing: this.#signing,
      keeping: this.#keeping,
      copies: this.#copies,
      requests: this.#requests,
      speak: (lang) => this.locale.choose(lang),
    };
  }

  protected override render(): TemplateResult {
    const { current } = this.locale;
    return html`<div class="sheet" part="card">
      ${this.#screen()}
      ${this.#help.render({
        locale: current && !current.bare ? current : null,
        title: this.locale.helpTitle,
        level: this.headingLevel + 1,
        quiet: 'helpGeneral',
        risk: false,
      })}
      ${this.voice()}
    </div>`;
  }
  #screen(): unknown {
    const { t } = this;
    const { form, lang } = this.#desk;
    if (!t) return this.wordless();
    if (this.#source.isBroken)
      return html`<div class="note broken" role="alert">
        <p>${t('consentLoadFailed')}</p>
        <button type="button" part="button" @click=${() => this.#source.read()}>${t('tryAgain')}</button>
      </div>`;
    if (this.#source.isReading || this.#keeping.looking) return html`<div class="loading" aria-busy="true"></div>`;
    if (!form) return nothing;
    if (this.#keeping.locked)
      return lockedView({ v: this.vaultWords, level: this.headingLevel, keeping: this.#keeping });
    const view = this.#view;
    if (lang === null || !view)
      return languagesView(t, this.headingLevel, consentLanguages(form.document), (tag) => this.#speak(tag));
    return screenOf(view);
  }
  #speak(lang: string): void {
    this.locale.choose(lang);
    this.focusOn((root) => root.querySelector<HTMLElement>('.title'));
    this.requestUpdate();
  }

  protected override updated(): void {
    this.updateField();
    const { t } = this;
    this.#gate.update({
      target: this.target,
      isOpen: this.#desk.standing.gate.open,
      words: t && { ...gateWords(t, this.#desk), lang: this.wordsLang, dir: directionOf(this.wordsLang) },
      go: () => (this.find('.title') ?? this).focus(),
    });
    this.#expiry.look();
  }
}

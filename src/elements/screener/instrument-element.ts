import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { PorchlightError } from '../../core/errors.js';
import type { Instrument, Wording } from '../../core/instruments/schema.js';
import type { Answers, ScreenerResult } from '../../core/screening/result.js';
import { ScreenerSession } from '../../core/screening/session.js';
import { share, type Shared, type ShareLevel } from '../../core/screening/share.js';
import { FormElement, type FieldState } from '../base/form-element.js';
import { HelpPanel } from '../base/help-panel.js';
import { helpStyles } from '../base/help-panel.styles.js';
import type { OwnDefinition } from './own-definition.js';
import { acceptAnswers } from './accept-answers.js';
import {
  PorchlightCompleteEvent,
  PorchlightProgressEvent,
  PorchlightRiskEvent,
  PorchlightStartEvent,
} from './screener.events.js';
import { screenerStyles } from './screener.styles.js';
import type { UnfinishedWork } from './unfinished/unfinished-work.js';
import { screenOf, type ScreenState } from './views/screen.js';
import type { ScreenerActions, ScreenerView } from './views/context.js';
import { hasFunctioning } from './views/words.js';

const now = (): string => new Date().toISOString();

/**
 * Asks one instrument's questions and scores them on this device. The base of `porchlight-screener` and of every named
 * element; it knows no instrument by itself.
 *
 * One answer goes one way: a native `change` calls an action, the action asks the session for the next one, and `#apply`
 * is the only place that takes it over.
 *
 * @attr {'none' | 'score' | 'answers'} [share=none] - What may leave: decides what events and form values carry, and what
 *   the person is told.
 *
 * @fires {PorchlightStartEvent} porchlight-start - The person left the start screen.
 * @fires {PorchlightProgressEvent} porchlight-progress - The person answered a scored item, or changed an answer. Says how
 *   many, never what.
 * @fires {PorchlightRiskEvent} porchlight-risk - An answer raised a flag. Only with `share` other than `none`. Help is
 *   shown without a listener.
 * @fires {PorchlightCompleteEvent} porchlight-complete - The person finished. What `detail` holds is decided by `share`.
 *
 * @csspart card - All of it: background, border, padding.
 * @csspart body - What stands above help.
 * @csspart progress - Which question of how many.
 * @csspart question - One question: a `fieldset`.
 * @csspart options - The options of a question.
 * @csspart option - One option: a row, the whole of it a `label`.
 * @csspart button - A button.
 * @csspart primary - The main button of a screen.
 * @csspart privacy - Who sees the answers.
 * @csspart answers - The list of answers.
 * @csspart next - What to do now.
 * @csspart meaning - What the result means, and what it does not.
 * @csspart bands - The picture of the score among its bands.
 * @csspart attribution - Who made the instrument, and its terms.
 */
export abstract class InstrumentElement extends FormElement {
  static override styles = [...FormElement.styles, helpStyles, screenerStyles];
  static override properties: PropertyDeclarations = {
    layout: { type: String },
    results: { type: String },
    review: { type: String },
    allowSkip: { type: Boolean, attribute: 'allow-skip' },
    needsConsent: { type: Boolean, attribute: 'needs-consent' },
    prorate: { type: Boolean },
    recipient: { type: String },
    followUp: { type: String, attribute: 'follow-up' },
    name: { type: String, reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
  };

  /**
   * `steps`: one question a screen. `page`: all questions below each other.
   * @type {'steps' | 'page'}
   */
  declare layout: string;
  /**
   * What the person sees at the end. `summary`: no picture, no list of answers.
   * @type {'full' | 'summary' | 'none'}
   */
  declare results: string;
  /**
   * Whether the answers are shown for checking before the result: on, unless `off`. Layout `page` needs none.
   * @type {'on' | 'off' | null}
   */
  declare review: string | null;
  /**
   * Shares nothing, whatever `share` says, until a `porchlight-consent` whose `for` names this element, or a part that it is
   * in, has a yes.
   */
  declare needsConsent: boolean;
  /** Questions may be left out. There is then a total only where the instrument's missing-item rule allows one. */
  declare allowSkip: boolean;
  /** Give a prorated total where the instrument has a rule for it; the result is marked. */
  declare prorate: boolean;
  /** Who gets what is shared, in the host's words, e.g. `Dr Lee's team`. Shown to the person. */
  declare recipient: string | null;
  /** Who follows up, e.g. `the school nurse`: an instrument that needs a trained person does not start without it. */
  declare followUp: string | null;
  /** Under which name a form sends what `share` allows. */
  declare name: string | null;
  /** A form is not sent before the end. */
  declare required: boolean;
  /** Nothing can be answered. Help stays usable. */
  declare disabled: boolean;

  // Private to the engine: whatever a script finds on this element, it does not find answers.
  #session: ScreenerSession | null = null;
  #instrument: Instrument | null = null;
  #wanted: ShareLevel = 'none';
  #errors: readonly string[] = [];
  #pendingAnswers: unknown = null;
  #status = '';
  #broken = false;
  #focus: 'heading' | 'summary' | null = null;
  readonly #help = new HelpPanel(this);
  #pageView: ScreenerView['pageView'] = null;
  #preparing = 0;
  /** Only where the page asked for storage: else its code is not even loaded. */
  #work: UnfinishedWork | null = null;

  constructor() {
    super();
    this.layout = 'steps';
    this.results = 'full';
    this.review = null;
    this.needsConsent = this.allowSkip = this.prorate = false;
    this.recipient = this.followUp = this.name = null;
    this.required = this.disabled = false;
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'share'];
  }

  // ---- what the page can do -----------------------------------------------------------------------------------------

  /**
   * What may leave: decides what events and form values carry, and what the person is told.
   * @type {'none' | 'score' | 'answers'}
   */
  get share(): string {
    return this.#share;
  }
  set share(value: string) {
    if (this.getAttribute('share') !== value) this.setAttribute('share', value);
  }

  /**
   * Answers by item id. Settable at any time; an entry that cannot be an answer is reported as `porchlight-error`, the
   * others are taken, and nothing that stood before is lost. Reading gives what `share` allows: `{}` unless `answers`.
   */
  get answers(): Answers {
    return this.#share === 'answers' ? (this.#session?.answers ?? {}) : {};
  }
  set answers(value: Answers) {
    if (!this.#session) {
      this.#pendingAnswers = value;
      return;
    }
    const { answers, problems } = acceptAnswers(this.#session, value);
    this.#apply(this.#session.withAnswers(answers), 'page');
    problems.forEach((problem) => this.report(problem));
  }

  /** The finished result, as far as `share` allows; `null` with `share="none"` and before the end. */
  get result(): Shared | null {
    const result = this.#result;
    return result && this.#share !== 'none' ? share(result, this.#share) : null;
  }

  /** The value as a form sends it: JSON of what `share` allows, empty before the end. */
  get value(): string {
    return this.field.value ?? '';
  }

  /** Leaves the start screen, as the person's Start does, without an event. */
  start(): void {
    if (this.#session) this.#apply(this.#session.begin(now()), 'page');
  }

  /** Forgets all answers and goes back to the start screen. */
  reset(): void {
    this.#work?.forget();
    this.#clear();
  }

  // ---- for subclasses -----------------------------------------------------------------------------------------------

  /** Shows this instrument, or a plain message where there is none. Answers to the one before are gone. */
  protected use(instrument: Instrument | null, own: OwnDefinition['wordings'] | null = null): void {
    this.#work?.leave();
    this.#broken = instrument === null;
    this.#instrument = instrument;
    this.ownWordings = own;
    this.#session = instrument && ScreenerSession.create(instrument, this.#options);
    this.locale.refresh(own !== null);
    const pending = this.#pendingAnswers;
    this.#pendingAnswers = null;
    if (this.#session && pending !== null) this.answers = pending as Answers;
    this.#work?.look();
    this.requestUpdate();
    if (this.#unattended) this.report(new PorchlightError('invalid-attribute', 'Set follow-up: who follows up.'));
  }

  // ---- the platform -------------------------------------------------------------------------------------------------

  /** @internal */
  ownWordings: ReadonlyMap<string, Wording> | null = null;

  /** @internal */
  override get sheet(): string | null {
    return this.#instrument?.wordingOf ?? null;
  }
  /** @internal */
  get pageCountry(): string | null {
    return this.helpCountry;
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name !== 'share') return;
    if (now !== null && now !== 'none' && now !== 'score' && now !== 'answers')
      this.report(new PorchlightError('invalid-attribute', 'share must be none, score or answers.'));
    this.#wanted = now === 'score' || now === 'answers' ? now : 'none';
    this.updateField();
    this.requestUpdate();
  }

  override connectedCallback(): void {
    takeOver(this, ['answers', 'share', 'definition', 'instrument', 'src']);
    super.connectedCallback();
    addEventListener('pageshow', this.#onPage);
    addEventListener('pagehide', this.#onPage);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.#onPage);
    removeEventListener('pagehide', this.#onPage);
  }
  /* The back/forward cache would bring the answers back to whoever uses this computer next. */
  readonly #onPage = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    this.#work?.leave();
    this.#blank();
  };
  #clear(): void {
    this.#status = '';
    if (this.#instrument) this.#apply(ScreenerSession.create(this.#instrument, this.#options), 'page');
  }
  /** Nothing of the answers is left on the page, at once. */
  readonly #blank = (): void => {
    this.#clear();
    this.performUpdate();
  };

  protected override get field(): FieldState {
    const result = this.#result;
    const missing = this.required && !result;
    const count = this.#session?.missing.length ?? 0;
    const t = this.locale.current?.t;
    return {
      value: result && JSON.stringify(share(result, this.#share)),
      missing,
      message: !missing ? '' : !t ? ' ' : count ? t('errorMissing', { count }) : t('reviewTitle'),
      anchor: this.renderRoot?.querySelector<HTMLElement>('.title') ?? undefined,
    };
  }

  /** What may leave now: with `needs-consent` nothing before a consent form that names this, or what it is in, has a yes. */
  get #share(): ShareLevel {
    return this.needsConsent && !this.closest('[data-consent]') ? 'none' : this.#wanted;
  }
  /** The instrument needs a trained person at hand, and the page names none. */
  get #unattended(): boolean {
    return this.#instrument?.licence.mayBeUnattended === false && !this.followUp;
  }

  get #result(): ScreenerResult | null {
    return this.#session?.result(this.locale.current?.wording?.lang ?? this.locale.current?.lang ?? 'en') ?? null;
  }

  get #options() {
    const { wording } = this.locale.current ?? {};
    return {
      allowSkip: this.allowSkip,
      prorate: this.prorate,
      review: this.review !== 'off' && this.layout !== 'page',
      askFunctioning: !!this.#instrument && !!wording && hasFunctioning(this.#instrument, wording),
    };
  }

  // ---- what the person does -----------------------------------------------------------------------------------------

  readonly #act: ScreenerActions = {
    begin: () => this.#session && this.#enter(this.#session.begin(now())),
    answer: (item, value) => {
      const session = this.#session;
      if (!session) return;
      const before = JSON.stringify(session.flags);
      this.#apply(session.answer(item, value), 'answer');
      const { progress, flags } = this.#session as ScreenerSession;
      // Not for the item on daily life: it is asked only after some answers, so its event would tell of them. And not for
      // each option on the way: arrow keys mark them one after another, so the number of events would tell which it was.
      if (
        item !== session.instrument.functioning?.id &&
        (this.#share !== 'none' || progress.answered !== session.progress.answered)
      )
        this.dispatchEvent(new PorchlightProgressEvent(progress));
      if (this.#share !== 'none' && flags.length && JSON.stringify(flags) !== before)
        this.dispatchEvent(new PorchlightRiskEvent(flags));
    },
    next: () => {
      const session = this.#session;
      if (!session) return;
      if (session.isLast) return this.#act.finish();
      const next = session.next();
      if (next === session) this.#fail([session.item]);
      else this.#apply(next, 'person');
    },
    back: () => this.#session && this.#apply(this.#session.back(), 'person'),
    skip: () => {
      const session = this.#session;
      if (!session) return;
      const left = session.answer(session.item, null);
      if (left.isLast) {
        this.#apply(left, 'person');
        this.#act.finish();
      } else this.#apply(left.next(), 'person');
    },
    goTo: (item) => this.#session && this.#apply(this.#session.goTo(item), 'person'),
    finish: () => {
      const session = this.#session;
      if (!session) return;
      if (session.blocking.length) return this.#fail(session.blocking);
      this.#work?.forget();
      this.#apply(session.finish(now()), 'person');
      this.dispatchEvent(new PorchlightCompleteEvent(share(this.#result as ScreenerResult, this.#share)));
    },
    print: () => {
      const view = this.#view;
      const result = this.#result;
      if (!view || !result) return;
      const { lang } = view;
      const help = { lines: this.#help.first(lang), emergency: this.#help.emergency(lang) };
      void import('./print-sheet.js').then(
        ({ printSheet }) => printSheet(this.renderRoot as HTMLElement, view, result, help),
        // Without the sheet the whole page is printed, and the result on it.
        () => window.print(),
      );
    },
    startAgain: () => {
      this.reset();
      this.#focus = 'heading';
    },
    chooseLanguage: (lang) => {
      this.locale.choose(lang);
      this.#focus = 'heading';
    },
    retry: () => this.locale.refresh(true),
  };

  /** The person leaves the start screen. */
  readonly #enter = (next: ScreenerSession): void => {
    this.#apply(next, 'person');
    this.dispatchEvent(new PorchlightStartEvent(next.instrument.id));
  };

  #fail(items: readonly string[]): void {
    this.#errors = items;
    this.#focus = 'summary';
    this.requestUpdate();
  }

  /** The only writer. `answer` and `person` are gestures; `page` is not, and moves no focus. */
  #apply(next: ScreenerSession, by: 'answer' | 'person' | 'page'): void {
    const before = this.#session;
    this.#session = next;
    const moved = before?.phase !== next.phase || before?.item !== next.item;
    if (by !== 'answer') this.#errors = [];
    else this.#errors = this.#errors.filter((item) => typeof next.answers[item] !== 'number');
    if (by === 'person' && moved) this.#focus = 'heading';
    if (by === 'page' && next.answers !== before?.answers) this.#drawn++;
    if (by !== 'page') this.#work?.keep(next);
    const { t, lang } = this.locale.current ?? {};
    // Said once: a person who goes back and forth is not told again and again.
    if (t && next.flags.length && !this.#status) this.#status = `${t('helpRisk')} ${this.#spokenLine(lang as string)}`;
    this.updateField();
    this.requestUpdate();
  }
  /** Counts sets of answers that came from the page: radios on show are then made anew. */
  #drawn = 0;

  #spokenLine(lang: string): string {
    const [line] = this.#help.first(lang);
    const call = line?.channels.find((channel) => channel.kind === 'call' || channel.kind === 'text');
    return line && call && 'number' in call ? `${line.name}: ${call.number}` : '';
  }

  // ---- rendering ----------------------------------------------------------------------------------------------------

  get #view(): ScreenerView | null {
    const { current } = this.locale;
    // After a change of instrument the words on show may still be of the one before.
    if (!current?.wording || !this.#session || current.wording.instrument !== this.sheet) return null;
    return {
      t: current.t,
      lang: current.lang,
      level: this.headingLevel,
      session: this.#session,
      wording: current.wording,
      share: this.#share,
      recipient: this.recipient,
      work: this.#work,
      pageView: this.layout === 'page' ? this.#pageView : null,
      results: this.results === 'summary' || this.results === 'none' ? this.results : 'full',
      allowSkip: this.allowSkip,
      disabled: this.disabled || this.matches(':disabled'),
      errors: this.#errors,
      drawn: this.#drawn,
      helpAlwaysOpen: this.#help.first(current.lang)[0]?.always === true,
      act: this.#act,
    };
  }

  /** Code that only some pages need. The start screen waits for it; where it cannot be loaded, all goes on without. */
  async #prepare(load: () => Promise<void>): Promise<void> {
    this.#preparing++;
    await load();
    this.#preparing--;
    this.requestUpdate();
  }
  readonly #loadPage = async (): Promise<void> => {
    // Without it the questions come one by one.
    this.#pageView = await import('./views/page-view.js').then(
      (module) => module.pageView,
      () => null,
    );
  };
  readonly #loadStorage = async (): Promise<void> => {
    try {
      const { UnfinishedWork } = await import('./unfinished/unfinished-work.js');
      this.#work ??= new UnfinishedWork(this, this.locale, {
        session: () => this.#session,
        enter: this.#enter,
        begin: this.#act.begin,
        blank: this.#blank,
      });
      await this.#work.use(this.storage);
    } catch (cause) {
      this.report(new PorchlightError('storage-unavailable', 'Its code could not be loaded.', { cause }));
    }
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#session &&= this.#session.configure(this.#options);
    if (changed.has('layout') && this.layout === 'page') void this.#prepare(this.#loadPage);
    if (changed.has('storage') && (this.#work || this.storage !== 'none')) void this.#prepare(this.#loadStorage);
  }

  protected override render(): TemplateResult {
    const { current, failed } = this.locale;
    const view = this.#view;
    const state: ScreenState = {
      locale: this.locale,
      broken: this.#broken || this.#unattended,
      view,
      preparing: this.#preparing > 0 && this.#session?.phase === 'start',
      result: this.#result,
      instrument: this.#instrument,
      level: this.headingLevel,
      act: this.#act,
    };
    const flagged = this.#session?.flags.length ?? 0;
    return html`<div class="card" part="card">
      <div class="body" part="body">
        ${view && this.#work?.above(view)} ${screenOf(state)} ${view && this.#work?.below(view)}
      </div>
      ${this.#help.render({
        locale: current && !current.bare ? current : null,
        title: this.locale.helpTitle,
        level: this.headingLevel + 1,
        quiet: 'helpAlways',
        ...(this.#instrument?.flags.length && { loud: 'helpRisk' as const }),
        risk: flagged > 0,
      })}
      <div class="visually-hidden" role="status">${failed ? '' : this.#status}</div>
    </div>`;
  }

  protected override updated(): void {
    this.updateField();
    const focus = this.#focus;
    this.#focus = null;
    if (focus) this.renderRoot.querySelector<HTMLElement>(focus === 'summary' ? '.summary' : '.title')?.focus();
  }
}

/** Properties that a page set on the tag before it was upgraded would hide the accessors: they are set again. */
function takeOver(element: HTMLElement, names: readonly string[]): void {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}

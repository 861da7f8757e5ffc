import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { PorchlightError } from '../../core/errors.js';
import { negotiate } from '../../i18n/negotiate.js';
import { resourceFinderWords, type ResourceFinderKey } from '../../i18n/parts/resource-finder.js';
import { interfaceLanguages } from '../../i18n/registry.js';
import { needs, type Need } from '../../resources/needs.js';
import type { Hit, Position, ResultPage } from '../../resources/query.js';
import { HelpPanel } from '../base/help-panel.js';
import { helpStyles } from '../base/help-panel.styles.js';
import { PartController } from '../base/part-controller.js';
import type { Find } from '../base/voice.js';
import { countryMismatch, directoryCountry, warnOfProblems } from './embedder-warnings.js';
import { FinderAttributes } from './finder-attributes.js';
import { noFilters, type Filters } from './filters.js';
import { Finder } from './finder.js';
import { isZone } from './format.js';
import { viewOf } from './finder-view.js';
import type { Settings } from './host.js';
import { listStyles } from './list.styles.js';
import { positionIn } from './position.js';
import { finderStyles } from './resource-finder.styles.js';
import { readLink } from './share-link.js';
import { hasSource, type Source } from './source.js';
import type { FinderActions, FinderView } from './views/context.js';
import { listScreen } from './views/list-screen.js';
import { needKey, type FinderTranslate } from './words.js';

/** From this width on there is room for the filters beside the list. */
const WIDE_EM = 52;

/**
 * @summary Finds services in a directory that the page names: search, filters, details, tap to call, print, a short list.
 *   Ways to reach a person stand above everything.
 * @customElement porchlight-resource-finder
 *
 * @slot - The host's own list of services, e.g. a server-rendered `<ul>`: seen without JavaScript, while the directory is
 *   loading, and where it could not be loaded.
 * @slot map - The host's own map, between the filters and the list.
 *
 * @fires {PorchlightSearchEvent} porchlight-search - A search of the person has settled. Says how many were found, never what
 *   was looked for.
 * @fires {PorchlightSelectEvent} porchlight-select - The person opened the details of a service.
 * @fires {PorchlightContactEvent} porchlight-contact - The person pressed a number, an address or a link of a service.
 * @fires {PorchlightReportEvent} porchlight-report - The person says that something is wrong. Call `preventDefault()` when
 *   the page took it.
 *
 * @csspart card - All of it: background, border, padding.
 * @csspart search - The search form.
 * @csspart filters - The filters: a sheet or a column.
 * @csspart chip - A chosen filter.
 * @csspart results - The list.
 * @csspart service - One service of the list.
 * @csspart name - Its name: a button.
 * @csspart details - All that is known of one service.
 * @csspart button - A button.
 * @csspart primary - A main button.
 */
export class PorchlightResourceFinder extends FinderAttributes {
  static override readonly tag: string = 'porchlight-resource-finder';
  static override styles = [...FinderAttributes.styles, helpStyles, finderStyles, listStyles];

  readonly #part = new PartController<ResourceFinderKey>(this, this.locale, resourceFinderWords);
  readonly #help = new HelpPanel(this);
  readonly #finder: Finder;
  readonly #filterBox = document.createElement('div');
  #later: typeof import('./views/later.js') | null = null;
  #wide = false;
  #near: Position | null = null;
  #askedIn = '';
  /** Countries of services and of help lines that were compared last. */
  #compared = '';
  #focus: Find | null = null;
  #resized: ResizeObserver | null = null;
  readonly #act: FinderActions;

  constructor() {
    super();
    this.#filterBox.classList.add('filter-box');
    this.#finder = new Finder(this);
    this.#act = {
      ...this.#finder.actions,
      openFilters: () => this.#sheet?.showModal(),
      closeFilters: () => this.#sheet?.close(),
      print: () => void this.#print(),
    };
  }

  // ---- what the parts of the finder need ----------------------------------------------------------------------------

  /** @internal */
  get pageCountry(): string | null {
    return this.helpCountry;
  }
  /** @internal */
  get t(): FinderTranslate | null {
    return this.#part.t;
  }
  /** @internal */
  get settings(): Settings {
    return {
      lang: negotiate(this.locale.requested, interfaceLanguages()) ?? 'en',
      pageSize: Math.min(100, Math.max(1, Math.floor(this.pageSize) || 10)),
      near: this.#near,
      neverFirstAfter: this.neverFirstAfter,
      reportTo: this.reportHref,
      storage: this.storage,
    };
  }
  /** @internal */
  focusOn(find: Find): void {
    this.#focus = find;
  }
  /** @internal */
  field(id: string): HTMLInputElement | null {
    return this.renderRoot?.querySelector<HTMLInputElement>(`input#${id}`) ?? null;
  }
  /** @internal */
  answered({ problems, hits }: ResultPage): void {
    warnOfProblems(problems);
    this.#compareCountries(hits);
    // Filters and details: asked for when the list is there, so that they do not make it later.
    if (!this.#later) void this.#loadLater();
  }
  /** @internal */
  learned(): void {
    const { problems, hits } = this.#finder.search;
    warnOfProblems(problems);
    this.#compareCountries(hits);
  }
  #compareCountries(hits: readonly Hit[]): void {
    const country = directoryCountry(this.#finder.search.summary, hits);
    const pair = `${country} ${this.helpCountry}`;
    const error = pair === this.#compared ? null : countryMismatch(country, this.helpCountry);
    this.#compared = pair;
    if (error) this.report(error);
  }
  async #loadLater(): Promise<void> {
    try {
      const later = await import('./views/later.js');
      const { shadowRoot } = this;
      if (this.#later || !shadowRoot) return;
      this.#later = later;
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, ...later.styles];
      this.requestUpdate();
    } catch (cause) {
      this.report(
        new PorchlightError('resources-unavailable', 'The code of filters and details did not load.', { cause }),
      );
    }
  }

  // ---- the platform -------------------------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.#onLeave);
    addEventListener('pagehide', this.#onLeave);
    addEventListener('hashchange', this.#onHash);
    // In the next frame: what changes a layout while it is measured is an error of its own.
    this.#resized = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#measure();
    this.#resized.observe(this);
    if (this.hasUpdated && !this.#finder.search.provider) this.#openSource();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.#onLeave);
    removeEventListener('pagehide', this.#onLeave);
    removeEventListener('hashchange', this.#onHash);
    this.#resized?.disconnect();
    this.#finder.announcer.stop();
    this.#finder.search.close();
  }
  /* The back/forward cache would bring words, filters and position back to whoever uses this computer next. */
  readonly #onLeave = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    this.#sheet?.close();
    this.#finder.leave(this.#atStart);
    this.performUpdate();
  };
  readonly #onHash = (): void => {
    const linked = readLink(location.hash);
    if (linked) this.#finder.follow(linked);
  };
  #measure(): void {
    const wide = this.clientWidth >= WIDE_EM * parseFloat(getComputedStyle(this).fontSize);
    if (wide === this.#wide) return;
    this.#wide = wide;
    this.requestUpdate();
  }

  /** The needs that the page chose. */
  get #atStart(): Filters {
    const asked = (this.category ?? '').split(/[\s,]+/).filter(Boolean);
    return { ...noFilters, needs: needs.filter((need: Need) => asked.includes(need)) };
  }
  get #source(): Source {
    const { provider, resources, api, src, format, timeZone } = this;
    return { provider, resources, api, src, format, timeZone, needNames: () => this.#needNames };
  }
  get #needNames(): ReadonlyMap<Need, string> | undefined {
    const { t } = this;
    return t ? new Map(needs.map((need) => [need, t(needKey(need))])) : undefined;
  }
  #openSource(): void {
    if (hasSource(this.#source)) void this.#finder.search.open(this.#source);
    else this.report(new PorchlightError('invalid-attribute', 'Set src, api, resources or provider.'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { search, screens } = this.#finder;
    if (changed.has('near')) this.#readNear();
    if (changed.has('storage')) screens.look();
    if (!this.hasUpdated) {
      this.#finder.take(this.#atStart);
      this.#onHash();
    } else if (changed.has('category')) this.#finder.take(this.#atStart);
    const { lang } = this.settings;
    if (changed.has('timeZone') && this.timeZone && !isZone(this.timeZone))
      this.report(new PorchlightError('invalid-attribute', 'time-zone must be an IANA name; it is not used.'));
    if (['src', 'api', 'resources', 'provider', 'format', 'timeZone'].some((name) => changed.has(name)))
      this.#openSource();
    else if (changed.has('near') || changed.has('pageSize') || lang !== this.#askedIn) void search.run();
    this.#askedIn = lang;
  }
  /** Values that cannot be meant are told of, and not used. */
  #readNear(): void {
    this.#near = this.near ? positionIn(this.near) : null;
    if (this.near && !this.#near)
      this.report(new PorchlightError('invalid-attribute', 'near must be "lat,lon" in degrees; it is not used.'));
  }

  get #sheet(): HTMLDialogElement | null {
    return this.renderRoot.querySelector<HTMLDialogElement>('dialog');
  }
  async #print(): Promise<void> {
    const view = this.#view;
    const { lang } = this.settings;
    if (!view || this.#finder.search.gathering) return;
    const help = { lines: this.#help.first(lang), emergency: this.#help.emergency(lang) };
    try {
      const [{ printSheet }, printed] = await Promise.all([import('./print-sheet.js'), this.#finder.forPaper()]);
      printSheet(this.renderRoot as HTMLElement, view, printed, help);
    } catch {
      // Without the sheet the whole page is printed, and the list on it.
      window.print();
    }
  }

  // ---- rendering ----------------------------------------------------------------------------------------------------

  get #view(): FinderView | null {
    const { t } = this;
    const lang = this.locale.current?.lang;
    return t && lang
      ? viewOf(this, this.#finder, {
          t,
          lang,
          wide: this.#wide,
          near: this.#near,
          act: this.#act,
          country: this.helpCountry,
        })
      : null;
  }

  protected override render(): TemplateResult {
    const { current, failed } = this.locale;
    const { search, screens, announcer } = this.#finder;
    const view = this.#view;
    const locale = current && !current.bare ? current : null;
    return html`<div class="finder ${this.#wide ? 'wide' : ''}" part="card">
      ${this.#help.render({
        locale,
        title: this.locale.helpTitle,
        level: this.headingLevel + 1,
        quiet: 'helpGeneral',
        risk: false,
      })}
      <div class="screen list" ?hidden=${screens.screen !== 'list'}>
        ${view ? this.#list(view) : this.#wordless(failed || this.#part.failed)}
        <div class="own-list" ?hidden=${search.result !== null}><slot></slot></div>
      </div>
      ${view && screens.screen !== 'list' && this.#later ? this.#later.screen(view, this.#finder) : nothing}
      <div class="visually-hidden" role="status">${announcer.text}</div>
    </div>`;
  }
  #list(view: FinderView): TemplateResult {
    const { search, screens } = this.#finder;
    const problems = [...search.problems, ...(search.result?.problems ?? [])];
    const rows = problems.filter(({ severity }) => severity === 'error');
    return listScreen(view, {
      busy: search.busy || search.gathering,
      slow: search.slow,
      failed: search.failed,
      notRead: new Set(rows.map(({ file, row, id }) => `${file} ${row} ${id}`)).size,
      filterBox: this.#filterBox,
      share: screens.screen === 'list' ? this.#later?.sharePanel(view, this.#finder) : nothing,
      hasOwnList: [...this.children].some((child) => !child.slot),
    });
  }
  /** The words could not be loaded: help is there, the list of the page is there, and a way to try again. */
  #wordless(failed: boolean): TemplateResult {
    const retry = () => {
      this.locale.refresh(true);
      this.#part.retry();
    };
    return failed
      ? html`<div class="message" role="alert">
          <p>${this.#part.fallback('listFailed')}</p>
          <button type="button" part="button" @click=${retry}>${this.#part.fallback('tryAgain')}</button>
        </div>`
      : html`<div class="loading"></div>`;
  }

  protected override updated(): void {
    const view = this.#view;
    if (view?.result && this.#later) render(this.#later.filtersView(view), this.#filterBox, { host: this });
    // A link may name a screen before its code is here: what is to get the focus there is waited for.
    if (!view || (this.#finder.screens.screen !== 'list' && !this.#later)) return;
    const focus = this.#focus;
    this.#focus = null;
    focus?.(this.renderRoot as HTMLElement)?.focus();
  }
}

import type { AskOptions, Hit, ResourceQuery, ResultPage } from '../../resources/query.js';
import { pageAddress } from '../base/page-address.js';
import { Announcer } from './announcer.js';
import { choices, noFilters, queryOf, without, withValue, type Choice, type Filters } from './filters.js';
import type { FinderHost } from './host.js';
import { Panels } from './panels.js';
import { askBrowser } from './position.js';
import type { Printed } from './print-sheet.js';
import { PorchlightContactEvent, PorchlightSearchEvent } from './resource-finder.events.js';
import { Screens } from './screens.js';
import { Search } from './search.js';
import { linkTo, type Linked } from './share-link.js';
import type { FinderActions, NearMe } from './views/context.js';
import { foundWords, GROUPS } from './views/list-view.js';

const SMALL = 500;
/** So many services are printed at most: some fifty sheets. */
const MOST_PRINTED = 200;
/** How long the person may type on before a question is asked, in milliseconds. */
const WAIT = { small: 0, large: 150, remote: 400, number: 300 } as const;

/**
 * What a person does with the finder, and what came of it. All that they say is in private fields here: nothing of it is in
 * attributes, classes or events.
 */
export class Finder {
  readonly search: Search;
  readonly screens: Screens;
  readonly panels: Panels;
  readonly announcer: Announcer;
  #filters: Filters = noFilters;
  #drawn = 0;
  #nearMe: NearMe = 'idle';
  /** The person did something that no event has told of yet. */
  #acted = false;
  /** Something is typed that was not asked yet. */
  #unasked = false;

  constructor(private readonly host: FinderHost) {
    this.announcer = new Announcer(() => host.requestUpdate());
    this.search = new Search({
      requestUpdate: () => host.requestUpdate(),
      report: (error) => host.report(error),
      ask: () => this.#ask(),
      learned: () => host.learned(),
      answered: (result) => this.#answered(result),
      get pageSize() {
        return host.settings.pageSize;
      },
    });
    this.panels = new Panels(host);
    this.screens = new Screens(host, this.search, () => {
      this.panels.close();
      this.announcer.forget();
    });
  }

  get filters(): Filters {
    return this.#filters;
  }
  /** Goes up when a filter was changed by something else than its own input. */
  get drawn(): number {
    return this.#drawn;
  }
  get nearMe(): NearMe {
    return this.#nearMe;
  }
  /** The link of what is on show. Made only when a person asks for it. */
  get link(): string {
    const { screen, service, list } = this.screens;
    const href = pageAddress();
    if (screen === 'details') return linkTo(href, { id: service?.id ?? null });
    return linkTo(href, screen === 'mine' ? { ids: list.ids } : { filters: this.#filters });
  }
  /** What a sheet of paper is to hold: the service on show, the short list, or all that was found. */
  async forPaper(): Promise<Printed> {
    const { screen, service, mine } = this.screens;
    if (screen === 'details' && service) return { service };
    if (screen === 'mine') return { hits: mine ?? [], found: null };
    const found = this.search.result;
    return { hits: await this.search.all(MOST_PRINTED), found };
  }
  /** Hits in the order in which they stand on the page. */
  get inOrder(): readonly Hit[] {
    return GROUPS.flatMap((group) => this.search.hits.filter((hit) => hit.group === group));
  }

  /** Filters that the page or a link brings; no person acted. */
  take(filters: Filters): void {
    this.#filters = filters;
    this.#drawn++;
    this.#write('text', filters.text);
    this.#write('where', '');
    this.#write('age', String(filters.age ?? ''));
    void this.search.run();
    this.host.requestUpdate();
  }

  /** What a link holds is shown. */
  follow({ filters, ids, id }: Linked): void {
    this.screens.list.add(ids);
    this.take(filters);
    if (id) void this.screens.openById(id);
    else if (ids.length) this.screens.openMine(null);
    // As a browser does with a fragment: the finder may be far down the page.
    else this.host.focusOn((root) => root.querySelector<HTMLElement>('.list .title'));
  }

  /** Nothing that a person typed or chose is left for whoever comes next. */
  leave(filters: Filters): void {
    this.announcer.stop();
    this.#acted = false;
    this.#nearMe = 'idle';
    this.screens.leave();
    this.take(filters);
  }

  get actions(): Omit<FinderActions, 'openFilters' | 'closeFilters' | 'print'> {
    const { screens, panels, search, host } = this;
    return {
      type: (text, now) => {
        if (text === this.#filters.text && !now) return;
        this.#filters = { ...this.#filters, text };
        this.#changed(now ? 0 : this.#wait);
      },
      choose: (list, value, on) => this.#set(withValue(this.#filters, list, value, on)),
      change: (part) => {
        const next = this.#with(part);
        // The browser says `change` once more for what was typed and asked already.
        if (this.#unasked || JSON.stringify(next) !== JSON.stringify(this.#filters)) this.#set(next);
      },
      typing: (part) => {
        this.#filters = this.#with(part);
        this.#unasked = true;
        // A place is sent to a server only once it is written to the end.
        if (part.where !== undefined && search.provider?.sendsPositionTo) host.requestUpdate();
        else this.#changed(Math.max(this.#wait, WAIT.number));
      },
      take: (choice) => this.#remove(choice),
      clear: () => {
        for (const id of ['where', 'age']) this.#write(id, '');
        this.#drawn++;
        this.#nearMe = 'idle';
        this.#set({ ...noFilters, text: this.#filters.text });
        host.focusOn((root) => root.querySelector<HTMLElement>('dialog[open] .heading') ?? status(root));
      },
      askPosition: () => {
        this.#nearMe = 'asked';
        host.focusOn((root) => root.querySelector<HTMLElement>('.ask button'));
        host.requestUpdate();
      },
      usePosition: () => void this.#usePosition(),
      more: () => void this.#more(),
      retry: () => search.retry(),
      open: (service, from) => screens.open(service, from),
      back: () => screens.back(),
      keep: (service, on) => {
        screens.keep(service, on);
        const { length: count } = screens.list.ids;
        if (host.t) this.announcer.now(count ? host.t('myListCount', { count }) : host.t('myListEmpty'));
      },
      openMine: (from) => screens.openMine(from),
      remember: () => screens.remember(),
      forget: () => screens.forget(),
      contact: (service, channel) => {
        host.dispatchEvent(new PorchlightContactEvent(service.id, channel));
      },
      share: () => panels.toggle('share'),
      copy: () => void panels.copy(this.link),
      openReport: () => panels.toggle('report'),
      report: (service, reason, event) => panels.report(service, reason, event),
      toHelp: () => {
        host.focusOn((root) => root.querySelector<HTMLElement>('.help .heading'));
        host.requestUpdate();
      },
    };
  }

  get #wait(): number {
    const { provider, summary } = this.search;
    return provider?.sendsQueryTo ? WAIT.remote : summary && summary.total <= SMALL ? WAIT.small : WAIT.large;
  }

  #ask(): { query: ResourceQuery; options: Omit<AskOptions, 'signal' | 'limit' | 'offset'> } {
    const { lang, near, neverFirstAfter } = this.host.settings;
    this.#unasked = false;
    return { query: queryOf(this.#filters, near), options: { lang, now: new Date(), neverFirstAfter } };
  }

  /** A typed place and the own position stand for each other. */
  #with(part: Partial<Filters>): Filters {
    return { ...this.#filters, ...part, ...(part.where?.trim() && { position: null }) };
  }
  #set(filters: Filters): void {
    this.#filters = filters;
    this.#changed(0);
  }
  #changed(wait: number): void {
    this.#acted = true;
    this.search.later(wait);
    this.host.requestUpdate();
  }

  #answered(result: ResultPage): void {
    const { host, search } = this;
    host.answered(result);
    const shown = search.hits.length;
    const isMore = shown > result.hits.length;
    if (!host.t || (!this.#acted && !isMore)) return;
    const words = isMore
      ? host.t('shownOf', { shown, total: result.total })
      : foundWords(result, host.t, host.settings.lang);
    this.announcer.say(result.unknownPlace ? host.t('whereUnknown') : words, () => {
      if (!this.#acted) return;
      this.#acted = false;
      host.dispatchEvent(new PorchlightSearchEvent(result.total));
    });
  }

  async #more(): Promise<void> {
    const known = new Set(this.search.hits.map(({ service }) => service.id));
    await this.search.more();
    const at = this.inOrder.findIndex(({ service }) => !known.has(service.id));
    if (at >= 0) this.host.focusOn((root) => root.querySelectorAll<HTMLElement>('.results .name')[at]);
    else this.#nothingNew();
  }

  /** "Show more" brought nothing: said each time, with the focus where it was or on what says how many there are. */
  #nothingNew(): void {
    const { host, search } = this;
    if (!host.t || !search.result || search.failed) return;
    this.announcer.again(foundWords(search.result, host.t, host.settings.lang));
    if (!search.result.more) host.focusOn(status);
    host.requestUpdate();
  }

  #remove(choice: Choice): void {
    const at = choices(this.#filters).findIndex(
      ({ filter, value }) => filter === choice.filter && value === choice.value,
    );
    if (['text', 'where', 'age'].includes(choice.filter)) this.#write(choice.filter, '');
    if (choice.filter === 'position') this.#nearMe = 'idle';
    this.#drawn++;
    this.#set(without(this.#filters, choice));
    this.host.focusOn((root) => {
      const chips = root.querySelectorAll<HTMLElement>('.chip');
      return chips[Math.min(Math.max(at, 0), chips.length - 1)] ?? status(root);
    });
  }

  /** Only ever empties a field, or writes what a link holds: never what a person says. */
  #write(id: string, value: string): void {
    const field = this.host.field(id);
    if (field) field.value = value;
  }

  async #usePosition(): Promise<void> {
    const { host } = this;
    this.#nearMe = 'waiting';
    host.requestUpdate();
    try {
      const position = await askBrowser();
      this.#nearMe = 'idle';
      this.#write('where', '');
      this.#set({ ...this.#filters, where: '', position });
    } catch {
      this.#nearMe = 'failed';
      this.announcer.say(host.t?.('nearMeFailed') ?? '');
      host.requestUpdate();
    }
  }
}

const status = (root: HTMLElement): HTMLElement | null => root.querySelector<HTMLElement>('.found');

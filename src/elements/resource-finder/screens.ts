import type { Hit } from '../../resources/query.js';
import type { Service } from '../../resources/service.js';
import { deviceStore } from '../../storage/device-store.js';
import { directoryError } from './directory-error.js';
import type { FinderHost } from './host.js';
import { PorchlightSelectEvent } from './resource-finder.events.js';
import type { Search } from './search.js';
import { ShortList } from './short-list.js';

/** Which screen is on show; the list stays behind the others, as it was left. */
export type Screen = 'list' | 'details' | 'mine';

const STORE = 'porchlight:finder-list';
const MOST = 100;

/** The way of a person between the list, one service and their short list, and back again. No entry of the history is made. */
export class Screens {
  screen: Screen = 'list';
  /** The one whose details are on show. */
  service: Service | null = null;
  /** The services of the short list; `null` while they are on their way. */
  mine: readonly Hit[] | null = null;
  /** A sentence about the short list. */
  note = '';
  readonly list = new ShortList();
  /** Where the person came from, screen by screen. */
  #way: { readonly screen: Screen; readonly from: HTMLElement | null; readonly scroll: number }[] = [];

  constructor(
    private readonly host: FinderHost,
    private readonly search: Search,
    /** Another screen is on show. */
    private readonly moved: () => void,
  ) {}

  /** Looks up what the person asked to be remembered. */
  look(): void {
    if (this.host.settings.storage === 'device') this.#guard(() => this.list.look(deviceStore(STORE)));
  }

  /** Nothing is left for whoever comes next. */
  leave(): void {
    this.list.leave();
    this.#way = [];
    this.screen = 'list';
    this.service = this.mine = null;
    this.note = '';
    this.moved();
  }

  open(service: Service, from: HTMLElement | null): void {
    this.service = service;
    this.#go('details', from);
    this.host.dispatchEvent(new PorchlightSelectEvent(service.id));
    void this.#complete(service.id);
  }

  /** A link names a service. */
  async openById(id: string): Promise<void> {
    try {
      const service = await (await this.search.ready).get(id);
      if (service) this.open(service, null);
    } catch (error) {
      this.host.report(directoryError(error));
    }
  }

  openMine(from: HTMLElement | null): void {
    this.#go('mine', from);
    void this.#loadMine();
  }

  back(): void {
    const before = this.#way.pop();
    this.screen = before?.screen ?? 'list';
    this.moved();
    this.host.focusOn((root) => {
      if (before) scrollTo({ top: before.scroll, behavior: 'instant' });
      return before?.from?.isConnected ? before.from : root.querySelector<HTMLElement>(`.${this.screen} .title`);
    });
    this.host.requestUpdate();
  }

  keep({ id }: Service, on: boolean): void {
    this.note = '';
    this.#guard(() => this.list.set(id, on));
    const at = this.mine?.findIndex((hit) => hit.service.id === id) ?? -1;
    if (!on && at >= 0) {
      this.mine = (this.mine ?? []).filter((hit) => hit.service.id !== id);
      const last = this.mine.length - 1;
      if (this.screen === 'mine')
        this.host.focusOn((root) =>
          last < 0 ? title(root) : root.querySelectorAll<HTMLElement>('.mine .name')[Math.min(at, last)],
        );
    }
    this.host.requestUpdate();
  }

  remember(): void {
    this.note = this.host.t?.('remembered') ?? '';
    this.#guard(() => this.list.remember());
    this.host.requestUpdate();
  }

  forget(): void {
    this.note = this.host.t?.('forgotten') ?? '';
    this.#guard(() => this.list.forget());
    this.mine = [];
    this.host.focusOn(title);
    this.host.requestUpdate();
  }

  #go(screen: Screen, from: HTMLElement | null): void {
    if (this.screen !== screen) this.#way.push({ screen: this.screen, from, scroll: scrollY });
    this.screen = screen;
    this.note = '';
    this.moved();
    this.host.focusOn((root) => root.querySelector<HTMLElement>(`.${screen} .title`));
    this.host.requestUpdate();
  }

  /** A list may know less of a service than there is to know. */
  async #complete(id: string): Promise<void> {
    try {
      const whole = await this.search.provider?.get(id);
      if (!whole || this.service?.id !== id) return;
      this.service = whole;
      this.host.requestUpdate();
    } catch {
      // What the list knew is on show.
    }
  }

  async #loadMine(): Promise<void> {
    const { ids } = this.list;
    if (!ids.length) {
      this.mine = [];
      return;
    }
    try {
      const { lang } = this.host.settings;
      const provider = await this.search.ready;
      const { hits } = await provider.search({ ids }, { lang, now: new Date(), limit: MOST, offset: 0 });
      this.mine = hits.filter(({ service }) => this.list.has(service.id));
    } catch (error) {
      this.mine ??= [];
      this.host.report(directoryError(error));
    }
    this.host.requestUpdate();
  }

  /** Storage that throws costs the keeping and nothing else. */
  #guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.note = this.host.t?.('rememberFailed') ?? '';
      this.host.report(error);
    }
  }
}

const title = (root: HTMLElement): HTMLElement | null => root.querySelector<HTMLElement>('.mine .title');

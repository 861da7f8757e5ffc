import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What an element does when its page comes and goes. */
export interface PageLifeActs {
  /** The page is put aside, and could come back as it is: nothing of a person may be left on it. */
  leave(): void;
  /** The page ends: the last moment to keep something. */
  end(): void;
  /** It came back, or the element was put into a page once more. */
  back(): void;
  /** Somebody leaves in a hurry. */
  exit(): void;
  /** Taken out of the page, and not only put to another place of it. */
  removed(): void;
}

/** Hears when the page is left, comes back from the back/forward cache, or is to be gone at once. */
export class PageLife implements ReactiveController {
  #isRemoved = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly acts: PageLifeActs,
  ) {
    host.addController(this);
  }
  hostConnected(): void {
    addEventListener('pageshow', this.#onPage);
    addEventListener('pagehide', this.#onPage);
    addEventListener('porchlight-exit', this.#onExit);
    if (this.#isRemoved) this.acts.back();
    this.#isRemoved = false;
  }
  hostDisconnected(): void {
    removeEventListener('pageshow', this.#onPage);
    removeEventListener('pagehide', this.#onPage);
    removeEventListener('porchlight-exit', this.#onExit);
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#isRemoved = true;
      this.acts.removed();
    });
  }
  readonly #onPage = (event: PageTransitionEvent): void => {
    if (event.persisted) this.acts.leave();
    else if (event.type === 'pagehide') this.acts.end();
    if (event.persisted && event.type === 'pageshow') this.acts.back();
  };
  readonly #onExit = (): void => this.acts.exit();
}

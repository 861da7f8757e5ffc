/** How long nothing may happen, and how long before that the person is warned. Milliseconds. */
export interface Idle {
  readonly lockAfter: number;
  readonly warnBefore: number;
}
/** 15 minutes, warned 2 minutes before. */
export const IDLE: Idle = { lockAfter: 15 * 60_000, warnBefore: 2 * 60_000 };

/** What happens when; all are called outside of any rendering. */
export interface AutoLockTarget {
  /** `idle`: nothing happened for too long; `left`: the page was left or put aside. */
  lock(why: 'idle' | 'left'): void;
  /** It will be locked soon; any key or tap extends it. */
  warn(): void;
  /** The person is there again after a warning. */
  stay(): void;
}

const ACTS = ['keydown', 'pointerdown', 'input', 'scroll'] as const;

/**
 * Locks when nobody is there: after a time without any key, tap or scroll in the page, and at once when the page is left. The
 * back/forward cache would bring a left page back as it was, so it comes back locked.
 *
 * The time is counted by the clock and not by a timer alone: a computer that slept is locked when it wakes.
 */
export class AutoLock {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;
  #warned = false;
  #running = false;

  constructor(
    private readonly target: AutoLockTarget,
    private readonly idle: Idle = IDLE,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Starts to count; call it when something was unlocked. */
  start(): void {
    this.stop();
    this.#running = true;
    for (const act of ACTS) addEventListener(act, this.#onAct, { capture: true, passive: true });
    addEventListener('pagehide', this.#onLeave);
    addEventListener('pageshow', this.#onShow);
    document.addEventListener('visibilitychange', this.#check);
    this.#onAct();
  }
  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
    for (const act of ACTS) removeEventListener(act, this.#onAct, { capture: true });
    removeEventListener('pagehide', this.#onLeave);
    removeEventListener('pageshow', this.#onShow);
    document.removeEventListener('visibilitychange', this.#check);
  }

  readonly #onAct = (): void => {
    this.#last = this.now();
    if (this.#warned) this.target.stay();
    this.#warned = false;
    this.#wait();
  };
  readonly #onLeave = (): void => this.#lock('left');
  readonly #onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#lock('left');
  };

  readonly #check = (): void => {
    const quiet = this.now() - this.#last;
    if (quiet >= this.idle.lockAfter) {
      this.#lock('idle');
      return;
    }
    // A clock that was set back counts as nothing: it must not keep it open for longer.
    if (quiet < 0) this.#last = this.now();
    if (quiet >= this.idle.lockAfter - this.idle.warnBefore && !this.#warned) {
      this.#warned = true;
      this.target.warn();
    }
    this.#wait();
  };

  #wait(): void {
    clearTimeout(this.#timer);
    if (!this.#running) return;
    const next = this.#last + this.idle.lockAfter - (this.#warned ? 0 : this.idle.warnBefore) - this.now();
    this.#timer = setTimeout(this.#check, Math.max(next, 50));
  }
  #lock(why: 'idle' | 'left'): void {
    this.stop();
    this.#warned = false;
    this.target.lock(why);
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether an element has room for two columns; asks for a new rendering when that changes. */
export class Room implements ReactiveController {
  isWide = false;
  #resized: ResizeObserver | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** In the element's own `em`. */
    private readonly from: number,
  ) {
    host.addController(this);
  }
  hostConnected(): void {
    this.#measure();
    // A frame later: what is drawn anew at once would change what is being observed.
    this.#resized = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#resized.observe(this.host);
  }
  hostDisconnected(): void {
    this.#resized?.disconnect();
  }
  #measure(): void {
    const isWide = this.host.clientWidth >= this.from * parseFloat(getComputedStyle(this.host).fontSize);
    if (isWide === this.isWide) return;
    this.isWide = isWide;
    this.host.requestUpdate();
  }
}

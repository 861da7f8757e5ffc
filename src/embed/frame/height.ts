import { Steps } from './steps.js';

/** How long the page may take to make room, in milliseconds. */
const ROOM_AFTER = 500;

/**
 * Tells how high the document wants to be, whenever that is another step. The frame has no scrollbar of its own, unless the
 * page does not give it the room.
 */
export class FrameHeight {
  readonly #steps = new Steps();
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param box holds the element, and nothing else */
  constructor(
    private readonly box: HTMLElement,
    private readonly tell: (px: number) => void,
  ) {
    new ResizeObserver(() => this.look()).observe(box);
    addEventListener('resize', () => this.look());
  }

  /** Looks now. A frame that is out of sight draws nothing, and then the browser tells of no change. */
  look(): void {
    const height = this.#needed;
    if (height) this.#set(this.#steps.need(height));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => document.documentElement.classList.toggle('cut', this.#needed > innerHeight + 1),
      ROOM_AFTER,
    );
  }
  /** The first question stands there. */
  begin(): void {
    const height = this.#needed;
    if (height) this.#set(this.#steps.begin(height, parseFloat(getComputedStyle(this.box).fontSize) || 16));
  }
  /** All questions are answered. */
  finish(): void {
    this.#set(this.#steps.finish());
  }

  get #needed(): number {
    // The box has a height of its own before there is anything in it.
    const inside = this.box.firstElementChild?.getBoundingClientRect().height;
    return inside ? this.box.getBoundingClientRect().height : 0;
  }
  #set(px: number): void {
    if (!px || px === this.#told) return;
    this.#told = px;
    this.tell(px);
  }
}

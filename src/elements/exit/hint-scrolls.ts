import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Lets the hint above the button scroll away with the page, while the button stays at the top: the element sticks as far
 * above the edge of the window as the hint is high. Only a script knows how high that is.
 */
export class HintScrolls implements ReactiveController {
  readonly #sheet = new CSSStyleSheet();
  readonly #resized = new ResizeObserver(([entry]) => {
    const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
    this.#sheet.replaceSync(`:host { inset-block-start: -${Math.ceil(height)}px; }`);
  });
  #hint: Element | null = null;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }
  hostUpdated(): void {
    const hint = this.host.renderRoot.querySelector('.hint');
    if (hint === this.#hint) return;
    this.#resized.disconnect();
    this.#hint = hint;
    if (!hint) return;
    const root = this.host.shadowRoot;
    if (root && !root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
    this.#resized.observe(hint);
  }
  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#hint = null;
  }
  hostConnected(): void {
    if (this.host.hasUpdated) this.hostUpdated();
  }
}

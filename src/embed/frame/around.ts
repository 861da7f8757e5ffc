const NAMES = ['lang', 'dir', 'class', 'style', 'data-theme'];

/**
 * Notices what may change how an element at one place looks and speaks: attributes of the element and of what it stands in,
 * the colour scheme, the fragment of the address, and a button to exit whose code comes later.
 */
export class Around {
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #own = new MutationObserver(() => this.changed());
  readonly #outside = new MutationObserver((records) => {
    if (records.some(({ target }) => encloses(target, this.place))) this.changed();
  });

  constructor(
    private readonly place: Element,
    private readonly changed: () => void,
  ) {}

  start(): void {
    this.#own.observe(this.place, { attributes: true });
    this.#outside.observe(document, { subtree: true, attributeFilter: NAMES });
    this.#dark.addEventListener('change', this.changed);
    // A style sheet that came late; a link that was opened.
    addEventListener('load', this.changed);
    addEventListener('hashchange', this.changed);
    void customElements.whenDefined('porchlight-exit').then(this.changed);
  }
  stop(): void {
    this.#own.disconnect();
    this.#outside.disconnect();
    this.#dark.removeEventListener('change', this.changed);
    removeEventListener('load', this.changed);
    removeEventListener('hashchange', this.changed);
  }
}

/** Whether a node is an ancestor, across shadow roots. */
function encloses(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null)
    if (node === outer) return true;
  return false;
}

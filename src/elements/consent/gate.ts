import type { ReactiveController } from 'lit';
import { PorchlightError } from '../../core/errors.js';
import { agreed, close, open, unmark } from './closings.js';

/** What the gate needs of its element. */
export interface GateHost extends HTMLElement {
  addController(controller: ReactiveController): void;
  report(error: unknown): void;
}
/** How it stands now. */
export interface GateState {
  /** Id of the part of the page that waits; `null`: none does. */
  readonly target: string | null;
  readonly isOpen: boolean;
  /** Said in its place, and on the link to the form; `null` while there are no words. */
  readonly words: { readonly text: string; readonly go: string; readonly lang: string; readonly dir: string } | null;
  /** Brings the person to the form. */
  readonly go: () => void;
}

/**
 * Closes a part of the page until there is consent: it is `inert`, and a sentence in its place says why. It is looked for in
 * the tree of the element and in the document, also when it comes later or is replaced.
 */
export class Gate implements ReactiveController {
  #state: GateState | null = null;
  #target: HTMLElement | null = null;
  #sign: HTMLElement | null = null;
  /** What was opened by a yes. */
  #agreed: HTMLElement | null = null;
  #isMissed = false;
  readonly #observer = new MutationObserver(() => this.#look());

  constructor(
    private readonly host: GateHost,
    /** It was closed, and is open now. */
    private readonly opened: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const root of new Set([this.host.getRootNode(), document]))
      this.#observer.observe(root, { subtree: true, childList: true, attributeFilter: ['id'] });
    this.#look();
  }
  hostDisconnected(): void {
    // Put to another place of the page it still stands before the same part.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#observer.disconnect();
      this.#release();
      if (this.#agreed) unmark(this.#agreed);
      this.#agreed = null;
    });
  }

  update(state: GateState): void {
    this.#state = state;
    this.#look();
  }

  #look(): void {
    const state = this.#state;
    if (!state || !this.host.isConnected) return;
    const target = state.target === null ? null : this.#find(state.target);
    if (target !== this.#target) this.#release();
    if (this.#agreed && this.#agreed !== target) unmark(this.#agreed);
    if (!target) {
      if (state.target !== null) this.#miss(state.target);
      return;
    }
    if (state.isOpen) {
      if (this.#release()) this.opened();
      agreed(target);
      this.#agreed = target;
    } else {
      this.#target = target;
      // Who was in it is brought to the sentence that says why.
      const isWithin = target.matches(':focus-within');
      close(target, this);
      this.#explain(target, state);
      if (isWithin) this.#sign?.querySelector('a')?.focus();
    }
  }
  #find(id: string): HTMLElement | null {
    const root = this.host.getRootNode() as Document | ShadowRoot;
    const found = root.getElementById?.(id) ?? document.getElementById(id);
    if (!found?.contains(this.host)) return found;
    this.#tell(`for="${id.slice(0, 60)}" names a part that holds this form: it would close the form itself.`);
    return null;
  }

  /** A sentence and a way to the form, right before what is closed. Only text goes into the page. */
  #explain(target: HTMLElement, { words, go }: GateState): void {
    const sign = (this.#sign ??= this.#newSign(go));
    if (target.previousElementSibling !== sign && !isSign(target.previousElementSibling)) target.before(sign);
    else if (!sign.isConnected) target.before(sign);
    const [text, link] = [...sign.children] as [HTMLElement, HTMLAnchorElement];
    sign.lang = words?.lang ?? '';
    sign.dir = words?.dir ?? '';
    // Written only when it changes: it is read aloud then.
    if (text.textContent !== (words?.text ?? '')) text.textContent = words?.text ?? '';
    if (link.textContent !== (words?.go ?? '')) link.textContent = words?.go ?? '';
    link.hidden = words === null;
    link.href = `#${this.host.id}`;
  }
  #newSign(go: () => void): HTMLElement {
    const sign = document.createElement('p');
    sign.className = 'porchlight-gate';
    const text = document.createElement('span');
    text.setAttribute('role', 'status');
    const link = document.createElement('a');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go();
    });
    sign.append(text, ' ', link);
    return sign;
  }

  /** @returns whether something was closed, and is open now */
  #release(): boolean {
    const target = this.#target;
    this.#sign?.remove();
    this.#sign = this.#target = null;
    if (!target) return false;
    return open(target, this);
  }
  /** A part that never comes is a mistake of the page: what should wait does not. */
  #miss(id: string): void {
    const tell = () => {
      if (this.#state?.target === id && !this.#find(id))
        this.#tell(`for="${id.slice(0, 60)}" names nothing on this page.`);
    };
    if (document.readyState === 'complete') setTimeout(tell);
    else addEventListener('load', tell, { once: true });
  }
  #tell(message: string): void {
    if (this.#isMissed) return;
    this.#isMissed = true;
    this.host.report(new PorchlightError('invalid-attribute', message));
  }
}

const isSign = (element: Element | null): boolean => element?.classList.contains('porchlight-gate') ?? false;

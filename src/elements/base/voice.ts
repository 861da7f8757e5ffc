import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Finds what is to have the focus, once it is drawn. */
export type Find = (root: HTMLElement) => HTMLElement | null | undefined;

/** What an element says to people who do not see it, and where it puts the focus after its next drawing. */
export class Voice implements ReactiveController {
  #said = '';
  #find: Find | null = null;

  constructor(private readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    host.addController(this);
  }

  say(text: string): void {
    // The same words once more are said once more.
    this.#said = text && text === this.#said ? `${text}\u00a0` : text;
    this.host.requestUpdate();
  }
  focusOn(find: Find): void {
    this.#find = find;
  }

  hostUpdated(): void {
    const find = this.#find;
    this.#find = null;
    const target = find?.(this.host.renderRoot as HTMLElement);
    target?.focus();
    // What has the focus already and was moved out of view is not followed by browsers; and what is wrong stands below it.
    target?.closest('form')?.querySelector('.error')?.scrollIntoView({ block: 'nearest' });
    target?.scrollIntoView({ block: 'nearest' });
  }

  /** What was said last, for people who do not see it. */
  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#said}</div>`;
  }
}

import type { TemplateResult } from 'lit';
import { PorchlightError } from '../../core/errors.js';
import type { qrCode } from '../base/qr.js';
import { callHref } from './phone.js';
import type { PlanHost } from './host.js';

/** QR codes that call one person, for the phone beside this computer. The code that draws them is fetched when one is asked for. */
export class ContactCodes {
  #draw: typeof qrCode | null = null;
  /** Entries whose code is on show. */
  readonly #shown = new Set<string>();
  /** Entries whose code was asked for and could not be drawn. */
  readonly #failed = new Set<string>();
  /** Browsers remember that an import failed: the next one is under another address. */
  #again: string | null = null;
  #tries = 0;

  constructor(private readonly host: PlanHost) {}

  isShown(id: string): boolean {
    return this.#draw !== null && this.#shown.has(id);
  }
  hasFailed(id: string): boolean {
    return this.#failed.has(id);
  }
  async toggle(id: string): Promise<void> {
    this.#failed.delete(id);
    this.host.requestUpdate();
    if (this.#shown.delete(id)) return;
    this.#shown.add(id);
    try {
      this.#draw ??= await this.#load();
    } catch (cause) {
      this.host.report(
        new PorchlightError('invalid-plan', 'The code that draws QR codes could not be loaded.', { cause }),
      );
      // Put away meanwhile: nobody waits for it.
      if (this.#shown.delete(id)) this.#failed.add(id);
    }
    this.host.requestUpdate();
  }
  async #load(): Promise<typeof qrCode> {
    try {
      const code = this.#again
        ? ((await import(/* @vite-ignore */ /* webpackIgnore: true */ this.#again)) as typeof import('../base/qr.js'))
        : await import('../base/qr.js');
      return code.qrCode;
    } catch (error) {
      // Chromium and Firefox name the file in their message; WebKit asks again by itself.
      const address = /https?:[^\s?]+/.exec(String(error))?.[0];
      if (address) this.#again = `${address}?${++this.#tries}`;
      throw error;
    }
  }
  /** The drawing for a number as it was written; its name stands beside it. */
  code(phone: string): TemplateResult | null {
    const href = callHref(phone);
    return href && this.#draw ? this.#draw(href, null) : null;
  }
  drop(): void {
    this.#shown.clear();
    this.#failed.clear();
  }
}

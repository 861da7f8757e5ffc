import type { TemplateResult } from 'lit';
import type { qrCode } from '../base/qr.js';
import { callHref } from './phone.js';
import type { PlanHost } from './host.js';

/** QR codes that call one person, for the phone beside this computer. The code that draws them is fetched when one is asked for. */
export class ContactCodes {
  #draw: typeof qrCode | null = null;
  /** Entries whose code is on show. */
  readonly #shown = new Set<string>();

  constructor(private readonly host: PlanHost) {}

  isShown(id: string): boolean {
    return this.#draw !== null && this.#shown.has(id);
  }
  async toggle(id: string): Promise<void> {
    if (!this.#shown.delete(id)) this.#shown.add(id);
    try {
      this.#draw ??= (await import('../base/qr.js')).qrCode;
    } catch (error) {
      this.host.report(error);
    }
    this.host.requestUpdate();
  }
  /** The drawing for a number as it was written; its name stands beside it. */
  code(phone: string): TemplateResult | null {
    const href = callHref(phone);
    return href && this.#draw ? this.#draw(href, null) : null;
  }
  drop(): void {
    this.#shown.clear();
  }
}

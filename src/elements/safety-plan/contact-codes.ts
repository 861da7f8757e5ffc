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
  /**
   * Chromium up to 153 and Firefox up to 153 (at least) remember for the life of the page that an import failed: there the same
   * file is asked for under a new query. Its address stands in the message of their error; WebKit names none, and asks again
   * by itself.
   */
  async #load(): Promise<typeof qrCode> {
    try {
      return (await import('../base/qr.js')).qrCode;
    } catch (error) {
      const address = /https?:[^\s?]+/.exec(String(error))?.[0];
      if (!address) throw error;
      const again: unknown = await import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}?${++this.#tries}`);
      const draw = drawIn(again);
      if (!draw) throw error;
      return draw;
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

type Drawing = Partial<typeof import('../base/qr.js')>;

/** A bundler may put the module into its file under a short name. */
const drawIn = (file: unknown): typeof qrCode | undefined =>
  [file, ...Object.values(file as Record<string, unknown>)]
    .map((part) => (part as Drawing | null)?.qrCode)
    .find(Boolean);

import type { ReactiveController } from 'lit';
import { createTranslate, type Translate } from '../../i18n/i18n.js';
import { negotiate } from '../../i18n/negotiate.js';
import { hasPart, loadPart, type Part } from '../../i18n/parts.js';
import { interfaceLanguages, onChange } from '../../i18n/registry.js';
import type { WordKey } from '../../i18n/words.js';
import type { PorchlightElement } from './element.js';
import type { LocaleController } from './locale-controller.js';

/**
 * The words that only this element needs, in the language on show. They are asked for at the same time as the others; the
 * element shows words when both are there, so that two languages are never mixed.
 */
export class PartController<Key extends string> implements ReactiveController {
  /** True while the wanted words could not be loaded. */
  failed = false;
  #wanted: string | null = null;
  #lang: string | null = null;
  #translate: Translate<Key | WordKey> | null = null;
  #words: Readonly<Record<string, string>> = {};
  #ui: Translate | null = null;
  #stop: (() => void) | null = null;

  constructor(
    private readonly host: PorchlightElement,
    private readonly locale: LocaleController,
    private readonly part: Part,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onChange(() => {
      this.#wanted = null;
      this.host.requestUpdate();
    });
  }
  hostDisconnected(): void {
    this.#stop?.();
  }
  hostUpdate(): void {
    const lang = negotiate(this.locale.requested, interfaceLanguages()) ?? 'en';
    if (lang !== this.#wanted) void this.#load(lang);
  }

  /** Looks up words of this element and those that all elements share; `null` until both are there in one language. */
  get t(): Translate<Key | WordKey> | null {
    const { current } = this.locale;
    if (!current || current.bare || current.lang !== this.#lang) return null;
    if (this.#ui !== current.t) {
      const shared = current.t;
      const own = createTranslate<string>(current.lang, this.#words);
      const keys = new Set(Object.keys(this.#words).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')));
      this.#ui = shared;
      this.#translate = (key, values) => (keys.has(key) ? own(key, values) : shared(key as WordKey, values));
    }
    return this.#translate;
  }

  /** A word that is in the code itself, for when the file did not come. */
  fallback(key: Key): string {
    const { fallback } = this.part;
    const lang = this.#wanted ?? 'en';
    return (fallback[lang] ?? fallback[lang.replace(/-.*/, '')] ?? fallback.en)?.[key] ?? '';
  }

  /** Tries again what failed. */
  retry(): void {
    this.#wanted = null;
    this.host.requestUpdate();
  }

  async #load(lang: string): Promise<void> {
    this.#wanted = lang;
    this.failed = false;
    try {
      // A language that a host added may lack this part: English, as a whole, and never word by word.
      const words = await loadPart(this.part, hasPart(this.part, lang) ? lang : 'en');
      if (lang !== this.#wanted) return;
      this.#words = words;
      this.#lang = lang;
      this.#ui = null;
    } catch (error) {
      if (lang !== this.#wanted) return;
      this.failed = true;
      this.host.report(error);
    }
    this.host.requestUpdate();
  }
}

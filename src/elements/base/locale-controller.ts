import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PorchlightError } from '../../core/errors.js';
import type { Wording } from '../../core/instruments/schema.js';
import { fallbackWords } from '../../i18n/fallback-words.js';
import { createTranslate, type Translate } from '../../i18n/i18n.js';
import { loadWording, loadWords } from '../../i18n/load.js';
import { negotiate } from '../../i18n/negotiate.js';
import { directionOf, interfaceLanguages, onChange, wordingLanguages } from '../../i18n/registry.js';
import { authoredLanguage, pageLanguage } from '../../i18n/requested.js';

/** What the controller needs of its element. */
export interface LocalizedHost extends ReactiveControllerHost, HTMLElement {
  /** The sheet whose words are shown, or `null`. */
  readonly sheet: string | null;
  /** Words that came with an own definition, by language. They are never mixed with ours. */
  readonly ownWordings?: ReadonlyMap<string, Wording> | null;
  /** Told what went wrong; the element turns it into `porchlight-error`. */
  report(error: PorchlightError): void;
}

/** Everything that is shown in one language; replaced as a whole, so that two languages are never mixed. */
export interface Locale {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly t: Translate;
  /** The words of the sheet; `null` where this language lacks them. */
  readonly wording: Wording | null;
  /** No file could be loaded: there are words for help and for the failure, and no others. */
  readonly bare: boolean;
}

/** Chooses the language, loads its words, and asks for a new rendering when they are there. */
export class LocaleController implements ReactiveController {
  /** The language on show; `null` until the first one is loaded. */
  current: Locale | null = null;
  /** True while words are on their way. */
  loading = false;
  /** True while the last wanted language could not be loaded. */
  failed = false;
  /** Words for the language that could not be loaded. */
  failedWords: Translate = bareTranslate('en');
  /** Set when the person chose a language here; forgotten when the page sets another. */
  #chosen: string | null = null;
  #pinned: string | null = null;
  #wanted = '';
  #connected = false;
  #stops: (() => void)[] = [];

  constructor(private readonly host: LocalizedHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#stops = [onChange(() => this.refresh(true)), onLangAttribute(() => this.refresh())];
    this.refresh();
  }
  hostDisconnected(): void {
    this.#connected = false;
    this.#stops.forEach((stop) => stop());
  }

  /** The language asked for, before negotiation. */
  get requested(): string {
    return this.#chosen ?? authoredLanguage(this.host) ?? (this.#pinned ??= pageLanguage());
  }

  /** The title of the help panel while nothing is loaded. */
  get helpTitle(): string {
    const lang = this.#connected ? negotiate(this.requested, interfaceLanguages()) : null;
    return (this.current?.t ?? bareTranslate(lang ?? 'en'))('helpTitle');
  }

  /** The person chose one of the offered languages. */
  choose(lang: string): void {
    this.#chosen = lang;
    this.refresh();
  }

  /** Languages that the words of the sheet can be shown in. */
  get offered(): readonly string[] {
    const { sheet, ownWordings } = this.host;
    return ownWordings ? [...ownWordings.keys()] : sheet ? wordingLanguages(sheet) : interfaceLanguages();
  }

  /** The page changed the language: it wins over what the person chose before. */
  changedByPage(): void {
    this.#chosen = null;
    this.refresh();
  }

  /** Negotiates again and loads what is missing. @param anew even if the language is the same */
  refresh(anew = false): void {
    // Before that the ancestors are not known, and a wrong language would be loaded and pinned.
    if (!this.#connected) return;
    const { requested } = this;
    const { sheet, ownWordings } = this.host;
    const lang = negotiate(requested, interfaceLanguages());
    const wordingLang = sheet && negotiate(requested, this.offered);
    const wanted = [lang, sheet, wordingLang].join();
    if (wanted === this.#wanted && !anew) return;
    this.#wanted = wanted;
    if (!lang && !wordingLang)
      this.host.report(
        new PorchlightError(
          'unknown-lang',
          `There are no words for lang="${requested.slice(0, 40)}"; showing English. See languages() and addLocale().`,
        ),
      );
    const shown = lang ?? 'en';
    // A language that we do not know at all is answered in English, items included. One that only lacks this sheet is not.
    const wording = wordingLang ?? (lang || !sheet ? null : negotiate('en', this.offered));
    this.loading = true;
    void this.#load(wanted, shown, sheet, wording, ownWordings?.get(wording ?? ''));
  }

  async #load(
    wanted: string,
    lang: string,
    sheet: string | null,
    wordingLang: string | null,
    own?: Wording,
  ): Promise<void> {
    try {
      const [words, wording] = await Promise.all([
        loadWords(lang),
        own ?? (sheet && wordingLang ? loadWording(wordingLang, sheet) : null),
      ]);
      if (wanted !== this.#wanted) return;
      this.current = { lang, dir: directionOf(lang), t: createTranslate(lang, words), wording, bare: false };
      this.failed = false;
    } catch (error) {
      if (wanted !== this.#wanted) return;
      this.failed = true;
      // Answers and the language on show stay; without one there are these few words.
      this.failedWords = bareTranslate(lang);
      this.current ??= { lang, dir: directionOf(lang), t: this.failedWords, wording: null, bare: true };
      this.host.report(error as PorchlightError);
    }
    this.loading = false;
    this.host.requestUpdate();
  }
}

/** The few words that are in the code itself, in every language. */
function bareTranslate(lang: string): Translate {
  const [helpTitle = '', loadFailed = ''] =
    fallbackWords[lang] ?? fallbackWords[lang.slice(0, 2)] ?? fallbackWords.en ?? [];
  return createTranslate(lang, { helpTitle, loadFailed });
}

const watchers = new Set<() => void>();
let observer: MutationObserver | null = null;

/** Calls back when any `lang` attribute of the page changes; one observer serves all elements. */
function onLangAttribute(callback: () => void): () => void {
  observer ??= new MutationObserver(() => watchers.forEach((each) => each()));
  if (!watchers.size) observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  watchers.add(callback);
  return () => {
    watchers.delete(callback);
    if (!watchers.size) observer?.disconnect();
  };
}

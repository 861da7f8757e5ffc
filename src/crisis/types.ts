import type { LineRecord } from './schema.js';

/** What a line mainly is; the panel has one label for each (`roleSuicide` …). */
export type Role = LineRecord['role'];
/** Whom a line is for. */
export type Group = LineRecord['group'];

/**
 * One way to reach a line. Always in the order call, text, chat, web.
 * A `chat` without `url` says that there is a chat and that its address comes with the details: render it as text.
 */
export type Channel =
  | { readonly kind: 'call'; readonly number: string; readonly menuKey?: string }
  | { readonly kind: 'text'; readonly number: string; readonly keyword?: string }
  | { readonly kind: 'chat'; readonly url?: string }
  | { readonly kind: 'web'; readonly url: string };

/** Where a line's facts come from. */
interface LineSource {
  readonly what: string;
  readonly date: string;
}

/** What is not bundled with the page and arrives with `details.js`. */
export interface LineDetails {
  /** Id of the record in `data/lines.json`. */
  readonly id: string;
  /** When it is open, local time, English. Absent where it is always open or where the hours are not known. */
  readonly hours?: string;
  /** Whom it is for, English. */
  readonly audience: string;
  readonly sources: readonly LineSource[];
}

/** A line as a panel shows it: the same type before and after the details have loaded. */
export interface CrisisLine {
  /** Stable between the bundled and the full directory: the key of a keyed list. */
  readonly key: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** A proper name: mark with `lang` and `translate="no"`. */
  readonly name: string;
  /** BCP 47 of the name. */
  readonly nameLang?: string;
  readonly role: Role;
  readonly group: Group;
  /** The only place that it serves (English place name), for a regional line. */
  readonly region?: string;
  readonly channels: readonly Channel[];
  /** Open day and night; `null`: not known. */
  readonly always: boolean | null;
  /** BCP 47, as far as known. */
  readonly languages: readonly string[];
  /** `YYYY-MM`. Sources give no better precision throughout, and the bundled lines cannot afford one. */
  readonly checked: string;
  /** Bundled with the page. These come first whatever is asked for, so that nothing moves when the rest arrives. */
  readonly first: boolean;
  /** Lines with the same value belong side by side. */
  readonly pair?: string;
  readonly details?: LineDetails;
}

export interface Emergency {
  /** The number to show. */
  readonly number: string;
  /** The ambulance's own number, where it is another one; only once the details are loaded. */
  readonly ambulance?: string;
}

/** A source of lines: `essentials` (bundled) or `details` (loaded on demand). */
export interface Directory {
  /** Codes of the countries with a line or an emergency number, sorted. */
  countries(): readonly string[];
  emergency(country: string): Emergency | null;
  /** In the order of the directory, past their review date or not. */
  lines(country: string): readonly CrisisLine[];
}

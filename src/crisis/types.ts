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
  | { readonly kind: 'call'; readonly number: string; readonly menuKey?: string | undefined }
  | { readonly kind: 'text'; readonly number: string; readonly keyword?: string | undefined }
  | { readonly kind: 'chat'; readonly url?: string }
  | { readonly kind: 'web'; readonly url: string };

/** Where a line's facts come from. */
interface LineSource {
  readonly what: string;
  readonly date: string;
}

/** For those who want to know more about a line. */
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
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** A proper name: mark with `lang` and `translate="no"`. */
  readonly name: string;
  /** BCP 47 of the name. */
  readonly nameLang?: string | undefined;
  readonly channels: readonly Channel[];
  /** Open day and night; `null`: not known. */
  readonly always: boolean | null;
  /** `YYYY-MM`. Sources give no better precision throughout, and the bundled lines cannot afford one. */
  readonly checked: string;
  /** Lines of a country with the same value belong side by side. */
  readonly pair?: string | undefined;
  /** The only place that it serves (English place name), for a regional line. */
  readonly region?: string | undefined;
  /** Before the details are loaded only where it is not a line for anyone about suicide or a crisis. */
  readonly role?: Role | undefined;

  // These come with the details.
  readonly group?: Group;
  /** BCP 47, as far as known. */
  readonly languages?: readonly string[];
  readonly details?: LineDetails;
}

export interface Emergency {
  /** The number to show. */
  readonly number: string;
  /** The ambulance's own number, where it is another one; only once the details are loaded. */
  readonly ambulance?: string;
}

/** Who is asking. Nothing of this is needed; none of it is ever guessed from answers. */
export interface Preference {
  /** BCP 47 tag of the person's language. */
  readonly lang?: string | undefined;
  /** Put the lines for these people before others. Never takes a line for anyone away. Needs the details. */
  readonly audience?: Group | undefined;
}

/** A source of lines: `essentials` (bundled) or `details` (loaded on demand, opens with the same lines). */
export interface Directory {
  /** Codes of the countries with an emergency number, sorted. None has a line without. */
  readonly countries: () => readonly string[];
  emergency(country: string): Emergency | null;
  /** In the order to show, past their review date or not. */
  lines(country: string, preference?: Preference): readonly CrisisLine[];
}

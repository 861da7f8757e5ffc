/** The lean model: the types only, so that nobody who imports them loads the schema library. */
export type {
  Cost,
  Delivery,
  Directory,
  Hours,
  HoursRule,
  Phone,
  Place,
  Service,
  Term,
  Translation,
  Weekday,
} from './schema.js';
export type { Audience, Need } from './needs.js';

/** How much a problem matters: `error`: something was lost or cannot be used; `warning`: doubtful; `info`: was put right. */
export type Severity = 'error' | 'warning' | 'info';

/** Something in the source that was not understood or not right. Nothing is ever dropped without one. */
export interface Problem {
  readonly severity: Severity;
  /** Stable word to branch on, e.g. `bad-coordinates`, `unknown-column`, `duplicate-id`. */
  readonly code: string;
  /** File inside a package or zip. */
  readonly file?: string;
  /** Line of the file (1 is the header) for tables; position in the list, from 1, for JSON. */
  readonly row?: number;
  /** Id of the service it is about. */
  readonly id?: string;
  /** Column or path. */
  readonly field?: string;
  /** What stood there, cut to 120 characters. */
  readonly value?: string;
  /** What is wrong, in words for the one who keeps the file. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

export type Format = 'porchlight' | 'hsds' | 'hsds-csv' | 'oruk' | 'outpost' | 'fhir' | 'ohana' | 'csv';

/** What a directory says of itself where its format has no place for it. */
export interface ReadOptions {
  /** Else it is detected. */
  readonly format?: Format;
  readonly lang?: string;
  readonly timeZone?: string;
  readonly country?: string;
  readonly licence?: string;
  readonly attribution?: string;
  /** ISO date of today: prices that expired are left out. Absent: nothing counts as expired. Hours are judged when they are shown. */
  readonly today?: string;
}

/** Text, the bytes of a file or zip, or files by name. */
export type ReadInput = string | Uint8Array | ArrayBuffer | Readonly<Record<string, string | Uint8Array | ArrayBuffer>>;

export interface ReadResult {
  readonly format: Format | null;
  readonly services: readonly import('./schema.js').Service[];
  readonly problems: readonly Problem[];
  /** What the file says of the directory as a whole. */
  readonly directory: Omit<import('./schema.js').Directory, 'services'>;
}

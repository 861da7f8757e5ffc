import type { Audience, Need } from './needs.js';
import type { Delivery, Place, Problem, Service } from './service.js';

/** What a person asks for. Everything is optional and everything is combined with "and"; several values of one list with "or". */
export interface ResourceQuery {
  readonly text?: string;
  readonly needs?: readonly Need[];
  readonly cost?: readonly CostChoice[];
  /** Town, region or postcode, as typed. Looked up in the directory's own data. */
  readonly where?: string;
  /** A position: the person's, or the page's `near`. */
  readonly near?: Position;
  /** Kilometres; absent: any distance. Services that serve the area stay in whatever the distance. */
  readonly within?: number;
  /** Age of the person in whole years. */
  readonly age?: number;
  /** BCP 47. */
  readonly languages?: readonly string[];
  readonly delivery?: readonly Delivery[];
  readonly audiences?: readonly Audience[];
  readonly openNow?: boolean;
  readonly wheelchair?: boolean;
  /** Only these, in this order: a short list. */
  readonly ids?: readonly string[];
}
export type CostChoice = 'free' | 'sliding' | 'insurance';
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** A filter as one thing that can be taken away. */
export type FilterName = Exclude<keyof ResourceQuery, 'ids' | 'near'>;

/** How a query is asked. */
export interface AskOptions {
  /** Language of the page: which translation is searched and shown. */
  readonly lang: string;
  /** The moment that "open now" and freshness are judged at. */
  readonly now: Date;
  /** How many hits, and after how many. */
  readonly limit: number;
  readonly offset: number;
  /** Days after which a record is never first. */
  readonly neverFirstAfter?: number;
  readonly signal?: AbortSignal;
}

/** Where in the list a hit belongs; shown in this order. */
export type Group = 'area' | 'near' | 'place' | 'remote';

/** What the record does not say, though a filter asks for it: it stays in, and is marked. */
export type Unknown = 'cost' | 'age' | 'languages' | 'delivery' | 'hours' | 'wheelchair' | 'audiences';

export interface Hit {
  readonly service: Service;
  /**
   * `area`: serves the place asked for; `near`: its place has a distance; `place`: one can go there, but there is no
   * distance (nothing asked, or no coordinates); `remote`: phone and online only, never ranked by distance.
   */
  readonly group: Group;
  /** Distance to `place`, the nearest one, in kilometres. */
  readonly km?: number;
  readonly place?: Place;
  readonly unknown: readonly Unknown[];
}

/** How many services each value would leave, with all other filters as they are. Only values that are present. */
export interface Facets {
  readonly needs: ReadonlyMap<Need, number>;
  readonly cost: ReadonlyMap<CostChoice, number>;
  readonly languages: ReadonlyMap<string, number>;
  readonly delivery: ReadonlyMap<Delivery, number>;
  readonly audiences: ReadonlyMap<Audience, number>;
  /** Absent where no record lists hours, ages or access: then there is no such filter. */
  readonly openNow?: number;
  readonly age?: number;
  readonly wheelchair?: number;
  /** Whether places can be looked up or measured at all. */
  readonly where: boolean;
}

export interface ResultPage {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** `false`: the engine only estimates, or filters were applied after it counted. */
  readonly exact: boolean;
  readonly more: boolean;
  /** `null`: this engine cannot tell. */
  readonly facets: Facets | null;
  /** When nothing was found: how many there would be without one filter; best first. */
  readonly drops: readonly { readonly filter: FilterName; readonly total: number }[];
  /** `where` is not a place that the directory knows. */
  readonly unknownPlace: boolean;
  /** What of the answer was not understood. */
  readonly problems: readonly Problem[];
}

/** What the directory is as a whole, for the header. */
export interface Summary {
  readonly total: number;
  /** How many were verified in the calendar year of `now`; `null`: not known. */
  readonly verifiedThisYear: number | null;
  readonly name?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly url?: string;
  readonly country?: string;
  readonly timeZone?: string;
  readonly lang?: string;
}

/** Where services come from: a list in the page, or a server. */
export interface ResourceProvider {
  /**
   * Name of the site that a position or place would be sent to; absent: it never leaves the page. The person is told
   * before anything is sent.
   */
  readonly sendsPositionTo?: string;
  /** Name of the site that the typed words are sent to; absent: nothing is sent. The person is told. */
  readonly sendsQueryTo?: string;
  /**
   * @throws {PorchlightError} `resources-unavailable` (no network, slow, an error of the server), `invalid-resources`
   *   (an answer that is no list of services); `DOMException` `AbortError` when `signal` was used
   */
  search(query: ResourceQuery, options: AskOptions): Promise<ResultPage>;
  /** All details of one service; `null` where there is none. */
  get(id: string, options?: { readonly signal?: AbortSignal }): Promise<Service | null>;
  summary?(now: Date): Promise<Summary>;
  /** Frees workers and requests. */
  close?(): void;
}

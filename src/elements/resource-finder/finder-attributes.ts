import type { PropertyDeclarations } from 'lit';
import type { ResourceProvider } from '../../resources/query.js';
import { PorchlightElement } from '../base/element.js';

/**
 * What a page can set on the finder.
 *
 * Where services come from is the first that is there of `provider`, `resources`, `api` and `src`.
 */
export abstract class FinderAttributes extends PorchlightElement {
  static override properties: PropertyDeclarations = {
    src: { type: String },
    format: { type: String },
    api: { type: String },
    resources: { attribute: false },
    provider: { attribute: false },
    category: { type: String },
    near: { type: String },
    units: { type: String },
    pageSize: { type: Number, attribute: 'page-size' },
    timeZone: { type: String, attribute: 'time-zone' },
    checkAfter: { type: Number, attribute: 'check-after' },
    neverFirstAfter: { type: Number, attribute: 'never-first-after' },
    reportHref: { type: String, attribute: 'report-href' },
    directionsHref: { type: String, attribute: 'directions-href' },
  };

  /** Address of a directory: HSDS 3 JSON or CSV package, Open Referral UK, FHIR Bundle, own JSON or CSV. At most 60 MB. */
  declare src: string | null;
  /** Format of `src` or `resources`, where detecting it goes wrong. */
  declare format: string | null;
  /** Base address of an HSDS 3 or Open Referral UK API, for directories that are too large for a page. */
  declare api: string | null;
  /** Services of the page: a list, a directory, or the text, bytes or files of one. */
  declare resources: unknown;
  /** Where services come from, as code: `createHsdsProvider()`, `createFhirProvider()` … or your own. Wins over the others. */
  declare provider: ResourceProvider | null;
  /** Needs that are chosen at the start, e.g. `housing food-money`. The person can take them away. */
  declare category: string | null;
  /** A position that distances are measured from, e.g. the school's: `lat,lon` in degrees. */
  declare near: string | null;
  /**
   * Unit of distances. Absent: as in the country.
   * @type {'km' | 'mi' | null}
   */
  declare units: string | null;
  /** How many services are shown at once. */
  declare pageSize: number;
  /** IANA zone of opening hours whose record names none, e.g. `America/Chicago`. */
  declare timeZone: string | null;
  /** After how many days since it was checked a record says "check before you go". */
  declare checkAfter: number;
  /** After how many days a record is never first. */
  declare neverFirstAfter: number;
  /** Where people can say that something is wrong: `https:` or `mailto:`, with `{id}` and `{reason}` in it. */
  declare reportHref: string | null;
  /** A map site with `{lat}`, `{lon}`, `{address}` in it. Absent: openstreetmap.org. Opened only when a person presses it. */
  declare directionsHref: string | null;

  constructor() {
    super();
    this.src = this.format = this.api = this.category = this.near = this.units = null;
    this.timeZone = this.reportHref = this.directionsHref = null;
    this.resources = this.provider = null;
    this.pageSize = 10;
    this.checkAfter = 180;
    this.neverFirstAfter = 365;
  }
}

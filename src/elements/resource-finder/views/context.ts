import type { Facets, Hit, ResultPage, Summary } from '../../../resources/query.js';
import type { Service } from '../../../resources/service.js';
import type { Choice, Filters, ListName } from '../filters.js';
import type { Units } from '../format.js';
import type { ContactChannel, ReportReason } from '../resource-finder.events.js';
import type { FinderTranslate } from '../words.js';

/** How far the way to the person's position has come. */
export type NearMe = 'idle' | 'asked' | 'waiting' | 'failed';

/** What a person can do; each is one method of the element. */
export interface FinderActions {
  /** Words were typed; `now`: and Enter was pressed. */
  readonly type: (text: string, now: boolean) => void;
  readonly choose: (list: ListName, value: string, on: boolean) => void;
  readonly change: (part: Partial<Filters>) => void;
  /** A change that is still being typed. */
  readonly typing: (part: Partial<Filters>) => void;
  readonly take: (choice: Choice) => void;
  readonly clear: () => void;
  readonly openFilters: () => void;
  readonly closeFilters: () => void;
  readonly askPosition: () => void;
  readonly usePosition: () => void;
  readonly more: () => void;
  readonly retry: () => void;
  readonly open: (service: Service, from: HTMLElement | null) => void;
  readonly back: () => void;
  readonly keep: (service: Service, on: boolean) => void;
  readonly openMine: (from: HTMLElement | null) => void;
  readonly remember: () => void;
  readonly forget: () => void;
  readonly contact: (service: Service, channel: ContactChannel) => void;
  readonly share: () => void;
  readonly copy: () => void;
  readonly print: () => void;
  readonly openReport: () => void;
  readonly report: (service: Service, reason: ReportReason, event: Event) => void;
  readonly toHelp: () => void;
}

/** All that a view may look at. Views are functions of it and keep nothing. */
export interface FinderView {
  readonly t: FinderTranslate;
  readonly lang: string;
  readonly level: number;
  /** There is room for the filters beside the list. */
  readonly wide: boolean;
  readonly units: Units;
  /** The moment that the list was made. */
  readonly now: Date;
  readonly viewerZone: string;
  readonly directoryLang: string | undefined;
  readonly timeZone: string | undefined;
  readonly checkAfter: number;
  readonly neverFirstAfter: number;
  readonly filters: Filters;
  /** Goes up when a filter was changed by something else than its own input: that is then drawn anew. */
  readonly drawn: number;
  readonly summary: Summary | null;
  readonly result: ResultPage | null;
  readonly facets: Facets | null;
  readonly hits: readonly Hit[];
  readonly sendsQueryTo: string | undefined;
  readonly sendsPositionTo: string | undefined;
  /** A position counts: the person's, or the page's. */
  readonly located: boolean;
  readonly nearMe: NearMe;
  readonly kept: readonly string[];
  /** What a live region says now. */
  readonly announced: string;
  /** The panel that is open. */
  readonly panel: 'share' | 'report' | null;
  readonly canRemember: boolean;
  readonly remembered: boolean;
  readonly directions: string | null;
  readonly reportTo: string | null;
  readonly act: FinderActions;
}

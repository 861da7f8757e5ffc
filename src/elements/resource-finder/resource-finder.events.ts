const init = <T>(detail: T): CustomEventInit<T> => ({ bubbles: true, composed: true, detail });

/** How a person got in touch. */
export type ContactChannel = 'call' | 'text' | 'web' | 'email' | 'directions';
/** What a person found wrong with an entry. */
export type ReportReason = 'phone' | 'hours' | 'address' | 'closed' | 'other';

/** A search of the person has settled. Says how many were found; never what was looked for, nor where. */
export class PorchlightSearchEvent extends CustomEvent<{ readonly count: number }> {
  static readonly type = 'porchlight-search';
  constructor(count: number) {
    super(PorchlightSearchEvent.type, init({ count }));
  }
}

/** The person opened the details of a service. */
export class PorchlightSelectEvent extends CustomEvent<{ readonly id: string }> {
  static readonly type = 'porchlight-select';
  constructor(id: string) {
    super(PorchlightSelectEvent.type, init({ id }));
  }
}

/** The person pressed a number, an address or a link of a service. */
export class PorchlightContactEvent extends CustomEvent<{ readonly id: string; readonly channel: ContactChannel }> {
  static readonly type = 'porchlight-contact';
  constructor(id: string, channel: ContactChannel) {
    super(PorchlightContactEvent.type, init({ id, channel }));
  }
}

/**
 * The person says that something is wrong with an entry. Call `preventDefault()` when the page took it: the person is then
 * thanked. Else the link of `report-href` is followed.
 */
export class PorchlightReportEvent extends CustomEvent<{ readonly id: string; readonly reason: ReportReason }> {
  static readonly type = 'porchlight-report';
  constructor(id: string, reason: ReportReason) {
    super(PorchlightReportEvent.type, { ...init({ id, reason }), cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'porchlight-search': PorchlightSearchEvent;
    'porchlight-select': PorchlightSelectEvent;
    'porchlight-contact': PorchlightContactEvent;
    'porchlight-report': PorchlightReportEvent;
  }
}

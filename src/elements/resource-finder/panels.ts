import type { Service } from '../../resources/service.js';
import type { FinderHost } from './host.js';
import { reportHref } from './links.js';
import { PorchlightReportEvent, type ReportReason } from './resource-finder.events.js';

/** The panels that a person opens below what they belong to: the link of what is on show, and "something is wrong". */
export class Panels {
  open: 'share' | 'report' | null = null;
  copied: 'no' | 'yes' | 'blocked' = 'no';
  /** `nobody`: the page did not take it and named no address. */
  reported: 'no' | 'yes' | 'nobody' = 'no';

  constructor(private readonly host: FinderHost) {}

  toggle(panel: 'share' | 'report'): void {
    const open = this.open === panel ? null : panel;
    this.close();
    this.open = open;
    this.host.requestUpdate();
  }
  close(): void {
    this.open = null;
    this.copied = this.reported = 'no';
  }

  async copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.copied = 'yes';
    } catch {
      this.copied = 'blocked';
      this.host.focusOn((root) => root.querySelector<HTMLElement>('#link'));
    }
    this.host.requestUpdate();
  }

  /** The page hears of it first; only what it does not take goes the way of the link. */
  report({ id }: Service, reason: ReportReason, event: Event): void {
    const free = this.host.dispatchEvent(new PorchlightReportEvent(id, reason));
    if (free && reportHref(this.host.settings.reportTo, { id, reason })) return;
    event.preventDefault();
    this.reported = free ? 'nobody' : 'yes';
    // The form is gone, and with it the button that had the focus.
    if (!free) this.host.focusOn((root) => root.querySelector<HTMLElement>('.report-done'));
    this.host.requestUpdate();
  }
}

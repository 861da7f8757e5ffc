import { html, type TemplateResult } from 'lit';
import type { Service } from '../../../resources/service.js';
import { heading } from '../../base/heading.js';
import { reportHref } from '../links.js';
import type { ReportReason } from '../resource-finder.events.js';
import { reasonKey } from '../words.js';
import type { FinderView } from './context.js';

const REASONS: readonly ReportReason[] = ['phone', 'hours', 'address', 'closed', 'other'];

/** What is wrong with an entry. It goes to the page, or to the address that the page named, and nowhere else. */
export function reportPanel(view: FinderView, service: Service, reported: 'no' | 'yes' | 'nobody'): TemplateResult {
  const { t, level, reportTo, act } = view;
  if (reported === 'yes') return html`<p class="note report-done" tabindex="-1">${t('reportDone')}</p>`;
  const chosen = (event: Event): ReportReason => {
    const radios = [...((event.currentTarget as HTMLElement).closest('form')?.querySelectorAll('input') ?? [])];
    return REASONS[radios.findIndex((radio) => radio.checked)] ?? 'other';
  };
  const href = reportHref(reportTo, { id: service.id, reason: 'other' });
  const follow = (event: Event) => {
    const reason = chosen(event);
    // The link says what was chosen at the moment it is followed.
    const link = event.currentTarget as HTMLAnchorElement;
    link.href = reportHref(reportTo, { id: service.id, reason }) ?? link.href;
    act.report(service, reason, event);
  };
  return html`<form class="panel" @submit=${(event: Event) => event.preventDefault()}>
    <fieldset>
      <legend>${heading(level + 1, t('reportTitle'), 'small')}</legend>
      ${REASONS.map(
        (reason, at) =>
          html`<label class="check"
            ><input type="radio" name="reason" value="x" autocomplete="off" ?checked=${at === 0} /><span
              >${t(reasonKey(reason))}</span
            ></label
          >`,
      )}
    </fieldset>
    <p role="status" class="note">${reported === 'nobody' ? t('reportNobody') : ''}</p>
    <p class="actions">
      ${
        href
          ? html`<a
              class="button"
              part="button"
              href=${href}
              target="_blank"
              rel="noopener noreferrer"
              referrerpolicy="no-referrer"
              @click=${follow}
              >${t('reportWrite')}</a
            >`
          : html`<button
              type="button"
              class="primary"
              part="button primary"
              @click=${(event: Event) => act.report(service, chosen(event), event)}
            >
              ${t('reportSend')}
            </button>`
      }
    </p>
  </form>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../../resources/service.js';
import { heading } from '../../base/heading.js';
import { kinds } from '../facts.js';
import { webHref } from '../links.js';
import { backButton } from './back-button.js';
import { keepButton, outside } from './contact.js';
import type { FinderView } from './context.js';
import { contactSection, mainButtons } from './details-contact.js';
import { freshnessLine, whenSection, whereSection } from './details-places.js';
import { costSection, whoSection } from './details-who.js';
import { nameOf, onlyIn, recordParagraphs, recordText, section, sentence, shown, written } from './text.js';
import { tools } from './toolbar.js';

/** All that is known of one service, the ways to reach it first. */
export function detailsView(
  view: FinderView,
  service: Service,
  note: string,
  share: unknown,
  report: unknown,
): TemplateResult {
  const { t, level, act } = view;
  const name = nameOf(service, view);
  const texts = (['description', 'alert', 'eligibility', 'howToApply', 'documents', 'interpretation'] as const).map(
    (field) => shown(service, field, view),
  );
  const [about, alert, , how, documents] = texts;
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) act.back();
  };
  return html`<div class="screen details" part="details" @keydown=${escape}>
    ${backButton(view)}
    <div class="intro">
      ${heading(level, recordText(name), 'title')} ${runBy(service, view)}
      <p class="kinds">${kinds(service, view).join(' · ')}</p>
      ${onlyIn([name, ...texts], view)}
    </div>
    ${service.status === 'temporarily-closed' ? html`<p class="alert"><b>${t('closedForNow')}</b></p>` : nothing}
    ${alert ? html`<div class="alert">${recordParagraphs(alert)}</div>` : nothing}
    <div class="prose">${recordParagraphs(about ?? null)}</div>
    ${mainButtons(service, view)} ${freshnessLine(service, view)}
    <p role="status" class="note">${note}</p>
    <div class="sheet-columns">
      <div class="column">
        ${contactSection(service, view)} ${whenSection(service, view)} ${whereSection(service, view)}
      </div>
      <div class="column">
        ${whoSection(service, view)} ${costSection(service, view)}
        ${section(level, t('howTitle'), [
          service.referral ? html`<p>${t('needsReferral')}</p>` : nothing,
          recordParagraphs(how ?? null),
        ])}
        ${section(level, t('documentsTitle'), [recordParagraphs(documents ?? null)])}
      </div>
    </div>
    <div class="foot">
      <div class="actions">
        ${keepButton(service, name.text, view)} ${tools(view, 'printOne')}
        <button
          type="button"
          class="plain"
          part="button"
          aria-expanded=${view.panel === 'report'}
          @click=${act.openReport}
        >
          ${t('report')}
        </button>
      </div>
      ${share} ${report} ${source(service, view)}
    </div>
  </div>`;
}

function runBy(service: Service, view: FinderView): unknown {
  const { organization, name } = service;
  if (!organization || organization.name === name) return nothing;
  const words = sentence(view.t, 'runBy', { name: written(organization.name, service, view) });
  const href = organization.url ? webHref(organization.url) : null;
  return html`<p class="muted">${href ? outside(href, words, () => undefined) : words}</p>`;
}

function source(service: Service, view: FinderView): unknown {
  const { attribution, licence } = service;
  const { t, summary } = view;
  const from = attribution ?? summary?.attribution ?? summary?.name;
  const terms = licence ?? summary?.licence;
  if (!from && !terms) return nothing;
  return html`<p class="facts muted small">
    ${from ? sentence(t, 'sourceIs', { source: written(from, service, view) }) : nothing}${
      terms ? html`<span>${t('licenceIs', { licence: terms })}</span>` : nothing
    }
  </p>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentContact } from '../../../core/consent/schema.js';
import { heading } from '../../base/heading.js';
import type { FormView } from './context.js';
import { nameOf } from './start-view.js';
import { paragraphs, words } from './text.js';

const REL = 'noopener noreferrer';

/** How long it is kept. */
export const retention = (view: FormView): TemplateResult =>
  html`<section>
    ${heading(view.level + 1, view.t('keptTitle'), 'small')}
    <div>${paragraphs(view, view.shown.retention)}</div>
  </section>`;

/** Whom to ask, with numbers and addresses to press. */
export const contacts = (view: FormView): unknown =>
  view.shown.contacts.length
    ? html`<section>
        ${heading(view.level + 1, view.t('askWhom'), 'small')}
        <ul class="contacts">
          ${view.shown.contacts.map(
            (contact) =>
              html`<li>
                <p>${words(view, contact.label)}</p>
                ${contactWays(contact)}
              </li>`,
          )}
        </ul>
      </section>`
    : nothing;

function contactWays({ phone, email, url }: ConsentContact): unknown {
  const way = (href: string, text: string, rel?: string) =>
    html`<a class="contact-way" href=${href} rel=${rel ?? nothing} target=${rel ? '_blank' : nothing} translate="no"
      ><bdi dir="ltr">${text}</bdi></a
    >`;
  return html`<p class="contact-ways">
    ${phone ? way(`tel:${phone.replace(/[^\d+]/g, '')}`, phone) : nothing}
    ${email ? way(`mailto:${email}`, email) : nothing}
    ${url ? way(url, url.replace(/^https?:\/\/|\/$/g, ''), REL) : nothing}
  </p>`;
}

/** Language and version. */
export const version = ({ t, lang, shown, document }: FormView): TemplateResult =>
  html`<p class="muted small">
    ${t('readIn', { language: nameOf(shown.lang, lang) })} ${t('versionOf', { version: document.version })}
  </p>`;

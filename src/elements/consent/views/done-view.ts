import { html, nothing, type TemplateResult } from 'lit';
import { awaiting } from '../../../core/consent/record.js';
import type { ConsentRecord } from '../../../core/consent/record/schema.js';
import { heading } from '../../base/heading.js';
import { dayOf, momentOf, roleList, roleName } from '../words.js';
import { rich } from '../../base/rich.js';
import { contacts, retention, version } from './about.js';
import { askPanel } from './ask-panel.js';
import { choiceList } from './choices.js';
import type { FormView } from './context.js';
import { keptState } from './kept-state.js';
import { otherRecords, takeBackButton, takeBackAsk } from './take-back.js';
import { statusLine } from './status.js';
import { paragraphs } from './text.js';
import { takeAway } from './take-away.js';

/** What was decided, what comes next, and everything that can still be done with it. */
export function doneView(view: FormView, record: ConsentRecord): TemplateResult {
  const { t, lang, level, document, desk, disabled } = view;
  const waiting = awaiting(record, document);
  const isYes = record.status === 'granted' || record.status === 'pending';
  return html`<div class="screen done" part="done">
    ${heading(level, statusLine(t, lang, record, waiting), 'title')} ${askedBack(view)}
    ${isYes ? nothing : html`<p class="lead">${t('noCost')}</p>`} ${otherAnswers(view, record)}
    ${whatNext(view, record)}
    ${
      record.expiresAt !== null && record.status === 'granted'
        ? html`<p>${t('endsOn', { date: dayOf(record.expiresAt, lang) })}</p>`
        : nothing
    }
    ${stillToSign(view)} ${record.status === 'granted' ? askOthers(view) : nothing}
    <section>
      ${heading(level + 1, t('choicesTitle'), 'small')}
      ${choiceList(view, record.purposes, (purpose) =>
        record.status === 'granted' && !purpose.required && record.purposes[purpose.id] === 'granted'
          ? takeBackButton(view, record.role, purpose)
          : nothing,
      )}
      ${signedBy(view, record)}
    </section>
    ${isYes ? takeBackButton(view, record.role, null) : nothing} ${takeBackAsk(view, record.role)}
    ${
      isYes
        ? nothing
        : html`<p class="actions">
            <button type="button" class="anew" part="button" ?disabled=${disabled} @click=${() => desk.anew()}>
              ${t('answerAnew')}
            </button>
          </p>`
    }
    ${takeAway(view)} ${keptState(view)} ${retention(view)} ${contacts(view)} ${version(view)} ${otherRecords(view)}
  </div>`;
}

/** What the document says of the outcome. */
function whatNext(view: FormView, { status }: ConsentRecord): unknown {
  if (status === 'pending') return nothing;
  return html`<section class="after">
    ${heading(view.level + 1, view.t('nextTitle'), 'small')}
    <div>${paragraphs(view, view.shown.after[status])}</div>
  </section>`;
}

/** A no of the young person stands, whatever the parent or guardian said; and who has still to be asked. */
function otherAnswers({ t, lang, desk }: FormView, { role, status }: ConsentRecord): unknown {
  const { nextRole } = desk;
  const { gate } = desk.standing;
  if (role === 'young-person' && status !== 'granted')
    return desk.book.of('guardian')?.status === 'granted' ? html`<p>${t('youngNo')}</p>` : nothing;
  const waiting = gate.waiting.filter((each) => each !== role);
  return status === 'granted' && nextRole && waiting.length && !desk.request
    ? html`<p class="waiting">${t('doneWaiting', { roles: roleList(t, lang, waiting) })}</p>`
    : nothing;
}

/** Somebody else who decides, on this device or on their own. */
function askOthers(view: FormView): unknown {
  const { t, desk, disabled } = view;
  const { nextRole } = desk;
  if (!nextRole) return nothing;
  return html`<div class="next-role">
    <p>${t('answeredAs', { role: roleName(t, nextRole) })}</p>
    <p class="actions">
      <button
        type="button"
        class="primary"
        part="button primary"
        ?disabled=${disabled}
        @click=${() => desk.handOver(nextRole)}
      >
        ${t('begin')}
      </button>
    </p>
    ${askPanel(view, nextRole)}
  </div>`;
}

/** Who has to, or may, sign beside the one who decided. */
function stillToSign({ t, desk, disabled }: FormView): unknown {
  return desk.besides.map(
    (role) =>
      html`<div class="beside">
        <p>${t('answeredAs', { role: roleName(t, role) })}</p>
        <p class="actions">
          <button type="button" part="button" ?disabled=${disabled} @click=${() => desk.signBeside(role)}>
            ${t('signTitle')}
          </button>
        </p>
      </div>`,
  );
}

const signedBy = ({ t, lang }: FormView, { acts }: ConsentRecord): unknown =>
  acts.map(({ name, role, signedAt }) =>
    name
      ? html`<p class="muted">
          ${rich(
            t,
            'signedBy',
            { name: html`<bdi dir="auto" translate="no">${name}</bdi>` },
            { role: roleName(t, role), date: momentOf(signedAt, lang) },
          )}
        </p>`
      : nothing,
  );

/** On the device of somebody who was asked from elsewhere: the answer is nowhere yet but here. */
function askedBack({ t, level, desk, requests, disabled }: FormView): unknown {
  if (!desk.request || desk.record?.status === 'pending') return nothing;
  return html`<section class="note send-back">
    ${heading(level + 1, t('sendBackTitle'), 'small')}
    <p>${t('sendBackText')}</p>
    <p class="actions">
      <button
        type="button"
        class="primary"
        part="button primary"
        ?disabled=${disabled}
        @click=${() => void requests.copyAnswer()}
      >
        ${t('sendBackLink')}
      </button>
      <button type="button" part="button" ?disabled=${disabled} @click=${() => requests.saveAnswer()}>
        ${t('sendBackFile')}
      </button>
    </p>
    ${requests.said?.at === 'back' ? html`<p class="said">${t(requests.said.key)}</p>` : nothing}
  </section>`;
}

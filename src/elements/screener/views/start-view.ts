import { html, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import type { ScreenerView } from './context.js';
import { attribution, privacyNote } from './privacy.js';
import { topicKey } from './words.js';

const SECONDS_A_QUESTION = 15;

/** What it is, how long, that it asks about hard things, who sees it, and that it is not a diagnosis. */
export function startView(view: ScreenerView): TemplateResult {
  const { t, session, level, act, disabled } = view;
  const { instrument } = session;
  const count = instrument.items.length;
  return html`${heading(level, t(topicKey('title', instrument.topic)), 'title')}
    <div class="intro">
      <p>${t(topicKey('about', instrument.topic))}</p>
      <p class="muted facts">
        <span>${t('questionCount', { count })}</span
        ><span>${t('takesMinutes', { count: Math.max(1, Math.round((count * SECONDS_A_QUESTION) / 60)) })}</span>
      </p>
      <p>${t(instrument.flags.length ? 'hardThings' : 'mayFeelHard')}</p>
      ${privacyNote(view)}
      <p>${t('notDiagnosis')}</p>
    </div>
    ${
      view.work?.start(view) ??
      html`<p class="actions">
        <button type="button" class="primary" part="button primary" ?disabled=${disabled} @click=${act.begin}>
          ${t('start')}
        </button>
      </p>`
    }
    ${attribution(view)}`;
}

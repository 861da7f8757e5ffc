import { html, nothing, type TemplateResult } from 'lit';
import type { ScreenerView } from './context.js';

/** Who gets to see what: derived from `share`, the same attribute that decides what really leaves. */
export function privacyNote(view: ScreenerView): TemplateResult {
  const { t, share, recipient, session, work } = view;
  const parts: string[] = [t(share === 'none' ? 'privacyNone' : share === 'score' ? 'privacyScore' : 'privacyAnswers')];
  if (share !== 'none' && session.instrument.flags.length) parts.push(t('privacyFlag'));
  if (share !== 'none' && recipient) parts.push(t('privacyRecipient', { recipient }));
  if (share !== 'none') parts.push(t('notWatched'));
  parts.push(...(work?.promise(view) ?? [t('savedNowhere')]));
  return html`<ul class="privacy" part="privacy">
    ${parts.map((part) => html`<li>${part}</li>`)}
  </ul>`;
}

/** The copyright lines that must stand beside the words: of the instrument, and of this translation. */
export function attribution({ session, wording }: Pick<ScreenerView, 'session' | 'wording'>): TemplateResult {
  const { name, licence } = session.instrument;
  return html`<p class="attribution muted" part="attribution" translate="no">
    <span lang="en" dir="ltr">${name}${licence.attribution ? html`. ${licence.attribution}` : nothing}</span>
    ${wording.attribution ? html`<span lang=${wording.lang}>${wording.attribution}</span>` : nothing}
  </p>`;
}

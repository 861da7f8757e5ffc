import { html, nothing, type TemplateResult } from 'lit';
import type { ScreenerResult } from '../../../core/screening/result.js';
import { heading } from '../../base/heading.js';
import { bandRanges, bandsPicture } from './bands.js';
import type { ScreenerView } from './context.js';
import { attribution } from './privacy.js';
import { answerList } from './review-view.js';
import { itemText, optionsOf, severityKey } from './words.js';

/** What to do next, first. The same sentences in print. */
export function nextSteps(view: ScreenerView, result: ScreenerResult): string[] {
  const { t, session, results } = view;
  const shown = results !== 'none';
  const { cutPoint } = session.instrument;
  const { total } = result.score;
  return [
    ...(result.flags.length ? [t('nextFlag')] : []),
    ...(shown && total !== null && cutPoint !== undefined && total >= cutPoint ? [t('nextTalk')] : []),
    t(shown ? 'nextAnyScore' : 'helpAlways'),
    ...(view.helpAlwaysOpen ? [t('nextHelp')] : []),
  ];
}

/** Total, range and band in words; or that there is none, and why. */
export function meaning({ t, session }: ScreenerView, { score, severity }: ScreenerResult): string[] {
  const { instrument } = session;
  if (score.total === null) return [t('noTotal')];
  const band = bandRanges(instrument).find((each) => each.severity === severity);
  return [
    ...(score.prorated ? [t('prorated', { count: score.missing })] : []),
    ...(band ? [t('bandSentence', { from: band.from, to: band.to, band: t(severityKey(band.severity)) })] : []),
    ...(!instrument.bands.length && instrument.cutPoint !== undefined
      ? [t('cutPointSentence', { at: instrument.cutPoint })]
      : []),
    t('totalSentence', { total: score.total, max: score.max }),
  ];
}

/** Next step first, meaning second, the number last. */
export function resultView(view: ScreenerView, result: ScreenerResult): TemplateResult {
  const { t, session, level, results, share, disabled, act, wording } = view;
  const { instrument } = session;
  const full = results === 'full';
  const daily = result.functioning;
  return html`${heading(level, t(results === 'none' ? 'doneTitle' : 'resultTitle'), 'title')}
    ${results === 'none' ? html`<p>${t('doneText')}</p>` : nothing}
    <section class="next" part="next">
      ${heading(level + 1, t('nextTitle'), 'small')}
      ${nextSteps(view, result).map((sentence) => html`<p>${sentence}</p>`)}
    </section>
    ${
      results === 'none'
        ? nothing
        : html`<section>
              ${heading(level + 1, t('notRightTitle'), 'small')}
              <p>${t('notRightText')}</p>
            </section>
            ${
              daily
                ? html`<section>
                    ${heading(level + 1, t('dailyLifeTitle'), 'small')}
                    <p lang=${wording.lang} translate="no">${itemText(instrument, wording, daily.item)}</p>
                    <p class="chosen" lang=${wording.lang} translate="no">
                      ${optionsOf(instrument, wording, daily.item).find(({ value }) => value === daily.value)?.label}
                    </p>
                  </section>`
                : nothing
            }
            <section part="meaning">
              ${heading(level + 1, t('meaningTitle'), 'small')}
              ${full ? bandsPicture(instrument, result.score, result.severity, t) : nothing}
              ${meaning(view, result).map((sentence) => html`<p>${sentence}</p>`)}
            </section>
            ${
              full
                ? html`<details class="own-answers">
                    <summary>${t('answersTitle')}</summary>
                    ${answerList(view, false)}
                  </details>`
                : nothing
            }`
    }
    <p>${t('notDiagnosis')}</p>
    <p>${t(share === 'none' ? 'sharedNone' : share === 'score' ? 'sharedScore' : 'sharedAnswers')}</p>
    <p class="actions nav">
      ${
        results === 'none'
          ? nothing
          : html`<button type="button" part="button" ?disabled=${disabled} @click=${act.print}>${t('print')}</button>`
      }
      <button type="button" part="button" ?disabled=${disabled} @click=${act.startAgain}>${t('startAgain')}</button>
    </p>
    ${attribution(view)}`;
}

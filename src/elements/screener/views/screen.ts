import { html, nothing, type TemplateResult } from 'lit';
import type { Instrument } from '../../../core/instruments/schema.js';
import type { ScreenerResult } from '../../../core/screening/result.js';
import type { LocaleController } from '../../base/locale-controller.js';
import type { ScreenerActions, ScreenerView } from './context.js';
import { questionView } from './question-view.js';
import { resultView } from './result-view.js';
import { reviewView } from './review-view.js';
import { startView } from './start-view.js';
import { brokenView, failedView, noWordingView } from './unavailable-view.js';

/** Everything that decides which screen is on. */
export interface ScreenState {
  readonly locale: LocaleController;
  readonly broken: boolean;
  readonly view: ScreenerView | null;
  /** Code for this page's choices is on its way. */
  readonly preparing: boolean;
  readonly result: ScreenerResult | null;
  readonly instrument: Instrument | null;
  readonly level: number;
  readonly act: ScreenerActions;
}

/** The one screen for a state. */
export function screenOf({
  locale,
  broken,
  view,
  preparing,
  result,
  instrument,
  level,
  act,
}: ScreenState): TemplateResult {
  const { current, failed } = locale;
  const t = current?.t;
  if (broken) return t && !current.bare ? brokenView(t) : html``;
  if (failed && t && !view) return failedView(t, act.retry);
  if (!t || !instrument || preparing || (!view && locale.loading))
    return html`<p class="loading" aria-busy="true">${t && !current.bare ? t('loading') : nothing}</p>`;
  if (!view) return noWordingView(t, level, instrument.name, locale.offered, act.chooseLanguage);
  return html`${failed ? failedView(locale.failedWords, act.retry) : nothing} ${phaseView(view, result)}`;
}

function phaseView(view: ScreenerView, result: ScreenerResult | null): TemplateResult {
  if (result) return resultView(view, result);
  switch (view.session.phase) {
    case 'question':
      return (view.pageView ?? questionView)(view);
    case 'review':
      return reviewView(view);
    default:
      return startView(view);
  }
}

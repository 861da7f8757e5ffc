import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import type { ScreenerView } from './context.js';
import { finishKey, finishNote } from './question-view.js';
import { itemText, optionsOf } from './words.js';

/** Each question with its answer; `change` adds a way to change it. */
export function answerList(view: ScreenerView, change: boolean): TemplateResult {
  const { t, session, wording, disabled, act } = view;
  const { instrument, steps, answers } = session;
  return html`<dl class="answers" part="answers">
    ${steps.map((item, at) => {
      const chosen = optionsOf(instrument, wording, item).find(({ value }) => value === answers[item]);
      return html`<div class="answer">
        <dt lang=${wording.lang} translate="no">${itemText(instrument, wording, item)}</dt>
        <dd>
          ${
            chosen
              ? html`<span class="chosen" lang=${wording.lang} translate="no">${chosen.label}</span>`
              : html`<span class="muted">${t('notAnswered')}</span>`
          }
          ${
            change
              ? html`<button
                  type="button"
                  class="plain"
                  aria-label=${t('changeFor', { number: at + 1 })}
                  ?disabled=${disabled}
                  @click=${() => act.goTo(item)}
                >
                  ${t('change')}
                </button>`
              : nothing
          }
        </dd>
      </div>`;
    })}
  </dl>`;
}

/** The answers, to be checked before the result. */
export function reviewView(view: ScreenerView): TemplateResult {
  const { t, session, level, disabled, act, errors } = view;
  const count = errors.length;
  return html`${heading(level, t('reviewTitle'), 'title')}
    ${
      count
        ? html`<div class="summary" tabindex="-1">
            <p>${t('errorMissing', { count })}</p>
            <ul>
              ${errors.map(
                (item) =>
                  html`<li>
                    <button type="button" class="plain" @click=${() => act.goTo(item)}>
                      ${t('errorChooseFor', { number: session.steps.indexOf(item) + 1 })}
                    </button>
                  </li>`,
              )}
            </ul>
          </div>`
        : html`<p>${t('reviewHint')}</p>`
    }
    <p class="stem" lang=${view.wording.lang} translate="no">${view.wording.stem}</p>
    ${answerList(view, true)} ${session.blocking.length ? nothing : finishNote(view)}
    <p class="actions nav">
      <button type="button" part="button" ?disabled=${disabled} @click=${act.back}>${t('back')}</button>
      <button type="button" class="primary" part="button primary" ?disabled=${disabled} @click=${act.finish}>
        ${t(finishKey(view))}
      </button>
    </p>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { heading } from '../../base/heading.js';
import type { ScreenerView } from './context.js';
import { itemText, optionsOf } from './words.js';

/**
 * Fields drawn so far, all in a page: each has a name of its own for its radios. Chromium (156) passes over radios in a shadow
 * root with the Tab key where others of that name were before, and nobody had answered them.
 */
let fields = 0;

/** One question: a fieldset with native radios. `number` is absent for the item on daily life. */
export function fieldset(view: ScreenerView, item: string, title: TemplateResult): TemplateResult {
  const { session, wording, errors, disabled, t, act } = view;
  const wrong = errors.includes(item);
  // The radios are not controlled: the browser alone checks them. `checked` is an attribute, written once when the question
  // is drawn, for an answer that is restored; a binding that followed each answer would hand it to every recorder that
  // hooks the setter. All values are equal, so that what was chosen cannot be read off the input.
  return html`<fieldset
    class="question"
    part="question"
    ?disabled=${disabled}
    aria-describedby=${wrong ? `error-${item}` : nothing}
  >
    ${title} ${wrong ? html`<p class="error" id="error-${item}">${t('errorChoose')}</p>` : nothing}
    <div class="options" part="options">
      ${optionsOf(session.instrument, wording, item).map(
        ({ value, label }, at) =>
          html`<label class="option" part="option"
            ><input
              type="radio"
              name=${guard([], () => `q${at ? fields : ++fields}`)}
              id="${item}-${at}"
              value="x"
              autocomplete="off"
              ?checked=${guard([], () => session.answers[item] === value)}
              @change=${() => act.answer(item, value)}
            /><span lang=${wording.lang} translate="no">${label}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** Words of the sheet, marked with their language. */
export const sheetText = (wording: ScreenerView['wording'], words: string, name: string) =>
  html`<span class=${name} lang=${wording.lang} translate="no">${words}</span>`;

/** One question a screen, with progress in words, Back and Next. */
export function questionView(view: ScreenerView): TemplateResult {
  const { t, session, wording, level, disabled, act, allowSkip } = view;
  const { item, steps, instrument } = session;
  const daily = item === instrument.functioning?.id;
  const total = instrument.items.length;
  const title = html`<legend>
    ${daily ? nothing : sheetText(wording, wording.stem, 'stem')}
    ${heading(level, sheetText(wording, itemText(instrument, wording, item), 'item'), 'title')}
  </legend>`;
  return html`<p class="progress muted" part="progress">
      ${daily ? t('oneMoreQuestion') : t('progress', { current: steps.indexOf(item) + 1, total })}
    </p>
    ${errorSummary(view)} ${keyed(`${item} ${wording.lang} ${view.drawn}`, fieldset(view, item, title))}
    ${daily ? html`<p class="muted">${t('canLeaveOut')}</p>` : nothing} ${session.isLast ? finishNote(view) : nothing}
    <p class="actions nav">
      <button type="button" part="button" ?disabled=${disabled} @click=${act.back}>${t('back')}</button>
      <button type="button" class="primary" part="button primary" ?disabled=${disabled} @click=${act.next}>
        ${t(session.isLast ? finishKey(view) : 'next')}
      </button>
      ${
        allowSkip && !daily
          ? html`<button type="button" class="plain" ?disabled=${disabled} @click=${act.skip}>${t('skip')}</button>`
          : nothing
      }
    </p>`;
}

export const finishKey = ({ results }: ScreenerView) => (results === 'none' ? 'finish' : 'seeResult');

/** What will leave is said before the button that lets it leave. */
export const finishNote = (view: ScreenerView): unknown => (view.share === 'none' ? nothing : sharedNext(view));
const sharedNext = ({ t, share, recipient }: ScreenerView): TemplateResult =>
  html`<ul class="privacy">
    <li>${t(share === 'score' ? 'privacyScore' : 'privacyAnswers')}</li>
    ${recipient ? html`<li>${t('privacyRecipient', { recipient })}</li>` : nothing}
  </ul>`;

/** What is missing, with a link to the first option of each. */
export function errorSummary({ t, session, errors, level }: ScreenerView): unknown {
  if (!errors.length) return nothing;
  const number = (item: string) => session.steps.indexOf(item) + 1;
  const go = (item: string) => (event: Event) => {
    event.preventDefault();
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.getElementById(`${item}-0`)?.focus();
  };
  return html`<div class="summary" role="group" aria-labelledby="summary-title" tabindex="-1">
    <div id="summary-title">${heading(level, t('errorTitle'), 'small')}</div>
    <ul>
      ${errors.map(
        (item) =>
          html`<li><a href="#${item}-0" @click=${go(item)}>${t('errorChooseFor', { number: number(item) })}</a></li>`,
      )}
    </ul>
  </div>`;
}

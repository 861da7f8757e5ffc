import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ConsentViewQuestion } from '../../../core/consent/view.js';
import { heading } from '../../base/heading.js';
import { newId } from '../clock.js';
import type { FormView } from './context.js';
import { paragraphs, words } from './text.js';
import { nextWay, progress, ways } from './ways.js';

/** One question that checks understanding. It explains, offers the part again, and never holds anybody up. */
export function questionView(view: FormView, at: number): TemplateResult {
  const question = view.shown.questions[at];
  return html`<div class="screen understanding" part="question">
    ${progress(view)}
    <p class="muted">${view.t('questionsIntro')}</p>
    ${question ? questionField(view, question, 'title') : nothing} ${ways(view, nextWay(view))}
  </div>`;
}

export function questionField(view: FormView, question: ConsentViewQuestion, kind: string): TemplateResult {
  const { t, level, disabled, desk } = view;
  const { id, text, choices } = question;
  const checked = desk.draft.checked(id);
  const isMissing = desk.problems.includes(id);
  const onCheck = (event: Event) => {
    const box = (event.currentTarget as HTMLElement).closest('.check-question');
    const radios = [...(box?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
    desk.check(question, choices[radios.findIndex((radio) => radio.checked)]?.id ?? null);
  };
  // Chromium passes over radios with the name of others that were there before. All of one field are made at once.
  const name = newId();
  // Radios as boxes of purposes: never set from code, all of equal value.
  const field = keyed(
    `${id} ${desk.drawn} ${view.shown.role}`,
    html`<fieldset class="question" ?disabled=${disabled} aria-describedby=${isMissing ? `error-${id}` : nothing}>
      <legend>${heading(level + (kind === 'title' ? 0 : 1), words(view, text), kind)}</legend>
      ${isMissing ? html`<p class="error" id="error-${id}">${t('errorAnswer')}</p>` : nothing}
      <div class="options">
        ${choices.map(
          (choice) =>
            html`<label class="option" part="option"
              ><input
                type="radio"
                name=${guard([], () => name)}
                value="x"
                autocomplete="off"
                ?checked=${guard([], () => checked?.choice === choice.id)}
              />${words(view, choice.text)}</label
            >`,
        )}
      </div>
    </fieldset>`,
  );
  return html`<div class="check-question question-${id}">
    ${field}
    ${
      checked
        ? nothing
        : html`<p class="actions">
            <button type="button" class="check-answer" part="button" ?disabled=${disabled} @click=${onCheck}>
              ${t('checkAnswer')}
            </button>
          </p>`
    }
    ${checked ? explained(view, question, checked.isRight) : nothing}
  </div>`;
}

function explained(view: FormView, question: ConsentViewQuestion, isRight: boolean): TemplateResult {
  const { t, shown, desk, disabled } = view;
  const about = shown.sections.findIndex(({ id }) => id === question.about);
  const onRead = () => {
    if (desk.step.kind === 'page') desk.lookAt(`.section-${question.about ?? ''} .heading`);
    else desk.visit({ kind: 'section', at: about });
  };
  return html`<div class="note explained" role="group" aria-labelledby="verdict-${question.id}" tabindex="-1">
    <p class="verdict" id="verdict-${question.id}">${t(isRight ? 'answerRight' : 'answerOther')}</p>
    ${paragraphs(view, question.explanation)}
    ${
      isRight
        ? nothing
        : html`<p class="actions">
            <button
              type="button"
              class="again"
              part="button"
              ?disabled=${disabled}
              @click=${() => desk.again(question)}
            >
              ${t('answerAgain')}
            </button>
            ${
              about < 0
                ? nothing
                : html`<button type="button" class="read plain" part="button" ?disabled=${disabled} @click=${onRead}>
                    ${t('readPart')}
                  </button>`
            }
          </p>`
    }
  </div>`;
}

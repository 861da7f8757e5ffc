import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import type { ConsentKey } from '../../../i18n/parts/consent.js';
import { contacts, retention, version } from './about.js';
import type { FormView } from './context.js';
import { purposeField } from './purpose-view.js';
import { questionField } from './question-view.js';
import { sectionWords } from './section-view.js';
import { intent, signature, signWay } from './sign-view.js';
import { opening } from './start-view.js';
import { askBeside } from './start-ask.js';
import { ways } from './ways.js';

/** All of the form below each other. */
export function pageView(view: FormView): TemplateResult {
  const { t, level, shown, desk } = view;
  const yes = signWay(view, shown.role);
  const act = () => {
    if (desk.draft.isYes(shown)) yes.act();
    else desk.fail(['choices'], '.summary');
  };
  return html`<div class="screen page" part="page">
    ${opening(view)} ${summary(view)}
    <div class="ideas">${shown.sections.map((section) => sectionWords(view, section, 'small'))}</div>
    ${shown.purposes.map((purpose) => purposeField(view, purpose, 'small'))}
    ${shown.questions.length ? html`<p class="muted">${t('questionsIntro')}</p>` : nothing}
    ${shown.questions.map((question) => questionField(view, question, 'small'))} ${retention(view)} ${contacts(view)}
    ${version(view)} ${heading(level + 1, t('signTitle'), 'small')} ${signature(view)} ${intent(view, shown.role)}
    ${ways(view, { ...yes, act })} ${askBeside(view)}
  </div>`;
}

/** What is missing, with a link to each. */
function summary({ t, level, shown, desk }: FormView): unknown {
  const { problems } = desk;
  const isAnyNeeded = shown.purposes.some(({ required }) => required);
  const found = [
    ...(problems.includes('choices')
      ? shown.purposes
          .filter(({ id, required }) => !desk.draft.isTicked(id) && (required || !isAnyNeeded))
          .map(({ id, text }) => ({ to: `#purpose-${id}`, text }))
      : []),
    ...(problems.includes('name') ? [error('errorName', '#typed-signature')] : []),
    ...(problems.includes('draw') ? [error('errorDraw', '#type-instead')] : []),
  ];
  if (!found.length) return nothing;
  return html`<div class="summary" role="group" aria-labelledby="summary-title" tabindex="-1">
    <div id="summary-title">${heading(level + 1, t('errorTitle'), 'small')}</div>
    ${problems.includes('choices') ? html`<p>${t('reviewNo')}</p>` : nothing}
    <ul>
      ${found.map(
        ({ to, text }) =>
          html`<li>
            <a
              href=${to}
              @click=${(event: Event) => {
                event.preventDefault();
                desk.lookAt(to);
              }}
              >${text}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;

  function error(key: ConsentKey, to: string) {
    return { to, text: t(key) };
  }
}

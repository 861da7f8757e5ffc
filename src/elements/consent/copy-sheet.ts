import { html, nothing, render, svg, type TemplateResult } from 'lit';
import type { ConsentDrawing, ConsentRecord } from '../../core/consent/record/schema.js';
import { consentView } from '../../core/consent/view.js';
import { printPage } from '../base/print-page.js';
import { rich } from '../base/rich.js';
import { copyStyles } from './copy-sheet.styles.js';
import type { FormView } from './views/context.js';
import { paragraphs, words } from './views/text.js';
import { nameOf } from './views/start-view.js';
import { statusLine } from './views/status.js';
import { dayOf, momentOf, roleName } from './words.js';

/** Prints the text, the choices and the signature, and not the page around it. */
export function printCopy(root: HTMLElement, view: FormView, record: ConsentRecord): void {
  const shown = shownFor(view, record);
  printPage(root, {
    lang: view.lang,
    dir: root.dir,
    title: shown.shown.title,
    styles: copyStyles,
    content: copySheet(shown, record),
  });
}

/** The same as one file without anything around it, and with the record in it as JSON. Its name says nothing of anybody. */
export function copyFile(view: FormView, record: ConsentRecord, dir: string): File {
  const shown = shownFor(view, record);
  const page = document.implementation.createHTMLDocument(shown.shown.title);
  page.documentElement.lang = view.lang;
  page.documentElement.dir = dir;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const style = page.createElement('style');
  style.textContent = copyStyles.cssText;
  page.head.prepend(charset);
  page.head.append(style);
  render(copySheet(shown, record), page.body);
  const comments = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  const json = page.createElement('script');
  json.type = 'application/json';
  json.id = 'porchlight-consent-record';
  json.textContent = JSON.stringify(record).replace(/</g, '\\u003c');
  page.body.append(json);
  // eslint-disable-next-line no-restricted-syntax -- it is read here, and nothing is written with it
  return new File([`<!doctype html>\n${page.documentElement.outerHTML}\n`], 'consent-copy.html', { type: 'text/html' });
}

/** The text that was agreed to, in the language in which it was shown then. */
function shownFor(view: FormView, record: ConsentRecord): FormView {
  const shown = consentView(view.document, record.lang, record.role);
  return shown ? { ...view, shown } : view;
}

function copySheet(view: FormView, record: ConsentRecord): TemplateResult {
  const { t, lang, shown, document } = view;
  return html`<main>
    <header>
      <h1>${words(view, shown.title)}</h1>
      <p class="small">${t('printedOn', { date: momentOf(localNow(), lang) })}</p>
    </header>
    <p class="small">${words(view, shown.audience)}</p>
    <p class="status">${statusLine(t, lang, record)}</p>
    ${
      record.status === 'granted' && record.expiresAt !== null
        ? html`<p>${t('endsOn', { date: dayOf(record.expiresAt, lang) })}</p>`
        : nothing
    }
    ${shown.intro === undefined ? nothing : paragraphs(view, shown.intro)}
    ${shown.sections.map(
      ({ statement, more }) =>
        html`<section>
          <h2>${words(view, statement)}</h2>
          ${more === undefined ? nothing : paragraphs(view, more)}
        </section>`,
    )}
    <section>
      <h2>${t('choicesTitle')}</h2>
      <dl>
        ${shown.purposes.map(
          ({ id, text, more, decline }) =>
            html`<div>
              <dt>${words(view, text)}</dt>
              <dd>${t(record.purposes[id] === 'granted' ? 'choiceYes' : 'choiceNo')}</dd>
              <dd class="small">${words(view, decline)} ${more === undefined ? nothing : paragraphs(view, more)}</dd>
            </div>`,
        )}
      </dl>
    </section>
    ${understood(view, record)}
    <section class="acts">
      ${record.acts.map(
        (act) =>
          html`<div>
            <p>${act.intent === shown.intent ? words(view, act.intent) : act.intent}</p>
            ${act.drawing ? drawingOf(act.drawing, t('drawImage')) : nothing}
            <p>
              ${rich(
                t,
                'signedBy',
                { name: act.name ? html`<bdi>${act.name}</bdi>` : html`<span>–</span>` },
                { role: roleName(t, act.role), date: momentOf(act.signedAt, lang) },
              )}
            </p>
          </div>`,
      )}
      ${record.acts.length ? html`<p class="small">${t('signatureIs')}</p>` : nothing}
    </section>
    <section>
      <h2>${t('keptTitle')}</h2>
      ${paragraphs(view, shown.retention)}
    </section>
    ${
      shown.contacts.length
        ? html`<section>
            <h2>${t('askWhom')}</h2>
            ${shown.contacts.map(
              ({ label, phone, email, url }) =>
                html`<p>
                  ${words(view, label)}
                  ${[phone, email, url].map((each) => (each ? html`<bdi dir="ltr" class="way">${each}</bdi> ` : nothing))}
                </p>`,
            )}
          </section>`
        : nothing
    }
    <footer>
      <p>
        ${t('readIn', { language: nameOf(shown.lang, lang) })} ${t('versionOf', { version: document.version })} (<bdi
          dir="ltr"
          >${document.id}</bdi
        >)
      </p>
      <p>${t('fingerprint')}: <bdi dir="ltr" class="hash">${record.sha256}</bdi></p>
    </footer>
  </main>`;
}

/** The questions, and how many were answered right in the end of those that were asked, as the record counts them. */
function understood(view: FormView, { understanding }: ConsentRecord): unknown {
  const { t, lang, shown } = view;
  if (!understanding.asked) return nothing;
  const [right = '', asked = ''] = [understanding.right, understanding.asked].map((each) => each.toLocaleString(lang));
  return html`<section class="understood">
    <p class="small">${t('questionsIntro')}</p>
    <dl>
      ${shown.questions.map(
        ({ text, explanation }) =>
          html`<div>
            <dt>${words(view, text)}</dt>
            <dd class="small">${paragraphs(view, explanation)}</dd>
          </div>`,
      )}
    </dl>
    <p>${t('answersRight', { right, asked })}</p>
  </section>`;
}

const localNow = (): string => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString();

/** The strokes as lines: no picture has to be loaded, and it is sharp at any size. */
function drawingOf({ width, height, strokes }: ConsentDrawing, label: string): TemplateResult {
  const path = strokes
    .map((stroke) => {
      const points = Array.from(
        { length: Math.floor(stroke.length / 2) },
        (_, at) => `${stroke[at * 2] ?? 0} ${stroke[at * 2 + 1] ?? 0}`,
      );
      return points.length ? `M${points.join('L')}` : '';
    })
    .join('');
  return svg`<svg class="drawing" role="img" aria-label=${label} viewBox="0 0 ${width} ${height}">
    <path d=${path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;
}

import { html, nothing, render, type TemplateResult } from 'lit';
import type { Hit } from '../../resources/query.js';
import type { Service } from '../../resources/service.js';
import type { ShownLine } from '../../crisis/choose.js';
import { momentOf } from './format.js';
import { printStyles } from './print-sheet.styles.js';
import type { FinderView } from './views/context.js';
import { printedList, printedOne, printedSource } from './views/printed.js';

/** Help as the sheet prints it. */
export interface PrintedHelp {
  readonly lines: readonly ShownLine[];
  readonly emergency: string | null;
}

/** A list, or one service with everything. */
export type Printed = { readonly hits: readonly Hit[] } | { readonly service: Service };

/**
 * Prints one clean sheet, and not the page around it. It lives in a frame inside our root, only while it is printed.
 */
export function printSheet(root: HTMLElement, view: FinderView, what: Printed, help: PrintedHelp): void {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  root.append(frame);
  const page = frame.contentWindow;
  if (!page) {
    frame.remove();
    return window.print();
  }
  const { document: sheet } = page;
  sheet.documentElement.lang = view.lang;
  sheet.documentElement.dir = root.dir;
  sheet.title = view.t('finderTitle');
  // A style sheet belongs to the document that made it, so it is made by the frame's own constructor.
  const style = new (page as unknown as typeof globalThis).CSSStyleSheet();
  style.replaceSync(printStyles.cssText);
  sheet.adoptedStyleSheets = [style];
  render(sheetOf(view, what, help), sheet.body);
  const done = () => frame.remove();
  page.addEventListener('afterprint', done);
  // Where `afterprint` never comes, the list must not stay in a hidden frame.
  addEventListener('focus', done, { once: true });
  page.focus();
  page.print();
}

function sheetOf(view: FinderView, what: Printed, help: PrintedHelp): TemplateResult {
  const { t, lang } = view;
  const one = 'service' in what;
  return html`<main class=${one ? 'one' : 'list'}>
    ${
      one
        ? printedOne(what.service, view)
        : html`<header>
              <h1>${t('finderTitle')}</h1>
              <p class="date">${t('printedOn', { date: momentOf(new Date(), lang) })}</p>
            </header>
            ${printedList(what.hits, view)}`
    }
    ${printedHelp(view, help)}
    <footer>
      ${one ? html`<p>${t('printedOn', { date: momentOf(new Date(), lang) })}</p>` : nothing} ${printedSource(view)}
    </footer>
  </main>`;
}

/** Lines to reach a person, in few words. */
function printedHelp({ t }: FinderView, { lines, emergency }: PrintedHelp): TemplateResult {
  return html`<section class="help">
    <h2>${t('helpTitle')}</h2>
    ${lines.map(
      (line) =>
        html`<p>
          <b lang=${line.nameLang ?? nothing}><bdi>${line.name}</bdi></b
          >:
          ${line.channels.flatMap((channel) =>
            channel.kind === 'call' || channel.kind === 'text'
              ? [html`<span>${t(channel.kind, { number: channel.number })}</span> `]
              : [],
          )}
        </p>`,
    )}
    <p>${emergency ? t('emergency', { number: emergency }) : t('emergencyUnknown')}</p>
    ${lines.length ? nothing : html`<p dir="ltr">findahelpline.com</p>`}
  </section>`;
}

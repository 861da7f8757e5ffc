import { html, nothing, type TemplateResult } from 'lit';
import type { Hit, ResultPage } from '../../resources/query.js';
import type { Service } from '../../resources/service.js';
import type { ShownLine } from '../../crisis/choose.js';
import { printPage } from '../base/print-page.js';
import { momentOf } from './format.js';
import { printStyles } from './print-sheet.styles.js';
import type { FinderView } from './views/context.js';
import { foundWords } from './views/list-view.js';
import { printedList, printedOne, printedSource } from './views/printed.js';

/** Help as the sheet prints it. */
export interface PrintedHelp {
  readonly lines: readonly ShownLine[];
  readonly emergency: string | null;
}

/** A list, with the answer that it is a part of, or one service with everything. */
export type Printed =
  | { readonly hits: readonly Hit[]; readonly found: Pick<ResultPage, 'total' | 'exact' | 'more'> | null }
  | { readonly service: Service };

/** Prints one clean sheet, and not the page around it. */
export function printSheet(root: HTMLElement, view: FinderView, what: Printed, help: PrintedHelp): void {
  printPage(root, {
    lang: view.lang,
    dir: root.dir,
    title: view.t('finderTitle'),
    styles: printStyles,
    content: sheetOf(view, what, help),
  });
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
            ${howMany(what, view)} ${printedList(what.hits, view)}`
    }
    ${printedHelp(view, help)}
    <footer>
      ${one ? html`<p>${t('printedOn', { date: momentOf(new Date(), lang) })}</p>` : nothing} ${printedSource(view)}
    </footer>
  </main>`;
}

/** How many were found, and whether the sheet holds them all. */
function howMany({ hits, found }: Extract<Printed, { hits: unknown }>, { t, lang }: FinderView): unknown {
  if (!found) return nothing;
  const whole = hits.length === found.total || (!found.more && found.exact);
  const words = [
    foundWords(found, t, lang),
    ...(whole ? [] : [t('shownOf', { shown: hits.length, total: found.total })]),
  ];
  return html`<p class="found">${words.join(' · ')}</p>`;
}

/** Lines to reach a person, in few words. */
function printedHelp({ t }: FinderView, { lines, emergency }: PrintedHelp): TemplateResult {
  return html`<section class="help">
    <h2>${t('helpTitle')}</h2>
    ${lines.map(
      (line) =>
        html`<p>
          <b lang=${line.nameLang ?? nothing}><bdi>${line.name}</bdi></b
          >: ${line.channels.flatMap((channel) => channelWords(channel, t)).join(' · ')}
        </p>`,
    )}
    <p>${emergency ? t('emergency', { number: emergency }) : t('emergencyUnknown')}</p>
    ${lines.length ? nothing : html`<p dir="ltr">findahelpline.com</p>`}
  </section>`;
}

function channelWords(channel: ShownLine['channels'][number], t: FinderView['t']): string[] {
  if (channel.kind === 'call') {
    const menu = channel.menuKey ? ` ${t('pressKey', { key: channel.menuKey })}` : '';
    return [t('call', { number: channel.number }) + menu];
  }
  if (channel.kind !== 'text') return [];
  const { number, keyword } = channel;
  return [keyword ? t('textKeyword', { keyword, number }) : t('text', { number })];
}

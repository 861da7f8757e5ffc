import { html, nothing, type TemplateResult } from 'lit';
import type { ScreenerResult } from '../../core/screening/result.js';
import type { ShownLine } from '../../crisis/choose.js';
import { printPage } from '../base/print-page.js';
import { printStyles } from './print-sheet.styles.js';
import type { ScreenerView } from './views/context.js';
import { attribution } from './views/privacy.js';
import { meaning, nextSteps } from './views/result-view.js';
import { answerList } from './views/review-view.js';
import { topicKey } from './views/words.js';

/** Help as the sheet prints it. */
export interface PrintedHelp {
  readonly lines: readonly ShownLine[];
  readonly emergency: string | null;
}

/** Prints one clean page with the result, and not the page around it. */
export function printSheet(root: HTMLElement, view: ScreenerView, result: ScreenerResult, help: PrintedHelp): void {
  printPage(root, {
    lang: view.lang,
    dir: root.dir,
    title: view.t(topicKey('title', view.session.instrument.topic)),
    styles: printStyles,
    content: sheetOf(view, result, help),
  });
}

function sheetOf(view: ScreenerView, result: ScreenerResult, { lines, emergency }: PrintedHelp): TemplateResult {
  const { t, session, lang, results, wording } = view;
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(result.completedAt),
  );
  return html`<main>
    <header>
      <h1>${t('resultTitle')} <span class="name" translate="no">${session.instrument.name}</span></h1>
      <p>${t('completedOn', { date })}</p>
    </header>
    <section class="first">
      <h2>${t('nextTitle')}</h2>
      ${nextSteps(view, result).map((sentence) => html`<p>${sentence}</p>`)}
    </section>
    <section class="help">
      <h2>${t('helpTitle')}</h2>
      ${lines.map((line) => html`<p><b lang=${line.nameLang ?? nothing}>${line.name}</b>: ${channels(line, view)}</p>`)}
      <p>${emergency ? t('emergency', { number: emergency }) : t('emergencyUnknown')}</p>
      ${lines.length ? nothing : html`<p dir="ltr">findahelpline.com</p>`}
    </section>
    <section>
      <h2>${t('meaningTitle')}</h2>
      ${meaning(view, result).map((sentence) => html`<p>${sentence}</p>`)}
      <p>${t('notDiagnosis')}</p>
    </section>
    ${
      results === 'full'
        ? html`<section>
            <h2>${t('answersTitle')}</h2>
            <p lang=${wording.lang}>${wording.stem}</p>
            ${answerList(view, false)}
          </section>`
        : nothing
    }
    <footer>${attribution(view)}</footer>
  </main>`;
}

const channels = (line: ShownLine, { t }: ScreenerView): string =>
  line.channels
    .flatMap((channel) => {
      switch (channel.kind) {
        case 'call':
          return (
            t('call', { number: channel.number }) +
            (channel.menuKey ? ` ${t('pressKey', { key: channel.menuKey })}` : '')
          );
        case 'text':
          return channel.keyword
            ? t('textKeyword', { keyword: channel.keyword, number: channel.number })
            : t('text', { number: channel.number });
        case 'chat':
          return channel.url ? `${t('chat')}: ${channel.url.replace(/^https:\/\/|\/$/g, '')}` : [];
        default:
          return [];
      }
    })
    .join(' · ');

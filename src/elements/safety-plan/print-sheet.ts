import { html, nothing, type TemplateResult } from 'lit';
import type { PlanPart } from '../../core/safety-plan/parts.js';
import { reachable } from '../../core/safety-plan/plan.js';
import type { PlanEntry } from '../../core/safety-plan/schema.js';
import type { ShownLine } from '../../crisis/choose.js';
import { printPage } from '../base/print-page.js';
import { fitCard } from './fit-card.js';
import { printStyles } from './print-sheet.styles.js';
import { partKey } from './words.js';
import type { PlanView } from './views/context.js';
import { REST, restOf } from './views/plan-view.js';
import { entryWords, number, own } from './views/text.js';

/** Help as the sheet prints it. */
export interface PrintedHelp {
  readonly lines: readonly ShownLine[];
  readonly emergency: string | null;
}

/** Prints one clean sheet, and not the page around it: the whole plan, or a card to fold. */
export function printSheet(root: HTMLElement, view: PlanView, what: 'plan' | 'card', help: PrintedHelp): void {
  const isCard = what === 'card';
  printPage(root, {
    lang: view.lang,
    dir: root.dir,
    title: view.t('planTitle'),
    styles: printStyles,
    content: isCard ? cardSheet(view, help) : planSheet(view, help),
    ...(isCard && { fit: fitCard }),
  });
}

function planSheet(view: PlanView, help: PrintedHelp): TemplateResult {
  const { t, planner, codes } = view;
  const { plan } = planner;
  const people = reachable(plan);
  const parts = REST.map((part) => ({ part, entries: restOf(plan, part) })).filter(({ entries }) => entries.length);
  return html`<main class="plan">
    <header>
      <h1>${t('planTitle')}</h1>
      <p class="date">${printedOn(view)}</p>
    </header>
    <div class="columns">
      <div>
        ${section('viewSigns', plan.parts.signs, 'signs')}
        ${
          parts.length
            ? html`<section>
                <h2>${t('viewSteps')}</h2>
                ${parts.map(
                  ({ part, entries }) =>
                    html`<h3>${t(partKey(part))}</h3>
                      ${words(entries)}`,
                )}
              </section>`
            : nothing
        }
        ${section(partKey('reasons'), plan.parts.reasons)}
      </div>
      <div>
        ${
          people.length
            ? html`<section>
                <h2>${t('viewPeople')}</h2>
                ${people.map(
                  ({ id, text, contact }) =>
                    html`<div class="person">
                      ${contact?.name ? html`<b>${own(contact.name)}</b>` : nothing}
                      <p class="big">${number(contact?.phone ?? '')}</p>
                      ${text ? html`<p class="own">${own(text)}</p>` : nothing}
                      ${codes.isShown(id) ? codes.code(contact?.phone ?? '') : nothing}
                    </div>`,
                )}
              </section>`
            : nothing
        }
        ${printedHelp(view, help)}
      </div>
    </div>
  </main>`;

  function section(title: Parameters<typeof t>[0], entries: readonly PlanEntry[], kind = ''): unknown {
    return entries.length
      ? html`<section class=${kind}>
          <h2>${t(title)}</h2>
          ${words(entries)}
        </section>`
      : nothing;
  }
}

/** The cover, and a face for each part: one that is empty has room to write on. */
function cardSheet(view: PlanView, help: PrintedHelp): TemplateResult {
  const { t, planner } = view;
  const face = (part: PlanPart) =>
    html`<section class="face">
      <h2>${t(partKey(part))}</h2>
      ${words(planner.plan.parts[part])}
    </section>`;
  return html`<main class="card-sheet">
    <p class="hint">${t('foldCard')}</p>
    <div class="card">
      <section class="face cover">
        <div>
          <h1>${t('planTitle')}</h1>
          <p class="date muted">${printedOn(view)}</p>
        </div>
        ${printedHelp(view, help)}
      </section>
      ${(['signs', ...REST, 'reasons'] as const).map(face)}
    </div>
  </main>`;
}

const words = (entries: readonly PlanEntry[]): TemplateResult =>
  html`<ul class="words">
    ${entries.map((entry) => html`<li>${entryWords(entry)}</li>`)}
  </ul>`;

const printedOn = ({ t, lang }: PlanView): string =>
  t('printedOn', { date: new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date()) });

/** Lines to reach a person, in few words. */
function printedHelp({ t }: PlanView, { lines, emergency }: PrintedHelp): TemplateResult {
  const channels = (line: ShownLine): string =>
    line.channels
      .flatMap((channel) =>
        channel.kind === 'call'
          ? t('call', { number: channel.number })
          : channel.kind === 'text'
            ? channel.keyword
              ? t('textKeyword', { keyword: channel.keyword, number: channel.number })
              : t('text', { number: channel.number })
            : [],
      )
      .join(' · ');
  return html`<section class="help">
    <h2>${t('helpTitle')}</h2>
    ${lines.map(
      (line) =>
        html`<p>
          <b lang=${line.nameLang ?? nothing}><bdi>${line.name}</bdi></b
          >: ${channels(line)}
        </p>`,
    )}
    <p>${emergency ? t('emergency', { number: emergency }) : t('emergencyUnknown')}</p>
    ${lines.length ? nothing : html`<p dir="ltr">findahelpline.com</p>`}
  </section>`;
}

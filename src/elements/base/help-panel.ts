import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { chooseLines, INTERNATIONAL_DIRECTORIES, type ShownLine } from '../../crisis/choose.js';
import { smsHref, telHref } from '../../crisis/links.js';
import type { Channel, Role } from '../../crisis/types.js';
import type { Translate } from '../../i18n/i18n.js';
import type { WordKey } from '../../i18n/words.js';
import { heading } from './heading.js';
import type { Locale } from './locale-controller.js';
import { rich } from './rich.js';

/** What the panel needs of its element. */
export interface HelpHost extends ReactiveControllerHost {
  /** The country that the page set, or `null`. */
  readonly pageCountry: string | null;
}

/** What is shown around the lines. */
export interface HelpView {
  /** `null` while no language is loaded, or where it could not be: then the numbers stand there with hardly any words. */
  readonly locale: Locale | null;
  /** Title and little else, for when a language could not be loaded. */
  readonly title: string;
  readonly level: number;
  /** Sentence when nothing was marked; and the one after a hard answer, if there can be one. */
  readonly quiet: WordKey;
  readonly loud?: WordKey;
  /** Whether a hard answer stands now. */
  readonly risk: boolean;
  /** Show all lines at once instead of the first ones and a way to more. */
  readonly full?: boolean;
}

const REL = 'noopener noreferrer';

/**
 * Ways to reach a person, for one country. The same node with the same height on every screen, whatever was answered: only
 * the words of one sentence change, and the space of the longer one is always kept.
 */
export class HelpPanel implements ReactiveController {
  #chosen: string | null = null;
  /** The whole directory and how it is shown; `null` until it is loaded. */
  #more: typeof import('./help-details.js') | null = null;
  #open = false;

  constructor(private readonly host: HelpHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // Addresses of chats and pages. Asked for by every panel at the same point of its life, so that it tells nothing;
    // without them the numbers, which are in the code, still stand.
    const idle = globalThis.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 500));
    idle(() => void this.#complete());
  }

  async #complete(): Promise<void> {
    try {
      this.#more = await import('./help-details.js');
      this.host.requestUpdate();
    } catch {
      // No network: what is in the code stays.
    }
  }

  /** The country whose lines are shown: the person's choice, else the page's. */
  get country(): string | null {
    return this.#chosen ?? this.host.pageCountry;
  }

  /** The lines shown first, for the print sheet and the announcement. */
  first(lang: string): readonly ShownLine[] {
    return firstOf(this.#help(lang).lines);
  }
  emergency(lang: string): string | null {
    return this.#help(lang).emergency?.number ?? null;
  }
  #help(lang: string) {
    return chooseLines(this.country, { today: new Date(), lang }, this.#more?.details);
  }

  render({ locale, title, level, quiet, loud, risk, full = false }: HelpView): TemplateResult {
    const t = locale?.t;
    const lang = locale?.lang ?? 'en';
    const { lines, emergency, country } = this.#help(lang);
    const first = full ? lines : firstOf(lines);
    const more = lines.filter((line) => !first.includes(line));
    return html`<section class="help" part="help" aria-labelledby="help-title">
      <div class="help-title" id="help-title">${heading(level, title, 'small')}</div>
      ${
        t &&
        html`<p class="stack">
          ${[quiet, loud].map((key) => key && html`<span class="space" aria-hidden="true">${t(key)}</span>`)}
          <span>${risk && loud ? '' : t(quiet)}</span><span class="said">${risk && loud ? t(loud) : ''}</span>
        </p>`
      }
      ${
        first.length
          ? html`<ul class="lines">
              ${first.map((line) => this.#line(line, locale, full))}
            </ul>`
          : nothing
      }
      <p class="emergency">
        ${
          emergency
            ? t
              ? rich(t, 'emergency', { number: phone(emergency.number) })
              : html`SOS ${phone(emergency.number)}`
            : t?.('emergencyUnknown')
        }
      </p>
      ${t && country && !lines.length ? html`<p>${t('noLines')}</p>` : nothing}
      ${t && !country && this.#more ? html`<p>${t('countryUnknown')}</p>` : nothing}
      ${t && !country ? this.#chooser(t, lang) : nothing} ${lines.length ? nothing : directory(t)}
      ${
        t && country
          ? full
            ? html`${this.#chooser(t, lang)} ${lines.length ? directory(t) : nothing}`
            : html`<details class="more" @toggle=${this.#onToggle}>
                <summary>${t('moreHelp')}</summary>
                ${
                  this.#open
                    ? html`<ul class="lines">
                          ${[...first, ...more].map((line) => this.#line(line, locale, true))}
                        </ul>
                        ${this.#chooser(t, lang)} ${lines.length ? directory(t) : nothing}`
                    : nothing
                }
              </details>`
          : nothing
      }
    </section>`;
  }

  readonly #onToggle = (event: Event): void => {
    this.#open = (event.target as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };

  #line(line: ShownLine, locale: Locale | null, full: boolean): TemplateResult {
    const t = locale?.t;
    const old = line.freshness === 'due';
    return html`<li class="line">
      <div class="line-head">
        <p class="line-name" lang=${line.nameLang ?? nothing} translate="no"><bdi>${line.name}</bdi></p>
        ${
          t &&
          html`<p class="facts muted small">
            ${line.role === 'suicide' || line.role === 'crisis' || !line.role ? nothing : html`<span>${t(roleKey(line.role))}</span>`}
            ${line.region ? html`<span lang="en" translate="no">${line.region}</span>` : nothing}
            <span>${t(line.always ? 'openAlways' : line.always === false ? 'notAlwaysOpen' : 'hoursUnknown')}</span
            >${old ? html`<span>${t('maybeOld', { date: monthOf(line.checked, locale.lang) })}</span>` : nothing}
          </p>`
        }
      </div>
      <p class="actions">${line.channels.map((channel) => this.#channel(channel, t, full))}</p>
      ${full && locale ? this.#more?.lineFacts(line, locale) : nothing}
    </li>`;
  }

  #channel(channel: Channel, t: Translate | undefined, full: boolean): unknown {
    switch (channel.kind) {
      case 'call': {
        const key =
          channel.menuKey &&
          html` <span class="small">${t ? t('pressKey', { key: channel.menuKey }) : `→ ${channel.menuKey}`}</span>`;
        return html`<span
          ><a class="button" href=${telHref(channel.number) ?? nothing}
            >${t ? words(t, 'call', { number: number(channel.number) }) : number(channel.number)}</a
          >${key}</span
        >`;
      }
      case 'text': {
        const values = {
          number: number(channel.number),
          keyword: html`<b lang="en" translate="no">${channel.keyword}</b>`,
        };
        const label = t
          ? words(t, channel.keyword ? 'textKeyword' : 'text', values)
          : html`<span>SMS ${values.number} ${channel.keyword ? values.keyword : ''}</span>`;
        return html`<a class="button" href=${smsHref(channel.number, channel.keyword) ?? nothing}>${label}</a>`;
      }
      case 'chat':
        return channel.url
          ? html`<a class="button" href=${channel.url} target="_blank" rel=${REL} referrerpolicy="no-referrer"
              >${t?.('chat') ?? 'Chat'}</a
            >`
          : html`<span class="button waiting">${t?.('chat') ?? 'Chat'}</span>`;
      default:
        return full && t
          ? html`<a class="web" href=${channel.url} target="_blank" rel=${REL} referrerpolicy="no-referrer"
              >${t('website')}</a
            >`
          : nothing;
    }
  }

  #chooser(t: Translate, lang: string): unknown {
    return this.#more?.countryChooser(t, lang, this.country, this.#onCountry);
  }

  readonly #onCountry = (event: Event): void => {
    this.#chosen = (event.target as HTMLSelectElement).value || null;
    this.host.requestUpdate();
  };
}

/** The first line and those that belong beside it, so that a text line stands beside a call line. */
const firstOf = (lines: readonly ShownLine[]): readonly ShownLine[] => {
  const [first] = lines;
  return first
    ? lines.filter((line) => line === first || (first.pair !== undefined && line.pair === first.pair)).slice(0, 3)
    : [];
};

const number = (digits: string): TemplateResult => html`<bdi class="number" dir="ltr" translate="no">${digits}</bdi>`;
const phone = (digits: string): TemplateResult =>
  html`<a class="phone" href=${telHref(digits) ?? nothing}>${number(digits)}</a>`;
/* One inline box: as direct children of a flex box the words and the number would lose the space between them. */
const words = (...args: Parameters<typeof rich<WordKey>>): TemplateResult => html`<span>${rich(...args)}</span>`;

const directory = (t: Translate | undefined): TemplateResult => {
  const { name, url } = INTERNATIONAL_DIRECTORIES[0];
  return html`<p>
    <a href=${url} target="_blank" rel=${REL} referrerpolicy="no-referrer">${t?.('directory') ?? name}</a>
    <span class="muted small" translate="no"><bdi dir="ltr">${url.replace(/^https:\/\/|\/$/g, '')}</bdi></span>
  </p>`;
};

/** Whom a line is for, as an interface word. */
export const roleKey = (role: Role): WordKey => `role${role.charAt(0).toUpperCase()}${role.slice(1)}` as WordKey;

/** Month and year, as the language writes them. */
export const monthOf = (checked: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${checked.slice(0, 7)}-01`),
  );

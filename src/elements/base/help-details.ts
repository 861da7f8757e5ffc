import { html, nothing, type TemplateResult } from 'lit';
import { countries, type ShownLine } from '../../crisis/choose.js';
import type { Translate } from '../../i18n/i18n.js';
import { monthOf, roleKey } from './help-panel.js';
import type { Locale } from './locale-controller.js';

/* What the help panel loads at idle: the whole directory, and how it is shown. */
export { details } from '../../crisis/details.js';

/** Whom a line is for, its languages, when it was checked; and what is known in English only, marked as such. */
export function lineFacts(line: ShownLine, { t, lang }: Locale): TemplateResult {
  const facts = [
    (line.role === 'suicide' || line.role === 'crisis') && t(roleKey(line.role)),
    line.languages?.length && t('lineLanguages', { list: languageList(line.languages, lang) }),
    line.freshness === 'fresh' && t('checkedOn', { date: monthOf(line.checked, lang) }),
  ].filter(Boolean);
  const english = [line.details?.hours, line.group !== 'anyone' && line.details?.audience].filter(Boolean);
  return html`<p class="facts muted small">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
    ${
      english.length
        ? html`<p class="facts muted small" lang="en" dir="ltr">
            ${english.map((fact) => html`<span>${fact}</span>`)}
          </p>`
        : nothing
    }`;
}

/** All countries, named and sorted as the language does it. */
export function countryChooser(
  t: Translate,
  lang: string,
  country: string | null,
  onChange: (event: Event) => void,
): TemplateResult {
  const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'code' });
  const { compare } = new Intl.Collator(lang);
  const sorted = countries()
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => compare(a.name, b.name));
  return html`<label class="chooser"
    ><span>${t('country')}</span>
    <select autocomplete="off" @change=${onChange}>
      <option value="" ?selected=${!country}></option>
      ${sorted.map(({ code, name }) => html`<option value=${code} ?selected=${code === country}>${name}</option>`)}
      <option value="ZZ">${t('countryOther')}</option>
    </select></label
  >`;
}

const languageList = (languages: readonly string[], lang: string): string => {
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  return new Intl.ListFormat(lang, { type: 'unit' }).format(languages.map((each) => names.of(each) ?? each));
};

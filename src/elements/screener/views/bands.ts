import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Score } from '../../../core/screening/result.js';
import type { Instrument } from '../../../core/instruments/schema.js';
import type { Translate } from '../../../i18n/i18n.js';
import { severityKey } from './words.js';

/** Bands with their last whole score: each runs to just below the next. */
export const bandRanges = ({ bands, scoring }: Instrument) =>
  bands.map((band, at) => ({ ...band, to: (bands[at + 1]?.from ?? scoring.max + 1) - 1 }));

/**
 * The ranges as a strip with a mark where the total lies, and the same as a list. The strip is of one hue: colour says
 * nothing that the words do not.
 */
export function bandsPicture(
  instrument: Instrument,
  { total, min, max }: Score,
  severity: string | null,
  t: Translate,
): TemplateResult {
  if (total === null || !instrument.bands.length) return html``;
  const span = max + 1 - min;
  const x = (value: number) => ((value - min) / span) * 300;
  const ranges = bandRanges(instrument);
  return html`<div class="bands" part="bands">
    <svg viewBox="0 0 300 30" aria-hidden="true" focusable="false" class="strip">
      ${ranges.map(
        ({ from, to, severity: name }) =>
          svg`<rect class=${name === severity ? 'band own' : 'band'} x=${x(from) + 0.75} y="11" width=${x(to + 1) - x(from) - 1.5} height="14" rx="2"></rect>`,
      )}
      <path class="mark" d="M${x(total + 0.5) - 6} 0h12l-6 9z"></path>
    </svg>
    <p class="visually-hidden" id="bands-title">${t('bandsTitle')}</p>
    <ul aria-labelledby="bands-title">
      ${ranges.map(
        ({ from, to, severity: name }) =>
          html`<li class=${name === severity ? 'own' : ''}>
            <span class="range">${t('bandRange', { from, to })}</span>
            <span>${t(severityKey(name))}${name === severity ? html` <b>— ${t('bandYours')}</b>` : nothing}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

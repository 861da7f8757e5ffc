import { essentials } from './essential-lines.js';
import { freshness } from './freshness.js';
import type { CrisisLine, Directory, Emergency, Preference } from './types.js';

export interface ChooseOptions extends Preference {
  readonly today: Date;
}

/** A line that may be shown. `due`: show how old the check is. */
export interface ShownLine extends CrisisLine {
  readonly freshness: 'fresh' | 'due';
}

export interface CrisisHelp {
  /** The country, upper case; `null` where the directory does not know it. */
  readonly country: string | null;
  /** `null` only for an unknown country. */
  readonly emergency: Emergency | null;
  /** In the order to show. Empty: show the emergency number and the international directory. */
  readonly lines: readonly ShownLine[];
}

/** A place to look up a line in any country, for when there is none here. */
interface InternationalDirectory {
  readonly name: string;
  readonly url: string;
}

/** Shown for an unknown country, and for a country without a line. The first is the one to show where there is room for one. */
export const INTERNATIONAL_DIRECTORIES: readonly [InternationalDirectory, InternationalDirectory] = [
  { name: 'Find A Helpline', url: 'https://findahelpline.com/' },
  { name: 'Befrienders Worldwide', url: 'https://befrienders.org/' },
];

/**
 * The help for one country.
 *
 * An unknown country gets no lines and no number: another country's line is worse than none (SAFETY 1.11). The country is
 * the page's setting or the person's choice; it is never guessed from an address or a position.
 *
 * @param country ISO 3166-1 alpha-2, any case. `UK` is understood: ISO keeps that code for the United Kingdom.
 * @param directory `essentials` (the default, bundled) or, once loaded, `details`, which gives the same lines in the same
 * order and then the others.
 */
export function chooseLines(
  country: string | null | undefined,
  options: ChooseOptions,
  directory: Directory = essentials,
): CrisisHelp {
  const asked = country?.trim().toUpperCase() ?? '';
  const code = asked === 'UK' ? 'GB' : asked;
  const emergency = directory.emergency(code);
  const lines = directory
    .lines(code, options)
    .map((line) => ({ ...line, freshness: freshness(line.checked, options.today) }))
    .filter((line): line is ShownLine => line.freshness !== 'withheld');
  return { country: emergency && code, emergency, lines };
}

/** Codes of all countries with an emergency number, sorted. Names come from `Intl.DisplayNames`. */
export const countries = essentials.countries;

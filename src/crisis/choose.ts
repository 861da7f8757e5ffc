import { essentials } from './essential-lines.js';
import { freshness } from './freshness.js';
import { orderLines, type Preference } from './order.js';
import type { CrisisLine, Directory, Emergency } from './types.js';

export interface ChooseOptions extends Preference {
  /** `YYYY-MM-DD`, see `dayOf`. */
  readonly today: string;
}

/** A line that may be shown. `due`: show how old the check is. */
export interface ShownLine extends CrisisLine {
  readonly freshness: 'fresh' | 'due';
}

export interface CrisisHelp {
  /** The code that was understood, upper case; `null` where none was. */
  readonly country: string | null;
  /** Whether the directory knows this country at all. */
  readonly known: boolean;
  readonly emergency: Emergency | null;
  /** In the order to show, pairs side by side. Empty: show the emergency number and the international directory. */
  readonly lines: readonly ShownLine[];
  /** How many more lines there are that nobody has checked for too long to show. */
  readonly withheld: number;
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
 * @param directory `essentials` (the default, bundled) or, once loaded, `details`. Both give the bundled lines first and
 * in the same order.
 */
export function chooseLines(
  country: string | null | undefined,
  { today, ...preference }: ChooseOptions,
  directory: Directory = essentials,
): CrisisHelp {
  const code = codeOf(country);
  const emergency = code === null ? null : directory.emergency(code);
  const all = code === null ? [] : directory.lines(code);
  const shown = all.flatMap((line): ShownLine[] => {
    const state = freshness(line.checked, today);
    return state === 'withheld' ? [] : [{ ...line, freshness: state }];
  });
  return {
    country: code,
    known: emergency !== null || all.length > 0,
    emergency,
    lines: orderLines(shown, preference),
    withheld: all.length - shown.length,
  };
}

/** Codes of all countries with a line or an emergency number, sorted. Names come from `Intl.DisplayNames`. */
export function countries(): readonly string[] {
  return essentials.countries();
}

function codeOf(country: string | null | undefined): string | null {
  const code = country?.trim().toUpperCase() ?? '';
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return code === 'UK' ? 'GB' : code;
}

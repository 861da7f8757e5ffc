import { decodeLines, decodeNumbers } from './decode.js';
import { EMERGENCY, FIRST_LINES } from './essentials.js';
import type { CrisisLine, Directory } from './types.js';

const numbers = decodeNumbers(EMERGENCY);

/**
 * The directory that comes with the page and needs no network: every emergency number, and of each country the line that
 * a person should meet first, with the one to write to beside it (SAFETY 1.3).
 */
export const essentials: Directory = {
  countries: () => [...numbers.keys()].sort(),
  emergency(country) {
    const number = numbers.get(country);
    return number ? { number } : null;
  },
  lines: (country, { lang } = {}) => leadBy(lang, decodeLines(FIRST_LINES, country)),
};

/** Sorts bundled lines: those named in the person's language first. Belgium has a first line in each of its languages. */
export function leadBy<L extends CrisisLine>(lang = '', lines: L[]): L[] {
  const leads = ({ nameLang }: L): number => Number(`${lang}-`.startsWith(`${nameLang}-`));
  return lines.sort((a, b) => leads(b) - leads(a));
}

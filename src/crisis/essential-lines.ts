import { decodeCountries, decodeLines, decodeNumbers } from './decode.js';
import { EMERGENCY, FIRST_LINES } from './essentials.js';
import type { Directory } from './types.js';

let numbers: ReadonlyMap<string, string> | undefined;
const emergencyNumbers = (): ReadonlyMap<string, string> => (numbers ??= decodeNumbers(EMERGENCY));

/**
 * The directory that comes with the page and needs no network: every emergency number, and of each country the lines
 * that a person should meet first (SAFETY 1.3).
 */
export const essentials: Directory = {
  countries: () => [...new Set([...emergencyNumbers().keys(), ...decodeCountries(FIRST_LINES)])].sort(),
  emergency(country) {
    const number = emergencyNumbers().get(country);
    return number === undefined ? null : { number };
  },
  lines: (country) => decodeLines(FIRST_LINES, country, true),
};

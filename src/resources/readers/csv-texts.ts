import type { Report } from '../normalize/problems.js';
import { line, plainText } from '../normalize/text.js';
import { LIMITS } from '../schema.js';
import type { Translation } from '../service.js';
import type { Cells } from './csv-cells.js';

/** The texts of a row in other languages, by tag; `undefined` where there is none. */
export function readTranslations(cells: Cells, report: Report): Readonly<Record<string, Translation>> | undefined {
  const byTag = new Map<string, Partial<Record<keyof Translation, string>>>();
  for (const { tag, text, value } of cells.translations) {
    const field = `${text} (${tag})`;
    const read = text === 'name' ? line(value, field, report) : plainText(value, field, report);
    if (read === undefined) continue;
    const texts = byTag.get(tag) ?? {};
    texts[text] ??= read;
    byTag.set(tag, texts);
  }
  return byTag.size === 0 ? undefined : Object.fromEntries(byTag);
}

/** Longer lists than texts may be: a service area can have 2,000 postcodes. */
const LONGEST = LIMITS.text * 5;

/** A cell that holds a list, without markup: a `;` in a tag or an entity parts nothing. */
export const listText = (cells: Cells, name: string, report: Report): string =>
  plainText(cells.get(name), name, report, LONGEST) ?? '';

/** Several texts as one, each in a line of its own; `undefined` where there is none. */
export function joinedTexts(...parts: readonly (string | undefined)[]): string | undefined {
  const there = [...new Set(parts.filter((part) => part !== undefined && part !== ''))];
  return there.length === 0 ? undefined : there.join('\n').slice(0, LIMITS.text);
}

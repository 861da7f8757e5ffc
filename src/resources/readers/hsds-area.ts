import { country } from '../normalize/country.js';
import { inside, type Report } from '../normalize/problems.js';
import { folded, isBlank, line, plainText, rawText } from '../normalize/text.js';
import { type Service } from '../schema.js';
import { compactOr } from './draft.js';
import { firstOf, recordsOf, type Fields } from './json.js';

type Area = NonNullable<Service['area']>;

const everywhere = new Set(
  'nationwide|national|nation wide|entire country|whole country|all states|statewide and nationwide|nivel nacional|a nivel nacional|todo el pais|nacional|france entiere|toute la france|bundesweit|deutschlandweit|uk wide|ukwide'.split(
    '|',
  ),
);

/** HSDS `service_areas`: names, postcodes, the whole country; what is a sentence becomes the text. */
export function area(raw: unknown, report: Report, home?: string): Pick<Service, 'area' | 'areaText'> {
  const names = new Set<string>();
  const postcodes = new Set<string>();
  const texts = new Set<string>();
  let nationwide = false;
  let extent: string | undefined;
  for (const [at, one] of recordsOf(raw, 200).entries()) {
    const inPart = inside(`service_areas[${at}]`, report);
    const name = plainText(firstOf(one, 'name', 'service_area'), 'name', inPart);
    const said = name === undefined ? null : areaWords(name, home);
    if (said === 'country') nationwide = true;
    else if (said) for (const code of said) postcodes.add(code);
    else if (name !== undefined && isName(name)) names.add(line(name, 'name', inPart) ?? '');
    else if (name !== undefined) texts.add(name);
    const description = plainText(one.description, 'description', inPart);
    if (description !== undefined && description !== name) texts.add(description);
    extent ??= extentOf(one, inPart);
  }
  const made = compactOr<Area>({
    names: [...names].slice(0, 200),
    postcodes: [...postcodes].slice(0, 2000),
    nationwide: nationwide || undefined,
    extent,
  });
  const text = plainText([...texts].join('\n'), 'service_areas', report);
  return { ...(made ? { area: made } : {}), ...(text ? { areaText: text } : {}) };
}

/** A list of postcodes, `'country'` for all of it, or `null` for a name. */
export function areaWords(text: string, home: string | undefined): readonly string[] | 'country' | null {
  const silent = (): void => undefined;
  if (everywhere.has(folded(text))) return 'country';
  if (home && text.length < 60 && country(text, '', silent) === home) return 'country';
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => /^\d{5}(?:-\d{4})?$/.test(part)) ? parts : null;
}

/** A name and no sentence. */
const isName = (text: string): boolean => text.length <= 100 && !text.includes('\n') && !/[.!?](?:\s|$)/.test(text);

/** The shape as text; HSDS has it as a string of `extent_type`, some write the object. */
function extentOf(one: Fields, report: Report): string | undefined {
  if (isBlank(one.extent)) return undefined;
  const text = typeof one.extent === 'object' ? jsonOf(one.extent) : rawText(one.extent);
  if (text !== null && text.length <= 50_000) return text;
  report({
    severity: 'warning',
    code: 'bad-extent',
    field: 'extent',
    message: 'The shape of the area is too long or cannot be read. It was left out.',
    remedy: 'Give a simpler shape, or names of the area.',
  });
  return undefined;
}

function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    // Cyclic or too deep.
    return null;
  }
}

import { PorchlightError } from '../errors.js';
import { consentPlaceholders, type ConsentPlaceholder } from './parts.js';
import { consentProblem, type ConsentProblem } from './problems.js';

/*
 * Documents to start from name the host by `{{organization}}` and so on. The host fills these in once; what is shown and
 * hashed is the filled text. There is no other templating.
 */

/** Values for the stand-ins: one for all languages, or one for each. */
export type ConsentValues = Readonly<Partial<Record<ConsentPlaceholder, string | Readonly<Record<string, string>>>>>;

const ANY = /\{\{\s*([^{}]{0,60}?)\s*\}\}/g;
const isKnown = (name: string): name is ConsentPlaceholder => consentPlaceholders.some((each) => each === name);

/**
 * The same JSON with values in the place of stand-ins; those without a value stay. In `languages` the value of that language
 * is taken, elsewhere (phone, mail and web addresses) the one for all.
 */
export function fillConsent(json: unknown, values: ConsentValues): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'languages')) return json;
  const { languages, note, ...structure } = json as Record<string, unknown>;
  const isObject = typeof languages === 'object' && languages !== null;
  return {
    ...(replaced(structure, values, null) as object),
    ...(note === undefined ? {} : { note }),
    languages: isObject
      ? Object.fromEntries(Object.entries(languages).map(([lang, words]) => [lang, replaced(words, values, lang)]))
      : languages,
  };
}

function replaced(value: unknown, values: ConsentValues, lang: string | null): unknown {
  if (typeof value === 'string')
    return value.replace(
      ANY,
      (whole, name: string) => (isKnown(name) ? valueOf(values[name], lang, name) : null) ?? whole,
    );
  if (Array.isArray(value)) return value.map((each) => replaced(each, values, lang));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, values, lang)]));
}

function valueOf(value: ConsentValues[ConsentPlaceholder], lang: string | null, name: string): string | null {
  const found =
    typeof value === 'object' ? (lang !== null && Object.hasOwn(value, lang) ? value[lang] : undefined) : value;
  if (found === undefined || found === null) return null;
  if (typeof found !== 'string' || found.trim() === '' || found.includes('{{'))
    throw new PorchlightError('invalid-consent-document', `The value for {{${name}}} must be text.`);
  return found;
}

/** Stand-ins that are still there, and those that there are not. */
export function placeholderProblems(json: unknown): readonly ConsentProblem[] {
  const found = new Map<string, ConsentProblem>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string')
      for (const [whole, name = ''] of value.matchAll(ANY)) {
        const at = path.replace(/^(languages\.[^.]+)\..*/, '$1');
        if (!found.has(`${at} ${whole}`)) found.set(`${at} ${whole}`, problem(at, name));
      }
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) visit(each, path === '' ? key : `${path}.${key}`);
  };
  const { note: _, ...shown } = json as { note?: unknown };
  visit(shown, '');
  return [...found.values()];
}

const problem = (where: string, name: string): ConsentProblem =>
  isKnown(name)
    ? consentProblem(
        'error',
        'unfilled',
        where,
        `{{${name}}} is still there.`,
        'Put your own words in its place, everywhere.',
      )
    : consentProblem(
        'error',
        'unknown-placeholder',
        where,
        'There is something in double braces that is none of the stand-ins.',
        `Write it out, or use one of ${consentPlaceholders.map((each) => `{{${each}}}`).join(', ')}.`,
      );

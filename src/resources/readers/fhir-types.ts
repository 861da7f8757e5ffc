import { type Report } from '../normalize/problems.js';
import { isBlank, line, plainText, rawText } from '../normalize/text.js';
import { LIMITS, type Term, type Translation } from '../schema.js';
import { compact } from './draft.js';
import { fieldsOf, recordsOf, type Fields } from './json.js';

/** Words of a CodeableConcept: its text, else the display of a coding. */
export function conceptText(raw: unknown): string {
  const concept = fieldsOf(raw);
  if (!concept) return '';
  const displays = recordsOf(concept.coding, 50).map((coding) => rawText(coding.display));
  return [rawText(concept.text), ...displays].find((text) => text.trim() !== '') ?? '';
}

/** Codes of a CodeableConcept. */
export function conceptCodes(raw: unknown): string[] {
  return recordsOf(fieldsOf(raw)?.coding, 50)
    .map((coding) => rawText(coding.code))
    .filter((code) => code !== '');
}

/** CodeableConcepts to terms, one for each coding; the system is the taxonomy. Displays come with the record. */
export function termsOfConcepts(raw: unknown, field: string, report: Report): Term[] {
  return recordsOf(raw, LIMITS.list).flatMap((concept) => {
    const codings = recordsOf(concept.coding, 20);
    const list = codings.length > 0 ? codings : [{ display: concept.text }];
    return list.flatMap((coding) => {
      const term = compact<Term>({
        taxonomy: line(coding.system, field, report),
        code: line(coding.code, field, report),
        name: line(isBlank(coding.display) ? concept.text : coding.display, field, report),
      });
      return term.code !== undefined || term.name !== undefined ? [term] : [];
    });
  });
}

/** The end of the address of an extension: profiles put the same one under their own addresses. */
export function extensions(resource: Fields, name: string): Fields[] {
  return recordsOf(resource.extension, 200).filter((one) => rawText(one.url).split('/').at(-1) === name);
}

/** The value of an extension, whatever its type. */
export function valueOf(extension: Fields): unknown {
  const key = Object.keys(extension).find((name) => name.startsWith('value'));
  return key === undefined ? undefined : extension[key];
}

/** Whether a Period is over on that day. */
export function isOver(period: unknown, today: string): boolean {
  const end = rawText(fieldsOf(period)?.end).slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(end) && end < today;
}

/** The `translation` extension of FHIR on primitive fields: `_name`, `_comment`. */
export function translationsOf(resource: Fields, report: Report): Record<string, Translation> {
  const found = new Map<string, Translation>();
  for (const [field, ours] of [
    ['name', 'name'],
    ['comment', 'description'],
  ] as const) {
    for (const extension of extensions(fieldsOf(resource[`_${field}`]) ?? {}, 'translation')) {
      const parts = recordsOf(extension.extension, 10);
      const part = (url: string): unknown => parts.filter((one) => one.url === url).map(valueOf)[0];
      const tag = rawText(part('lang'));
      const text = (ours === 'name' ? line : plainText)(part('content'), `_${field}`, report);
      if (tag !== '' && text !== undefined) found.set(tag, { ...found.get(tag), [ours]: text });
    }
  }
  return Object.fromEntries(found);
}

import { cost } from '../normalize/cost.js';
import { languages, type SpokenLanguages } from '../normalize/language.js';
import { type Report } from '../normalize/problems.js';
import { isBlank, line, plainText, rawText } from '../normalize/text.js';
import { LIMITS, type Service } from '../schema.js';
import { compact } from './draft.js';
import { type FhirStore } from './fhir-store.js';
import { conceptCodes, conceptText } from './fhir-types.js';
import { areaWords } from './hsds-area.js';
import { fieldsOf, recordsOf, type Fields } from './json.js';

/** Texts of several fields, one after the other. */
export function joined(texts: readonly unknown[], between: string): string {
  return texts
    .map(rawText)
    .filter((text) => text.trim() !== '')
    .join(between);
}

/** `eligibility`: what it is called, and the comment on it. */
export function eligibilityOf(raw: Fields, report: Report): string | undefined {
  const list = recordsOf(raw.eligibility, 50).map((one) => joined([conceptText(one.code), one.comment], ': '));
  return plainText(joined(list, '\n'), 'eligibility', report);
}

/** `communication` is BCP 47; interpreters stand among the characteristics. */
export function languagesOf(raw: Fields, traits: readonly string[], report: Report): SpokenLanguages {
  const said = recordsOf(raw.communication, LIMITS.list).map((one) => {
    const [code] = conceptCodes(one);
    return code !== undefined && languages(code, '', (): void => undefined).languages ? code : conceptText(one);
  });
  const spoken = languages(said, 'communication', report);
  const interpreters = traits.filter((text) => /interpret|translat/i.test(text));
  return compact<SpokenLanguages>({
    languages: spoken.languages,
    interpretation: plainText(joined([spoken.interpretation, ...interpreters], '\n'), 'characteristic', report),
  });
}

/** `coverageArea`: the names of the Locations, or what the references display. */
export function areaOf(
  raw: Fields,
  { store, country }: { readonly store: FhirStore; readonly country?: string | undefined },
  report: Report,
): Pick<Service, 'area'> {
  const names = recordsOf(raw.coverageArea, LIMITS.list).flatMap((reference) => {
    const location = store.resolve(reference, raw);
    const said = [location?.name, location?.description, fieldsOf(reference)?.display].find((one) => !isBlank(one));
    return line(said, 'coverageArea', report) ?? [];
  });
  const words = names.map((name) => [name, areaWords(name, country)] as const);
  const area = compact<NonNullable<Service['area']>>({
    names: words.filter(([, said]) => said === null).map(([name]) => name),
    postcodes: words.flatMap(([, said]) => (Array.isArray(said) ? (said as readonly string[]) : [])),
    nationwide: words.some(([, said]) => said === 'country') || undefined,
  });
  return Object.keys(area).length === 0 ? {} : { area };
}

/** `serviceProvisionCode`: `free` is free; `disc` and `cost` say too little for a filter, so their words are kept. */
export function costOf(raw: Fields, report: Report): Service['cost'] {
  const list = recordsOf(raw.serviceProvisionCode, 20);
  const codes = list.flatMap(conceptCodes);
  const words = list.filter((one) => !conceptCodes(one).includes('free')).map(conceptText);
  return cost(
    { free: codes.includes('free') && !codes.includes('cost') ? true : undefined, text: joined(words, '\n') },
    'serviceProvisionCode',
    report,
  );
}

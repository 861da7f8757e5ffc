import { type CostOptionFacts } from '../normalize/cost.js';
import { isoDate } from '../normalize/date.js';
import { languages, type SpokenLanguages } from '../normalize/language.js';
import { inside, type Report } from '../normalize/problems.js';
import { isBlank, line, plainText, rawText } from '../normalize/text.js';
import { LIMITS, type Service, type Term } from '../schema.js';
import { compact } from './draft.js';
import { fieldsOf, firstOf, recordsOf, type Fields } from './json.js';

/** HSDS `attributes` (and the older `taxonomy_terms`, `service_taxonomies`) to terms. */
export function termsOf(raw: unknown, report: Report): Term[] {
  return recordsOf(raw, LIMITS.list).flatMap((attribute, at) => {
    const inPart = inside(`attributes[${at}]`, report);
    const term = fieldsOf(attribute.taxonomy_term) ?? attribute;
    const taxonomy = fieldsOf(term.taxonomy_detail)?.name;
    const made = compact<Term>({
      taxonomy: line(isBlank(term.taxonomy) ? taxonomy : term.taxonomy, 'taxonomy', inPart),
      code: line(term.code, 'code', inPart),
      name: line(firstOf(term, 'name', 'term', 'label'), 'name', inPart),
      uri: line(term.term_uri, 'term_uri', inPart),
    });
    return made.code !== undefined || made.name !== undefined || made.uri !== undefined ? [made] : [];
  });
}

/**
 * Languages of the service, and those of its locations where it names none itself. Each may have a note. Text about
 * interpreters comes from `interpretation_services` and from entries that are no languages.
 */
export function languagesOf(service: Fields, locations: readonly Fields[], report: Report): SpokenLanguages {
  const own = recordsOf(service.languages);
  const records = own.length > 0 ? own : locations.flatMap((location) => recordsOf(location.languages));
  const byCode = new Map<string, { code: string; note?: string }>();
  const texts = [plainText(service.interpretation_services, 'interpretation_services', report)];
  for (const record of records.slice(0, LIMITS.list)) {
    const inPart = inside('languages', report);
    const said = isBlank(record.code) ? rawText(firstOf(record, 'name', 'language')) : rawText(record.code);
    const known = languages(said, 'code', isBlank(record.name) ? inPart : (): void => undefined);
    const found = known.languages ? known : languages(record.name, 'name', inPart);
    const note = line(record.note, 'note', inPart);
    for (const one of found.languages ?? []) byCode.set(one.code, { ...one, ...(note ? { note } : {}) });
    texts.push(found.interpretation);
  }
  const interpretation = [...new Set(texts)].filter((text) => text !== undefined).join('\n');
  return compact<SpokenLanguages>({ languages: [...byCode.values()], interpretation });
}

/** `fees_description`, and `fees` (all that the UK profile has) where it says something else. */
export function feesOf(service: Fields): string {
  const [described, fees] = [rawText(service.fees_description), rawText(service.fees)];
  return fees.trim() === described.trim()
    ? described
    : [described, fees].filter((text) => text.trim() !== '').join('\n');
}

export function costOptionsOf(raw: unknown): CostOptionFacts[] {
  return recordsOf(raw, LIMITS.list).map((option) => ({
    amount: option.amount,
    currency: option.currency,
    text: [rawText(option.option), rawText(firstOf(option, 'amount_description', 'description'))]
      .filter((text) => text.trim() !== '')
      .join(': '),
    validFrom: option.valid_from,
    validTo: option.valid_to,
  }));
}

export function documentsOf(raw: unknown, report: Report): string | undefined {
  const list = recordsOf(raw, LIMITS.list).flatMap(
    (one) => plainText(firstOf(one, 'document', 'name'), 'required_documents', report) ?? [],
  );
  return plainText([...new Set(list)].join('\n'), 'required_documents', report);
}

/** HSDS 3.1 `capacities`: free places of any kind, and the last day on which that was said. */
export function capacityOf(raw: unknown, report: Report): Service['capacity'] {
  const list = recordsOf(raw, LIMITS.list).filter((one) => !isBlank(one.available));
  if (list.length === 0) return undefined;
  const updated = list
    .flatMap((one) => isoDate(one.updated, 'capacities', report) ?? [])
    .sort()
    .at(-1);
  return { open: list.some((one) => Number(rawText(one.available)) > 0), ...(updated ? { updated } : {}) };
}

/** `assured_date`, or `last_assured` of older feeds. The mail address of whoever assured it is not for the public. */
export function verifiedOf(service: Fields, report: Report): Service['verified'] {
  const date = isoDate(
    firstOf(service, 'assured_date', 'last_assured', 'last_verified', 'last_verified_on'),
    'assured_date',
    report,
  );
  return date ? { date } : undefined;
}

/** `last_modified`, else the newest entry of `metadata`: the record changed then, which says nothing of its truth. */
export function updatedOf(service: Fields, report: Report): string | undefined {
  const own = isoDate(firstOf(service, 'last_modified', 'modified_date', 'updated_at'), 'last_modified', report);
  if (own) return own;
  const dates = recordsOf(service.metadata, LIMITS.list).flatMap(
    (one) => isoDate(one.last_action_date, 'metadata', report) ?? [],
  );
  return dates.sort().at(-1);
}

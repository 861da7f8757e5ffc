import { AUDIENCE_NAMES, NEED_NAMES } from '../readers/csv-words.js';
import { fieldsOf } from '../readers/json.js';
import { hsdsService } from '../readers/hsds-service.js';
import { HEAD_KEY, MORE_CODE, plainPartOf, TAXONOMY, withoutOwn } from '../readers/hsds-own.js';
import { finishDirectory } from '../readers/finish.js';
import { moreOf } from '../readers/more.js';
import { ProblemList } from '../normalize/problems.js';
import type { Service } from '../service.js';
import { checked } from './checked.js';
import { hsdsServiceOf } from './hsds-service.js';
import type { Raw } from './hsds-schedules.js';
import { headOf, page, type Writable } from './json.js';
import { uuidOf } from './uuid.js';

/**
 * A page of nested services as HSDS 3.1 has it (`GET /services?full=true`). What HSDS has no field for stands in
 * `attributes` with the taxonomy "porchlight" (`readers/hsds-own.ts`), and what is said of the directory as a whole beside
 * the page's own fields as `x-porchlight`.
 *
 * @throws {PorchlightError} `invalid-resources` when a service is not of the model
 */
export function toHsds({ services, directory }: Writable): string {
  const contents = services.map((service) => JSON.stringify(wholeService(checked(service))));
  const head = {
    total_items: services.length,
    total_pages: services.length === 0 ? 0 : 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    [HEAD_KEY]: headOf(directory),
  };
  return page(head, 'contents', contents);
}

/** Written, read again at once, and what did not come back the same put into the attribute "more". */
function wholeService(service: Service): Raw {
  const plain = pruned(hsdsServiceOf(service));
  const attributes = [...listOf(plain.attributes), ...choices(service, plain.id)];
  const raw = attributes.length === 0 ? plain : { ...plain, attributes };
  const rereads = daysOf(service).map((today) => reread(raw, today));
  const more = moreOf(service, rereads, plainPartOf(withoutOwn(raw)));
  return more === null ? raw : { ...raw, attributes: [...attributes, moreAttribute(more, plain.id)] };
}

/**
 * A reader leaves out what has expired, so it is read before all days and after them; and on the last day of every price,
 * because what is free is worked out from those that have not ended: one may end, and leave one that costs nothing.
 */
const daysOf = ({ cost }: Service): string[] => [
  '0001-01-01',
  '9999-12-31',
  ...new Set(cost?.options?.flatMap(({ validTo }) => validTo ?? [])),
];

function reread(raw: Raw, today: string): Service | undefined {
  const problems = new ProblemList();
  const draft = hsdsService(fieldsOf(raw) ?? {}, { problems, where: {}, today });
  return finishDirectory([draft], problems, {}).services[0];
}

function choices({ needs, audiences = [] }: Service, link: unknown): Raw[] {
  return [...needs, ...audiences].map((code) => ({
    id: uuidOf('attribute', String(link), code),
    link_id: link,
    link_entity: 'service',
    taxonomy_term: {
      id: uuidOf('term', TAXONOMY, code),
      code,
      name: names.get(code) ?? code,
      description: '',
      taxonomy: TAXONOMY,
    },
  }));
}

const names = new Map<string, string>([...NEED_NAMES, ...AUDIENCE_NAMES]);

const moreAttribute = (value: string, link: unknown): Raw => ({
  id: uuidOf('attribute', String(link), MORE_CODE),
  link_id: link,
  link_entity: 'service',
  value,
  taxonomy_term: {
    id: uuidOf('term', TAXONOMY, MORE_CODE),
    code: MORE_CODE,
    name: 'Details for Porchlight',
    description: 'JSON of what HSDS has no field for. Other software can leave it out.',
    taxonomy: TAXONOMY,
  },
});

const listOf = (value: unknown): Raw[] => (Array.isArray(value) ? (value as Raw[]) : []);

/** Without `undefined` and empty lists, at every depth. Empty texts stay: HSDS asks for some fields that are not known. */
function pruned(raw: Raw): Raw {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]) => {
      if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
      return [[key, prunedValue(value)]];
    }),
  );
}

function prunedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prunedValue);
  return value !== null && typeof value === 'object' ? pruned(value as Raw) : value;
}

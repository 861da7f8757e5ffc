import { PorchlightError } from '../../core/errors.js';
import { withheldPlace } from '../readers/withhold.js';
import { serviceSchema, type Service } from '../schema.js';

/**
 * The service as it is written: without empty fields, in the order of the schema, kept-back addresses taken out.
 *
 * @throws {PorchlightError} `invalid-resources` when it is no service of the model
 */
export function checked(service: Service): Service {
  const { places, ...rest } = service;
  const open =
    places === undefined
      ? rest
      : { ...rest, places: places.map((place) => (place.withheld === true ? withheldPlace(place) : place)) };
  const result = serviceSchema.safeParse(withoutEmpty(open, true));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new PorchlightError(
    'invalid-resources',
    `writer: service "${String(service.id).slice(0, 60)}" is not of the model (${issue?.path.map(String).join('.') ?? ''}). ` +
      'Write what readResources() returned, or what serviceSchema accepts.',
  );
}

/** Empty texts, lists and objects taken out, at every depth; `needs` of a service may be empty and stays. */
function withoutEmpty(value: unknown, top = false): unknown {
  if (Array.isArray(value)) return value.map((part) => withoutEmpty(part)).filter((part) => !isEmpty(part));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, withoutEmpty(part)] as const)
      .filter(([key, part]) => (top && key === 'needs') || !isEmpty(part)),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

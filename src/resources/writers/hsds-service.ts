import type { Service } from '../service.js';
import { placesOf, phonesOf } from './hsds-places.js';
import { schedulesOf, type Raw } from './hsds-schedules.js';
import { uuidFor, uuidOf } from './uuid.js';

/** A service as nested HSDS 3.1, without what HSDS has no field for (`hsds-own.ts` adds that). */
export function hsdsServiceOf(service: Service): Raw {
  const id = uuidFor('service', service.id);
  return {
    id,
    organization_id: organizationId(service.organization),
    name: service.name,
    alternate_name: service.altNames?.join('; '),
    description: service.description,
    url: service.urls?.[0],
    additional_urls: service.urls?.slice(1).map((url) => ({ id: uuidOf('url', id, url), url })),
    email: service.emails?.[0],
    status: service.status === undefined ? 'active' : 'temporarily closed',
    interpretation_services: service.interpretation,
    application_process: service.howToApply,
    fees_description: service.cost?.text,
    eligibility_description: service.eligibility,
    minimum_age: service.ages?.min,
    maximum_age: service.ages?.max,
    assured_date: service.verified?.date,
    alert: service.alert,
    last_modified: service.updated === undefined ? undefined : `${service.updated}T00:00:00Z`,
    phones: phonesOf(service.phones, id),
    schedules: schedulesOf(service.hours, id),
    service_areas: areasOf(service, id),
    service_at_locations: placesOf(service.places, id),
    languages: service.languages?.map(({ code, note }) => ({ id: uuidOf('language', id, code), code, note })),
    organization: organizationOf(service.organization),
    cost_options: costOptionsOf(service.cost, id),
    required_documents:
      service.documents === undefined ? undefined : [{ id: uuidOf('document', id), document: service.documents }],
    capacities: capacityOf(service.capacity, id),
    attributes: service.terms?.map((term, at) => ({
      id: uuidOf('attribute', id, String(at)),
      link_id: id,
      link_entity: 'service',
      taxonomy_term: {
        id: uuidOf('term', term.taxonomy ?? '', term.code ?? term.name ?? term.uri ?? ''),
        code: term.code,
        name: term.name ?? term.code ?? '',
        description: '',
        taxonomy: term.taxonomy,
        // What is no URI is none to HSDS either.
        term_uri: term.uri !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/i.test(term.uri) ? term.uri : undefined,
      },
    })),
  };
}

const organizationUuid = ({ id, name }: NonNullable<Service['organization']>): string =>
  id === undefined ? uuidOf('organization', name) : uuidFor('organization', id);

const organizationId = (organization: Service['organization']): string | undefined =>
  organization && organizationUuid(organization);

function organizationOf(organization: Service['organization']): Raw | undefined {
  return (
    organization && {
      id: organizationId(organization),
      name: organization.name,
      description: organization.description ?? '',
      website: organization.url,
    }
  );
}

function areasOf({ area, areaText }: Service, id: string): Raw[] | undefined {
  const names = area?.names ?? [];
  const shape = area?.extent === undefined ? {} : { extent: area.extent };
  const list: Raw[] = names.map((name, at) => ({ name, ...(at === 0 ? shape : {}) }));
  if (area?.nationwide === true) list.push({ name: 'Nationwide' });
  if (list.length === 0 && (area?.extent !== undefined || areaText !== undefined)) list.push({ ...shape });
  return list.length === 0
    ? undefined
    : list.map((one, at) => ({
        id: uuidOf('area', id, String(at)),
        service_id: id,
        ...one,
        description: at === 0 ? areaText : undefined,
      }));
}

function costOptionsOf(cost: Service['cost'], id: string): Raw[] | undefined {
  const options = cost?.options ?? (cost?.free === true ? [{ amount: 0 }] : []);
  return options.length === 0
    ? undefined
    : options.map((option, at) => ({
        id: uuidOf('cost', id, String(at)),
        service_id: id,
        amount: option.amount,
        currency: 'currency' in option ? option.currency : undefined,
        amount_description: 'text' in option ? option.text : undefined,
        valid_from: 'validFrom' in option ? option.validFrom : undefined,
        valid_to: 'validTo' in option ? option.validTo : undefined,
      }));
}

/** HSDS wants the day and a number of places: 1 says "there is room", which is all that the model knows. */
function capacityOf(capacity: Service['capacity'], id: string): Raw[] | undefined {
  if (capacity?.updated === undefined) return undefined;
  return [
    {
      id: uuidOf('capacity', id),
      service_id: id,
      unit: { id: uuidOf('unit', 'place'), name: 'place' },
      available: capacity.open ? 1 : 0,
      updated: `${capacity.updated}T00:00:00Z`,
    },
  ];
}

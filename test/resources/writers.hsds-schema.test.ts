import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { writeResources } from '../../src/resources/writers/write.js';
import { directory } from './writers/arbitrary.js';

/*
 * What we write as HSDS against the standard's own schemas. They are not part of this repository (CC BY-SA); where they
 * are not at hand, there is nothing to check.
 */
const folder = new URL('../../../shared/reference/resources/samples/', import.meta.url);
const [older, newer] = [new URL('hsds-3.0/schema/', folder), new URL('hsds-3.1/', folder)];
const skip = existsSync(older) && existsSync(newer) ? false : 'The schemas of HSDS are not here.';

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $ref?: string;
}

/** Name -> schema: those of 3.0, and over them what 3.1 changed. */
function schemas(): ReadonlyMap<string, Schema> {
  const read = (url: URL) => JSON.parse(readFileSync(url, 'utf8')) as Schema;
  const all = new Map<string, Schema>();
  for (const file of readdirSync(older)) if (file.endsWith('.json')) all.set(file, read(new URL(file, older)));
  for (const file of readdirSync(newer)) {
    if (file.endsWith('.schema.json')) all.set(file.replace('.schema', ''), read(new URL(file, newer)));
  }
  return all;
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  email: /^[^\s@]+@[^\s@]+$/,
  uri: /^[a-z][a-z0-9+.-]*:\S*$/i,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
};

/** The few words of JSON Schema that HSDS uses. */
function faults(value: unknown, schema: Schema, all: ReadonlyMap<string, Schema>, path: string): string[] {
  if (schema.$ref !== undefined) {
    const target = all.get(schema.$ref);
    assert.ok(target, schema.$ref);
    return faults(value, target, all, path);
  }
  const found: string[] = [];
  const type = Array.isArray(value) ? 'array' : typeof value;
  if (schema.type !== undefined && schema.type !== type) found.push(`${path} is ${type}, not ${schema.type}`);
  if (schema.enum !== undefined && !schema.enum.includes(value)) found.push(`${path} is ${String(value)}`);
  const format = FORMATS[schema.format ?? ''];
  if (format !== undefined && !format.test(String(value)))
    found.push(`${path} is no ${schema.format}: ${String(value)}`);
  if (Array.isArray(value) && schema.items !== undefined) {
    for (const [at, one] of value.entries()) found.push(...faults(one, schema.items, all, `${path}[${at}]`));
  }
  if (type === 'object' && schema.properties !== undefined) {
    const fields = value as Record<string, unknown>;
    for (const name of schema.required ?? []) if (!(name in fields)) found.push(`${path}.${name} is missing`);
    for (const [name, one] of Object.entries(fields)) {
      const of = schema.properties[name];
      if (of === undefined) found.push(`${path}.${name} is not of the standard`);
      else found.push(...faults(one, of, all, `${path}.${name}`));
    }
  }
  return found;
}

describe('A page of services written as HSDS 3.1', { skip }, () => {
  it('holds nothing that the schema of the standard refuses or does not know', async () => {
    const all = schemas();
    const service = all.get('service.json');
    assert.ok(service?.properties?.attributes);
    await fc.assert(
      fc.asyncProperty(directory, async (services) => {
        const page = JSON.parse(await writeResources('hsds', { services })) as { contents: unknown[] };
        assert.equal(page.contents.length, services.length);
        assert.deepEqual(
          page.contents.flatMap((one, at) => faults(one, service, all, `[${at}]`)),
          [],
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is looked at by a check that sees faults', () => {
    const all = schemas();
    const wrong = { id: 'x', name: 1, status: 'open', wat: true, phones: [{ id: 'y' }] };
    assert.equal(faults(wrong, all.get('service.json') as Schema, all, '').length, 6);
  });
});

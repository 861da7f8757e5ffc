import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the official descriptions are kept, beside the repository; they may not be part of it. */
const samples = fileURLToPath(new URL('../../../shared/reference/resources/samples/', import.meta.url));

/** Folders of schemas, the newest first, and the description. */
const versions = {
  'HSDS 3.0': { api: 'hsds-3.0/schema/openapi.json', schemas: ['hsds-3.0/schema/NAME.json'] },
  'HSDS 3.1': { api: 'hsds-3.1/openapi.json', schemas: ['hsds-3.1/NAME.schema.json', 'hsds-3.0/schema/NAME.json'] },
  'Open Referral UK 3.0': { api: 'oruk-3.0/openapi.json', schemas: ['hsds-3.0/schema/NAME.json'] },
} as const;
export type Version = keyof typeof versions;
export const officialVersions = Object.keys(versions) as Version[];
export const haveOfficial = officialVersions.every((version) => existsSync(samples + versions[version].api));

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- files of others, which are only copied
type Json = Record<string, any>;
const DEEPEST = 4;
const KEEP = ['type', 'format', 'enum', 'example', 'required'];

/**
 * Writes an official description as one file. It refers to schemas by web address; these are put in from the local copies,
 * a few levels deep, since whole ones go round in circles (a service has places, a place has services).
 */
export function writeOfficial(version: Version, folder: string): string {
  const { api, schemas } = versions[version];
  const load = (name: string): Json => {
    const file = schemas.map((pattern) => samples + pattern.replace('NAME', name)).find(existsSync);
    return file ? (JSON.parse(readFileSync(file, 'utf8')) as Json) : { type: 'object' };
  };

  /** @param listed as in a list: without the fields that are lists themselves */
  function whole(name: string, listed: boolean, above: readonly string[]): Json {
    const { properties = {}, ...schema } = load(name);
    const fields = Object.entries(properties as Json).flatMap(([field, value]: [string, Json]) => {
      const target = String(value.items?.$ref ?? value.$ref ?? '').replace('.json', '');
      if (!target) return [[field, only(value)] as const];
      if ((listed && value.items) || above.includes(target) || above.length >= DEEPEST) return [];
      const inner = whole(target, listed, [...above, target]);
      return [[field, value.items ? { type: 'array', items: inner } : inner] as const];
    });
    return { ...only(schema), type: 'object', properties: Object.fromEntries(fields) };
  }

  const text = readFileSync(samples + api, 'utf8');
  const description = JSON.parse(text, (_, value) => {
    const match = /^https:.*\/(\w+?)(_list)?\.json$/.exec(String(value?.$ref ?? ''));
    // One slip of the UK profile: "time" is no type.
    if (value?.type === 'time') return { ...value, type: 'string' };
    return match ? whole(match[1] as string, !!match[2], [match[1] as string]) : value;
  }) as Json;
  const file = join(folder, `${version.replaceAll(' ', '-')}.json`);
  writeFileSync(file, JSON.stringify(description));
  return file;
}

/** What JSON Schema knows; the official schemas are also the description of tables. */
const only = (schema: Json): Json => Object.fromEntries(Object.entries(schema).filter(([key]) => KEEP.includes(key)));

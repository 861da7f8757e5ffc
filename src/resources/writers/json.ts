import type { Directory, Service } from '../service.js';
import { checked } from './checked.js';

/** What a writer takes: services, and what is said of the directory as a whole. */
export interface Writable {
  readonly services: readonly Service[];
  readonly directory?: Partial<Omit<Directory, 'services'>> | undefined;
}

const HEAD = ['name', 'lang', 'timeZone', 'country', 'url', 'licence', 'attribution', 'updated', 'gazetteer'] as const;

/** The head of a directory in a stable order, without what is not there. */
export function headOf(directory: Writable['directory']): Omit<Directory, 'services'> {
  const given = HEAD.flatMap((key) => (directory?.[key] === undefined ? [] : [[key, directory[key]] as const]));
  return { format: 'porchlight-directory', version: 1, ...Object.fromEntries(given) };
}

/**
 * The library's own JSON: one service a line, so that two versions of a directory compare well; no empty fields.
 *
 * @throws {PorchlightError} `invalid-resources` when a service is not of the model
 */
export function toJson({ services, directory }: Writable): string {
  return page(
    headOf(directory),
    'services',
    services.map((service) => JSON.stringify(checked(service))),
  );
}

/** JSON of an object with a long list: a line for each field, and for each entry of the list. */
export function page(head: object, list: string, entries: readonly string[]): string {
  const fields = Object.entries(head).map(([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${fields.join('')} "${list}": [\n${entries.join(',\n')}\n]}\n`;
}

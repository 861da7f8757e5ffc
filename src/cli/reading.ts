import type { Format, ReadOptions } from '../resources/service.js';
import { text, UsageError, type Terminal, type Values } from './command.js';

const FORMATS: readonly Format[] = ['porchlight', 'hsds', 'hsds-csv', 'oruk', 'outpost', 'fhir', 'ohana', 'csv'];

/** The options of all commands that read a directory. */
export const readOptions = {
  format: { type: 'string' },
  lang: { type: 'string' },
  'time-zone': { type: 'string' },
  country: { type: 'string' },
} as const;

export const readingHelp = `  --lang TAG        language of the texts, such as en or es
  --time-zone ZONE  time zone of the hours, such as America/Chicago
  --country CODE    country of the services, such as US
  --format NAME     what the file is, where that is not seen by itself:
                    ${FORMATS.slice(0, 5).join(', ')},
                    ${FORMATS.slice(5).join(', ')}
`;

/** @throws {UsageError} for a format that there is not */
export function formatOption(values: Values, terminal: Pick<Terminal, 'today'>): ReadOptions {
  const format = text(values, 'format');
  const known = FORMATS.find((name) => name === format);
  if (format !== undefined && known === undefined)
    throw new UsageError(`there is no format "${format.slice(0, 40)}"; there are ${FORMATS.join(', ')}`);
  const [lang, timeZone, country] = [text(values, 'lang'), text(values, 'time-zone'), text(values, 'country')];
  return {
    today: terminal.today,
    ...(known === undefined ? {} : { format: known }),
    ...(lang === undefined ? {} : { lang }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(country === undefined ? {} : { country }),
  };
}

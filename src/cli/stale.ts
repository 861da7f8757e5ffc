import { readResources } from '../resources/read.js';
import { CHECK_AFTER, staleList, type Stale } from '../resources/freshness.js';
import type { Phone, Service } from '../resources/service.js';
import { writeCsv } from '../resources/tables/write-csv.js';
import { CommandError, text, UsageError, type Command, type Values } from './command.js';
import { readInput } from './input.js';
import { formatOption, readingHelp, readOptions } from './reading.js';
import { counted, plain, wrap } from './wrap.js';

export const command: Command = {
  summary: 'list what has to be checked again, oldest first',
  help: `Usage: porchlight stale FILE|FOLDER|ZIP [options]

Lists the services that nobody has verified for 180 days, the oldest first and
before them those that never were, each with the number to call and its page.
Look at the page of a crisis line; do not call it to test it.

Options:
  --days NUMBER     180 if you do not say
  --today DATE      as if it were that day, such as 2026-12-31
  --csv             a table for a spreadsheet instead of text
${readingHelp}  --help            this text

Exit code: 0 also when there is much to check; 1 no service was read; 2 used
wrongly.
`,
  options: {
    ...readOptions,
    days: { type: 'string' },
    today: { type: 'string' },
    csv: { type: 'boolean' },
  },

  async run(words, values, terminal) {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) throw new UsageError('name one file, folder or zip');
    const days = daysOf(values);
    const today = dateOf(values) ?? terminal.today;
    const result = await readResources(await readInput(path), { ...formatOption(values, terminal), today });
    if (result.services.length === 0)
      throw new CommandError(`No service was read. See: porchlight validate directory ${path}`);
    const stale = staleList(result.services, new Date(`${today}T12:00:00Z`), days);
    terminal.out(values.csv === true ? asTable(stale) : asText(stale, result.services.length, days, today));
    const lost = result.problems.filter(({ severity }) => severity === 'error').length;
    if (lost > 0)
      terminal.err(
        wrap(`The file has ${lost} error${lost === 1 ? '' : 's'}. See: porchlight validate directory ${path}`),
      );
    return 0;
  },
};

function daysOf(values: Values): number {
  const days = text(values, 'days') ?? String(CHECK_AFTER);
  if (!/^\d{1,5}$/.test(days)) throw new UsageError('--days takes a whole number');
  return Number(days);
}

function dateOf(values: Values): string | undefined {
  const date = text(values, 'today');
  if (date === undefined) return undefined;
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  if (!valid || new Date(date).toISOString().slice(0, 10) !== date)
    throw new UsageError('--today takes a date such as 2026-12-31');
  return date;
}

function asText(stale: readonly Stale[], total: number, days: number, today: string): string {
  const head =
    stale.length === 0
      ? `Nothing to check: all services (${total}) were verified in the ${days} days before ${today}.`
      : `${stale.length} of ${counted(total, 'service')}: not verified in the ${days} days before ${today}.`;
  return wrap(head) + stale.map(oneService).join('');
}

function oneService({ service, days }: Stale): string {
  const { verified, organization, urls = [] } = service;
  const when = verified === undefined ? 'never verified' : `verified ${verified.date}`;
  const ago = days === null ? '' : `, ${days} day${days === 1 ? '' : 's'} ago`;
  const by = verified?.by === undefined ? '' : `, by ${verified.by}`;
  const lines = [plain(`${when}${ago}${by}`), plain(organization?.name ?? ''), call(service), plain(urls[0] ?? '')];
  return `\n${wrap(`${plain(service.name)}  (${plain(service.id)})`)}${lines
    .filter((line) => line !== '')
    .map((line) => wrap(line, 2))
    .join('')}`;
}

/** The first number that is answered by a voice, with its extension. */
function phoneOf({ phones = [], places = [] }: Service): string {
  const all = [...phones, ...places.flatMap((place) => place.phones ?? [])];
  const phone: Phone | undefined = all.find(({ kind }) => kind === 'voice') ?? all.find(({ kind }) => kind !== 'fax');
  return phone === undefined ? '' : `${phone.dial}${phone.extension === undefined ? '' : ` ext. ${phone.extension}`}`;
}

const call = (service: Service): string => {
  const phone = plain(phoneOf(service));
  return phone === '' ? 'no phone number' : `phone: ${phone}`;
};

const HEAD = ['id', 'name', 'organization', 'verified', 'days', 'verified_by', 'phone', 'email', 'website'];

function asTable(stale: readonly Stale[]): string {
  const rows = stale.map(({ service, days }) => [
    service.id,
    service.name,
    service.organization?.name ?? '',
    service.verified?.date ?? '',
    days === null ? '' : String(days),
    service.verified?.by ?? '',
    phoneOf(service),
    service.emails?.[0] ?? '',
    service.urls?.[0] ?? '',
  ]);
  return writeCsv([HEAD, ...rows]);
}

import { decodeLines, decodeNumbers } from './decode.js';
import { AMBULANCE, EXTRAS, MORE_LINES, SOURCES } from './details-data.js';
import { essentials, leadBy } from './essential-lines.js';
import { orderLines, type RankedLine } from './order.js';
import type { Channel, CrisisLine, Directory, Emergency, Group, Role } from './types.js';

/*
 * The whole directory. Import it lazily: `const { details } = await import('../crisis/details.js')`. It opens with the
 * bundled lines and changes none of their facts, so a panel that swaps one directory for the other only gains text.
 */

let ambulances: ReadonlyMap<string, string> | undefined;

export const details: Directory = {
  countries: essentials.countries,
  emergency(country): Emergency | null {
    const known = essentials.emergency(country);
    ambulances ??= decodeNumbers(AMBULANCE);
    const ambulance = ambulances.get(country);
    return known && ambulance !== undefined ? { ...known, ambulance } : known;
  },
  lines(country, preference = {}): readonly CrisisLine[] {
    const extras = extrasOf(country);
    const complete = (line: CrisisLine, i: number): CrisisLine & RankedLine => withExtra(line, extras[i] ?? '');
    const first = essentials.lines(country).map(complete);
    const more = decodeLines(MORE_LINES, country).map((line, i) => complete(line, first.length + i));
    return [...leadBy(preference.lang, first), ...orderLines(more, preference)];
  },
};

/** The rows of one country in `EXTRAS`: of its bundled lines, then of the others. */
function extrasOf(country: string): string[] {
  const blocks = EXTRAS.split('\n=');
  return (blocks.find((block) => block.startsWith(`${country}\n`)) ?? '').trimEnd().split('\n').slice(1);
}

/** A row: id | role | group | region | languages | hours | audience | chat address | operator's page | numbers of the sources. */
function withExtra(line: CrisisLine, row: string): CrisisLine & RankedLine {
  const [
    id = '',
    role = '',
    group = '',
    region = '',
    languages = '',
    hours = '',
    audience = '',
    chat = '',
    web = '',
    sources = '',
  ] = row.split('|');
  const channels = line.channels.map((channel): Channel =>
    channel.kind === 'chat' ? { ...channel, url: chat } : channel,
  );
  return {
    ...line,
    channels: web ? [...channels, { kind: 'web', url: web }] : channels,
    role: role as Role,
    group: group as Group,
    region: region || undefined,
    languages: languages.split(' '),
    details: {
      id,
      ...(hours && { hours }),
      audience,
      sources: sources.split(' ').flatMap((index) => SOURCES[Number(index)] ?? []),
    },
  };
}

import { blockOf, decodeLines, decodeNumbers } from './decode.js';
import { AMBULANCE, EXTRAS, MORE_LINES, SOURCES } from './details-data.js';
import { essentials } from './essential-lines.js';
import type { Channel, CrisisLine, Directory, Emergency, LineDetails } from './types.js';

/*
 * The whole directory. Import it lazily: `const { details } = await import('../crisis/details.js')`. It adds to the bundled
 * lines and changes none of their facts, so a panel that swaps one directory for the other only gains text.
 */

/** One row of `EXTRAS`: id | hours | audience | chat address | operator's page | numbers of the sources. */
interface Extra {
  readonly details: LineDetails;
  readonly chat: string;
  readonly web: string;
}

let ambulances: ReadonlyMap<string, string> | undefined;

export const details: Directory = {
  // A line's country always has an emergency number (`check:crisis`), so there are no further countries.
  countries: () => essentials.countries(),
  emergency(country): Emergency | null {
    const known = essentials.emergency(country);
    ambulances ??= decodeNumbers(AMBULANCE);
    const ambulance = ambulances.get(country);
    return known && ambulance !== undefined ? { ...known, ambulance } : known;
  },
  lines(country): readonly CrisisLine[] {
    const first = essentials.lines(country);
    const lines = [...first, ...decodeLines(MORE_LINES, country, false, first.length)];
    const [, ...extras] = blockOf(EXTRAS, country);
    return lines.map((line, i) => withExtra(line, extras[i]));
  },
};

function withExtra(line: CrisisLine, row: string | undefined): CrisisLine {
  if (row === undefined) return line;
  const { details, chat, web } = extraOf(row);
  const channels = line.channels.map((channel): Channel =>
    channel.kind === 'chat' && chat ? { ...channel, url: chat } : channel,
  );
  return { ...line, channels: web ? [...channels, { kind: 'web', url: web }] : channels, details };
}

function extraOf(row: string): Extra {
  const [id = '', hours = '', audience = '', chat = '', web = '', sources = ''] = row.split('|');
  return {
    details: {
      id,
      ...(hours && { hours }),
      audience,
      sources: sources.split(' ').flatMap((index) => SOURCES[Number(index)] ?? []),
    },
    chat,
    web,
  };
}

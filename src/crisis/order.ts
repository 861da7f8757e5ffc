import type { CrisisLine, Group, Role } from './types.js';

/** Who is asking. Nothing of this is needed; none of it is ever guessed from answers. */
export interface Preference {
  /** Put the lines for these people before others. Never takes a line for anyone away. */
  readonly audience?: Group | undefined;
  /** BCP 47 tag of the person's language. */
  readonly lang?: string | undefined;
}

/** After the national lines for anyone. A regional line comes last whatever it is: most readers live elsewhere. */
const LATER: Readonly<Record<Role, number>> = { suicide: 1, crisis: 1, youth: 2, peer: 3, family: 4, information: 5 };
const REGIONAL = 6;

/** Codes that mean the same spoken language to a person looking for a line. Old codes included, browsers still send them. */
const SAME = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['fil', 'tl'],
  ['iw', 'he'],
  ['in', 'id'],
  ['cmn', 'zh'],
  ['yue', 'zh'],
]);

/**
 * Puts lines in the order in which a person should meet them. Total: the same lines always come in the same order.
 *
 * 1. lines bundled with the page before those that arrive later, so that nothing moves under a finger;
 * 2. lines for the audience that was asked for;
 * 3. national suicide and crisis lines for anyone, then those for some people, youth, peer, family, information, regional;
 * 4. among these, always open before the rest;
 * 5. among these, speaking the person's language before the rest;
 * 6. then the order of the directory.
 *
 * Lines of one pair are then drawn together behind the first of them.
 */
export function orderLines<L extends CrisisLine>(lines: readonly L[], preference: Preference = {}): L[] {
  const ranked = lines
    .map((line, position) => ({ line, rank: [...rankOf(line, preference), position] }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ line }) => line);
  return besideEachOther(ranked);
}

/** A national line for suicide or crisis that takes anyone (or any adult). */
export function isForAnyone(line: CrisisLine): boolean {
  const general = line.group === 'anyone' || line.group === 'adults';
  return (line.role === 'suicide' || line.role === 'crisis') && general && line.region === undefined;
}

/** Whether a line is answered in this language; regions and scripts make no difference on the phone. */
function speaks(line: CrisisLine, lang: string | undefined): boolean {
  if (!lang) return false;
  const wanted = spoken(lang);
  return line.languages.some((language) => spoken(language) === wanted);
}

function rankOf(line: CrisisLine, { audience, lang }: Preference): number[] {
  const understood = speaks(line, lang);
  return [
    line.first ? 0 : 1,
    audience && isFor(line, audience) ? 0 : 1,
    kindOf(line, understood),
    line.always === true ? 0 : 1,
    understood ? 0 : 1,
  ];
}

function kindOf(line: CrisisLine, understood: boolean): number {
  if (line.region !== undefined) return REGIONAL;
  // A line for speakers of another language is, to such a speaker, the line for anyone.
  return isForAnyone(line) || (line.group === 'speakers' && understood) ? 0 : LATER[line.role];
}

function isFor(line: CrisisLine, audience: Group): boolean {
  if (audience === 'anyone' || audience === 'adults') return false;
  return line.group === audience || (audience === 'young' && line.role === 'youth');
}

function besideEachOther<L extends CrisisLine>(lines: readonly L[]): L[] {
  const groups = new Map<string, L[]>();
  for (const line of lines) {
    const name = line.pair ?? line.key;
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups.values()].flat();
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function spoken(tag: string): string {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return SAME.get(primary) ?? primary;
}

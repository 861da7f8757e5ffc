import type { CrisisLine, Group, Preference, Role } from './types.js';

/** What the order needs to know of a line: more than what is bundled of it. */
export type RankedLine = Pick<CrisisLine, 'always' | 'pair' | 'region'> &
  Required<Pick<CrisisLine, 'group' | 'languages'>> & { readonly role: Role };

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
 * `scripts/crisis` decides with it which lines are bundled, `details.ts` orders the others behind them.
 *
 * 1. lines for the audience that was asked for;
 * 2. national suicide and crisis lines for anyone, then those for some people, youth, peer, family, information, regional;
 * 3. among these, always open before the rest;
 * 4. among these, speaking the person's language before the rest;
 * 5. then the order of the directory.
 *
 * Lines of one pair are then drawn together behind the first of them.
 */
export function orderLines<L extends RankedLine>(lines: readonly L[], preference: Preference = {}): L[] {
  const ranked = lines
    .map((line, position) => ({ line, rank: [...rankOf(line, preference), position] }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ line }) => line);
  return besideEachOther(ranked);
}

/** A national line for suicide or crisis that takes anyone (or any adult). */
export function isForAnyone(line: RankedLine): boolean {
  const general = line.group === 'anyone' || line.group === 'adults';
  return (line.role === 'suicide' || line.role === 'crisis') && general && line.region === undefined;
}

/** Whether a line is answered in this language; regions and scripts make no difference on the phone. */
function speaks(line: RankedLine, lang: string | undefined): boolean {
  if (!lang) return false;
  const wanted = spoken(lang);
  return line.languages.some((language) => spoken(language) === wanted);
}

function rankOf(line: RankedLine, { audience, lang }: Preference): number[] {
  const understood = speaks(line, lang);
  return [
    audience && isFor(line, audience) ? 0 : 1,
    kindOf(line, understood),
    line.always === true ? 0 : 1,
    understood ? 0 : 1,
  ];
}

function kindOf(line: RankedLine, understood: boolean): number {
  if (line.region !== undefined) return REGIONAL;
  // A line for speakers of another language is, to such a speaker, the line for anyone.
  return isForAnyone(line) || (line.group === 'speakers' && understood) ? 0 : LATER[line.role];
}

function isFor(line: RankedLine, audience: Group): boolean {
  if (audience === 'anyone' || audience === 'adults') return false;
  return line.group === audience || (audience === 'young' && line.role === 'youth');
}

function besideEachOther<L extends RankedLine>(lines: readonly L[]): L[] {
  const groups = new Map<string | L, L[]>();
  for (const line of lines) {
    const name = line.pair ?? line;
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

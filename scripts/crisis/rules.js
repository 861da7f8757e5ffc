/*
 * What `check:crisis` asks of the directory beyond its shape. Each rule takes the records and gives problems: what, where,
 * the value that is wrong, and what to do.
 */
import { freshness, WITHHELD_AFTER_MONTHS } from '../../src/crisis/freshness.js';

/** @typedef {{ rule: string, id: string, field: string, value: unknown, remedy: string }} Problem */

/** State of a record on a day, judged by month as the widget does. */
export const stateOn = (day, { checked }) => freshness(checked.slice(0, 7), new Date(`${day}T12:00`));

/** `stale`: withheld lines fail the check, lines from the future too. */
export function staleLines(lines, today) {
  return lines.flatMap((line) => {
    const { id, checked } = line;
    const problem = (remedy) => [{ rule: 'stale', id, field: 'checked', value: checked, remedy }];
    if (checked > today) return problem(`${checked} is after ${today}; write the day on which it was checked`);
    if (stateOn(today, line) !== 'withheld') return [];
    return problem(
      "nobody has checked it for two years, so nobody sees it; read the operator's page and set the day, or remove it",
    );
  });
}

/** Not a failure: lines that are shown with their age, the ones that vanish first at the top. */
export function dueLines(lines, today) {
  return lines
    .filter((line) => stateOn(today, line) === 'due')
    .map(({ id, checked }) => ({ id, checked, withheldFrom: withheldFrom(checked) }))
    .sort((a, b) => (a.withheldFrom < b.withheldFrom ? -1 : 1));
}

const withheldFrom = (checked) => {
  const [year, month] = checked.split('-');
  return `${Number(year) + WITHHELD_AFTER_MONTHS / 12}-${month}-01`;
};

/** `duplicate`: one id twice, or two lines of a country that answer the same number in the same way. */
export function duplicates(lines) {
  const ids = new Map();
  const numbers = new Map();
  const problems = [];
  for (const { id, country, channels } of lines) {
    if (ids.has(id))
      problems.push({
        rule: 'duplicate',
        id,
        field: 'id',
        value: id,
        remedy: 'give each line an id of its own, or remove one',
      });
    ids.set(id, true);
    for (const { kind, number, menuKey = '', keyword = '' } of channels) {
      if (number === undefined) continue;
      const key = [country, kind, number, menuKey, keyword].join(' ');
      const other = numbers.get(key);
      if (other)
        problems.push({
          rule: 'duplicate',
          id,
          field: 'channels',
          value: number,
          remedy: `${other} has the same ${kind} number; merge the two`,
        });
      numbers.set(key, id);
    }
  }
  return problems;
}

/** `number`: a short code with a country code in front, or two spellings of a number that differ. */
export function numbers(lines) {
  return lines.flatMap(({ id, channels }) =>
    channels.flatMap((channel, i) => {
      const { number, e164 } = channel;
      if (e164 === undefined) return [];
      const problem = (remedy) => [{ rule: 'number', id, field: `channels[${i}].e164`, value: e164, remedy }];
      if (number.length <= 5 || /^116\d{3}$/.test(number))
        return problem(`${number} is a short code: it has no country code and does not connect with one`);
      // What is dialled may start with a trunk prefix (0, 8, 06); the end is the same in both.
      if (!e164.endsWith(number.slice(-6)))
        return problem(`${number} and ${e164} end differently; one of them is wrong`);
      return [];
    }),
  );
}

/** `emergency` and `source`: what a line refers to must be there. */
export function references(lines, emergency, sources) {
  const missing = [...new Set(lines.map(({ country }) => country))].filter(
    (country) => !Object.hasOwn(emergency, country),
  );
  return [
    ...missing.map((country) => ({
      rule: 'emergency',
      id: country,
      field: 'general',
      value: undefined,
      remedy: 'a country with a line needs its emergency number in emergency.json',
    })),
    ...lines.flatMap(({ id, sources: named }) =>
      named
        .filter((source) => !Object.hasOwn(sources, source))
        .map((source) => ({
          rule: 'source',
          id,
          field: 'sources',
          value: source,
          remedy: 'say in sources.json what it stands for',
        })),
    ),
  ];
}

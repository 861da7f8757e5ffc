/*
 * Turns the records of `src/crisis/data` into the text that ships. Pure. `src/crisis/decode.ts` explains the format and reads
 * it back.
 */
import { groupOf } from '../../src/crisis/decode.js';
import { isForAnyone, orderLines } from '../../src/crisis/order.js';

/**
 * Lines of a country that come with the page. Three hold a call, its text or chat line, and one more; the whole page has
 * 30 KB, and all lines of all countries would take another kilobyte of it.
 */
const MOST_FIRST = 3;
/** Where a country has no national line for anyone: the best that there is, named as what it is. */
const MOST_INSTEAD = 2;

const ROLE_LETTER = { suicide: 's', crisis: 'c', youth: 'y', peer: 'p', family: 'f', information: 'i' };
const OPEN_LETTER = new Map([
  [true, 'A'],
  [false, 'N'],
  [null, 'U'],
]);

/** Everything that is generated, by the name of the constant that holds it. */
export function encode({ lines, emergency, sources }) {
  const countries = arrange(lines);
  const pairs = pairNames(lines);
  const sourceIds = Object.keys(sources).sort();
  const ambulances = Object.entries(emergency).filter(([, e]) => e.ambulance && e.ambulance !== e.general);
  return {
    essentials: {
      EMERGENCY: encodeNumbers(Object.entries(emergency).map(([code, e]) => [code, e.general])),
      FIRST_LINES: blocks(countries, ({ first }) => encodeLines(first, pairs)),
    },
    details: {
      AMBULANCE: encodeNumbers(ambulances.map(([code, e]) => [code, e.ambulance])),
      MORE_LINES: blocks(countries, ({ more }) => encodeLines(more, pairs)),
      EXTRAS: blocks(countries, ({ first, more }) => [
        '',
        ...[...first, ...more].map((line) => encodeExtra(line, sourceIds)),
      ]),
      SOURCES: sourceIds.map((id) => ({ what: sources[id].what, date: sources[id].date })),
    },
  };
}

/** Countries by code, each with its records in order: `first` comes with the page, `more` arrives later. */
export function arrange(records) {
  const pairs = pairNames(records);
  const byId = new Map(records.map((record) => [record.id, record]));
  return [...new Set(records.map(({ country }) => country))].sort().map((country) => {
    const own = records.filter((record) => record.country === country).map((record) => viewOf(record, pairs));
    const ordered = orderLines(own);
    const general = ordered.filter(isForAnyone);
    const first =
      general.length > 0 ? takeWhole(general, ordered, MOST_FIRST) : takeWhole(ordered, ordered, MOST_INSTEAD);
    const more = ordered.filter((line) => !first.includes(line));
    const recordsOf = (views) => views.map(({ key }) => byId.get(key));
    return { country, first: recordsOf(first), more: recordsOf(more) };
  });
}

/** For each paired id one id of those that it is joined with, directly or through another line: the same for all of them. */
export function pairNames(records) {
  const byId = new Map(records.map((record) => [record.id, record]));
  const names = new Map();
  const join = (id, name) => {
    if (names.has(id)) return;
    names.set(id, name);
    for (const other of byId.get(id)?.pairWith ?? []) join(other, name);
  };
  for (const { id, pairWith } of records) if (pairWith) join(id, id);
  return names;
}

/** What the order of lines needs to know of a record; all of them first, because nothing has been divided yet. */
export function viewOf({ id, country, name, role, group, region, languages, hours, checked }, pairs) {
  const view = {
    key: id,
    country,
    name,
    role,
    group,
    region,
    languages,
    channels: [],
    always: hours.always,
    checked,
    first: true,
  };
  return pairs.has(id) ? { ...view, pair: pairs.get(id) } : view;
}

/** From the front of `lines` at most so many, a pair wholly or not at all. */
function takeWhole(lines, all, most) {
  const taken = [];
  for (const line of lines) {
    if (taken.includes(line)) continue;
    const together = all.filter((other) => other === line || (line.pair && other.pair === line.pair));
    if (taken.length + together.length <= most) taken.push(...together);
  }
  return taken;
}

function blocks(countries, rowsOf) {
  const parts = countries.map((country) => [country.country, rowsOf(country)]).filter(([, rows]) => rows.length > 1);
  return `\n${parts.map(([code, [head, ...rows]]) => `=${code}${head}\n${rows.map(safe).join('\n')}\n`).join('')}`;
}

function encodeLines(records, pairs) {
  const languages = records[0]?.languages ?? [];
  const besideAbove = ({ id }, i) => pairs.has(id) && pairs.get(id) === pairs.get(records[i - 1]?.id);
  return [
    ` ${languages.join(' ')}`,
    ...records.map((record, i) => encodeLine(record, languages, besideAbove(record, i))),
  ];
}

function encodeLine(record, languages, besideAbove) {
  const { name, nameLang = '', role, group, region, channels, hours, checked } = record;
  const year = (Number(checked.slice(0, 4)) - 2020).toString(36);
  const month = Number(checked.slice(5, 7)).toString(16);
  const chat = channels.some(({ kind }) => kind === 'chat') ? '+' : '';
  const beside = besideAbove ? '&' : '';
  return [
    name,
    ROLE_LETTER[role] + OPEN_LETTER.get(hours.always) + year + month + chat + beside,
    ...channels
      .filter(({ kind }) => kind === 'call')
      .map(({ number, menuKey }) => number + (menuKey ? `#${menuKey}` : '')),
    ...channels
      .filter(({ kind }) => kind === 'text')
      .map(({ number, keyword }) => `t${number}${keyword ? ` ${keyword}` : ''}`),
    ...(String(record.languages) === String(languages) ? [] : [`:${record.languages.join(' ')}`]),
    ...(nameLang === (languages[0] ?? '') ? [] : [`~${nameLang}`]),
    ...(group === groupOf(role) ? [] : [`@${group}`]),
    ...(region ? [`>${region}`] : []),
  ].join('|');
}

function encodeExtra({ id, hours, audience, channels, sources }, sourceIds) {
  const urlOf = (wanted) => channels.find(({ kind }) => kind === wanted)?.url ?? '';
  const indexes = sources.map((source) => sourceIds.indexOf(source)).join(' ');
  return [id, hours.text ?? '', audience, urlOf('chat'), urlOf('web'), indexes].join('|');
}

/** Countries that dial the same number behind it; the most dialled first. */
function encodeNumbers(entries) {
  const countries = new Map();
  for (const [code, number] of entries) countries.set(number, [...(countries.get(number) ?? []), code]);
  return [...countries]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([number, codes]) => number + codes.sort().join(''))
    .join('');
}

/** A row that would be read as something else is a mistake in the data that no widget should meet. */
function safe(row) {
  if (/^=|[`\\\n]|\$\{/.test(row))
    throw new Error(`This row cannot be encoded: ${JSON.stringify(row)}. Change its text.`);
  return row;
}

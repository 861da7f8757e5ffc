/*
 * Turns the records of `src/crisis/data` into the text that ships. Pure. `src/crisis/decode.ts` and `details.ts` explain the
 * formats and read them back.
 */
import { isForAnyone, orderLines } from '../../src/crisis/order.js';

/** One mark for each pair of a country. */
const PAIR_MARKS = ['=', '&', '%'];

/** Everything that is generated, by the name of the constant that holds it. */
export function encode({ lines, emergency, sources }) {
  const countries = arrange(lines);
  const sourceIds = Object.keys(sources).sort();
  const ambulances = Object.entries(emergency).filter(([, e]) => e.ambulance && e.ambulance !== e.general);
  return {
    essentials: {
      EMERGENCY: encodeNumbers(Object.entries(emergency).map(([code, e]) => [code, e.general])),
      FIRST_LINES: encodeLines(byMonth(countries.map(({ first }) => first)), true),
    },
    details: {
      AMBULANCE: encodeNumbers(ambulances.map(([code, e]) => [code, e.ambulance])),
      MORE_LINES: encodeLines(
        countries.flatMap(({ more }) => more),
        false,
      ),
      EXTRAS: countries
        .map(({ country, first, more }) =>
          [`\n=${country}`, ...[...first, ...more].map((line) => encodeExtra(line, sourceIds))].join('\n'),
        )
        .join(''),
      SOURCES: sourceIds.map((id) => ({ what: sources[id].what, date: sources[id].date })),
    },
  };
}

/**
 * Countries by code, each with its lines. `first` comes with the page, in the order to show: the first line and those beside
 * it, then the same for each language whose speakers another line should lead. `more` arrives later, in the order of the
 * directory.
 */
export function arrange(records) {
  return views(records).map(({ country, lines }) => {
    const general = lines.filter(isForAnyone);
    // Where a country has no national line for anyone: the best that there is, named as what it is.
    const candidates = general.length > 0 ? general : lines;
    const first = new Set(firstOf(candidates));
    for (const lang of new Set(candidates.flatMap(({ languages }) => languages))) {
      const own = firstOf(candidates, lang);
      // The bundled lines know only the language of a name (`leadBy`), not those that are spoken.
      if (own.every(({ nameLang }) => nameLang === lang)) own.forEach((line) => first.add(line));
    }
    return { country, first: [...first], more: lines.filter((line) => !first.has(line)) };
  });
}

/** Countries by code, each with its lines as `orderLines` wants them, otherwise as they are recorded. */
export function views(records) {
  const pairs = pairNames(records);
  return [...new Set(records.map(({ country }) => country))].sort().map((country) => {
    const own = records.filter((record) => record.country === country);
    const names = [...new Set(own.flatMap(({ id }) => pairs.get(id) ?? []))];
    if (names.length > PAIR_MARKS.length)
      throw new Error(`${country} has ${names.length} pairs; at most ${PAIR_MARKS.length} can be told apart.`);
    const lines = own.map((record) => ({
      ...record,
      always: record.hours.always,
      pair: PAIR_MARKS[names.indexOf(pairs.get(record.id))],
    }));
    return { country, lines };
  });
}

/** For each paired id one id of those that it is joined with, directly or through another line: the same for all of them. */
function pairNames(records) {
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

/** The line that should lead for a language, and those beside it. */
function firstOf(lines, lang) {
  const [first, ...others] = orderLines(lines, { lang });
  return [first, ...others.filter(({ pair }) => pair && pair === first.pair)];
}

/** Lines of one month together, which keeps the text short; still in the order of each country. */
function byMonth(countries) {
  const rounds = Math.max(...countries.map((lines) => lines.length));
  return Array.from({ length: rounds }, (_, i) =>
    countries.flatMap((lines) => lines[i] ?? []).sort((a, b) => compare(monthOf(a), monthOf(b))),
  ).flat();
}

function encodeLines(lines, alone) {
  return lines
    .flatMap((line, i) => {
      const month = monthOf(line);
      const row = encodeLine(line, alone);
      return i > 0 && monthOf(lines[i - 1]) === month ? [row] : [month, row];
    })
    .join('\n');
}

/** `alone`: the details may never arrive, so the row itself says what is unusual about the line. */
function encodeLine(line, alone) {
  const { id, country, name, nameLang = '-', role, region = '', channels, always, pair = '' } = line;
  if (name.includes('@') || channels.some(({ keyword = '' }) => /^\d/.test(keyword)))
    throw new Error(`${id} cannot be encoded: no @ in the name, no keyword that begins with a digit.`);
  const chat = channels.some(({ kind }) => kind === 'chat') ? ':' : '';
  const open = { true: '', false: '!', null: '?' }[always];
  const of = (wanted) => channels.filter(({ kind }) => kind === wanted);
  const calls = of('call').map(({ number, menuKey }) => number + (menuKey ? `#${menuKey}` : ''));
  const texts = of('text').map(({ number, keyword = '' }) => `/${number}${keyword}`);
  const lang = nameLang === 'en' ? '' : nameLang;
  const unexpected = alone && role !== 'suicide' && role !== 'crisis' ? role : '';
  const about = alone ? (region && `@${region}`) + (unexpected && `|${unexpected}`) : '';
  return safe(
    `${country.toLowerCase()}${lang}${chat}${open}${pair}${calls.join(',')}${texts.join('')} ${name}${about}`,
  );
}

function encodeExtra({ id, role, group, region = '', languages, hours, audience, channels, sources }, sourceIds) {
  const urlOf = (wanted) => channels.find(({ kind }) => kind === wanted)?.url ?? '';
  const indexes = sources.map((source) => sourceIds.indexOf(source)).join(' ');
  const spoken = languages.join(' ');
  return safe(
    [id, role, group, region, spoken, hours.text ?? '', audience, urlOf('chat'), urlOf('web'), indexes].join('|'),
  );
}

/** Countries that dial the same number behind it, those with the same first letter together; the most dialled first. */
function encodeNumbers(entries) {
  const countries = new Map();
  for (const [code, number] of entries) countries.set(number, [...(countries.get(number) ?? []), code]);
  return [...countries]
    .sort(([a, x], [b, y]) => y.length - x.length || compare(a, b))
    .map(([number, codes]) => number + codes.sort().map(lowerSecond).join(''))
    .join('');
}

const lowerSecond = ([first, second], i, codes) => (first === codes[i - 1]?.[0] ? '' : first) + second.toLowerCase();

const monthOf = ({ checked }) => checked.slice(0, 7);
const compare = (a, b) => (a < b ? -1 : Number(a > b));

/** A row that would be read as something else is a mistake in the data that no widget should meet. */
function safe(row) {
  if (/^=|[`\\\n]|\$\{/.test(row))
    throw new Error(`This row cannot be encoded: ${JSON.stringify(row)}. Change its text.`);
  return row;
}

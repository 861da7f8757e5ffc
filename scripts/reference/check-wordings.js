/**
 * Compares every word of every instrument that ships, and the instruments' codes, bands and papers, with a folder of
 * reference texts, letter for letter and from both sides. Writes nothing; fails where anything differs.
 * Usage: npm run check:reference -- <reference folder>
 *
 * It shares no rule with the import on purpose: what ships and which text belongs where is said here a second time.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { instruments } from '../../src/core/index.ts';
import { createReport } from './report.js';

const root = process.argv[2];
if (!root || !existsSync(join(root, 'instruments'))) {
  console.error('Which folder? Usage: npm run check:reference -- <reference folder> (it holds a folder instruments/)');
  process.exit(2);
}
const folder = join(root, 'instruments');
const locales = process.argv[3] ?? 'locales';
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { same, section, finish } = createReport();

/** Sheets of their own, and the folder of each; all other instruments are parts of these. */
const folderOf = { 'phq-9': 'phq9', 'gad-7': 'gad7', 'phq-4': 'phq4' };
/** Official, but not to be shown until their translators agree (LICENCES.md). */
const heldBack = new Set(['ja', 'th']);
const creditLine = { de: '© Prof. Dr. Bernd Löwe, 2015, Universitätsklinikum Hamburg-Eppendorf' };

const languages = readdirSync(locales).filter((lang) => existsSync(join(locales, lang, 'meta.json')));
const localeFile = (lang, id) => join(locales, lang, `${id}.json`);
const referenceFile = (lang, id) => join(folder, folderOf[id], `${lang}.json`);

const numberOf = (linkId) => Number(linkId.match(/^q(\d+)$/)?.[1]);
const complete = (list, text) => Array.isArray(list) && list.length > 0 && list.every((each) => each[text]);
/** The item on daily life can be asked only where it and all four answers have words. */
const asksDailyLife = ({ extra }) =>
  Boolean(extra?.text) && extra.options?.length === 4 && complete(extra.options, 'label');
const mayShip = (lang, sheet) =>
  sheet.status === 'official' &&
  !heldBack.has(lang) &&
  Boolean(sheet.stem) &&
  complete(sheet.items, 'text') &&
  sheet.options?.length === 4 &&
  complete(sheet.options, 'label');

// ---- what ships, looked up in the reference ---------------------------------------------------------------------------

function fromTheLocale(lang, id) {
  const file = localeFile(lang, id);
  const words = json(file);
  same(file, 'instrument', words.instrument, id);
  same(file, 'lang', words.lang, lang);
  same(file, 'status', words.status, 'official');
  same(file, 'attribution', words.attribution, creditLine[lang]);
  const reference = referenceFile(lang, id);
  if (!same(file, 'reference text', existsSync(reference) ? 'there' : 'none', 'there')) return;

  const sheet = json(reference);
  same(file, 'status of the reference', sheet.status, 'official');
  same(file, 'held back', heldBack.has(lang), false);
  same(file, 'stem', words.stem, sheet.stem);
  for (const [key, text] of Object.entries(words.items)) {
    const number = Number(key.slice(key.indexOf('.') + 1));
    const scored = sheet.items.find(({ linkId }) => numberOf(linkId) === number);
    const daily = number === sheet.items.length + 1 ? sheet.extra : null;
    same(file, key, text, (scored ?? daily)?.text);
  }
  for (const [value, label] of Object.entries(words.options))
    same(file, `option ${value}`, label, sheet.options.find((option) => String(option.value) === value)?.label);
  for (const [value, label] of Object.entries(words.functioningOptions ?? {}))
    same(
      file,
      `daily life ${value}`,
      label,
      sheet.extra?.options?.find((option) => String(option.value) === value)?.label,
    );
  same(file, 'number of sources', words.source?.length, sheet.provenance.length);
  sheet.provenance.forEach(({ repo_or_page, path, commit }, at) => {
    same(file, `source ${at + 1}`, words.source?.[at]?.where, repo_or_page);
    same(file, `path of source ${at + 1}`, words.source?.[at]?.path, path ?? undefined);
    same(file, `commit of source ${at + 1}`, words.source?.[at]?.commit, commit ?? undefined);
  });
  same(file, 'notes', words.notes?.join('\n'), sheet.notes?.length ? sheet.notes.join('\n') : undefined);
}

// ---- the reference, looked up in what ships ---------------------------------------------------------------------------

function fromTheReference(lang, id) {
  const reference = referenceFile(lang, id);
  const sheet = json(reference);
  const file = localeFile(lang, id);
  const wanted = mayShip(lang, sheet);
  if (!same(file, 'ships', existsSync(file), wanted) || !wanted) return;

  const words = json(file);
  const daily = asksDailyLife(sheet);
  for (const { linkId, text } of sheet.items) same(reference, linkId, words.items[`${id}.${numberOf(linkId)}`], text);
  for (const { value, label } of sheet.options) same(reference, `option ${value}`, words.options[value], label);
  const dailyKey = `${id}.${sheet.items.length + 1}`;
  same(reference, 'daily life', words.items[dailyKey], daily ? sheet.extra.text : undefined);
  for (const value of [0, 1, 2, 3]) {
    const label = daily ? sheet.extra.options.find((option) => option.value === value)?.label : undefined;
    same(reference, `daily life ${value}`, words.functioningOptions?.[value], label);
  }
  same(reference, 'number of items', Object.keys(words.items).length, sheet.items.length + (daily ? 1 : 0));
}

// ---- the instruments -------------------------------------------------------------------------------------------------

/** Names of bands that ours differ from on purpose: no band is called "none" or "normal" (SAFETY 2.2). */
const ourName = { 'none-minimal': 'minimal', normal: 'minimal' };
const licences = readFileSync(join(folder, 'LICENCES.md'), 'utf8');
const verdicts = licences.split('\n').filter((line) => /^\| .+ \| (SHIP|CARE|NO)\b/.test(line));

function theInstrument(instrument) {
  const { id, items, options, functioning, bands, codes, scoring, licence } = instrument;
  const file = `src/core/instruments/${id}.ts`;
  const sheet = json(join(folder, id.replace('-', ''), 'en.json'));
  const parent = json(referenceFile('en', instrument.wordingOf));

  same(file, 'time frame', instrument.timeframe, sheet.timeframe.split(' ')[0]);
  same(file, 'number of items', items.length, sheet.items.length);
  const words = json(localeFile('en', instrument.wordingOf)).items;
  sheet.items.forEach(({ linkId, text, loinc }) => {
    const item = items.find((each) => each.id === `${id}.${numberOf(linkId)}`);
    same(file, `LOINC of ${linkId}`, item?.code, loinc);
    same(file, `words of ${linkId}`, words[item?.words ?? item?.id], text);
  });
  const answers = (ours, theirs, what) => {
    same(file, `number of ${what}`, ours.length, theirs.length);
    for (const { value, loinc } of theirs)
      same(file, `LOINC of ${what} ${value}`, ours.find((option) => option.value === value)?.code, loinc);
  };
  answers(options, sheet.options, 'options');
  same(file, 'item on daily life', functioning?.code, sheet.extra?.loinc);
  if (functioning && sheet.extra) answers(functioning.options, sheet.extra.options, 'daily-life options');
  same(file, 'LOINC panel', codes.panel, sheet.loinc.panel);
  same(file, 'LOINC total', codes.total, sheet.loinc.total);
  same(file, 'LOINC answer list', codes.answerList, sheet.loinc.answerList ?? parent.loinc.answerList ?? 'LL358-3');
  same(file, 'LOINC daily-life list', codes.functioningAnswerList, sheet.loinc.difficultyAnswerList);

  same(file, 'lowest score', scoring.min, sheet.scoring.min);
  same(file, 'highest score', scoring.max, sheet.scoring.max);
  const theirs = (sheet.scoring.bands ?? []).map(({ min, max, label }) => {
    const name = label.toLowerCase().replaceAll(' ', '-');
    return `${min}-${max} ${ourName[name] ?? name}`;
  });
  const ours = bands.map(
    ({ from, severity }, at) => `${from}-${(bands[at + 1]?.from ?? scoring.max + 1) - 1} ${severity}`,
  );
  same(file, 'bands', ours.join(', '), theirs.join(', '));
  const cut = (sheet.scoring.screen_positive ?? sheet.scoring.cut)?.match(/^>=(\d+)/)?.[1];
  if (cut !== undefined) same(file, 'cut-point', instrument.cutPoint, Number(cut));
  const { risk } = sheet.scoring;
  same(
    file,
    'risk rules',
    instrument.flags.map(({ item, atLeast }) => `${item} from ${atLeast}`).join(),
    risk ? `${id}.${risk.item} from ${risk.trigger === 'value > 0' ? 1 : risk.trigger}` : '',
  );
  // Where the reference names a second paper, ours is the first.
  const citation = instrument.sources[0].replace(/\.$/, '');
  same(file, 'citation', citation, sheet.scoring.citation.split('; >=')[0]);

  const verdict = verdicts.find((line) =>
    line
      .split('|')[1]
      .split(/[,/]/)
      .some((name) => name.trim() === instrument.name),
  );
  same(file, 'verdict in LICENCES.md', verdict?.split('|')[2].trim(), 'SHIP');
  same(file, 'attribution in LICENCES.md', licences.includes(licence.attribution), true);
  const free = 'no permission is required to reproduce, translate, display or distribute';
  same(file, 'terms', licence.terms, licences.includes(free) ? 'no-permission-required' : undefined);
  same(file, 'uses', Object.values(licence.use).every(Boolean), verdict !== undefined);
  const named = [codes.panel, codes.total, ...items.map(({ code }) => code), ...options.map(({ code }) => code)];
  for (const code of named.filter(Boolean)) same(file, `${code} in LICENCES.md`, licences.includes(code), true);
}

for (const id of Object.keys(folderOf)) {
  const known = languages.filter((lang) => existsSync(localeFile(lang, id)));
  section(`${id}: ${known.length} languages ship`);
  for (const lang of known) fromTheLocale(lang, id);
  for (const name of readdirSync(join(folder, folderOf[id])).sort()) fromTheReference(name.replace('.json', ''), id);
}
/* Files with notes for their translators hold words of the interface, not of an instrument. */
const interfaceFiles = readdirSync(locales).filter((each) => each.endsWith('.notes.json'));
const notWordings = ['meta.json', ...interfaceFiles.map((each) => each.replace('.notes', ''))];
for (const lang of languages)
  for (const name of readdirSync(join(locales, lang)).filter((each) => !notWordings.includes(each)))
    same(join(locales, lang, name), 'a sheet that is known', Object.hasOwn(folderOf, name.replace('.json', '')), true);
section(`${instruments.length} instruments`);
instruments.forEach(theInstrument);
finish();

/** A folder of reference texts that says what ships: made from the locale files, so that a clone can test the check. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instruments, type Instrument } from '../../src/core/index.js';
import { langsOf, root, sheet, type Words } from './locales.js';

const folderOf = (id: string) => id.replace('-', '');
const options = (labels: Words, codes?: Instrument['options']) =>
  Object.entries(labels).map(([value, label]) => ({
    value: Number(value),
    label,
    loinc: codes?.find((option) => option.value === Number(value))?.code,
  }));

function scoringOf({ bands, cutPoint, flags, id, scoring, sources }: Instrument) {
  const risk = flags.map(({ item }) => ({ item: Number(item.slice(id.length + 1)), trigger: 'value > 0' }))[0] ?? null;
  return {
    min: scoring.min,
    max: scoring.max,
    bands: bands.map(({ from, severity }, at) => ({
      min: from,
      max: (bands[at + 1]?.from ?? scoring.max + 1) - 1,
      label: severity,
    })),
    screen_positive: `>=${cutPoint}`,
    citation: sources[0]?.replace(/\.$/, ''),
    risk,
  };
}

/** One sheet as the reference has it. */
function referenceSheet(instrument: Instrument, lang: string) {
  const file = sheet(lang, instrument.wordingOf);
  const { functioning, items, codes } = instrument;
  const daily = functioning && file.items[functioning.id];
  return {
    lang,
    stem: file.stem,
    timeframe: 'P2W (last 2 weeks)',
    items: items.map(({ id, words, code }, at) => ({
      linkId: `q${at + 1}`,
      text: file.items[words ?? id],
      loinc: code,
    })),
    options: options(file.options, instrument.options),
    extra: daily
      ? {
          linkId: 'difficulty',
          text: daily,
          loinc: functioning.code,
          options: options(file.functioningOptions ?? {}, functioning.options),
        }
      : null,
    loinc: {
      panel: codes.panel,
      total: codes.total,
      answerList: codes.answerList,
      difficultyAnswerList: codes.functioningAnswerList,
    },
    scoring: scoringOf(instrument),
    status: 'official',
    provenance: file.source.map(({ where, ...rest }) => ({ repo_or_page: where, ...rest })),
    notes: (file as { notes?: string[] }).notes ?? [],
  };
}

/** Writes `reference/` and a copy of `locales/` into a folder. */
export function writeReference(into: string): void {
  const base = join(into, 'reference', 'instruments');
  for (const instrument of instruments) {
    const folder = join(base, folderOf(instrument.id));
    mkdirSync(folder, { recursive: true });
    for (const lang of instrument.id === instrument.wordingOf ? langsOf(instrument.id) : ['en'])
      writeFileSync(join(folder, `${lang}.json`), JSON.stringify(referenceSheet(instrument, lang)));
  }
  const codes = instruments.flatMap(({ codes: all, items, options: answers }) => [
    all.panel,
    all.total,
    ...[...items, ...answers].map(({ code }) => code),
  ]);
  writeFileSync(
    join(base, 'LICENCES.md'),
    [
      `| ${instruments.map(({ name }) => name).join(', ')} | SHIP | "no permission is required to reproduce, translate, display or distribute" |`,
      instruments[0]?.licence.attribution,
      ...codes,
    ].join('\n'),
  );
  cpSync(join(root, 'locales'), join(into, 'locales'), { recursive: true });
}

/** Changes one JSON file of such a folder. */
/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- a file on its way to becoming wrong has no type */
export function edit(path: string, change: (file: any) => void): void {
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
  change(file);
  writeFileSync(path, JSON.stringify(file));
}

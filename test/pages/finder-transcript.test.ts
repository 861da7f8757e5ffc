import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { usePages } from './browser.js';
import { finderRun, type FinderRun } from './finder-acts.js';

/*
 * From the search to a call with the keys alone: each stop of the Tab key, all that a live region says, what the page hears,
 * and the accessibility tree of each screen. The fixtures are read by a person when they change: UPDATE_TRANSCRIPTS=1 npm
 * run test:pages writes them anew.
 */
const pages = usePages();

const WORDS = {
  en: {
    text: 'counseling',
    found: /^\d+ services? found$/,
    free: /"Free \d+"/,
    filters: /"Filters/,
    show: /"Show \d+/,
  },
  ar: { text: 'إرشاد', found: /^تم العثور/, free: /"مجاناً \d+"/, filters: /"عوامل التصفية/, show: /"عرض \d+/ },
} as const;
const CALL = /link "[^"]*\(812\) 555/;

/** The first service of the list, as its button is called. */
const firstName = async ({ element }: FinderRun): Promise<RegExp> => {
  const name = await element.locator('.list .name').first().innerText();
  return new RegExp(`button "${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`);
};

/* Names of licences and sites are of no language. */
const anyVoice = (words: string): boolean => /CC BY|\.org/.test(words);

/** Opens the first service, calls it, and goes back. */
async function callFirst(run: FinderRun, lang: string): Promise<void> {
  const name = await firstName(run);
  await run.tabTo(name);
  await run.press('Enter');
  await run.note('details');
  assert.deepEqual(
    (await run.wrongVoice()).filter((words) => lang !== 'en' && !anyVoice(words)),
    [],
  );
  await run.tabTo(CALL);
  await run.press('Enter');
  assert.match(run.lines.join('\n'), /page: porchlight-contact \{[^}]*"call"\}\n {4}page: follows tel:/);
  await run.press('Escape');
  assert.match(run.lines.at(-1) ?? '', name, 'the focus is back on the name');
}

function compare(name: string, { lines }: FinderRun): void {
  const path = `test/fixtures/transcripts/${name}.txt`;
  const transcript = `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
  if (process.env['UPDATE_TRANSCRIPTS'] || !existsSync(path)) writeFileSync(path, transcript);
  assert.equal(transcript, readFileSync(path, 'utf8'));
}

for (const lang of ['en', 'ar'] as const)
  test(`search, filter, details, call and back, with the keys alone (${lang})`, async () => {
    const run = await finderRun(pages, lang, 1000);
    const { text, found, free } = WORDS[lang];
    await run.note('the list');
    await run.tabTo(/searchbox/);
    await run.type(text);
    await run.hears(found);
    await run.tabTo(free);
    await run.press('Space');
    await run.hears(found);
    await run.note('searched and filtered');
    assert.deepEqual(
      (await run.wrongVoice()).filter((words) => lang !== 'en' && !anyVoice(words)),
      [],
    );
    await callFirst(run, lang);
    await run.tabTo(CALL);
    await run.tabTo(/^Tab {2}→ {2}button/);
    await run.press('Enter');
    await run.page.context().close();
    compare(`finder.${lang}`, run);
  });

for (const lang of ['en', 'ar'] as const)
  test(`the same on a phone, where the filters are a sheet (${lang})`, async () => {
    const run = await finderRun(pages, lang, 380);
    const { text, found, free, filters, show } = WORDS[lang];
    await run.tabTo(/searchbox/);
    await run.type(text);
    await run.press('Enter');
    await run.hears(found);
    await run.tabTo(filters);
    await run.press('Enter');
    await run.note('the sheet', 'dialog');
    await run.tabTo(free);
    await run.press('Space');
    await run.hears(found);
    await run.tabTo(show);
    await run.press('Enter');
    assert.match(
      run.lines.findLast((line) => line.startsWith('Enter')) ?? '',
      filters,
      'the focus is on the button again',
    );
    await run.note('the sheet is closed');
    await callFirst(run, lang);
    await run.page.context().close();
    compare(`finder-phone.${lang}`, run);
  });

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { usePages } from './browser.js';
import { placeConsent } from './consent-page.js';

/*
 * What a screen reader meets from the first screen to the last, from the browser's accessibility tree: reading, choosing,
 * questions, the review, the signature, the hand-over to the young person, a no, a withdrawal. The fixtures are read by a
 * person when they change: UPDATE_TRANSCRIPTS=1 npm run test:pages writes them anew.
 */
const pages = usePages();
/** In place of help that is as it was on the first screen. */
const AGAIN = '- (help, as at the start)\n';
const NAMES = { en: ['Sam Ortiz', 'Alex Ortiz'], ar: ['سارة', 'ليلى'] } as const;

for (const lang of ['en', 'ar'] as const)
  test(`transcript of a consent form (${lang})`, async () => {
    const { page, problems } = await pages.open('/partner-page/', {
      timezoneId: 'UTC',
      prepare: (page) => page.clock.setFixedTime('2026-03-01T12:00:00Z'),
    });
    const element = await placeConsent(page, 'school-screening', { lang });
    const at = (selector: string) => element.locator(selector);
    await at('a[href^="https://988"]').first().waitFor();
    const screens: string[] = [];
    let help: string | null = null;
    const note = async (title: string) => {
      const text = `## ${title}\n${await element.ariaSnapshot()}\n`;
      screens.push(help === null ? text : text.replace(help, () => AGAIN));
    };
    const on = () => at('.ways .on').click();

    await note('start');
    help = /^- region .*\n(?: .*\n)+/m.exec(screens[0] as string)?.[0] ?? assert.fail('no help on the first screen');
    await on();
    await at('summary').first().click();
    await note('one idea, opened');
    while (!(await at('.screen.purpose').count())) await on();
    await note('one choice, empty');
    await at('.option.box input').check();
    await note('one choice, marked');
    await on();
    await on();
    await note('a question');
    await at('.check-answer').click();
    await note('nothing was chosen');
    await at('input[type=radio]').first().check();
    await at('.check-answer').click();
    await note('not quite');
    await at('.again').click();
    await at('input[type=radio]').nth(1).check();
    await at('.check-answer').click();
    await note('right');
    await on();
    await on();
    await note('the review');
    await on();
    await on();
    await note('the name is missing');
    await at('.name-field').fill(NAMES[lang][0]);
    await on();
    await note('to the young person');
    await at('.hand .primary').click();
    await note('the young person begins');
    await at('.no').click();
    await note('the young person said no');
    await at('.anew').click();
    while (!(await at('.screen.purpose').count())) await on();
    await at('.option.box input').check();
    while (!(await at('.screen.sign').count())) await on();
    await at('.name-field').fill(NAMES[lang][1]);
    await on();
    await note('both said yes');
    await at('.take-back.all').first().click();
    await note('taking it back');
    await at('.confirm .yes').click();
    await note('taken back');

    assert.deepEqual(problems, []);
    const path = `test/fixtures/transcripts/consent.${lang}.txt`;
    const transcript = screens.join('\n');
    if (process.env['UPDATE_TRANSCRIPTS'] || !existsSync(path)) writeFileSync(path, transcript);
    assert.equal(transcript, readFileSync(path, 'utf8'));
    await page.context().close();
  });

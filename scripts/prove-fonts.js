/* global document */
/** Shows, and checks, that the browser draws every script that our words are in. Argument: where to put the picture. */
import { chromium } from 'playwright-core';
import { describeBrowser, findBrowser } from './browser.js';

const TEXTS = {
  en: 'Several days, more than half the days ő ș ż',
  ru: 'Несколько дней, более половины дней',
  uk: 'Кілька днів, більше половини днів їжак ґ',
  vi: 'Vài ngày, hơn một nửa số ngày',
  ar: 'عدة أيام، أكثر من نصف الأيام',
  he: 'מספר ימים, יותר ממחצית הימים',
  hi: 'कई दिन, आधे से ज़्यादा दिन, क्षत्रिय',
  th: 'หลายวัน มากกว่าครึ่งหนึ่งของวัน',
  'zh-Hans': '好几天，一半以上的天数，完全不会',
  'zh-Hant': '幾天，一半以上的天數，完全沒有',
  ja: '数日、半分以上、まったくない、カタカナ',
  ko: '며칠 동안, 절반 이상, 전혀 없음',
};

const browser = await findBrowser();
console.log(describeBrowser(browser));
const { executablePath, args, env } = browser;
const running = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const page = await running.newPage({ viewport: { width: 640, height: 560 } });
const paragraphs = Object.entries(TEXTS).map(
  ([lang, text]) =>
    `<p lang="${lang}" dir="auto"><bdi>${lang}</bdi> <span id="${lang}">${text} <b>${text}</b></span></p>`,
);
await page.setContent(`<meta charset="utf-8"><style>p { font: 16px sans-serif }</style>${paragraphs.join('')}`);
if (process.argv[2]) await page.screenshot({ path: process.argv[2] });

// Which fonts drew a text. The box for a missing letter comes from some font as well, so letters are compared with it.
const client = await page.context().newCDPSession(page);
await client.send('DOM.enable');
await client.send('CSS.enable');
const { root } = await client.send('DOM.getDocument');
let wrong = 0;
for (const lang of Object.keys(TEXTS)) {
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: `[id="${lang}"]` });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  const boxes = await page.evaluate(missingLetters, TEXTS[lang]);
  if (boxes.length > 0 || fonts.length === 0) wrong++;
  const drawn = fonts.map(({ familyName, glyphCount }) => `${familyName} ${glyphCount}`).join(', ') || 'nothing';
  console.log(`${lang.padEnd(8)} ${drawn}${boxes.length > 0 ? `; NOT DRAWN: ${boxes.join(' ')}` : ''}`);
}
await running.close();
console.log(`${Object.keys(TEXTS).length - wrong} passed, ${wrong} failed`);
process.exitCode = wrong > 0 ? 1 : 0;

/** The letters that come out as the box for what no font has, or as nothing. Runs in the page. */
function missingLetters(text) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.font = '24px sans-serif';
  const drawn = (letter) => {
    context.clearRect(0, 0, 40, 40);
    context.fillText(letter, 8, 28);
    return context.getImageData(0, 0, 40, 40).data.join('');
  };
  const none = [drawn('\u{10FFFD}'), drawn('')];
  return [...new Set(text)].filter((letter) => /[\p{L}\p{N}]/u.test(letter) && none.includes(drawn(letter)));
}

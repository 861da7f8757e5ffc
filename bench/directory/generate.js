import { chance } from './random.js';
import { rareWords, words } from './words.js';

/*
 * Directories of any size for the measurements: made up, the same for the same seed, and shaped like real ones. A record is
 * about 1.1 kB of JSON, most say no cost or age, a few have translations, every tenth is phone or online only.
 */

const NEEDS =
  'crisis counseling psychiatry intensive-care substance-use peer-support grief violence eating family school housing food-money legal work social'.split(
    ' ',
  );
const AUDIENCES = 'children young-people older-adults parents lgbtq veterans newcomers disability'.split(' ');
const LANGUAGES = 'en es ar zh-Hans vi ru fil ko fr pt-BR hi pl uk he'.split(' ');
const KINDS = 'Center House Clinic Network Services Project Alliance Foundation Program Team Institute Line'.split(' ');
const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR'];
const capital = (word) => word[0].toUpperCase() + word.slice(1);
const two = (number) => String(number).padStart(2, '0');

/**
 * @param {number} count
 * @param {number} [seed]
 * @returns {import('../../src/resources/service.js').Service[]}
 */
export function generate(count, seed = 1) {
  const random = chance(seed);
  // Heaps' law: the vocabulary grows with the root of the text, 15 rare words a root.
  const rare = rareWords(random, Math.round(15 * Math.sqrt(count * 80)));
  const towns = rare.slice(0, Math.max(20, Math.round(Math.sqrt(count) * 2))).map((word, index) => ({
    city: capital(word),
    region: `${capital(rare[index % 20])} County`,
    postcode: String(10000 + index * 37),
    lat: 36 + random.next() * 6,
    lon: -100 + random.next() * 14,
  }));
  const word = (lang) => (random.maybe(0.12) ? random.common(rare) : random.common(words[lang]));
  const sentence = (lang, length) => {
    const list = Array.from({ length }, () => (lang === 'en' ? word(lang) : random.common(words[lang])));
    return `${capital(list.join(lang.startsWith('zh') ? '' : ' '))}${lang.startsWith('zh') ? '。' : '.'}`;
  };
  const text = (lang, length) => Array.from({ length }, () => sentence(lang, 6 + random.upTo(10))).join(' ');
  const date = () => `${2022 + random.upTo(4)}-${two(1 + random.upTo(12))}-${two(1 + random.upTo(28))}`;
  const phone = () => {
    const digits = `555 01${two(random.upTo(100))}`;
    const area = 200 + random.upTo(700);
    return { dial: `(${area}) ${digits}`, number: `+1${area}${digits.replace(' ', '')}`, kind: 'voice' };
  };
  const hours = () => ({
    rules: [{ days: WEEK, opens: `${two(7 + random.upTo(4))}:00`, closes: `${two(15 + random.upTo(6))}:30` }],
    text: 'Monday to Friday',
  });
  const place = () => {
    const town = random.common(towns);
    const { city, region, postcode } = town;
    return {
      address: [`${1 + random.upTo(900)} ${capital(random.common(rare))} Street`],
      city,
      region,
      postcode,
      country: 'US',
      lat: Math.round((town.lat + (random.next() - 0.5) * 0.2) * 1e5) / 1e5,
      lon: Math.round((town.lon + (random.next() - 0.5) * 0.2) * 1e5) / 1e5,
      ...(random.maybe(0.4) && { wheelchair: random.maybe(0.85) }),
    };
  };
  return Array.from({ length: count }, (_, index) => {
    const lang = random.maybe(0.85) ? 'en' : random.pick(Object.keys(words));
    const remote = random.maybe(0.1);
    const name = [capital(random.common(rare)), capital(random.common(words.en)), random.pick(KINDS)].join(' ');
    const other = random.pick(Object.keys(words));
    return {
      id: `s${index}`,
      lang,
      name: lang === 'en' ? name : `${sentence(lang, 3)} ${capital(random.common(rare))}`,
      description: text(lang, 2 + random.upTo(7)),
      organization: { name: `${capital(random.common(rare))} ${random.pick(KINDS)}` },
      needs: [...new Set([random.common(NEEDS), random.pick(NEEDS)])],
      ...(random.maybe(0.3) && { audiences: [random.pick(AUDIENCES)] }),
      phones: [phone()],
      urls: [`https://example.org/${index}`],
      ...(random.maybe(0.7) && { delivery: remote ? ['phone', 'video'] : ['in-person'] }),
      ...(!remote && { places: Array.from({ length: random.maybe(0.12) ? 3 : 1 }, place) }),
      ...(random.maybe(0.6) && { hours: hours() }),
      ...(random.maybe(0.5) && {
        languages: [...new Set(['en', random.common(LANGUAGES), random.common(LANGUAGES)])].map((code) => ({ code })),
      }),
      ...(random.maybe(0.35) && {
        ages: random.pick([{ max: 12 }, { min: 13, max: 17 }, { min: 13, max: 24 }, { min: 18 }, { min: 60 }]),
      }),
      ...(random.maybe(0.4) && {
        cost: random.maybe(0.6) ? { free: true } : { sliding: true, insurance: ['Medicaid'] },
      }),
      ...(random.maybe(0.25) && { area: { names: [random.pick(towns).region, random.pick(towns).city] } }),
      ...(random.maybe(0.8) && { verified: { date: date() } }),
      ...(other !== lang &&
        random.maybe(0.2) && { translations: { [other]: { name: sentence(other, 3), description: text(other, 3) } } }),
    };
  });
}

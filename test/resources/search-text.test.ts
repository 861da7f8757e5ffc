import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Need, needs } from '../../src/resources/needs.js';
import { fold } from '../../src/resources/search/fold.js';
import { PLAIN_UP_TO } from '../../src/resources/search/text-search.js';
import type { Service } from '../../src/resources/service.js';
import { found, service } from './search/ask.js';

const named = (...names: string[]): Service[] => names.map((name, index) => service(String(index), { name }));
/** So many others that the index is used and not the folded text. */
const filler = Array.from({ length: PLAIN_UP_TO }, (_, index) => service(`filler ${index}`, { name: 'qqq' }));
/** What both ways of searching find; they must agree. */
function both(services: readonly Service[], text: string, lang = 'en'): string[] {
  const plain = found(services, { text }, { lang });
  assert.deepEqual(found([...services, ...filler], { text }, { lang }), plain, `the index differs for ${text}`);
  return plain;
}

// What is written in a record, what a person types, and what must not be found by it.
const languages: Record<string, readonly (readonly [record: string, typed: string])[]> = {
  ar: [
    ['مركز الصِّحّة النَّفسيّة', 'الصحه النفسيه'],
    ['خدمات الإسكان للأسر', 'سكان'],
    ['دعم الأطفال والأسرة', 'اطفال اسره'],
    ['مستشفى الأمل', 'مستشفي'],
    ['خـــط المساعدة ٢٤ ساعة', 'خط 24'],
    ['السكن الطارئ', 'سكن'],
    ['سكن طارئ', 'السكن'],
  ],
  he: [
    ['ער״ן עזרה ראשונה נפשית', 'ער"ן'],
    ['שָׁלוֹם לַנֶּפֶשׁ', 'שלום לנפש'],
    ['תמיכה במשפחות', 'משפחות'],
    ['בית־חם', 'חם'],
  ],
  hi: [
    ['मानसिक स्वास्थ्य केंद्र', 'स्वास्थ्य'],
    ['क़ानूनी सहायता', 'कानूनी सहायता'],
    ['हेल्पलाइन १०९८', '1098'],
  ],
  mr: [
    ['मानसिक आरोग्य समुपदेशन', 'समुपदेशन'],
    ['मुलांसाठी निवारा', 'निवारा मुलां'],
  ],
  'zh-Hans': [
    ['青少年心理健康咨询中心', '心理咨询'],
    ['免费住房援助', '住房'],
    ['家庭暴力受害者庇护所', '家暴力'],
    ['２４小时热线', '24小时'],
  ],
  'zh-Hant': [
    ['青少年心理諮商服務', '心理諮商'],
    ['免費食物銀行', '食物銀行'],
  ],
  ja: [
    ['こころの健康相談センター', '健康相談'],
    ['ｶｳﾝｾﾘﾝｸﾞ', 'カウンセリング'],
  ],
  th: [['ศูนย์ให้คำปรึกษาวัยรุ่น', 'ให้คำปรึกษา']],
  ko: [
    ['청소년 심리상담 센터', '상담'],
    ['정신건강복지센터', '정신건강'],
    ['무료 급식소', '무료 급'],
    // Typed with an input method: the last syllable is not finished.
    ['위기 상담 전화', '상다'],
  ],
  vi: [
    ['Tư vấn tâm lý miễn phí', 'tu van tam ly'],
    ['Hỗ trợ người vô gia cư ở Đà Nẵng', 'da nang'],
    ['Đường dây nóng', 'ĐƯỜNG'],
  ],
  ru: [
    ['Помощь подросткам и взрослым', 'помощь взрослым'],
    ['Тёплый приём', 'теплый прием'],
  ],
  uk: [
    ['Психічне здоров’я дітей', "здоров'я"],
    ['Підтримка сім’ї', 'сімʼї'],
    ['Ґанок', 'ганок'],
  ],
  pl: [
    ['Ośrodek Interwencji Kryzysowej w Łodzi', 'osrodek lodzi'],
    ['Żłobek i świetlica', 'swietlica'],
  ],
  fil: [
    ['Tulong sa kalusugang pangkaisipan', 'kalusugan'],
    ['Mga serbisyo para sa kabataan ng Santo Niño', 'santo nino'],
  ],
  de: [['Straßensozialarbeit für Jugendliche', 'strassensozialarbeit fur']],
  da: [
    ['Rådgivning på Østerbro', 'radgivning osterbro'],
    ['Familiehjælp', 'familiehjaelp'],
  ],
  nb: [['Krisesenteret i Tromsø', 'tromso']],
  sv: [['Ungdomsmottagning i Växjö', 'vaxjo']],
  nl: [['Geestelijke gezondheidszorg België', 'belgie']],
  fr: [["Écoute et soutien à l'école", 'ecole ecoute']],
  es: [['Orientación para niños', 'ninos orientacion']],
  'pt-BR': [['Atenção à saúde', 'atencao saude']],
  it: [["Centro d'ascolto per la città", 'ascolto citta']],
  ro: [['Asistență și găzduire', 'asistenta gazduire']],
  tr: [['İstanbul ışık evi', 'istanbul isik']],
  en: [
    ["Women's Self-Harm Support", 'womens self harm'],
    ['The ﬁnancial aid office', 'FINANCIAL'],
  ],
};
for (const [lang, pairs] of Object.entries(languages))
  test(`${lang}: what is typed without marks is found`, () => {
    const other = 'qwxz';
    for (const [record, typed] of pairs) {
      const services = named(other, record);
      assert.deepEqual(both(services, typed, lang), ['1'], `${typed} in ${record}`);
      assert.deepEqual(both(services, record, lang), ['1'], `${record} in itself`);
    }
  });

test('vowel signs of Indic scripts are letters: another word is not found', () => {
  assert.deepEqual(both(named('किला', 'काला'), 'काला'), ['1']);
  assert.notEqual(fold('दिन'), fold('दान'));
});

test('what has nothing in common is not found', () => {
  const services = named('Hope House', '心理健康', 'Помощь', 'مركز الصحة');
  for (const text of ['garden', '法律', 'сад', 'حديقة']) assert.deepEqual(both(services, text), [], text);
});

test('all words must be there, in any order and any field', () => {
  const services = [
    service('a', { name: 'Harbour House', description: 'Beds for families.' }),
    service('b', { name: 'Harbour Clinic', organization: { name: 'North Trust' } }),
    service('c', { name: 'Families first', places: [{ city: 'Harbour' }] }),
  ];
  assert.deepEqual(both(services, 'families harbour').sort(), ['a', 'c']);
  assert.deepEqual(both(services, 'trust harbour'), ['b']);
  assert.deepEqual(both(services, 'trust families'), []);
});

test('names, other names, the organization, places and descriptions are searched', () => {
  const services = [
    service('a', {
      altNames: ['Lantern'],
      organization: { name: 'Beacon' },
      description: 'Quiet garden.',
      places: [{ name: 'Annex', city: 'Marlow', region: 'Westshire', postcode: 'ZZ1 2AB' }],
    }),
    service('b'),
  ];
  for (const text of ['lantern', 'beacon', 'quiet', 'annex', 'marlow', 'westshire', 'zz1'])
    assert.deepEqual(both(services, text), ['a'], text);
});

test('a word in the name counts more than in the organization, and there more than in the description', () => {
  const services = [
    service('text', { description: 'Grief groups.' }),
    service('organization', { organization: { name: 'Grief Trust' } }),
    service('need', { needs: ['grief'] }),
    service('name', { name: 'Grief House' }),
  ];
  assert.deepEqual(both(services, 'grief'), ['name', 'need', 'organization', 'text']);
});

test('a whole word counts more than a beginning, and that more than a part', () => {
  const services = named('Sunlight', 'Lighthouse', 'Light');
  assert.deepEqual(both(services, 'light'), ['2', '1', '0']);
});

test('typing errors: one from 4 letters, two from 8, exchanged neighbours are one', () => {
  const services = named('housing', 'counseling', 'legal');
  for (const typed of ['hosing', 'houssing', 'hpusing', 'huosing', 'housign', 'huos', 'hpus'])
    assert.deepEqual(both(services, typed), ['0'], typed);
  for (const typed of ['conseling', 'cuonseling', 'counsleign', 'cuonsleing', 'kounselling', 'counzelin', 'cuonsel'])
    assert.deepEqual(both(services, typed), ['1'], typed);
  for (const typed of ['lgl', 'huosign', 'xxxcounseling', 'kounzellin', 'lega1x'])
    assert.deepEqual(both(services, typed), [], typed);
});

test('a typing error is only assumed where nobody has the word as it is written', () => {
  assert.deepEqual(both(named('Aurora', 'Aurore'), 'aurore'), ['1']);
});

test('typing errors in scripts other than Latin', () => {
  for (const [record, typed] of [
    ['психология', 'психалогия'],
    ['الاكتئاب', 'اكتاب'],
    ['משפחה', 'מפשחה'],
    ['심리상담센터', '심리샹담센터'],
    ['समुपदेशन', 'समुपदशन'],
  ] as const)
    assert.deepEqual(both(named('qwxz', record), typed), ['1'], typed);
});

test('needs are found by their names in the language of the reader, and by their ids', () => {
  const services = [service('a', { needs: ['housing'] }), service('b', { needs: ['food-money'] }), service('c')];
  const needNames = new Map<Need, string>([
    ['housing', 'السكن'],
    ['food-money', 'الغذاء والمال'],
  ]);
  for (const [text, id] of [
    ['السكن', 'a'],
    ['سكن', 'a'],
    ['مال', 'b'],
    ['housing', 'a'],
    ['food money', 'b'],
    ['hosuing', 'a'],
  ] as const)
    assert.deepEqual(found(services, { text }, { needNames, lang: 'ar' }), [id], text);
});

test('names of needs may change: a function is asked each time', async () => {
  const { createSearch } = await import('../../src/resources/search/search.js');
  const { ask } = await import('./search/ask.js');
  let names = new Map<Need, string>([['legal', 'Droits']]);
  const search = createSearch([service('a', { needs: ['legal'] })], { needNames: () => names });
  assert.equal(search.query({ text: 'droits' }, ask).total, 1);
  names = new Map([['legal', 'Recht']]);
  assert.equal(search.query({ text: 'droits' }, ask).total, 0);
  assert.equal(search.query({ text: 'recht' }, ask).total, 1);
});

test('the original and the translation of the page are searched, other languages are not', () => {
  const services = [
    service('a', {
      name: 'Shelter',
      lang: 'en',
      translations: {
        es: { name: 'Refugio', description: 'Camas para familias.' },
        'zh-Hant': { name: '庇護所' },
        fr: { name: 'Abri' },
      },
    }),
  ];
  for (const [lang, text, count] of [
    ['es', 'refugio', 1],
    ['es-MX', 'familias', 1],
    ['es', 'shelter', 1],
    ['es', 'abri', 0],
    ['zh-TW', '庇護', 1],
    ['zh-Hans', '庇護', 0],
    ['en', 'refugio', 0],
  ] as const)
    assert.equal(both(services, text, lang).length, count, `${text} in ${lang}`);
});

test('text that is no word asks for nothing; keys of prototypes are words like others', () => {
  const services = named('constructor', '__proto__', 'House');
  for (const text of ['', '  ', '!?', '(', '.*', '\\']) assert.equal(found(services, { text }).length, 3, text);
  assert.deepEqual(both(services, 'constructor'), ['0']);
  assert.deepEqual(both(services, '__proto__'), ['1']);
  assert.equal(found(services, { needs: ['__proto__' as Need] }).length, 0);
  assert.equal(needs.length, 16);
});

test('very long words and very many words come to an end: the first 32 words are asked for', () => {
  const services = named('a'.repeat(300), 'b '.repeat(150), '心'.repeat(300), 'abcdefgh'.repeat(30));
  assert.deepEqual(both(services, 'a'.repeat(10_000)), []);
  assert.deepEqual(both(services, 'abcdefhg'.repeat(1000)), []);
  assert.deepEqual(both(services, 'b '.repeat(5000)), ['1']);
  assert.deepEqual(both(services, '心'.repeat(250)), ['2']);
  const many = Array.from({ length: 5000 }, (_, index) => `word${index}`);
  assert.deepEqual(both(named('other', many.slice(0, 32).join(' ')), many.join(' ')), ['1']);
});

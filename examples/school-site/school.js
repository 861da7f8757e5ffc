import { words } from './words.js';

/* The document is the library's starting point, with this school's name in it. */
document.querySelector('porchlight-consent').values = {
  organization: {
    ...Object.fromEntries(Object.entries(words).map(([lang, { school }]) => [lang, school])),
    fr: 'École Northfield',
    'pt-BR': 'Escola Northfield',
  },
  phone: '(812) 555-0130',
  email: 'orientacion@northfield.example',
};

/* The page is written in Spanish; ?lang= changes its own sentences, and the language of each element. */
const lang = new URLSearchParams(location.search).get('lang');
if (lang && Object.hasOwn(words, lang)) {
  const own = words[lang];
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
  document.title = `${own.title} – ${own.school}`;
  for (const node of document.querySelectorAll('[data-words]')) node.textContent = own[node.dataset.words];
  document.querySelector('nav').ariaLabel = own.languages;
  for (const element of document.querySelectorAll('.in-page')) element.lang = lang;
}
for (const link of document.querySelectorAll('nav a'))
  if (link.lang === document.documentElement.lang) link.ariaCurrent = 'page';

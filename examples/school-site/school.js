import { words } from './words.js';

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

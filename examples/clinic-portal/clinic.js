import { languages } from '/cdn/i18n.js';
import { logEvents } from './event-log.js';

const screener = document.querySelector('porchlight-screener');
const language = document.querySelector('#language');
for (const { lang, name } of languages()) language.append(new Option(name, lang, lang === 'en', lang === 'en'));
language.addEventListener('change', () => (screener.lang = language.value));

const instrument = document.querySelector('#instrument');
instrument.addEventListener('change', () => screener.setAttribute('instrument', instrument.value));

logEvents(screener, ['start', 'progress', 'risk', 'complete', 'error']);

document.querySelector('#visit').addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(event.target);
  document.querySelector('#sent').textContent = `Sent: ${data.get('screening')}`;
});

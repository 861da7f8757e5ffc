import { languages } from '/cdn/i18n.js';
import { logEvents } from './event-log.js';

const agreement = document.querySelector('porchlight-consent');
const screener = document.querySelector('porchlight-screener');

/* The library's starting point, with this clinic's name in it; the questions wait for a yes (`for="visit"`). */
agreement.values = { organization: 'Riverside Clinic', phone: '(812) 555-0140', email: 'visits@riverside.example' };
/* Sharing is a choice of its own: the screener shares what was agreed to, and says so before the first question. */
agreement.addEventListener('porchlight-consent', ({ detail: { record, expired } }) => {
  const mayShare = record.status === 'granted' && !expired && record.purposes['share-with-team'] === 'granted';
  screener.setAttribute('share', mayShare ? 'score' : 'none');
});

const language = document.querySelector('#language');
for (const { lang, name } of languages()) language.append(new Option(name, lang, lang === 'en', lang === 'en'));
language.addEventListener('change', () => {
  agreement.lang = screener.lang = language.value;
});

const instrument = document.querySelector('#instrument');
instrument.addEventListener('change', () => screener.setAttribute('instrument', instrument.value));

logEvents(document.querySelector('main'), ['consent', 'start', 'progress', 'risk', 'complete', 'error']);

document.querySelector('#visit').addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(event.target);
  document.querySelector('#sent').textContent = `Sent: ${data.get('screening')}`;
});

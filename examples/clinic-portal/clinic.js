import { languages } from '/cdn/i18n.js';

const screener = document.querySelector('porchlight-screener');
const language = document.querySelector('#language');
for (const { lang, name } of languages()) language.append(new Option(name, lang, lang === 'en', lang === 'en'));
language.addEventListener('change', () => (screener.lang = language.value));

const instrument = document.querySelector('#instrument');
instrument.addEventListener('change', () => screener.setAttribute('instrument', instrument.value));

const log = document.querySelector('#log');
for (const type of ['start', 'progress', 'risk', 'complete', 'error'])
  screener.addEventListener(`porchlight-${type}`, (event) => {
    const row = document.createElement('li');
    const code = document.createElement('code');
    code.textContent = `${event.type} ${JSON.stringify(event.detail)}`;
    row.append(code);
    log.append(row);
  });

document.querySelector('#visit').addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(event.target);
  document.querySelector('#sent').textContent = `Sent: ${data.get('screening')}`;
});

import { languages } from '/cdn/i18n.js';
import { logEvents } from './event-log.js';

const plan = document.querySelector('porchlight-safety-plan');
const exit = document.querySelector('porchlight-exit');

const language = document.querySelector('#language');
for (const { lang, name } of languages()) language.append(new Option(name, lang, lang === 'en', lang === 'en'));
language.addEventListener('change', () => {
  plan.lang = exit.lang = language.value;
  keepForOffline();
});
document.querySelector('#together').addEventListener('change', ({ target }) => {
  plan.toggleAttribute('together', target.checked);
});

logEvents(plan, ['change', 'save', 'lock', 'complete', 'error']);

/* A plan that is needed on a bad day must open without a network too: plan-offline.js keeps the page and its code. */
const offline = document.querySelector('#offline');
navigator.serviceWorker?.register('plan-offline.js').catch(() => {
  // Not there over plain http or in a private window: the page works as long as there is a network.
});
navigator.serviceWorker?.addEventListener('message', ({ data }) => {
  if (data === 'kept') offline.textContent = 'This page also opens without a network.';
});
async function keepForOffline() {
  const { active } = (await navigator.serviceWorker?.ready) ?? {};
  active?.postMessage({ lang: language.value });
}
keepForOffline();

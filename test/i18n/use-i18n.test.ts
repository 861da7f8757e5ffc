import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { createInstance, type i18n, type InitOptions } from 'i18next';
import { createTranslate, type HostI18n } from '../../src/i18n/i18n.js';
import { useI18n } from '../../src/i18n/index.js';
import { loadWords } from '../../src/i18n/load.js';
import { onChange } from '../../src/i18n/registry.js';
import type { Words } from '../../src/i18n/words.js';
import { english, wordsOf } from './locales.js';

const host = async (options: InitOptions): Promise<i18n> => {
  const instance = createInstance();
  await instance.init({ lng: 'en', ns: ['app', 'porchlight'], defaultNS: 'app', ...options });
  return instance;
};
const en = createTranslate('en', english);
const es = createTranslate('es', wordsOf('es'));
afterEach(() => useI18n(null));

describe('a page that has i18next', () => {
  test('overrides a word in the namespace porchlight; all others stay ours', async () => {
    useI18n(await host({ resources: { en: { porchlight: { start: 'Begin' } } } }));
    assert.equal(en('start'), 'Begin');
    assert.equal(en('next'), english['next']);
  });
  test('overrides plural words, each form by its count', async () => {
    const porchlight = { questionCount_one: 'just {{count}} thing', questionCount_other: '{{count}} things' };
    useI18n(await host({ resources: { en: { porchlight } } }));
    assert.equal(en('questionCount', { count: 1 }), 'just 1 thing');
    assert.equal(en('questionCount', { count: 9 }), '9 things');
  });
  test('gets our values, not escaped as HTML: they are shown as text', async () => {
    useI18n(await host({ resources: { en: { porchlight: { privacyRecipient: 'To: {{recipient}}' } } } }));
    assert.equal(en('privacyRecipient', { recipient: 'Ana & <Bo>' }), 'To: Ana & <Bo>');
  });
  test('overrides in the language of the element, whatever its own language is', async () => {
    useI18n(
      await host({ resources: { en: { porchlight: { start: 'Begin' } }, es: { porchlight: { start: 'Vamos' } } } }),
    );
    assert.equal(es('start'), 'Vamos');
    assert.equal(en('start'), 'Begin');
  });
  test('an override in its fallback language does not win over our word in the right one', async () => {
    useI18n(await host({ fallbackLng: 'en', resources: { en: { porchlight: { start: 'Begin' } } } }));
    assert.equal(en('start'), 'Begin');
    assert.equal(es('start'), wordsOf('es')['start']);
  });
  test('a word for a language serves its regions too', async () => {
    useI18n(await host({ resources: { es: { porchlight: { start: 'Vamos' } } } }));
    assert.equal(createTranslate('es-CO', wordsOf('es-CO') as Words)('start'), 'Vamos');
  });
  test('words of its own namespaces are never taken', async () => {
    useI18n(await host({ resources: { en: { app: { start: 'Launch rocket', next: 'x' } } } }));
    assert.equal(en('start'), english['start']);
  });
  test('null stops it', async () => {
    useI18n(await host({ resources: { en: { porchlight: { start: 'Begin' } } } }));
    useI18n(null);
    assert.equal(en('start'), english['start']);
  });
  test('elements are told when it comes, when it changes language or loads, and when it goes', async () => {
    let told = 0;
    const stop = onChange(() => told++);
    const instance = await host({ resources: { en: { porchlight: { start: 'Begin' } } } });
    useI18n(instance);
    assert.equal(told, 1);
    await instance.changeLanguage('es');
    assert.equal(told, 2);
    useI18n(null);
    assert.equal(told, 3);
    stop();
    useI18n(instance);
    assert.equal(told, 3);
  });
  test('the smallest host that can be, without events, will do', () => {
    const smallest: HostI18n = { exists: (key) => key === 'start', t: (key) => `host ${key}` };
    useI18n(smallest);
    assert.equal(en('start'), 'host start');
    assert.equal(en('back'), english['back']);
  });
});

test('the words that are loaded are those of the folder, a region laid over its language', async () => {
  for (const lang of ['en', 'ar', 'es', 'es-CO', 'fr-CA', 'zh-Hant'])
    assert.deepEqual({ ...(await loadWords(lang)) }, wordsOf(lang));
});

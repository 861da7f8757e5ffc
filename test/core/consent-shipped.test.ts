import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readingGrade } from '../../src/cli/reading-grade.js';
import { checkConsentDocument } from '../../src/core/consent/check.js';
import { parseConsentDocument } from '../../src/core/consent/read.js';
import { consentLanguages, consentView } from '../../src/core/consent/view.js';
import { documentOf, fileOf, shipped } from './consent.fixtures.js';

describe('the documents of the package', () => {
  for (const name of shipped) {
    const document = documentOf(name);
    test(`${name}: six languages, each whole, and nothing to object to`, () => {
      assert.deepEqual(consentLanguages(document), ['en', 'es', 'fr', 'ar', 'zh-Hans', 'pt-BR']);
      const problems = checkConsentDocument(document, { readingGrade });
      assert.deepEqual(
        problems.filter(({ severity }) => severity !== 'info'),
        [],
      );
    });
    test(`${name}: the same stand-ins in every language, and a host has to fill them in`, () => {
      assert.throws(() => parseConsentDocument(fileOf(name)), /\{\{\w+\}\} is still there/);
      const { languages } = JSON.parse(fileOf(name));
      const standIns = (words: unknown) => [...new Set(JSON.stringify(words).match(/\{\{\w+\}\}/g))].sort();
      for (const lang of Object.keys(languages))
        assert.deepEqual(standIns(languages[lang]), standIns(languages.en), lang);
    });
    test(`${name}: says truthfully that nobody has reviewed the translations`, () => {
      const { review } = document;
      assert.deepEqual(Object.keys(review ?? {}), consentLanguages(document));
      assert.deepEqual([...new Set(Object.values(review ?? {}))], ['original', 'unreviewed']);
    });
    test(`${name}: English reads at or below grade 6, no sentence above 8, and says nothing that it must not`, (t) => {
      const texts: string[] = [];
      JSON.stringify(document.languages.en, (_, value) => (typeof value === 'string' && texts.push(value), value));
      t.diagnostic(`grade ${readingGrade(texts).toFixed(2)}`);
      assert.ok(readingGrade(texts) <= 6, `grade ${readingGrade(texts)}`);
      for (const sentence of texts.flatMap((text) => text.split(/(?<=[.?:])\s+/)))
        if (sentence.split(' ').length > 8) assert.ok(readingGrade([sentence]) <= 8, sentence);
      const all = texts.join('\n').replaceAll(/(is|This is) not a diagnosis/g, '');
      assert.doesNotMatch(
        all,
        /diagnos|depress|disorder|disease|symptom|patient|\b(ab)?normal\b|\brisk\b|commit|contact you\b|monitor|!|overdose|weapon|\bpills?\b/i,
      );
    });
    test(`${name}: says in every language what it is, that it is no diagnosis, that nobody watches, and of self-harm`, () => {
      const must: Record<string, RegExp[]> = {
        en: [/not a diagnosis/, /Nobody watches/, /hurting (yourself|oneself)/],
        es: [/no es un diagnóstico/, /Nadie está pendiente/, /lastimar/],
        fr: [/n’est pas un diagnostic/, /Personne ne surveille/, /faire du mal/],
        ar: [/تشخيصاً/, /لا توجد متابعة/, /إيذاء النفس/],
        'zh-Hans': [/不是诊断/, /没有人会 24 小时/, /伤害自己/],
        'pt-BR': [/não é um diagnóstico/, /Ninguém acompanha/, /se ferir/],
      };
      for (const [lang, patterns] of Object.entries(must))
        for (const { role } of document.signatures)
          for (const pattern of patterns)
            assert.match(JSON.stringify(consentView(document, lang, role as 'self')), pattern, `${lang} ${role}`);
    });
  }
  test('a young person reads words of their own, with the same choices', () => {
    const school = documentOf('school-screening');
    const addressed = ['about', 'voluntary', 'kept', 'seen-by'];
    for (const lang of consentLanguages(school)) {
      const [guardian, young] = [consentView(school, lang, 'guardian'), consentView(school, lang, 'young-person')];
      assert.ok(guardian && young, lang);
      for (const [part, own] of [
        ['sections', young.sections.filter(({ id }) => addressed.includes(id)).map(({ statement }) => statement)],
        ['purposes', young.purposes.map(({ text }) => text)],
        ['intent', [young.intent]],
      ] as const)
        for (const text of own) assert.ok(text && !JSON.stringify(guardian[part]).includes(text), `${lang}: ${text}`);
      assert.deepEqual(
        young.purposes.map(({ id, required }) => [id, required]),
        guardian.purposes.map(({ id, required }) => [id, required]),
      );
    }
  });
});

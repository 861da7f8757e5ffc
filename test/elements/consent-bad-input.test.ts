import { expect } from '@open-wc/testing';
import { agree, next, values } from '../../stories/states/consent-acts.js';
import { $, $$, until } from '../../stories/support.js';
import { changed, clinic, place, seen, troubles, type Consent, type Json } from '../helpers/consent-form.js';

/** An element with something in it that cannot be used. */
async function broken(document: unknown): Promise<{ el: Consent; codes: string[]; box: HTMLElement }> {
  const box = window.document.body.appendChild(window.document.createElement('div'));
  const codes = troubles(box);
  const el = window.document.createElement('porchlight-consent');
  el.lang = 'en';
  el.setAttribute('country', 'US');
  el.values = values;
  el.document = document;
  box.append(el);
  await until(el, 'that it did not come', () => $(el, '.broken'));
  return { el, codes, box };
}
const many = (count: number) =>
  changed((document) => {
    for (let at = 0; at < count; at++) {
      document['sections'].push({ id: `more-${at}`, icon: 'info' });
      for (const words of Object.values<Json>(document['languages']))
        words.sections[`more-${at}`] = { statement: 'More.' };
    }
  });

describe('porchlight-consent with what pages bring', () => {
  for (const [what, document] of [
    ['no document at all', 'nothing'],
    ['JSON of something else', '{"a": 1}'],
    ['a stand-in that nobody filled in', changed((json) => (json['languages'].en.title = 'For {{nobody}}'))],
    ['a purpose twice', changed((json) => json['purposes'].push(json['purposes'][0]))],
    [
      'a purpose without a way to say no',
      changed((json) => {
        for (const words of Object.values<Json>(json['languages'])) delete words.purposes['answer-questions'].decline;
      }),
    ],
    ['200 sections', many(200)],
    ['nobody to decide', changed((json) => (json['signatures'] = [{ role: 'witness', required: true }]))],
    ['a link that is a script', changed((json) => (json['contacts'][0].url = 'javascript:alert(1)'))],
    ['very deep JSON', JSON.parse('[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]')],
    ['keys of the prototype', JSON.parse('{"__proto__": {"polluted": 1}, "id": "x"}')],
  ] as const)
    it(`${what}: a code, plain words, help, and nothing to agree to`, async () => {
      const { el, codes, box } = await broken(document);
      expect(codes).to.eql(['invalid-consent-document']);
      expect(seen(el, '.broken')).to.contain('The form could not be loaded.');
      expect($(el, '.on, .no')).to.equal(null);
      expect(seen(el, '.help')).to.contain('988');
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
      box.remove();
    });

  it('a good document after a bad one', async () => {
    const { el, box } = await broken('nothing');
    el.document = clinic;
    await until(el, 'the form', () => $(el, '.screen.start'));
    box.remove();
  });

  it('another document: what was decided on the first is not said of the second', async () => {
    const el = await place();
    await agree(el);
    el.document = { ...clinic, id: 'other' };
    await until(el, 'the start', () => $(el, '.screen.start'));
    expect(el.record).to.equal(null);
  });

  it('a language that lacks something is left out, and the others are there', async () => {
    const el = await place(
      { lang: 'fr' },
      changed((document) => delete document['languages'].fr.purposes['share-with-team']),
    );
    expect(seen(el)).to.contain('English').and.not.to.contain('français');
    $$(el, '.languages button')[1]?.click();
    await until(el, 'Spanish', () => seen(el, '.start').includes('Antes de responder'));
  });

  it('script and markup in the words are words', async () => {
    const nasty = '<img src=x onerror="window.pwned=1"> **bold** [a](javascript:1)';
    const el = await place(
      {},
      changed((document) => {
        document['languages'].en.sections.about.statement = nasty;
        document['languages'].en.intro = nasty;
      }),
    );
    expect(seen(el)).to.contain(nasty);
    await next(el);
    expect(seen(el)).to.contain(nasty);
    expect($(el, 'img')).to.equal(null);
    expect(Reflect.get(window, 'pwned')).to.equal(undefined);
  });

  it('a document in a language that the interface has not, marked as such', async () => {
    const el = await place(
      { lang: 'eo' },
      changed((document) => {
        document['languages'].eo = document['languages'].es;
      }),
    );
    const words = $(el, '.title .words') as HTMLElement;
    expect(words.lang).to.equal('eo');
    expect($(el, '.wrapper')?.lang).to.equal('en');
  });

  it('attributes that are none are told, and the form goes on', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    const codes = troubles(box);
    const el = await place({ layout: 'wide', signature: 'blood', storage: 'cloud', signer: 'nobody' }, clinic, box);
    expect(codes).to.eql(['invalid-attribute', 'invalid-attribute', 'invalid-attribute']);
    await agree(el);
    expect(el.record?.acts[0]?.method).to.equal('typed');
    box.remove();
  });

  it('.document set before the element is defined is taken over', async () => {
    const { PorchlightConsent } = await import('../../src/elements/consent/consent.js');
    const el = document.createElement('porchlight-consent-late') as Consent;
    el.document = clinic;
    el.values = values;
    el.lang = 'en';
    document.body.append(el);
    customElements.define('porchlight-consent-late', class extends PorchlightConsent {});
    await until(el, 'the form', () => $(el, '.screen.start'));
    el.remove();
  });
});

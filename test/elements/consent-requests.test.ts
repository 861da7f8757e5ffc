import { expect } from '@open-wc/testing';
import { agree, next, refuse, shown, type } from '../../stories/states/consent-acts.js';
import { $, press, until } from '../../stories/support.js';
import { heard, place, said, school, seen, troubles, type Consent } from '../helpers/consent-form.js';

/** What was copied last. */
let copied = '';
const { writeText } = navigator.clipboard;
before(() => {
  navigator.clipboard.writeText = (text) => {
    copied = text;
    return Promise.resolve();
  };
});
after(() => {
  navigator.clipboard.writeText = writeText;
});
afterEach(() => history.replaceState(null, '', location.pathname + location.search));

const fragmentOf = (link: string): string => link.slice(link.indexOf('#'));
/** The same page on the device of somebody else, opened by the link. */
async function openedBy(link: string, document: unknown = school): Promise<Consent> {
  history.replaceState(null, '', fragmentOf(link));
  return place({}, document);
}
async function ask(el: Consent): Promise<string> {
  await press(el, '.ask-link');
  await until(el, 'that it is copied', () => seen(el, '.ask').includes('Copied.'));
  return copied;
}
async function answerBack(el: Consent): Promise<string> {
  await press(el, '.send-back .primary');
  await until(el, 'that it is copied', () => seen(el, '.send-back').includes('Copied.'));
  return copied;
}

describe('porchlight-consent: somebody decides on a device of their own', () => {
  it('a parent is asked by a link, signs there, and the answer opens the way here; no server gets anything', async () => {
    const here = await place({}, school);
    const records = heard(here);
    const requests: string[] = [];
    const { fetch } = window;
    window.fetch = (...args) => {
      requests.push(String(args[0]));
      return fetch(...args);
    };
    try {
      const link = await ask(here);
      expect(link.split('#')[0]).to.equal(location.href.split('#')[0]);
      const there = await openedBy(link);
      expect(location.hash, 'out of the address').to.equal('');
      expect(seen(there))
        .to.contain('Somebody asks you to read and answer this form.')
        .and.contain('parent or guardian');
      expect($(there, '.ask')).to.equal(null);
      await agree(there, 'Sam Ortiz');
      expect(seen(there)).to.contain('Nobody has your answer yet.');
      expect($(there, '.screen.hand, .next-role')).to.equal(null);
      const back = await answerBack(there);
      there.remove();

      type(here, '.paste', back);
      await until(here, 'the young person’s turn', () => seen(here).includes('You answer as: young person'));
      expect(records.map(({ role, status }) => [role, status])).to.eql([['guardian', 'granted']]);
      expect(records[0]?.acts[0]?.name).to.equal('Sam Ortiz');
      expect(seen(here)).not.to.contain('Sam Ortiz');
      await agree(here, 'Alex');
      expect(records).to.have.length(2);
      expect(requests).to.eql([]);
    } finally {
      window.fetch = fetch;
    }
  });

  it('a no comes back too, and ends it', async () => {
    const here = await place({}, school);
    const there = await openedBy(await ask(here));
    await refuse(there);
    type(here, '.paste', await answerBack(there));
    await until(here, 'the no', () => seen(here).includes('You did not agree.'));
    expect(here.record).to.deep.include({ role: 'guardian', status: 'declined' });
  });

  it('asking twice is asking once; the same answer read twice is one record', async () => {
    const here = await place({}, school);
    const first = await ask(here);
    expect(await ask(here)).to.equal(first);
    const records = heard(here);
    const there = await openedBy(first);
    await agree(there, 'Sam');
    const back = await answerBack(there);
    there.remove();
    location.hash = fragmentOf(back);
    await until(here, 'the next', () => seen(here).includes('young person'));
    await next(here);
    location.hash = fragmentOf(back);
    await until(here, 'that it was read', () => said(here) === 'Their answer is here now.');
    expect($(here, '.screen.section'), 'the young person stays where they are').not.to.equal(null);
    expect(records).to.have.length(1);
  });

  it('a link that opens the page with an answer in it is read, and goes from the address', async () => {
    const here = await place({ storage: 'session' }, school);
    const there = await openedBy(await ask(here));
    await agree(there, 'Sam');
    const back = await answerBack(there);
    here.remove();
    there.remove();
    history.replaceState(null, '', fragmentOf(back));
    const again = await place({ storage: 'session' }, school);
    await until(again, 'the young person’s turn', () => seen(again).includes('young person'));
    expect(location.hash).to.equal('');
    expect(again.records[0]).to.deep.include({ role: 'guardian', status: 'granted' });
    sessionStorage.clear();
  });

  it('an answer that is opened in the page that waits for it is read at once', async () => {
    const here = await place({}, school);
    const there = await openedBy(await ask(here));
    await agree(there, 'Sam');
    const back = await answerBack(there);
    there.remove();
    location.hash = fragmentOf(back);
    await until(here, 'the young person’s turn', () => seen(here).includes('You answer as: young person'));
    expect(location.hash).to.equal('');
  });

  it('what is no answer, one of somebody else, and one that was changed on its way: nothing is taken', async () => {
    const here = await place({}, school);
    const there = await openedBy(await ask(here));
    await agree(there, 'Sam');
    const back = await answerBack(there);
    const packed = fragmentOf(back).split('=')[1] ?? '';
    const json = JSON.parse(
      new TextDecoder().decode(
        Uint8Array.from(atob(packed.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0)),
      ),
    );
    json.record.purposes['share-with-counselor'] = 'granted';
    const forged = btoa(JSON.stringify(json)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    const other = await place({}, school);
    await ask(other);
    for (const [el, text] of [
      [here, '#porchlight-consent-response=abc'],
      [here, '#porchlight-consent-response=' + forged],
      [here, '#porchlight-consent-response=' + 'A'.repeat(600_000)],
      [other, back],
    ] as const) {
      type(el, '.paste', text);
      await until(el, 'that it is none', () => seen(el, '.ask').includes('This is not an answer to this form.'));
      expect(el.records).to.eql([]);
    }
  });

  it('a link for another form, or a damaged one: said in words, and the form can be answered all the same', async () => {
    const here = await place({}, school);
    const link = await ask(here);
    const box = document.body.appendChild(document.createElement('div'));
    const codes = troubles(box);
    history.replaceState(null, '', fragmentOf(link));
    const other = await place({}, { ...school, id: 'another-form' }, box);
    await until(other, 'that it is bad', () => seen(other, '.bad').includes('damaged or not for this form'));
    expect(codes).to.eql(['invalid-consent-request']);
    expect(location.hash).to.equal('');
    other.remove();
    history.replaceState(null, '', '#porchlight-consent-request=%00%zz');
    const damaged = await place({}, school, box);
    await shown(damaged);
    await until(damaged, 'that it is bad', () => $(damaged, '.bad'));
    expect($(damaged, '.on')).not.to.equal(null);
    box.remove();
  });

  it('what cannot be copied is said, and can be saved as a file', async () => {
    const works = navigator.clipboard.writeText;
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    const files: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      files.push(this.download);
    };
    try {
      const here = await place({}, school);
      await press(here, '.ask-link');
      await until(here, 'that it failed', () => seen(here, '.ask').includes('could not be copied'));
      await press(here, '.ask-file');
      expect(files).to.eql(['consent-request.json']);
    } finally {
      HTMLAnchorElement.prototype.click = click;
      navigator.clipboard.writeText = works;
    }
  });
});

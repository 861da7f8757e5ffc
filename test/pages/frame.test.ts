import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { answer, usePages } from './browser.js';
import { framed, HOST, inFrame, openHost, type HostPage } from './host-page.js';

const pages = usePages();

/** The clinic's form of the package, with a name and a number in it. */
const CONSENT_FORM = {
  body: readFileSync('consent/clinic-screening.json', 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    name === 'phone' ? '+1 555 010 0177' : name === 'email' ? 'consent@example.org' : 'Alder Clinic',
  ),
  type: 'application/json',
  headers: { 'access-control-allow-origin': '*' },
};

/** Collects what the page is told. */
const LISTEN = `<script>
  window.heard = [];
  for (const name of ['start', 'progress', 'risk', 'complete', 'error', 'exit'])
    addEventListener('porchlight-' + name, ({ type, detail, target }) => heard.push([type, detail, target.localName]));
</script>`;
type Heard = [type: string, detail: Record<string, unknown>, target: string][];
const heard = (page: Page) => page.evaluate('heard') as Promise<Heard>;

const PHQ9 = '<porchlight-frame element="phq9" country="US"><p>Call 988</p></porchlight-frame>';
const open = (host: Partial<HostPage> = {}) => openHost(pages, { head: LISTEN, body: PHQ9, ...host });
const HARD = [3, 3, 3, 3, 3, 3, 3, 3, 3];

describe('the isolated frame', () => {
  test('shows the element in an origin of its own: no script of the page can look in', async () => {
    const { page, problems } = await open();
    const element = await framed(page, 'porchlight-phq9');
    await answer(element, HARD, 1);
    await element.locator('.nav .primary').click();
    assert.match(await element.locator('.wrapper').innerText(), /27 of 27/);
    assert.equal(
      await inFrame(page)
        .locator('body')
        .evaluate(() => self.origin),
      'null',
    );
    const seen = (await page.evaluate(`(() => {
      const frame = document.querySelector('porchlight-frame').shadowRoot.querySelector('iframe');
      const tries = [() => frame.contentDocument, () => frame.contentWindow.document, () => frame.contentWindow.customElements,
        () => frame.contentWindow.Guest, () => frame.contentWindow.localStorage];
      return tries.map((each) => { try { return String(each()); } catch (error) { return error.name; } });
    })()`)) as string[];
    assert.deepEqual(seen, ['null', 'SecurityError', 'SecurityError', 'SecurityError', 'SecurityError']);
    assert.deepEqual(problems, []);
  });

  test('nothing is kept, no cookie is set, no other server is asked, and no page says where somebody came from', async () => {
    const referrers: string[] = [];
    const { page, requests } = await open({
      prepare: async (page) => {
        page.on('request', (request) => {
          if (request.frame() !== page.mainFrame()) referrers.push(request.headers()['referer'] ?? '');
        });
      },
    });
    await answer(await framed(page, 'porchlight-phq9'), HARD, 1);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith('/') && !url.startsWith('data:')),
      [],
    );
    assert.ok(referrers.length > 5);
    assert.deepEqual(
      referrers.filter((each) => each !== ''),
      [],
    );
    assert.deepEqual(await page.context().cookies(), []);
  });

  test('a page with a strict policy and trusted types, and the guest under its own: no violation', async () => {
    const policy =
      "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    const { page, problems } = await open({
      head: `<meta http-equiv="Content-Security-Policy" content="${policy}">${LISTEN}`,
    });
    const element = await framed(page, 'porchlight-phq9');
    await answer(element, HARD, 1);
    await element.locator('.help summary').click();
    await element.locator('.help .chooser').waitFor();
    assert.deepEqual(problems, []);
  });

  test('can ask its own server and those that the page names, and no other', async () => {
    const { page } = await open({
      body: '<porchlight-frame element="resource-finder" src="/directory.json" api="https://api.example/v1"></porchlight-frame>',
      files: {
        '/directory.json': { body: '[]', type: 'application/json', headers: { 'access-control-allow-origin': '*' } },
      },
    });
    const element = await framed(page, 'porchlight-resource-finder');
    const outcome = (url: string) =>
      element.evaluate(
        (_node, url) =>
          new Promise<string>((resolve) => {
            document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective));
            fetch(url).then(
              (response) => resolve(String(response.status)),
              () => setTimeout(() => resolve('no answer'), 300),
            );
          }),
        url,
      );
    assert.equal(await outcome(`${pages.origin}/directory.json`), '200');
    assert.equal(await outcome('https://elsewhere.example/collect'), 'connect-src');
    assert.equal(await outcome('https://api.example/v1/services'), 'no answer', 'allowed, and nobody is there');
  });

  test('without a sandbox, or opened by itself, the guest shows nothing', async () => {
    const { page } = await open({ body: '<iframe src="/cdn/frame.html"></iframe>' });
    const [, guest] = page.frames();
    await page.evaluate(`new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      frames[0].postMessage('porchlight-frame', '*', [port2]);
      port1.postMessage(${JSON.stringify({ type: 'config', element: 'phq9', attributes: [], theme: { properties: [], fontFamily: '', fontSize: 16, colorScheme: '', dir: 'ltr' }, page: { address: '', fragment: '' }, presses: false })});
      setTimeout(done, 500);
    })`);
    assert.equal(await guest?.evaluate(() => document.body.children.length), 0);
  });
});

describe('what the page sets', () => {
  test('attributes go in, also later, and those that mean something to the page do not', async () => {
    const { page } = await open({
      body: '<porchlight-frame element="phq9" lang="es" country="US" share="score" recipient="Dr Lee" class="x" id="y" data-z="1" onclick="1" style="color:red"></porchlight-frame>',
    });
    const element = await framed(page, 'porchlight-phq9');
    const attributes = () =>
      element.evaluate((node) =>
        Object.fromEntries(
          ['lang', 'country', 'share', 'recipient', 'id', 'data-z', 'onclick', 'style', 'layout'].map((name) => [
            name,
            node.getAttribute(name),
          ]),
        ),
      );
    const before = {
      lang: 'es',
      country: 'US',
      share: 'score',
      recipient: 'Dr Lee',
      id: null,
      'data-z': null,
      onclick: null,
      style: null,
      layout: null,
    };
    assert.deepEqual(await attributes(), before);
    assert.match(await element.locator('.wrapper').innerText(), /988/);
    assert.match(await element.locator('.wrapper').innerText(), /Dr Lee/);
    await page.evaluate(`(() => {
      const frame = document.querySelector('porchlight-frame');
      frame.removeAttribute('recipient');
      frame.setAttribute('layout', 'page');
      frame.lang = 'de';
    })()`);
    await element.getByText('Fragen zu Ihrer Stimmung').or(element.getByText('Fragen')).first().waitFor();
    assert.deepEqual(await attributes(), { ...before, lang: 'de', recipient: null, layout: 'page' });
  });

  test('the language is that of the place, not of the guest’s page, and follows an ancestor', async () => {
    const { page } = await open({ lang: 'fr', body: `<div id="place">${PHQ9}</div>` });
    const element = await framed(page, 'porchlight-phq9');
    assert.equal(await element.getAttribute('lang'), 'fr');
    await page.evaluate(`document.querySelector('#place').lang = 'ar'`);
    await element.locator('.wrapper[dir=rtl]').waitFor();
    assert.equal(await inFrame(page).locator('html').getAttribute('lang'), 'ar');
    // A page translator rewrites html[lang]: that is no wish of the author.
    await page.evaluate(
      `document.querySelector('#place').removeAttribute('lang'), document.documentElement.lang = 'xx'`,
    );
    await element.locator('.wrapper[lang=fr]').waitFor();
  });

  test('looks like the page: font, size, colours, scheme; also when they change', async () => {
    const { page } = await open({
      head: `<style>
        .warm { --porchlight-accent: rgb(120, 10, 10); --brand: 3px; --porchlight-radius: var(--brand); font: 20px Georgia; }
        .dark { color-scheme: dark; }
      </style>`,
      body: `<div id="place" class="warm">${PHQ9}</div>`,
    });
    const element = await framed(page, 'porchlight-phq9');
    const look = () =>
      element.locator('button.primary').evaluate((button) => {
        const { backgroundColor, borderRadius, fontFamily, fontSize } = getComputedStyle(button);
        const { colorScheme, backgroundColor: paper } = getComputedStyle(document.documentElement);
        return { backgroundColor, borderRadius, fontFamily, fontSize, colorScheme, paper };
      });
    const warm = {
      backgroundColor: 'rgb(120, 10, 10)',
      borderRadius: '3px',
      fontFamily: 'Georgia',
      fontSize: '20px',
      colorScheme: 'normal',
      paper: 'rgba(0, 0, 0, 0)',
    };
    assert.deepEqual(await look(), warm);
    await page.evaluate(`document.querySelector('#place').className = 'dark'`);
    await inFrame(page).locator('html[style*="color-scheme: dark"]').waitFor();
    const dark = await look();
    assert.notEqual(dark.backgroundColor, warm.backgroundColor);
    assert.notEqual(dark.borderRadius, '3px');
  });

  test('a link that is shared leads to the page, and a page that is opened with it shows the same', async () => {
    const finder = '<porchlight-frame element="resource-finder" src="/list.json" country="US"></porchlight-frame>';
    const { page, problems } = await open({
      body: finder,
      files: {
        '/list.json': {
          body: readFileSync('examples/directory/alder-county.json', 'utf8'),
          type: 'application/json',
          headers: { 'access-control-allow-origin': '*' },
        },
      },
      prepare: (page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']),
    });
    const element = await framed(page, 'porchlight-resource-finder');
    await element.locator('#text').pressSequentially('food');
    await element.getByRole('button', { name: 'Share', exact: true }).click();
    await element.getByRole('button', { name: 'Copy the link' }).click();
    await element.getByText('The link was copied.').first().waitFor();
    const link = (await page.evaluate('navigator.clipboard.readText()')) as string;
    assert.equal(link, `${pages.origin}${HOST}#pl-find=q=food`);
    await page.goto('about:blank');
    await page.goto(link.replace('food', 'rent'));
    const again = await framed(page, 'porchlight-resource-finder');
    await again.locator('.list .service').first().waitFor();
    assert.equal(await again.locator('#text').inputValue(), 'rent');
    await page.evaluate(`location.hash = '#pl-find=q=group'`);
    await again.locator('.list .service').first().waitFor();
    while ((await again.locator('#text').inputValue()) !== 'group') await page.waitForTimeout(20);
    await page.evaluate(`location.hash = '#chapter-2'`);
    assert.equal(await again.locator('#text').inputValue(), 'group');
    assert.deepEqual(problems, []);
  });

  test('a link with a consent in it arrives inside, and does not stay in the address', async () => {
    const { page } = await open({
      body: '<porchlight-frame element="consent" src="/form.json" country="US"></porchlight-frame>',
      files: { '/form.json': CONSENT_FORM },
    });
    await page.goto('about:blank');
    await page.goto(`${pages.origin}${HOST}#porchlight-consent-request=nothing`);
    await framed(page, 'porchlight-consent');
    await page.waitForFunction(`heard.some(([type]) => type === 'porchlight-error')`);
    assert.equal(await page.evaluate('location.hash'), '');
  });

  test('another element begins anew in the same place', async () => {
    const { page } = await open();
    await framed(page, 'porchlight-phq9');
    await page.evaluate(`document.querySelector('porchlight-frame').setAttribute('element', 'gad7')`);
    await (await framed(page, 'porchlight-gad7')).locator('.primary').waitFor();
    assert.equal(await inFrame(page).locator('porchlight-phq9').count(), 0);
    assert.equal(
      await page.evaluate(`document.querySelector('porchlight-frame').shadowRoot.querySelectorAll('iframe').length`),
      1,
    );
  });

  test('moved in the page, or taken away and put back, it works again', async () => {
    const { page } = await open({ body: `${PHQ9}<div id="other"></div>` });
    await framed(page, 'porchlight-phq9');
    await page.evaluate(`document.querySelector('#other').append(document.querySelector('porchlight-frame'))`);
    await (await framed(page, 'porchlight-phq9')).locator('.primary').waitFor();
    assert.equal(
      await page.evaluate(`document.querySelector('porchlight-frame').shadowRoot.querySelectorAll('iframe').length`),
      1,
    );
    await page.evaluate(`document.querySelector('porchlight-frame').remove()`);
    while (page.frames().length > 1) await page.waitForTimeout(20);
  });

  test('two frames on one page know nothing of each other', async () => {
    const { page } = await open({
      body: '<porchlight-frame id="a" element="phq9" share="answers"></porchlight-frame><porchlight-frame id="b" element="gad7"></porchlight-frame>',
    });
    const [a, b] = [await framed(page, 'porchlight-phq9', '#a'), await framed(page, 'porchlight-gad7', '#b')];
    await a.locator('.primary').click();
    await a.getByText('Question 1 of 9').waitFor();
    assert.equal(await b.getByText('Question 1').count(), 0);
    assert.deepEqual(
      (await heard(page)).map(([type, , target]) => [type, target]),
      [['porchlight-start', 'porchlight-frame']],
    );
  });
});

describe('events of the isolated frame', () => {
  const run = async (share: string | null) => {
    const { page } = await open({
      body: `<porchlight-frame element="phq9" country="US" ${share === null ? '' : `share="${share}"`}></porchlight-frame>`,
    });
    const element = await framed(page, 'porchlight-phq9');
    await answer(element, HARD, 1);
    await element.locator('.nav .primary').click();
    await element.locator('[part=meaning]').waitFor();
    await page.waitForFunction(`heard.some(([type]) => type === 'porchlight-complete')`);
    return heard(page);
  };
  test('share="none": that it was finished, and nothing of what', async () => {
    const all = await run(null);
    assert.deepEqual(
      all.map(([type]) => type),
      ['porchlight-start', ...Array<string>(9).fill('porchlight-progress'), 'porchlight-complete'],
    );
    const detail = all.at(-1)?.[1] ?? {};
    assert.deepEqual(Object.keys(detail), ['instrument', 'completedAt']);
  });
  test('share="score": the score, and the flag at once', async () => {
    const all = await run('score');
    assert.deepEqual(all.find(([type]) => type === 'porchlight-risk')?.[1], {
      flags: [{ code: 'self-harm', item: 'phq-9.9', value: 3 }],
    });
    const detail = all.at(-1)?.[1] ?? {};
    assert.equal((detail['score'] as { total: number }).total, 27);
    assert.equal(detail['answers'], undefined);
  });
  test('share="answers": the whole result', async () => {
    const detail = (await run('answers')).at(-1)?.[1] ?? {};
    assert.equal((detail['answers'] as Record<string, number>)['phq-9.9'], 3);
  });
  test('a consent: its record, and a name that was typed in it', async () => {
    const { page, problems } = await open({
      head: `<script>addEventListener('porchlight-consent', ({ detail }) => { window.record = detail.record; });</script>`,
      body: '<porchlight-frame element="consent" src="/form.json" country="US"></porchlight-frame>',
      files: { '/form.json': CONSENT_FORM },
    });
    const element = await framed(page, 'porchlight-consent');
    const next = element.locator('.ways .on');
    await next.waitFor();
    let purposes = 0;
    while (!(await element.locator('.screen.sign').count())) {
      const box = element.locator('.option.box input');
      if ((await box.count()) && purposes++ === 0) await box.check();
      await next.click();
    }
    await element.locator('.name-field').fill('Robin Vega');
    await next.click();
    await page.waitForFunction('window.record');
    assert.deepEqual(await page.evaluate('[record.status, record.acts[0].name]'), ['granted', 'Robin Vega']);
    assert.deepEqual(problems, []);
  });
  test('arrow keys on the options say as little as one click', async () => {
    const { page } = await open();
    const element = await framed(page, 'porchlight-phq9');
    await element.locator('.primary').click();
    await element.locator('input').first().focus();
    for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowDown');
    assert.equal(await element.locator('input').nth(3).isChecked(), true);
    await element.locator('.nav .primary').click();
    await element.getByText('Question 2 of 9').waitFor();
    assert.deepEqual(
      (await heard(page)).map(([type, detail]) => [type, detail['answered']]),
      [
        ['porchlight-start', undefined],
        ['porchlight-progress', 1],
      ],
    );
  });
});

describe('the height of the frame', () => {
  for (const [width, lang] of [
    [1280, 'en'],
    [420, 'en'],
    [420, 'de'],
  ] as const)
    test(`is the same whatever is answered, and there is no second scrollbar (${width} px, ${lang})`, async () => {
      const record = async (answers: readonly number[]) => {
        const { page } = await open({
          viewport: { width, height: 900 },
          head: `<script>
            window.heights = [];
            addEventListener('DOMContentLoaded', () => {
              const frame = document.querySelector('porchlight-frame');
              new ResizeObserver(() => heights.push(frame.offsetHeight)).observe(frame);
            });
          </script>`,
          body: `<porchlight-frame lang="${lang}" element="phq9" country="US"></porchlight-frame>`,
        });
        const element = await framed(page, 'porchlight-phq9');
        await answer(element, answers, answers.some(Boolean) ? 1 : null);
        await element.locator('.nav .primary').click();
        await element.locator('[part=meaning]').waitFor();
        const root = inFrame(page).locator('html');
        await root.evaluate(() => new Promise((done) => setTimeout(done, 700)));
        const [needed, given, isCut] = await root.evaluate((html) => [
          document.body.getBoundingClientRect().height,
          innerHeight,
          html.classList.contains('cut'),
        ]);
        assert.ok(Number(needed) <= Number(given), `${needed} in ${given}`);
        assert.equal(isCut, false);
        const heights = (await page.evaluate('heights')) as number[];
        await page.context().close();
        return heights.filter((height) => height >= 64);
      };
      const all = [];
      for (const answers of [Array<number>(9).fill(0), [1, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 1], HARD])
        all.push((await record(answers)).join());
      assert.equal(new Set(all).size, 1, all.join(' | '));
    });

  test('a page that gives less room than is needed gets a scrollbar inside, so that nothing is cut off', async () => {
    const { page } = await open({ body: `<style>porchlight-frame { display: block; }</style>${PHQ9}` });
    await framed(page, 'porchlight-phq9');
    await page.evaluate(
      `document.querySelector('porchlight-frame').shadowRoot.querySelector('iframe').style.maxBlockSize = '300px'`,
    );
    await inFrame(page).locator('html.cut').waitFor();
  });
});

describe('a frame that does not come', () => {
  const failed = async (host: Partial<HostPage>) => {
    const { page } = await open({
      ...host,
      // The clock runs fast: what is waited for is said, and nobody waits for it.
      head: `${LISTEN}<script>const real = setTimeout; window.setTimeout = (act, after, ...more) => real(act, after / 10, ...more);</script>${host.head ?? ''}`,
    });
    await page.waitForFunction(`heard.some(([type]) => type === 'porchlight-error')`);
    const [, detail] = (await heard(page)).find(([type]) => type === 'porchlight-error') ?? [];
    assert.equal(await page.getByText('Call 988').isVisible(), true);
    assert.equal(detail?.['code'], 'frame-failed');
    return String(detail?.['message']);
  };
  test('files that are served for this site only: help stays on show, and the reason is named', async () => {
    const guest = readFileSync('cdn/frame.html', 'utf8');
    const message = await failed({
      body: '<porchlight-frame element="phq9" guest="/own/frame.html"><p>Call 988</p></porchlight-frame>',
      files: {
        '/own/frame.html': { body: guest, type: 'text/html' },
        '/own/frame-guest.js': { body: 'export {}' },
      },
    });
    assert.match(message, /Access-Control-Allow-Origin/);
  });
  test('an element that there is not', async () => {
    assert.match(
      await failed({ body: '<porchlight-frame element="nothing"><p>Call 988</p></porchlight-frame>' }),
      /no element "porchlight-nothing"/,
    );
  });
  for (const attributes of ['', 'element=""', 'element="../x"', 'element="phq9" guest="javascript:alert(1)"'])
    test(`attributes that cannot be used: ${attributes || 'none'}`, async () => {
      assert.match(
        await failed({ body: `<porchlight-frame ${attributes}><p>Call 988</p></porchlight-frame>` }),
        /is not usable/,
      );
    });
  test('a guest that comes late is still shown', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { page } = await open({
      head: `${LISTEN}<script>const real = setTimeout; window.setTimeout = (act, after, ...more) => real(act, after / 10, ...more);</script>`,
      prepare: (page) =>
        page.route('**/frame-guest.js', async (route) => {
          await held;
          await route.continue();
        }),
    });
    await page.waitForFunction(`customElements.get('porchlight-frame')`);
    assert.equal(await page.getByText('Call 988').isVisible(), true);
    release();
    await (await framed(page, 'porchlight-phq9')).locator('.primary').waitFor();
    assert.equal(await page.getByText('Call 988').isVisible(), false);
  });
});

/**
 * Presses a key and waits until the focus is somewhere else; says where. The page and the frame are processes of their own: while
 * the focus goes from one to the other, neither has it.
 */
function pressAndSettle(page: Page, element: Locator) {
  const place = async () => {
    const outside = await page.evaluate<string>('document.activeElement.id || document.activeElement.localName');
    if (outside !== 'porchlight-frame') return outside;
    const inside = await element.evaluate(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('*') ?? [])].indexOf(shadowRoot?.activeElement as Element),
    );
    return inside < 0 ? null : `inside ${inside}`;
  };
  return async (key: string): Promise<string> => {
    const before = await place();
    await page.keyboard.press(key);
    for (let tries = 0; tries < 100; tries++) {
      const now = await place();
      if (now !== null && now !== before) return now;
      await page.waitForTimeout(20);
    }
    throw new Error(`${key} leads nowhere from ${before}.`);
  };
}

describe('by keyboard', () => {
  test('Tab goes in, through, and out again; the ring is on show; the frame has a name', async () => {
    const { page } = await open({
      body: `<button id="before">Before</button>${PHQ9}<button id="after">After</button>`,
    });
    const element = await framed(page, 'porchlight-phq9');
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Porchlight');
    const press = pressAndSettle(page, element);
    await page.locator('#before').focus();
    assert.match(await press('Tab'), /^inside/);
    assert.equal(await element.locator(':focus').innerText(), 'Start');
    const outline = await element.locator(':focus').evaluate((node) => getComputedStyle(node).outlineStyle);
    assert.equal(outline, 'solid');
    const stops = ['inside'];
    while (stops.length < 20 && stops.at(-1) !== 'after') stops.push(await press('Tab'));
    assert.equal(stops.at(-1), 'after', `Tab never comes out: ${stops.join(', ')}`);
    assert.ok(stops.length > 4, stops.join(', '));
    for (let times = 1; times < stops.length; times++) await press('Shift+Tab');
    assert.equal(await element.locator(':focus').innerText(), 'Start');
    assert.equal(await press('Shift+Tab'), 'before');
  });
  test('is answered to its end without a pointer, and focus follows', async () => {
    const { page } = await open();
    const element = await framed(page, 'porchlight-phq9');
    await page.evaluate(`document.querySelector('porchlight-frame').focus()`);
    await page.keyboard.press('Tab');
    await element.locator(':focus').waitFor();
    await element.locator('.primary').focus();
    await page.keyboard.press('Enter');
    for (let item = 1; item <= 9; item++) {
      await element.getByText(`Question ${item} of 9`).waitFor();
      assert.equal(await element.locator('.heading:focus').count(), 1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await element.locator('.nav .primary').focus();
    await page.keyboard.press('Enter');
    await element.locator('[part=meaning]').waitFor();
  });
  test('the name is the page’s, if it gives one', async () => {
    const { page } = await open({ body: '<porchlight-frame element="phq9" label="Questions"></porchlight-frame>' });
    await framed(page, 'porchlight-phq9');
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Questions');
    await page.evaluate(`document.querySelector('porchlight-frame').setAttribute('label', 'Fragen')`);
    await page.locator('iframe[title=Fragen]').waitFor();
  });
});

/* What a sandbox takes away unless it is told otherwise. The guest is a page of the test, the frame around it is ours. */
describe('what a person may do in the frame', () => {
  const GUEST = `<!doctype html><body>
    <a id="tel" href="tel:988">Call</a> <a id="sms" href="sms:988">Text</a>
    <a id="out" href="/other.html" target="_blank" rel="noopener noreferrer">Out</a>
    <form><button id="send">Send</button></form> <input id="file" type="file"> <button id="print">Print</button>
    <button id="save">Save</button>
    <script>
      document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); window.sent = true; });
      document.querySelector('#print').onclick = () => print();
      document.querySelector('#file').onchange = ({ target }) => target.files[0].text().then((text) => document.body.append('read: ' + text));
      document.querySelector('#save').onclick = () => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['a plan']));
        link.download = 'plan.txt';
        link.click();
      };
    </script>`;
  const FILES = {
    '/guest.html': { body: GUEST, type: 'text/html' },
    '/other.html': { body: '<title>Other</title><p>Other page</p>', type: 'text/html' },
  };
  const openGuest = async (body: string) => {
    const said: string[] = [];
    const { page } = await open({
      body,
      files: FILES,
      prepare: async (page) => void page.on('console', (message) => said.push(message.text())),
    });
    const guest = page.locator('iframe').contentFrame();
    await guest.locator('#tel').waitFor({ state: 'attached' });
    // It never says that it is ready: the frame is not on show, and clicks are made by script with a real gesture around.
    await page.evaluate(
      `document.querySelector('porchlight-frame')?.shadowRoot.querySelector('div').classList.add('ready')`,
    );
    return { page, guest, said };
  };
  const OURS = '<porchlight-frame element="phq9" guest="/guest.html"></porchlight-frame>';
  const BARE = '<iframe sandbox="allow-scripts" src="/guest.html"></iframe>';
  const blocked = /blocked by sandbox|sandboxed/i;

  test('links to call and to write a message, which are dead in a bare sandbox', async () => {
    for (const [body, dead] of [
      [OURS, false],
      [BARE, true],
    ] as const) {
      const { page, guest, said } = await openGuest(body);
      await guest.locator('#tel').click();
      await guest.locator('#sms').click();
      await page.waitForTimeout(300);
      assert.equal(said.filter((text) => blocked.test(text)).length, dead ? 2 : 0, said.join('\n'));
      await page.context().close();
    }
  });
  test('so do those of our own help panel', async () => {
    const said: string[] = [];
    const { page } = await open({
      prepare: async (page) => void page.on('console', (message) => said.push(message.text())),
    });
    const help = (await framed(page, 'porchlight-phq9')).locator('.help');
    await help.locator('a[href^="tel:"]').first().click();
    await help.locator('a[href^="sms:"]').first().click();
    await page.waitForTimeout(300);
    assert.deepEqual(
      said.filter((text) => blocked.test(text)),
      [],
    );
  });
  test('a link opens a page of its own, that is not in the sandbox and does not know where somebody came from', async () => {
    const { page, guest } = await openGuest(OURS);
    const [other] = await Promise.all([page.waitForEvent('popup'), guest.locator('#out').click()]);
    await other.waitForLoadState();
    assert.deepEqual(await other.evaluate(() => [self.origin === location.origin, opener, document.referrer]), [
      true,
      null,
      '',
    ]);
  });
  test('a form is handled by the guest', async () => {
    const { page, guest } = await openGuest(OURS);
    await guest.locator('#send').click();
    assert.equal(await guest.locator('body').evaluate(() => Reflect.get(window, 'sent')), true);
    await page.context().close();
    const bare = await openGuest(BARE);
    await bare.guest.locator('#send').click();
    assert.equal(await bare.guest.locator('body').evaluate(() => Reflect.get(window, 'sent')), undefined);
  });
  test('a file is saved, and one is opened', async () => {
    const { page, guest } = await openGuest(OURS);
    const [download] = await Promise.all([page.waitForEvent('download'), guest.locator('#save').click()]);
    assert.equal(download.suggestedFilename(), 'plan.txt');
    assert.equal(readFileSync((await download.path()) ?? '', 'utf8'), 'a plan');
    await guest
      .locator('#file')
      .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('my plan') });
    await guest.getByText('read: my plan').waitFor();
  });
  test('printing is not refused, as it is in a bare sandbox', async () => {
    for (const [body, refused] of [
      [OURS, false],
      [BARE, true],
    ] as const) {
      const { page, guest, said } = await openGuest(body);
      await guest.locator('#print').click();
      await page.waitForTimeout(300);
      assert.equal(
        said.some((text) => /Ignored call to 'print\(\)'/.test(text)),
        refused,
        said.join('\n'),
      );
      await page.context().close();
    }
  });
  test('what is passed on to the system: sharing and the clipboard', async () => {
    const { page } = await openGuest(OURS);
    const allow = await page.locator('iframe').getAttribute('allow');
    assert.match(allow ?? '', /clipboard-write/);
    assert.equal((allow ?? '').includes('web-share'), await page.evaluate(`'share' in navigator`));
  });
  test('the frame cannot move the page around it, and has no storage', async () => {
    const { page, guest } = await openGuest(OURS);
    const tries = await guest.locator('body').evaluate(() =>
      [
        () => (window.top as Window).location.replace('/other.html'),
        () => localStorage.length,
        () => indexedDB.open('x'),
        () => document.cookie,
      ].map((act) => {
        try {
          act();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      }),
    );
    assert.deepEqual(tries, Array(4).fill('SecurityError'));
    assert.ok(page.url().endsWith(HOST));
  });
});

test('the result is printed on a sheet of its own, and is gone after it', async () => {
  const { page, problems } = await open({
    prepare: (page) =>
      page.addInitScript(() => {
        window.print = () => {
          const shown = [...document.body.children].map((node) => [node.className, (node as HTMLElement).innerText]);
          const media = document.adoptedStyleSheets.map((sheet) => sheet.media.mediaText);
          Object.assign(window, { printed: { shown, media, title: document.title } });
        };
      }),
  });
  const element = await framed(page, 'porchlight-phq9');
  await answer(element, HARD, 3);
  await element.locator('.nav .primary').click();
  await element.locator('.nav button').first().click();
  const body = inFrame(page).locator('body');
  await body.locator('.porchlight-printed').waitFor({ state: 'attached' });
  const sheet = body.locator('.porchlight-printed');
  assert.equal(await sheet.isVisible(), false, 'only on paper');
  // A recorder may run in this very document, where somebody has put an element into a sandbox of their own.
  assert.match((await sheet.getAttribute('class')) ?? '', /\brr-block\b.*\bph-no-capture\b/);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await sheet.isVisible(), true);
  assert.equal(await element.isVisible(), false);
  const text = await sheet.innerText();
  for (const part of ['27', '988', 'Spitzer', 'This is not a diagnosis']) assert.ok(text.includes(part), part);
  await page.emulateMedia({ media: 'screen' });
  await body.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await sheet.count(), 0);
  assert.equal(await element.isVisible(), true);
  assert.deepEqual(problems, []);
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../../src/version.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'porchlight-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real command, in the folder of the test files. */
function run(...args: string[]): Promise<Ran> {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(root, 'src/cli/porchlight.ts'), ...args],
    {
      cwd: folder,
    },
  );
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const sitsIn80 = (text: string) => {
  for (const line of text.split('\n')) assert.ok(line.length <= 80, `${line.length} columns: ${line}`);
};

const good = file(
  'good.csv',
  'id,name,need,phone,website,verified,city\n' +
    'harbor,Harbor Youth Line,crisis,(206) 555-0142 ext. 12,https://example.org/harbor,2026-11-02,Seattle\n' +
    'alder,Alder Family Table,food-money,(206) 555-0177,,2026-03-01,Seattle\n' +
    'elm,"=Elm ""Hall""",grief,,https://example.org/elm,,Tacoma\n',
);
const bad = file(
  'bad.csv',
  'id,name,phone,latitude,longitude,verified,Mascot,address,address_private\n' +
    'a,Harbor,555-0142,200,500,,owl,,\n' +
    ',,555-0143,,,,,,\n' +
    'c,Alder,ask inside,,,1/2/2026,,99 Secret Road,yes\n',
);

describe('porchlight', () => {
  it('says how it is used', async () => {
    const { code, out, err } = await run('--help');
    assert.equal(code, 0);
    assert.equal(err, '');
    for (const command of ['validate', 'convert', 'stale']) assert.match(out, new RegExp(`^  ${command} `, 'm'));
    sitsIn80(out);
    for (const command of ['validate', 'convert', 'stale']) {
      const help = await run(command, '--help');
      assert.equal(help.code, 0);
      assert.match(help.out, new RegExp(`^Usage: porchlight ${command} `));
      assert.match(help.out, /Exit code:/);
      sitsIn80(help.out);
    }
  });

  it('says its version', async () => {
    assert.deepEqual(await run('--version'), { code: 0, out: `${VERSION}\n`, err: '' });
  });

  const wrong: readonly [args: string[], words: RegExp][] = [
    [[], /Usage/],
    [['frobnicate'], /no command "frobnicate"[\s\S]*Usage/],
    [['constructor'], /no command "constructor"/],
    [['validate'], /validate directory FILE/],
    [['validate', 'school', good], /validate directory FILE/],
    [['validate', 'directory'], /name one file/],
    [['validate', 'directory', good, bad], /name one file/],
    [['validate', 'directory', good, '--wat'], /Unknown option '--wat'/],
    [['validate', 'directory', good, '--format', 'xls'], /no format "xls"/],
    [['convert', good], /--to json\|csv\|hsds/],
    [['convert', good, '--to', 'pdf'], /--to json\|csv\|hsds/],
    [['stale', good, '--days', 'many'], /--days/],
    [['stale', good, '--today', '2026-02-30'], /--today/],
  ];
  for (const [args, words] of wrong) {
    it(`used wrongly says so and exits with 2: ${args.join(' ')}`, async () => {
      const { code, out, err } = await run(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, words);
      sitsIn80(err);
    });
  }

  it('says in one line when a file is not there', async () => {
    for (const args of [
      ['validate', 'directory', 'nothing.csv'],
      ['convert', 'nothing.csv', '--to', 'json'],
      ['stale', 'nothing.csv'],
    ]) {
      const { code, out, err } = await run(...args);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /^porchlight \w+: Cannot read nothing\.csv: there is no such file or folder\.\n$/);
    }
  });
});

describe('porchlight validate directory', () => {
  it('is content with a good file', async () => {
    const { code, out, err } = await run('validate', 'directory', good);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, /^good\.csv: spreadsheet\n/);
    assert.match(out, /3 services read\. No problems\.\n$/);
  });

  it('lists problems by severity, then by row, with what to do, and exits with 1', async () => {
    const { code, out } = await run('validate', 'directory', bad);
    assert.equal(code, 1);
    sitsIn80(out);
    const places = [...out.matchAll(/^ {2}(row \d+.*|id)$/gm)].map(([, place]) => place);
    assert.deepEqual(places, [
      'row 2, latitude, id a',
      'row 3, name',
      'row 4, phone, id c',
      'row 4, verified, id c',
      'row 1, Mascot',
      'row 4, address_private, id c',
    ]);
    assert.ok(out.indexOf('Errors') < out.indexOf('Warnings') && out.indexOf('Warnings') < out.indexOf('Notes'));
    assert.equal([...out.matchAll(/^ {4}→ /gm)].length, places.length);
    assert.match(out, /2 services read\. 2 errors, 2 warnings, 2 notes\.\n$/);
    assert.doesNotMatch(out, /Secret/);
  });

  it('says the same as JSON', async () => {
    const { code, out } = await run('validate', 'directory', bad, '--json');
    assert.equal(code, 1);
    const result = JSON.parse(out) as {
      format: string;
      services: number;
      counts: object;
      problems: { severity: string }[];
    };
    assert.equal(result.format, 'csv');
    assert.equal(result.services, 2);
    assert.deepEqual(result.counts, { error: 2, warning: 2, info: 2 });
    assert.deepEqual(
      result.problems.map(({ severity }) => severity),
      ['error', 'error', 'warning', 'warning', 'info', 'info'],
    );
    assert.doesNotMatch(out, /Secret/);
  });

  it('with --strict is not content with warnings', async () => {
    const doubtful = file('doubtful.csv', 'id,name,verified\n1,A,1/2/2026\n');
    assert.equal((await run('validate', 'directory', doubtful)).code, 0);
    assert.equal((await run('validate', 'directory', doubtful, '--strict')).code, 1);
  });

  it('counts what there is more of the same, and lists it with --all', async () => {
    const many = file(
      'many.csv',
      `id,name,verified\n${Array.from({ length: 25 }, (_, at) => `${at},A${at},1/2/2026`).join('\n')}\n`,
    );
    const short = await run('validate', 'directory', many);
    assert.equal([...short.out.matchAll(/^ {2}row /gm)].length, 10);
    assert.match(short.out, /and 15 more/);
    const long = await run('validate', 'directory', many, '--all');
    assert.equal([...long.out.matchAll(/^ {2}row /gm)].length, 25);
  });

  it('lets no file steer the terminal', async () => {
    const evil = file(
      'evil.csv',
      'id,name,phone,\u001b[31mred\u202e\n1,A\u001b[2J,\u001b]0;title\u0007\u009b31m words,x\n',
    );
    const text = await run('validate', 'directory', evil);
    // eslint-disable-next-line no-control-regex -- these are the characters that are meant
    assert.doesNotMatch(text.out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    const json = await run('validate', 'directory', evil, '--json');
    // eslint-disable-next-line no-control-regex -- these are the characters that are meant
    assert.doesNotMatch(json.out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('reads a folder of tables', async () => {
    mkdirSync(join(folder, 'package'));
    file('package/services.csv', 'id,name,status\ns1,Harbor,active\n');
    file('package/phones.csv', 'id,service_id,number\np1,s1,555-0142\n');
    file('package/readme.md', 'not a table');
    const { code, out } = await run('validate', 'directory', 'package');
    assert.equal(code, 0);
    assert.match(out, /^package: HSDS \(tables\)\n[\s\S]*1 service read/);
  });

  it('says of an empty file and of one that is none what is the matter', async () => {
    const empty = await run('validate', 'directory', file('empty.csv', ''));
    assert.equal(empty.code, 1);
    assert.match(empty.out, /The file is empty/);
    const picture = await run('validate', 'directory', file('x.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)));
    assert.equal(picture.code, 1);
    assert.match(picture.out, /a picture/);
  });
});

describe('porchlight convert', () => {
  it('writes to standard output, and problems to standard error', async () => {
    const { code, out, err } = await run(
      'convert',
      bad,
      '--to',
      'json',
      '--lang',
      'en',
      '--time-zone',
      'America/Denver',
      '--country',
      'US',
    );
    assert.equal(code, 1, 'a row was lost');
    const directory = JSON.parse(out) as Record<string, unknown>;
    assert.equal(directory.format, 'porchlight-directory');
    assert.deepEqual([directory.lang, directory.timeZone, directory.country], ['en', 'America/Denver', 'US']);
    assert.match(err, /row 3, name/);
    assert.doesNotMatch(out + err, /Secret/);
  });

  it('writes what could be read, and exits with 1 when something was lost; warnings are no loss', async () => {
    const lossy = await run('convert', bad, '--to', 'json', '--out', 'lossy.json');
    assert.equal(lossy.code, 1);
    assert.match(
      lossy.err,
      /2 services written to lossy\.json\.\nNot everything is in it: 2 errors above\. Exit code 1\.\n$/,
    );
    const written = JSON.parse(readFileSync(join(folder, 'lossy.json'), 'utf8')) as { services: unknown[] };
    assert.equal(written.services.length, 2);
    const words = file('words.csv', 'id,name,phone\na,Harbor,555 HELP\n');
    const kept = await run('convert', words, '--to', 'json');
    assert.equal(kept.code, 0);
    assert.match(kept.err, /row 2, phone[\s\S]*0 errors, 1 warning/);
    const [service] = (JSON.parse(kept.out) as { services: { phones: unknown }[] }).services;
    assert.deepEqual(service?.phones, [{ dial: '555 HELP', kind: 'voice' }]);
  });

  it('goes round all formats and comes back the same', async () => {
    const start = (await run('convert', good, '--to', 'json')).out;
    let name = file('round.json', start);
    for (const [to, out] of [
      ['csv', 'round.csv'],
      ['hsds', 'round-hsds.json'],
      ['csv', 'round-2.csv'],
      ['json', 'round-2.json'],
    ] as const) {
      const ran = await run('convert', name, '--to', to, '--out', out);
      assert.equal(ran.code, 0, ran.err);
      assert.equal(ran.out, '');
      assert.match(ran.err, new RegExp(`3 services written to ${out}`));
      name = out;
    }
    assert.equal(readFileSync(join(folder, name), 'utf8'), start);
    assert.match(readFileSync(join(folder, 'round.csv'), 'utf8'), /'=Elm/);
  });

  it('never writes over what it read, by whatever name', async () => {
    const source = file('source.csv', 'id,name\n1,A\n');
    symlinkSync(join(folder, source), join(folder, 'link.csv'));
    linkSync(join(folder, source), join(folder, 'hard.csv'));
    mkdirSync(join(folder, 'tables'));
    file('tables/services.csv', 'id,name\n1,A\n');
    for (const [from, out] of [
      [source, source],
      [source, `./${source}`],
      [source, 'link.csv'],
      ['link.csv', source],
      [source, 'hard.csv'],
      ['tables', 'tables/services.csv'],
    ] as const) {
      const { code, err } = await run('convert', from, '--to', 'csv', '--out', out);
      assert.equal(code, 1);
      assert.match(err, /is what was read/);
    }
    assert.equal(readFileSync(join(folder, source), 'utf8'), 'id,name\n1,A\n');
    assert.equal(readFileSync(join(folder, 'tables/services.csv'), 'utf8'), 'id,name\n1,A\n');
  });

  it('leaves nothing half written, and no other file behind', async () => {
    mkdirSync(join(folder, 'target'));
    mkdirSync(join(folder, 'target/taken.json'));
    const { code, err } = await run('convert', good, '--to', 'json', '--out', 'target/taken.json');
    assert.equal(code, 1);
    assert.match(err, /Cannot write target\/taken\.json/);
    assert.deepEqual(readdirSync(join(folder, 'target')), ['taken.json']);
    const missing = await run('convert', good, '--to', 'json', '--out', 'no/such/folder.json');
    assert.equal(missing.code, 1);
    assert.match(missing.err, /there is no such file/);
  });

  it('writes nothing when nothing was read, or with --strict when there are errors', async () => {
    const nothing = await run('convert', file('none.csv', 'id,name\n'), '--to', 'json', '--out', 'none.json');
    assert.equal(nothing.code, 1);
    assert.match(nothing.err, /nothing was written/);
    const strict = await run('convert', bad, '--to', 'json', '--strict', '--out', 'none.json');
    assert.equal(strict.code, 1);
    assert.match(strict.err, /nothing was written/);
    assert.ok(!readdirSync(folder).includes('none.json'));
  });
});

describe('porchlight stale', () => {
  it('lists what is to be checked, never verified first, then the oldest, with number and page', async () => {
    const { code, out, err } = await run('stale', good, '--today', '2026-11-22');
    assert.equal(code, 0);
    assert.equal(err, '');
    sitsIn80(out);
    assert.match(out, /^2 of 3 services: not verified in the 180 days before 2026-11-22\.\n/);
    assert.match(
      out,
      /=Elm "Hall" \(elm\)\n {2}never verified\n {2}no phone number\n {2}https:\/\/example\.org\/elm\n/,
    );
    assert.match(
      out,
      /Alder Family Table \(alder\)\n {2}verified 2026-03-01, 266 days ago\n {2}phone: \(206\) 555-0177\n/,
    );
    assert.ok(out.indexOf('elm') < out.indexOf('alder'));
  });

  it('takes another number of days', async () => {
    const { out } = await run('stale', good, '--today', '2026-11-22', '--days', '10');
    assert.match(out, /^3 of 3 services/);
    assert.match(out, /phone: \(206\) 555-0142 ext\. 12/);
    const none = await run('stale', file('fresh.csv', 'id,name,verified\n1,A,2026-11-01\n'), '--today', '2026-11-22');
    assert.match(none.out, /^Nothing to check: all services \(1\) were verified/);
  });

  it('writes a table that is safe to open', async () => {
    const { out } = await run('stale', good, '--today', '2026-11-22', '--csv');
    assert.deepEqual(out.split('\r\n'), [
      '\uFEFFid,name,organization,verified,days,verified_by,phone,email,website',
      `elm,"'=Elm ""Hall""",,,,,,,https://example.org/elm`,
      'alder,Alder Family Table,,2026-03-01,266,,(206) 555-0177,,',
      '',
    ]);
  });

  it('shows no address that is kept back', async () => {
    const { out, err } = await run('stale', bad, '--csv');
    assert.doesNotMatch(out + err, /Secret/);
  });
});

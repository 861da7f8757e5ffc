import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { ProblemList } from '../../src/resources/normalize/problems.js';
import { parseCsv } from '../../src/resources/tables/csv.js';
import { decode } from '../../src/resources/tables/decode.js';
import { neutralised, undone } from '../../src/resources/tables/formula.js';
import { distance, nearest } from '../../src/resources/tables/nearest.js';
import { writeCsv } from '../../src/resources/tables/write-csv.js';
import { unzip } from '../../src/resources/tables/zip.js';

const codes = (problems: ProblemList) => problems.all().map(({ code }) => code);

describe('Decoding', () => {
  const text = 'Línea de ayuda – «Đà Nẵng» 相談';
  const utf16 = (bigEndian: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
    return bytes;
  };
  const cases: readonly [name: string, bytes: Uint8Array][] = [
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 little endian with a mark', Uint8Array.of(0xff, 0xfe, ...utf16(false))],
    ['UTF-16 big endian with a mark', Uint8Array.of(0xfe, 0xff, ...utf16(true))],
  ];
  for (const [name, bytes] of cases) {
    it(`reads ${name} without a word`, () => {
      const problems = new ProblemList();
      assert.equal(decode(bytes, undefined, problems), text);
      assert.deepEqual(codes(problems), []);
    });
  }

  it('reads UTF-16 without a mark by the zeros in it', () => {
    const bytes = Uint8Array.from([...'name,phone\n'].flatMap((letter) => [letter.charCodeAt(0), 0]));
    assert.equal(decode(bytes, undefined, new ProblemList()), 'name,phone\n');
  });

  it('reads what is not UTF-8 as Windows-1252, all its letters, and says so', () => {
    const problems = new ProblemList();
    const bytes = Uint8Array.of(0x80, 0x93, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x94, 0x92, 0x9f, 0x81);
    assert.equal(decode(bytes, 'old.csv', problems), '€“Müller”’Ÿ\u0081');
    const [problem] = problems.all();
    assert.equal(problem?.code, 'wrong-encoding');
    assert.equal(problem?.severity, 'warning');
    assert.equal(problem?.file, 'old.csv');
  });
});

describe('CSV', () => {
  const rows = (text: string, isHeader?: (cells: readonly string[]) => boolean) => {
    const problems = new ProblemList();
    return { rows: parseCsv(text, 'a.csv', problems, isHeader), problems };
  };
  const isName = (cells: readonly string[]) => cells.some((cell) => cell.trim() === 'name');

  for (const separator of [',', ';', '\t', '|']) {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      it(`separated by ${JSON.stringify(separator)} with lines that end in ${JSON.stringify(lineEnd)}`, () => {
        const quoted = `"one${lineEnd}two ${separator} ""three"""`;
        const text = [`name${separator}b`, `x${separator}${quoted}`, `y${separator}z`].join(lineEnd);
        assert.deepEqual(rows(`\uFEFF${text}${lineEnd}`).rows, [
          { row: 1, cells: ['name', 'b'] },
          { row: 2, cells: ['x', `one\ntwo ${separator} "three"`] },
          { row: 3, cells: ['y', 'z'] },
        ]);
      });
    }
  }

  it('counts rows as a spreadsheet shows them: empty ones too, cells of several lines once', () => {
    const { rows: found } = rows('name\n\n"a\nb\nc"\n,,\n\nd\n');
    assert.deepEqual(
      found.map(({ row }) => row),
      [1, 3, 6],
    );
  });

  it('finds the separator by the headings, whatever stands above and below them', () => {
    const text = 'Our list, of help, in town\n\nname;phone\n"a, b, c, d";1\n';
    assert.deepEqual(rows(text, isName).rows[1], { row: 3, cells: ['name', 'phone'] });
  });

  it('believes the line with which Excel names the separator, and does not count it', () => {
    assert.deepEqual(rows('sep=;\r\nname,b;c\r\n1;2\r\n').rows, [
      { row: 1, cells: ['name,b', 'c'] },
      { row: 2, cells: ['1', '2'] },
    ]);
  });

  it('says where a quotation mark opens and nothing closes it', () => {
    const { problems } = rows('name,b\n1,2\nx,"open\nend');
    assert.deepEqual(
      problems.all().map(({ code, row, severity }) => [code, row, severity]),
      [['bad-quotes', 3, 'error']],
    );
  });

  it('keeps rows that are too short or too long', () => {
    assert.deepEqual(
      rows('name,b,c\n1\n1,2,3,4\n').rows.map(({ cells }) => cells.length),
      [3, 1, 4],
    );
  });

  it('refuses a row of a million cells before it takes the memory', () => {
    const { rows: found, problems } = rows(`name${','.repeat(1_000_000)}\n`);
    assert.deepEqual(found, []);
    assert.deepEqual(codes(problems), ['too-large']);
  });

  it('reads what it writes', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1', '"', 'a\nb', ';', "'+1"));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (table) => {
        // The first row decides what the separator is.
        const all = [['name', 'x', 'y'], ...table];
        const back = parseCsv(writeCsv(all), undefined, new ProblemList()).map(({ cells }) => cells.map(undone));
        const clean = (text: string) => text.replace(/\r\n?/g, '\n');
        const filled = all.filter((cells) => cells.some((one) => neutralised(one).trim() !== ''));
        assert.deepEqual(
          back,
          filled.map((cells) => cells.map(clean)),
        );
      }),
    );
  });
});

describe('Cells that a spreadsheet program would run', () => {
  it('are text in what is written, and the same again when it is read', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', "'=", "''@", ''),
        (rest, start) => {
          const cell = `${start}${rest}`;
          assert.doesNotMatch(neutralised(cell), /^[=+\-@\t\r＝＋－＠]/);
          assert.equal(undone(neutralised(cell)), cell);
        },
      ),
    );
  });

  it('leaves other apostrophes alone', () => {
    assert.equal(undone("'quoted'"), "'quoted'");
    assert.equal(neutralised("O'Brien"), "O'Brien");
  });
});

describe('Zip', () => {
  const csv = strToU8('id,name\n1,x');
  const names = (bytes: Uint8Array, problems: ProblemList, limits?: { files: number; bytes: number }) =>
    [...unzip(bytes, problems, limits).keys()].sort();

  it('gives files by their names, without folders and without what packers leave behind', () => {
    const problems = new ProblemList();
    const bytes = zipSync({
      'export/services.csv': csv,
      'export/deep/phones.csv': [csv, { level: 0 }],
      '__MACOSX/export/._services.csv': csv,
      'export/.DS_Store': csv,
      'empty.csv': new Uint8Array(0),
    });
    assert.deepEqual(names(bytes, problems), ['empty.csv', 'phones.csv', 'services.csv']);
    assert.deepEqual(problems.all(), []);
    assert.deepEqual(unzip(bytes, problems).get('services.csv'), csv);
  });

  it('of two files with one name takes the outer one, and says so', () => {
    const problems = new ProblemList();
    const files = unzip(zipSync({ 'a/b/x.csv': strToU8('inner'), 'a/x.csv': strToU8('outer') }), problems);
    assert.equal(new TextDecoder().decode(files.get('x.csv')), 'outer');
    assert.deepEqual(
      problems.all().map(({ code, file }) => [code, file]),
      [['bad-zip', 'a/b/x.csv']],
    );
  });

  it('refuses more files, and more bytes, than it may', () => {
    for (const limits of [
      { files: 1, bytes: 1e6 },
      { files: 10, bytes: 1000 },
    ]) {
      const problems = new ProblemList();
      const bytes = zipSync({ 'a.csv': new Uint8Array(600), 'b.csv': new Uint8Array(600) });
      assert.deepEqual(names(bytes, problems, limits), []);
      assert.deepEqual(codes(problems), ['too-large']);
    }
  });

  it('stops inflating a file that says that it is small', () => {
    const bytes = zipSync({ 'bomb.csv': new Uint8Array(40_000_000) }, { level: 9 });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const entry = bytes.length - 22 - 46 - 'bomb.csv'.length;
    assert.equal(view.getUint32(entry, true), 0x02014b50);
    view.setUint32(entry + 24, 10, true);
    view.setUint32(22, 10, true);
    const problems = new ProblemList();
    assert.deepEqual(names(bytes, problems, { files: 5, bytes: 1_000_000 }), []);
    assert.deepEqual(codes(problems), ['too-large']);
  });

  it('never throws, and never is silent, for a damaged one', () => {
    const whole = zipSync({ 'a.csv': strToU8('id,name\n'.repeat(500)), 'b.csv': csv });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
        const broken = whole.slice(0, Math.max(end, 30));
        broken[Math.min(at, broken.length - 1)] = byte;
        const problems = new ProblemList();
        const files = unzip(broken, problems);
        assert.ok(files.size === 2 || problems.all().length > 0);
      }),
    );
  });
});

describe('The nearest word', () => {
  it('forgives slips of the keyboard', () => {
    const words = ['description', 'phone', 'postcode', 'wheelchair'];
    assert.equal(nearest('descripton', words), 'description');
    assert.equal(nearest('pohne', words), 'phone');
    assert.equal(nearest('post_code', words), 'postcode');
    assert.equal(nearest('colour', words), null);
    assert.equal(nearest('x'.repeat(10_000), words), null);
  });

  it('measures alike in both directions, 0 only for the same word', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(distance(a, b), distance(b, a));
        assert.equal(distance(a, b) === 0, a === b);
        assert.ok(distance(a, b) <= Math.max(a.length, b.length));
      }),
    );
  });
});

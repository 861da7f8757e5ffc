import type { ProblemList } from '../normalize/problems.js';
import { decode } from './decode.js';

/** One file of what was handed in; without a name where there was none. */
export interface TextFile {
  readonly name: string | undefined;
  readonly text: string;
}
type Data = string | Uint8Array;

/** Beginnings of files that people hand in instead of a table, and what to say to them. */
const KINDS: readonly (readonly [start: readonly number[], what: string, remedy: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Ask for the table that it was made from, and save that as CSV.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Word file', 'Open it and save it as "CSV UTF-8".'],
  [[0x1f, 0x8b], 'packed with gzip', 'Unpack it first, or pack it as zip.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Hand in the table itself, saved as CSV.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Hand in the table itself, saved as CSV.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a text document (RTF)', 'Copy the table into a spreadsheet and save it as CSV.'],
];
/** Files that only an Excel or OpenDocument spreadsheet has inside. */
const SPREADSHEET = ['workbook.xml', 'content.xml', '[Content_Types].xml'];

/**
 * The texts of whatever was handed in: a text, the bytes of a file or zip, files by name. What is no text is reported.
 * The zip library is loaded only for a zip.
 */
export async function textsOf(input: unknown, problems: ProblemList): Promise<TextFile[]> {
  const files = await filesOf(input, problems);
  if (SPREADSHEET.some((name) => files.has(name))) {
    notRead(undefined, 'an Excel or OpenDocument file', 'Open it and save it as "CSV UTF-8".', problems);
    return [];
  }
  return Array.from(files).flatMap(([name, data]) => textOf(name, data, problems) ?? []);
}

async function filesOf(input: unknown, problems: ProblemList): Promise<ReadonlyMap<string | undefined, Data>> {
  const whole = dataOf(input);
  if (whole === null) return folderOf(input, problems);
  if (typeof whole === 'string' || !isZip(whole)) return new Map([[undefined, whole]]);
  return (await import('./zip.js')).unzip(whole, problems);
}

/** An object of file name -> text or bytes. Paths are cut to the name. */
function folderOf(input: unknown, problems: ProblemList): ReadonlyMap<string, Data> {
  const files = new Map<string, Data>();
  if (input === null || typeof input !== 'object') return files;
  for (const [path, value] of Object.entries(input)) {
    const data = dataOf(value);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (data === null) notRead(name, 'neither text nor bytes', 'Hand in text, Uint8Array or ArrayBuffer.', problems);
    else files.set(name, data);
  }
  return files;
}

/** By its look and not its class: a page may hand in the bytes of another window. */
function dataOf(value: unknown): Data | null {
  if (typeof value === 'string') return value;
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  const isBuffer = Object.prototype.toString.call(value) === '[object ArrayBuffer]';
  return isBuffer ? new Uint8Array(value as ArrayBuffer) : null;
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && [0x03, 0x05, 0x07].includes(bytes[2] ?? 0);

function textOf(name: string | undefined, data: Data, problems: ProblemList): TextFile | null {
  if (typeof data === 'string') return { name, text: data.replace(/^\uFEFF/, '') };
  const kind = KINDS.find(([start]) => start.every((byte, at) => data[at] === byte));
  if (kind !== undefined) return notRead(name, kind[1], kind[2], problems);
  if (isZip(data)) return notRead(name, 'a zip inside of what was handed in', 'Unpack it first.', problems);
  return { name, text: decode(data, name, problems).replace(/^\uFEFF/, '') };
}

function notRead(name: string | undefined, what: string, remedy: string, problems: ProblemList): null {
  problems.add(
    { file: name },
    { severity: 'error', code: 'unknown-format', message: `This is ${what}. It cannot be read.`, remedy },
  );
  return null;
}

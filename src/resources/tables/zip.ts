import { Unzip, UnzipInflate, UnzipPassThrough, unzipSync } from 'fflate';
import type { Finding, ProblemList } from '../normalize/problems.js';

/** What a package may hold. A county of 40,000 services is about 60 MB in HSDS tables. */
export const ZIP_LIMITS = { files: 200, bytes: 400_000_000 } as const;

/** How much of the zip is inflated between two looks at the limit: deflate makes at most about 1,000 bytes out of one. */
const STEP = 16_384;
/** Left behind by the programs that pack: no files of the directory. */
const JUNK = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip by their name without folders. Refuses what is too large before it inflates anything, and stops
 * when more comes out than the zip says of itself, so that a small file cannot fill the memory.
 */
export function unzip(
  bytes: Uint8Array,
  problems: ProblemList,
  limits: { readonly files: number; readonly bytes: number } = ZIP_LIMITS,
): Map<string, Uint8Array> {
  const entries = listEntries(bytes);
  if (entries === null) {
    problems.add({}, refused('The zip file is damaged or not complete.', 'Pack it again, or get it again.'));
    return new Map();
  }
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > limits.files || total > limits.bytes) {
    problems.add({}, tooLarge(limits));
    return new Map();
  }
  const names = chooseNames(entries, problems);
  const { parts, over } = inflate(bytes, names, limits.bytes);
  if (over) {
    problems.add({}, tooLarge(limits));
    return new Map();
  }
  const files = new Map<string, Uint8Array>();
  for (const [path, name] of names) {
    const chunks = parts.get(path);
    if (chunks?.done === true) files.set(name, join(chunks.list));
    else
      problems.add(
        { file: name },
        refused('This file of the zip could not be unpacked.', 'Pack it again with the usual zip method.'),
      );
  }
  return files;
}

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly packed: number;
}

/** What the zip says that it holds, or `null` where it has no table of contents. */
function listEntries(bytes: Uint8Array): Entry[] | null {
  const entries: Entry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        if (!name.endsWith('/') && !JUNK.test(name))
          entries.push({ path: name, size: originalSize, packed: compression });
        return false;
      },
    });
  } catch {
    return null;
  }
  return entries;
}

/** Path in the zip -> name without folders; of two with the same name the one in the outer folder. */
function chooseNames(entries: readonly Entry[], problems: ProblemList): Map<string, string> {
  const byName = new Map<string, string>();
  const outerFirst = entries.toSorted((a, b) => a.path.split('/').length - b.path.split('/').length);
  for (const { path, packed } of outerFirst) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const other = byName.get(name);
    if (packed !== STORED && packed !== DEFLATED)
      problems.add(
        { file: path },
        refused('This file is packed in a way that cannot be read here.', 'Pack it again with the usual zip method.'),
      );
    else if (other !== undefined)
      problems.add(
        { file: path },
        refused(`There is another file of that name, ${other}: this one was not read.`, 'Keep one of the two.'),
      );
    else byName.set(name, path);
  }
  return new Map([...byName].map(([name, path]) => [path, name]));
}

interface Chunks {
  readonly list: Uint8Array[];
  done: boolean;
}

function inflate(bytes: Uint8Array, names: ReadonlyMap<string, string>, limit: number) {
  const parts = new Map<string, Chunks>();
  let size = 0;
  const stream = new Unzip((file) => {
    if (!names.has(file.name) || parts.has(file.name)) return;
    const chunks: Chunks = { list: [], done: false };
    parts.set(file.name, chunks);
    file.ondata = (error, data, final) => {
      // A broken file is the one that never gets done.
      if (error !== null || size > limit) return;
      size += data.length;
      chunks.list.push(data);
      chunks.done ||= final;
    };
    file.start();
  });
  stream.register(UnzipInflate);
  stream.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length && size <= limit; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    // What came before the broken spot is there; the rest is reported by the caller as not unpacked.
  }
  return { parts, over: size > limit };
}

function join(list: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(list.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of list) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const refused = (message: string, remedy: string): Finding => ({ severity: 'error', code: 'bad-zip', message, remedy });

const tooLarge = (limits: { readonly files: number; readonly bytes: number }): Finding => ({
  severity: 'error',
  code: 'too-large',
  message: `The zip holds more than ${limits.files} files or unpacks to more than ${Math.round(limits.bytes / 1e6)} MB. Nothing of it was read.`,
  remedy: 'Pack only the files of the directory, or part the directory in several.',
});

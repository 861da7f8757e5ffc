import type { ProblemList } from '../normalize/problems.js';

/** What 0x80 to 0x9F mean in windows-1252; the five that mean nothing there are left out. */
const LETTERS = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ';
const FROM_80 = new Map<string, string>();
for (let at = 0; at < LETTERS.length; at += 1) {
  const letter = LETTERS.charAt(at);
  if (letter !== '\u0000') FROM_80.set(String.fromCharCode(0x80 + at), letter);
}

/** How many bytes are looked at to see whether every second one is 0. */
const LOOK = 400;

/**
 * The text of a file: UTF-16 by its byte order mark (or by the zeros that plain letters leave in it), else UTF-8 with or
 * without a mark; what is not valid UTF-8 is read as windows-1252, which old spreadsheet programs write, with a warning.
 */
export function decode(bytes: Uint8Array, file: string | undefined, problems: ProblemList): string {
  const wide = utf16(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add(
      { file },
      {
        severity: 'warning',
        code: 'wrong-encoding',
        message: 'The file is not saved as UTF-8. It was read as Windows-1252: letters with accents may be wrong.',
        remedy: 'Save it as "CSV UTF-8" (in Excel: Save as, file type "CSV UTF-8"), then look at the names again.',
      },
    );
    return latin(bytes);
  }
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOK);
  if (start.length < 4) return null;
  const zeros = (from: number) => start.filter((byte, at) => at % 2 === from && byte === 0).length / (start.length / 2);
  if (zeros(1) > 0.6 && zeros(0) < 0.1) return 'utf-16le';
  if (zeros(0) > 0.6 && zeros(1) < 0.1) return 'utf-16be';
  return null;
}

/** `TextDecoder` in Node 20 reads windows-1252 as ISO 8859-1, so its 27 own letters are put in here. */
function latin(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (letter) => FROM_80.get(letter) ?? letter);
}

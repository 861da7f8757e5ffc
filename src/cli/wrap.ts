const WIDTH = 80;

/** Text broken into lines of at most 80 columns, each with `indent` blanks before it. Long words are not broken. */
export function wrap(text: string, indent = 0): string {
  const blanks = ' '.repeat(indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${blanks}${one}\n`).join('');
}

/**
 * Text out of a file for a terminal: control characters could move the cursor, set its colours or turn the direction of
 * what follows.
 */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that are meant
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
}

/** `1 service`, `2 services`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

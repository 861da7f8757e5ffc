/**
 * A spreadsheet program runs a cell that begins with one of these as a formula. A cell that we write gets a `'` before it,
 * which the programs show as text, and our reader takes that one away again. The wide forms are for East Asian keyboards.
 */
const STARTS = /^'*[=+\-@\t\r＝＋－＠]/;

export const neutralised = (cell: string): string => (STARTS.test(cell) ? `'${cell}` : cell);

export const undone = (cell: string): string => (cell.startsWith("'") && STARTS.test(cell) ? cell.slice(1) : cell);

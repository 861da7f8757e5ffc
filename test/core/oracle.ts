/**
 * What the papers say, written down by hand. Nothing here is imported from src: code and test must not share a mistake.
 */

/** First and last score of a band, and its published name. */
export type Row = readonly [first: number, last: number, name: string];

export interface Paper {
  readonly items: number;
  readonly highest: number;
  readonly bands: readonly Row[];
  /** At or above it a screening counts as positive. */
  readonly cut: number;
  /** Number of the item on self-harm. */
  readonly selfHarm?: number;
}

export const papers: Readonly<Record<string, Paper>> = {
  // Kroenke, Spitzer, Williams. J Gen Intern Med 2001;16:606-613.
  'phq-9': {
    items: 9,
    highest: 27,
    bands: [
      [0, 4, 'minimal'],
      [5, 9, 'mild'],
      [10, 14, 'moderate'],
      [15, 19, 'moderately-severe'],
      [20, 27, 'severe'],
    ],
    cut: 10,
    selfHarm: 9,
  },
  // Kroenke, Strine, Spitzer et al. J Affect Disord 2009;114:163-173: the bands of the PHQ-9, without item 9.
  'phq-8': {
    items: 8,
    highest: 24,
    bands: [
      [0, 4, 'minimal'],
      [5, 9, 'mild'],
      [10, 14, 'moderate'],
      [15, 19, 'moderately-severe'],
      [20, 24, 'severe'],
    ],
    cut: 10,
  },
  // Spitzer, Kroenke, Williams, Löwe. Arch Intern Med 2006;166:1092-1097.
  'gad-7': {
    items: 7,
    highest: 21,
    bands: [
      [0, 4, 'minimal'],
      [5, 9, 'mild'],
      [10, 14, 'moderate'],
      [15, 21, 'severe'],
    ],
    cut: 10,
  },
  // Kroenke, Spitzer, Williams, Löwe. Psychosomatics 2009;50:613-621. The paper's word for 0-2 is "normal"; no band of
  // ours has that name (SAFETY 2.2), the range is the paper's.
  'phq-4': {
    items: 4,
    highest: 12,
    bands: [
      [0, 2, 'minimal'],
      [3, 5, 'mild'],
      [6, 8, 'moderate'],
      [9, 12, 'severe'],
    ],
    cut: 6,
  },
  // Kroenke, Spitzer, Williams. Med Care 2003;41:1284-1292: a cut-point, no bands.
  'phq-2': { items: 2, highest: 6, bands: [], cut: 3 },
  // Kroenke, Spitzer, Williams et al. Ann Intern Med 2007;146:317-325: a cut-point, no bands.
  'gad-2': { items: 2, highest: 6, bands: [], cut: 3 },
};

/** The published name of a whole-number score; `null` where the paper names none. */
export function nameOf(paper: Paper, total: number): string | null {
  for (const [first, last, name] of paper.bands) if (total >= first && total <= last) return name;
  return null;
}

export interface Expected {
  readonly digits: readonly number[];
  readonly total: number;
  readonly name: string | null;
  /** The answer to the item on self-harm where it is above 0. */
  readonly selfHarm: number | null;
}

/**
 * Every way to fill in a sheet whose answers are 0 to 3. Totals are kept by counting up like the wheels of a meter: a
 * wheel that turns on adds 1, one that falls back from 3 to 0 takes 3 away. No answers are ever added up.
 */
export function* everySheet(paper: Paper): Generator<Expected> {
  const wheels = new Array<number>(paper.items).fill(0);
  let total = 0;
  for (;;) {
    const hard = paper.selfHarm ? (wheels[paper.selfHarm - 1] as number) : 0;
    yield { digits: wheels, total, name: nameOf(paper, total), selfHarm: hard > 0 ? hard : null };
    let wheel = 0;
    while (wheel < paper.items && wheels[wheel] === 3) {
      wheels[wheel++] = 0;
      total -= 3;
    }
    if (wheel === paper.items) return;
    wheels[wheel] = (wheels[wheel] as number) + 1;
    total += 1;
  }
}

/** Answers by item id, `phq-9.1` first. `null` and `-` in a text of digits are questions without an answer. */
export function sheet(id: string, digits: string | readonly (number | null)[]): Record<string, number | null> {
  const values =
    typeof digits === 'string' ? [...digits].map((digit) => (digit === '-' ? null : Number(digit))) : digits;
  return Object.fromEntries(values.map((value, at) => [`${id}.${at + 1}`, value]));
}

/** Some sheet with this total: as many 3s as fit, then what is left. */
export function sheetOfTotal(id: string, total: number): Record<string, number | null> {
  const { items } = papers[id] as Paper;
  let left = total;
  const digits = Array.from({ length: items }, () => {
    const digit = Math.min(3, left);
    left -= digit;
    return digit;
  });
  return sheet(id, digits);
}

/** Answers by item id; `null` is a question that was left out. */
export type Answers = Readonly<Record<string, number | null>>;

/** A fact that the instrument's risk rules name: this item was answered with this value. Never a rating. */
export interface Flag {
  /** e.g. `self-harm` */
  readonly code: string;
  readonly item: string;
  readonly value: number;
}

export interface Score {
  /** `null` where the missing-item rule allows no total. A prorated total may have a fraction: it is not rounded. */
  readonly total: number | null;
  readonly min: number;
  readonly max: number;
  /** True where the total was worked out from fewer items than the instrument has. */
  readonly prorated: boolean;
  /** Number of scored items without an answer. */
  readonly missing: number;
}

/** What a set of answers comes to. */
export interface Scored {
  readonly score: Score;
  /** Published name of the band, e.g. `moderately-severe`; `null` without a total or where no bands are published. */
  readonly severity: string | null;
  readonly flags: readonly Flag[];
}

/** One finished screening. */
export interface ScreenerResult extends Scored {
  readonly instrument: string;
  /** Version of the instrument file. */
  readonly version: string;
  /** BCP 47: the language that the wording was shown in. */
  readonly lang: string;
  /** The scored items. */
  readonly answers: Answers;
  /** The unscored item on daily life, where it was asked and answered. */
  readonly functioning?: { readonly item: string; readonly value: number };
  /** ISO 8601 */
  readonly startedAt: string;
  readonly completedAt: string;
}

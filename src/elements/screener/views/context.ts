import type { Wording } from '../../../core/instruments/schema.js';
import type { ScreenerSession } from '../../../core/screening/session.js';
import type { ShareLevel } from '../../../core/screening/share.js';
import type { Translate } from '../../../i18n/i18n.js';
import type { UnfinishedWork } from '../unfinished/unfinished-work.js';
import type { pageView } from './page-view.js';

/** What a person can do; each is one method of the element. */
export interface ScreenerActions {
  readonly begin: () => void;
  readonly answer: (item: string, value: number) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly skip: () => void;
  readonly goTo: (item: string) => void;
  readonly finish: () => void;
  readonly print: () => void;
  readonly startAgain: () => void;
  readonly chooseLanguage: (lang: string) => void;
  readonly retry: () => void;
}

/** All that a view may look at. Views are functions of it and keep nothing. */
export interface ScreenerView {
  readonly t: Translate;
  readonly lang: string;
  readonly level: number;
  readonly session: ScreenerSession;
  readonly wording: Wording;
  readonly share: ShareLevel;
  readonly recipient: string | null;
  /** Keeps unfinished answers, where the page asked for that and its code is there. */
  readonly work: UnfinishedWork | null;
  /** Draws all questions below each other, where the page asked for that and its code is there. */
  readonly pageView: typeof pageView | null;
  readonly results: 'full' | 'summary' | 'none';
  readonly allowSkip: boolean;
  readonly disabled: boolean;
  /** Items that were left without an answer when the person went on. */
  readonly errors: readonly string[];
  /** Counts sets of answers that came from the page: the radios on show are then made anew. */
  readonly drawn: number;
  /** The first line of the help panel answers day and night: only then may that be said. */
  readonly helpAlwaysOpen: boolean;
  readonly act: ScreenerActions;
}

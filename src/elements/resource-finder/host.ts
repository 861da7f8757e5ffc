import type { Position, ResultPage } from '../../resources/query.js';
import type { Find } from '../base/voice.js';
import type { FinderTranslate } from './words.js';

/** What the page set. */
export interface Settings {
  readonly lang: string;
  readonly pageSize: number;
  readonly near: Position | null;
  readonly neverFirstAfter: number;
  readonly reportTo: string | null;
  readonly storage: string;
}

/** What the parts of the finder need of the element. */
export interface FinderHost {
  readonly settings: Settings;
  readonly t: FinderTranslate | null;
  requestUpdate(): void;
  report(error: unknown): void;
  dispatchEvent(event: Event): boolean;
  /** Moves the focus once the next rendering is there. */
  focusOn(find: Find): void;
  /** A field of ours, by id. */
  field(id: string): HTMLInputElement | null;
  /** What the directory is as a whole is known. */
  learned(): void;
  /** The directory answered. */
  answered(result: ResultPage): void;
}

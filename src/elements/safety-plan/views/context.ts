import type { ContactCodes } from '../contact-codes.js';
import type { Keeping } from '../keeping.js';
import type { Panels } from '../panels.js';
import type { Planner } from '../planner.js';
import type { PlanTranslate, VaultTranslate } from '../words.js';

/** What only the element itself can do. */
export interface PlanActions {
  /** The finished plan, as a person opens it. */
  readonly open: () => void;
  readonly print: (what: 'card' | 'plan') => void;
}

/** All that a view may look at. Views are functions of it and keep nothing. */
export interface PlanView {
  readonly t: PlanTranslate;
  /** Words around a passphrase; `null` until they are there. */
  readonly v: VaultTranslate | null;
  readonly lang: string;
  readonly level: number;
  /** There is room for two columns. */
  readonly wide: boolean;
  /** Made together with somebody, who looks at the same page. */
  readonly together: boolean;
  /** The page gets what is written. */
  readonly shares: boolean;
  readonly planner: Planner;
  readonly keeping: Keeping;
  readonly panels: Panels;
  readonly codes: ContactCodes;
  readonly act: PlanActions;
}

import type { ConsentDocument } from '../../../core/consent/schema.js';
import type { ConsentView } from '../../../core/consent/view.js';
import type { VaultTranslate } from '../../base/vault/passphrase-ask.js';
import type { Copies } from '../copies.js';
import type { Desk } from '../desk.js';
import type { Keeping } from '../keeping.js';
import type { Requests } from '../requests.js';
import type { Signing } from '../signing.js';
import type { ConsentTranslate } from '../words.js';

/** All that a view of the form may look at. Views are functions of it and keep nothing. */
export interface FormView {
  readonly t: ConsentTranslate;
  /** Words around a passphrase; `null` until they are there. */
  readonly v: VaultTranslate | null;
  /** Language of the interface. */
  readonly lang: string;
  readonly level: number;
  readonly disabled: boolean;
  readonly document: ConsentDocument;
  /** What the person is shown of the document. */
  readonly shown: ConsentView;
  readonly desk: Desk;
  readonly signing: Signing;
  readonly keeping: Keeping;
  readonly copies: Copies;
  readonly requests: Requests;
  /** Shows another language, of the form and around it. */
  readonly speak: (lang: string) => void;
}

/* What the form loads with its first document: the schema library, the hash, requests and answers, receipts. */
export { consentHashes } from '../../core/consent/hash.js';
export { parseConsentDocument } from '../../core/consent/read.js';
export { consentReceipt } from '../../core/consent/receipt.js';
export {
  exportRequest,
  exportResponse,
  importRequest,
  importResponse,
  toFragment,
} from '../../core/consent/request.js';

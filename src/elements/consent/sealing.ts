/* Fetched when a page asks for a seal: most never do. */
export { sealRecord } from '../../core/consent/seal.js';
export { deviceSigner } from '../../storage/device-key.js';

import type { VaultKey } from '../../../i18n/parts/vault.js';

const words: ReadonlyMap<string, VaultKey> = new Map([
  ['wrong-passphrase', 'wrongPassphrase'],
  ['weak-passphrase', 'passphraseShort'],
  ['storage-full', 'storeFull'],
  ['damaged-record', 'storeDamaged'],
  ['invalid-plan', 'storeDamaged'],
  ['newer-record', 'storeNewer'],
  ['newer-plan', 'storeNewer'],
]);

/** What a person is told of an error of the vault. */
export const troubleKey = (error: unknown): VaultKey =>
  words.get((error as { code?: string } | null)?.code ?? '') ?? 'storeBlocked';

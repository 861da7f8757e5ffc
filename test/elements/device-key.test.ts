import { expect } from '@open-wc/testing';
import { checkSeal, sealRecord } from '../../src/core/consent/seal.js';
import type { ConsentRecord } from '../../src/core/consent/record/schema.js';
import { deviceSigner } from '../../src/storage/device-key.js';
import { wipeAll } from '../../src/storage/wipe.js';

const record: ConsentRecord = {
  format: 'porchlight-consent-record',
  formatVersion: 1,
  id: 'record-1',
  document: 'small',
  version: '1',
  lang: 'en',
  sha256: 'a'.repeat(64),
  role: 'self',
  status: 'declined',
  purposes: { care: 'refused' },
  understanding: { asked: 0, rightFirst: 0, right: 0 },
  acts: [],
  history: [{ seq: 1, status: 'declined', purposes: { care: 'refused' }, at: '2026-03-01T09:30:00+01:00' }],
  expiresAt: null,
};

describe('the key of the device', () => {
  beforeEach(wipeAll);
  after(wipeAll);

  it('is made once, also when two ask at once, and seals records that anybody can check', async () => {
    const [first, second] = await Promise.all([deviceSigner(), deviceSigner()]);
    const later = await deviceSigner();
    expect(second.key).to.deep.equal(first.key);
    expect(later.key).to.deep.equal(first.key);
    for (const signer of [first, second, later])
      expect(await checkSeal(await sealRecord(record, signer), first.key)).to.equal('intact');
    const sealed = await sealRecord(record, first);
    expect(await checkSeal({ ...sealed, status: 'granted' }, first.key)).to.equal('broken');
  });

  it('cannot be read out of the database', async () => {
    await deviceSigner();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('porchlight');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('it cannot be opened'));
    });
    const pair = await new Promise<CryptoKeyPair>((resolve) => {
      const request = database.transaction('sealed').objectStore('sealed').get('device-key');
      request.onsuccess = () => resolve(request.result as CryptoKeyPair);
    });
    database.close();
    expect(pair.privateKey.extractable).to.equal(false);
    const error: unknown = await crypto.subtle.exportKey('jwk', pair.privateKey).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(DOMException);
  });

  it('goes when everything is wiped; a new one is another one', async () => {
    const before = await deviceSigner();
    const sealed = await sealRecord(record, before);
    await wipeAll();
    const after = await deviceSigner();
    expect(after.key).not.to.deep.equal(before.key);
    expect(await checkSeal(sealed, before.key)).to.equal('intact');
    expect(await checkSeal(sealed, after.key)).to.equal('other-key');
  });
});

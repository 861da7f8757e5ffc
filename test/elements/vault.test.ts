import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { PorchlightError } from '../../src/core/errors.js';
import { mergePlans } from '../../src/core/safety-plan/merge.js';
import { addEntry, emptyPlan } from '../../src/core/safety-plan/plan.js';
import { parsePlan, type SafetyPlan } from '../../src/core/safety-plan/schema.js';
import { closeDatabase, DATABASE } from '../../src/storage/vault/connection.js';
import { indexedStore } from '../../src/storage/vault/indexed-store.js';
import type { Sealed } from '../../src/storage/vault/schema.js';
import { memoryStore, type SealedStore } from '../../src/storage/vault/sealed-store.js';
import { Vault } from '../../src/storage/vault/vault.js';
import { wipeAll } from '../../src/storage/wipe.js';

const PASS = 'lamp over a door';
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const withEntry = (plan: SafetyPlan, text: string, minute = 1) =>
  addEntry(plan, 'reasons', { text }, { now: at(minute), id: `e${text.length}-${minute}` });
const planOf = (text: string) => withEntry(emptyPlan(at(0)), text);
const words = (plan: SafetyPlan) => plan.parts.reasons.map(({ text }) => text);

const vaultIn = (store: SealedStore) =>
  new Vault<SafetyPlan>({
    purpose: 'safety-plan',
    store,
    parse: parsePlan,
    merge: (mine, other) => mergePlans(mine, other).plan,
  });
const onDevice = () => vaultIn(indexedStore('safety-plan'));

async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    expect(error).to.be.instanceOf(PorchlightError);
    return (error as PorchlightError).code;
  }
  return 'none';
}
/** What is in the database, as it is. */
async function raw<T>(act: (db: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
  const db = await openDB(DATABASE);
  try {
    return await act(db);
  } finally {
    db.close();
  }
}
const stored = () => raw(async (db) => (await db.get('sealed', 'safety-plan')) as { revision: number; sealed: Sealed });
const overwrite = (value: unknown) => raw((db) => db.put('sealed', value, 'safety-plan'));

describe('the vault on this device', function () {
  this.timeout(60_000);
  beforeEach(async () => {
    await wipeAll();
  });
  after(async () => {
    await wipeAll();
  });

  it('is empty, then locked, then open; and what is saved comes back as it was', async () => {
    const vault = onDevice();
    expect(await vault.look()).to.equal('empty');
    await vault.create(PASS, planOf('Ana’s café ☕ عائلتي'));
    expect(vault.state).to.equal('open');
    await closeDatabase();
    const later = onDevice();
    expect(await later.look()).to.equal('locked');
    expect(words(await later.unlock(PASS))).to.eql(['Ana’s café ☕ عائلتي']);
    later.lock();
    expect(await codeOf(later.read())).to.equal('vault-locked');
    expect(await codeOf(later.write(planOf('x')))).to.equal('vault-locked');
  });

  it('nothing of the words or of the passphrase is in the database, and a new IV is used for each write', async () => {
    const vault = onDevice();
    await vault.create(PASS, planOf('my grandmother'));
    const first = await stored();
    await vault.write(planOf('my grandmother'));
    const second = await stored();
    for (const each of [first, second]) expect(JSON.stringify(each)).not.to.match(/grandmother|lamp over|a door/);
    expect(second.revision).to.be.greaterThan(first.revision);
    expect(second.sealed.iv).not.to.equal(first.sealed.iv);
    expect(second.sealed.data).not.to.equal(first.sealed.data);
    expect(first.sealed.kdf.iterations).to.be.at.least(600_000);
    expect(atob(first.sealed.kdf.salt)).to.have.length(16);
    expect(atob(first.sealed.iv)).to.have.length(12);
    expect(atob(first.sealed.data).length, 'the size says little').to.equal(1024 + 16);
  });

  it('a wrong passphrase opens nothing and loses nothing', async () => {
    await onDevice().create(PASS, planOf('x'));
    const before = await stored();
    const vault = onDevice();
    for (const wrong of ['lamp over a doo', 'Lamp over a door', ' lamp over a door', '', 'x', 'x'.repeat(10_001)])
      expect(await codeOf(vault.unlock(wrong)), JSON.stringify(wrong.slice(0, 20))).to.equal('wrong-passphrase');
    expect(await stored()).to.eql(before);
    expect(words(await vault.unlock(PASS))).to.eql(['x']);
  });

  it('a passphrase in any script, composed or not, of any length from 8 on', async () => {
    for (const [chosen, typed] of [
      ['Café déjà vu', 'Cafe\u0301 de\u0301ja\u0300 vu'],
      ['ngọn đèn trước cửa', 'ngọn đèn trước cửa'.normalize('NFD')],
      ['مصباح فوق الباب', 'مصباح فوق الباب'],
      ['门前的一盏小灯笼', '门前的一盏小灯笼'],
      ['🏮🏮🏮🏮🏮🏮🏮🏮', '🏮🏮🏮🏮🏮🏮🏮🏮'],
      ['x'.repeat(10_000), 'x'.repeat(10_000)],
    ] as const) {
      const store = memoryStore();
      await vaultIn(store).create(chosen, planOf('x'));
      expect(words(await vaultIn(store).unlock(typed)), chosen.slice(0, 20)).to.eql(['x']);
    }
    for (const weak of ['', 'x', '1234567', '🏮🏮🏮🏮'])
      expect(await codeOf(vaultIn(memoryStore()).create(weak, planOf('x')))).to.equal('weak-passphrase');
  });

  const damages: [string, (sealed: Sealed) => unknown, string][] = [
    ['a changed byte', (s) => ({ ...s, data: (s.data[0] === 'A' ? 'B' : 'A') + s.data.slice(1) }), 'damaged-record'],
    ['cut short', (s) => ({ ...s, data: s.data.slice(0, 400) }), 'damaged-record'],
    ['nothing left of it', (s) => ({ ...s, data: '' }), 'damaged-record'],
    ['another IV', (s) => ({ ...s, iv: s.check.iv }), 'damaged-record'],
    ['the check in place of the data', (s) => ({ ...s, iv: s.check.iv, data: s.check.data }), 'damaged-record'],
    ['another purpose', (s) => ({ ...s, purpose: 'screener' }), 'damaged-record'],
    ['no base64', (s) => ({ ...s, data: '<b>' }), 'damaged-record'],
    ['one more key', (s) => ({ ...s, extra: 1 }), 'damaged-record'],
    ['a prototype key', (s) => JSON.parse(JSON.stringify(s).replace('{', '{"__proto__":{"a":1},')), 'damaged-record'],
    ['few iterations', (s) => ({ ...s, kdf: { ...s.kdf, iterations: 1 } }), 'damaged-record'],
    ['iterations without end', (s) => ({ ...s, kdf: { ...s.kdf, iterations: 1e9 } }), 'damaged-record'],
    ['other iterations', (s) => ({ ...s, kdf: { ...s.kdf, iterations: 600_001 } }), 'wrong-passphrase'],
    ['another salt', (s) => ({ ...s, kdf: { ...s.kdf, salt: btoa('another salt 16b') } }), 'wrong-passphrase'],
    ['an older version that never was', (s) => ({ ...s, version: 0 }), 'damaged-record'],
    ['a newer version', (s) => ({ ...s, version: 2, more: 'things' }), 'newer-record'],
    ['no record at all', () => 'hello', 'damaged-record'],
  ];
  for (const [what, change, code] of damages)
    it(`${what}: ${code}, told at once, and it is left as it is`, async () => {
      await onDevice().create(PASS, planOf('x'));
      const { revision, sealed } = await stored();
      await overwrite({ revision, sealed: change(sealed) });
      const before = await stored();
      expect(await codeOf(onDevice().unlock(PASS))).to.equal(code);
      expect(await stored()).to.eql(before);
      expect(({} as Record<string, unknown>)['a']).to.equal(undefined);
      await overwrite({ revision, sealed });
      expect(words(await onDevice().unlock(PASS))).to.eql(['x']);
    });

  it('a frame around the record that is none is told as damaged', async () => {
    await onDevice().create(PASS, planOf('x'));
    for (const value of [null, 7, [], { revision: 'x', sealed: {} }, { revision: 0, sealed: {} }]) {
      await overwrite(value);
      expect(await codeOf(onDevice().look()), JSON.stringify(value)).to.equal('damaged-record');
    }
  });

  it('two that write at once: both are there, whoever is first', async () => {
    const [one, two] = [onDevice(), onDevice()];
    await one.create(PASS, planOf('base'));
    const base = await two.unlock(PASS);
    const [a, b] = await Promise.all([
      one.write(withEntry(base, 'from one', 2)),
      two.write(withEntry(base, 'from the two', 3)),
    ]);
    const saved = words(await onDevice().unlock(PASS)).sort();
    expect(saved).to.eql(['base', 'from one', 'from the two']);
    expect([...words(a), ...words(b)]).to.include.members(['from one', 'from the two']);
  });

  it('many writes at once come out one after another, the last words saved', async () => {
    const vault = onDevice();
    await vault.create(PASS, planOf('0'));
    let plan = await vault.read();
    const writes = [];
    for (let index = 1; index <= 10; index++) {
      plan = withEntry(plan, 'x'.repeat(index), 100 + index);
      writes.push(vault.write(plan));
    }
    await Promise.all(writes);
    expect(words(await onDevice().unlock(PASS))).to.have.length(11);
  });

  it('a second first save is refused; what is saved stays', async () => {
    await onDevice().create(PASS, planOf('first'));
    expect(await codeOf(onDevice().create('another passphrase', planOf('second')))).to.equal('vault-exists');
    expect(words(await onDevice().unlock(PASS))).to.eql(['first']);
  });

  it('deleted in another tab: writing does not bring it back', async () => {
    const [one, two] = [onDevice(), onDevice()];
    await one.create(PASS, planOf('x'));
    await two.unlock(PASS);
    await one.wipe();
    expect(await codeOf(two.write(planOf('y')))).to.equal('vault-locked');
    expect(two.state).to.equal('empty');
    expect(await onDevice().look()).to.equal('empty');
  });

  it('another passphrase: the old one opens nothing any more, other tabs are locked', async () => {
    const [one, two] = [onDevice(), onDevice()];
    await one.create(PASS, planOf('x'));
    await two.unlock(PASS);
    expect(await codeOf(one.changePassphrase('not this one', 'a new passphrase'))).to.equal('wrong-passphrase');
    expect(await codeOf(one.changePassphrase(PASS, 'short'))).to.equal('weak-passphrase');
    await one.changePassphrase(PASS, 'a new passphrase');
    expect(await codeOf(two.write(planOf('y')))).to.equal('vault-locked');
    expect(await codeOf(onDevice().unlock(PASS))).to.equal('wrong-passphrase');
    expect(words(await onDevice().unlock('a new passphrase'))).to.eql(['x']);
  });

  it('a store that is full keeps what was saved, and says so', async () => {
    const vault = onDevice();
    await vault.create(PASS, planOf('before'));
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(await codeOf(vault.write(planOf('after')))).to.equal('storage-full');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(words(await onDevice().unlock(PASS))).to.eql(['before']);
    await vault.write(planOf('after'));
    expect(words(await onDevice().unlock(PASS))).to.eql(['after']);
  });

  it('a browser that has no storage: told, and nothing else breaks', async () => {
    await closeDatabase();
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      expect(await codeOf(onDevice().look())).to.equal('storage-unavailable');
      expect(await codeOf(onDevice().create(PASS, planOf('x')))).to.equal('storage-unavailable');
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(await onDevice().look()).to.equal('empty');
  });

  it('tells other tabs that something was written or deleted', async () => {
    const heard: string[] = [];
    const stop = indexedStore('safety-plan').watch?.(() => heard.push('x'));
    const vault = onDevice();
    await vault.create(PASS, planOf('x'));
    await vault.wipe();
    await new Promise((resolve) => setTimeout(resolve, 100));
    stop?.();
    expect(heard).to.have.length(2);
  });
});

describe('wiping all', function () {
  this.timeout(60_000);
  it('deletes keys, database and caches of ours, nothing of the page’s, and says what it did', async () => {
    sessionStorage.setItem('porchlight:unfinished:x', '1');
    localStorage.setItem('porchlight:finder-list', '[]');
    localStorage.setItem('porch', 'the page’s own');
    await onDevice().create(PASS, planOf('x'));
    const { removed, left } = await wipeAll();
    expect(left).to.eql([]);
    expect(removed).to.include.members([
      'session:porchlight:unfinished:x',
      'local:porchlight:finder-list',
      `database:${DATABASE}`,
    ]);
    expect(localStorage.getItem('porch')).to.equal('the page’s own');
    localStorage.removeItem('porch');
    if (indexedDB.databases) expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include(DATABASE);
    expect((await wipeAll()).removed.filter((name) => !name.startsWith('database:'))).to.eql([]);
  });
  it('wipes also while another connection is open that lets go', async () => {
    const vault = onDevice();
    await vault.create(PASS, planOf('x'));
    expect((await wipeAll()).left).to.eql([]);
    expect(await codeOf(vault.write(planOf('y')))).to.equal('vault-locked');
  });
});

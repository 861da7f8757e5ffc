import { PorchlightError } from '../../core/errors.js';
import { parsePlan, type SafetyPlan } from '../../core/safety-plan/schema.js';
import { deriveKey, newKdf, seal, unseal } from '../../storage/vault/cipher.js';
import { PASSPHRASE } from '../../storage/vault/limits.js';
import { parseSealed, type Sealed } from '../../storage/vault/schema.js';
import { saveFile } from '../base/save-file.js';
import { PURPOSE } from './device-place.js';

/** Bytes. A plan with every part full is smaller. */
export const FILE_AT_MOST = 2 * 1024 * 1024;

/** Names that say neither whose it is nor what stands in it. */
const NAMES = { plain: 'my-plan.json', sealed: 'my-plan-locked.json' } as const;
const fileOf = (value: unknown, name: string): File =>
  new File([JSON.stringify(value, null, 2)], name, { type: 'application/json' });

/** A file that anyone can read. */
export const plainFile = (plan: SafetyPlan): File => fileOf(plan, NAMES.plain);

/**
 * A file that only opens with the passphrase.
 * @throws {PorchlightError} `weak-passphrase` fewer than 8 characters; `storage-unavailable` no Web Cryptography
 */
export async function sealedFile(plan: SafetyPlan, passphrase: string): Promise<File> {
  if (Array.from(passphrase.normalize('NFC')).length < PASSPHRASE.least)
    throw new PorchlightError('weak-passphrase', `A new passphrase has at least ${PASSPHRASE.least} characters.`);
  const kdf = newKdf();
  const key = await deriveKey(passphrase, kdf);
  return fileOf(await seal(key, kdf, PURPOSE, JSON.stringify(plan)), NAMES.sealed);
}

/** What a file held. */
export type Opened = { readonly plan: SafetyPlan } | { readonly sealed: Sealed };

/**
 * Reads a file, plain or sealed.
 * @throws {PorchlightError} `invalid-plan` no plan, damaged, too large; `newer-plan`, `newer-record`
 */
export async function readFile(file: Blob): Promise<Opened> {
  if (file.size > FILE_AT_MOST) throw new PorchlightError('invalid-plan', 'The file is larger than 2 MB.');
  const json = parsed(await file.text());
  const isSealed = (json as { format?: unknown } | null)?.format === 'porchlight-sealed';
  return isSealed ? { sealed: parseSealed(json) } : { plan: parsePlan(json) };
}

/** @throws {PorchlightError} `wrong-passphrase`, `damaged-record`, `invalid-plan`, `newer-plan` */
export async function openSealed(sealed: Sealed, passphrase: string): Promise<SafetyPlan> {
  const key = await deriveKey(passphrase, sealed.kdf);
  return parsePlan(parsed(await unseal(key, sealed, PURPOSE)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    // The message of the browser quotes the file.
    throw new PorchlightError('invalid-plan', 'The file is not JSON.');
  }
}

/**
 * A file of the plan for the page where it may have it, else for the person.
 * @returns the file; `null` where the person got it
 * @throws {PorchlightError} `weak-passphrase`
 */
export async function exportFile(
  plan: SafetyPlan,
  passphrase: string | undefined,
  isShared: boolean,
): Promise<File | null> {
  const file = passphrase === undefined ? plainFile(plan) : await sealedFile(plan, passphrase);
  if (isShared) return file;
  saveFile(file);
  return null;
}

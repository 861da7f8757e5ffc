import { vaultWords, type VaultKey } from '../../../i18n/parts/vault.js';
import type { PorchlightElement } from '../element.js';
import type { LocaleController } from '../locale-controller.js';
import { PartController } from '../part-controller.js';
import type { VaultTranslate } from './passphrase-ask.js';

/** The words about passphrases, which are loaded when something is about to be kept. */
export class LateVaultWords {
  #part: PartController<VaultKey> | null = null;
  #t: VaultTranslate | null = null;

  constructor(
    private readonly host: PorchlightElement,
    private readonly locale: LocaleController,
  ) {}

  need(): void {
    this.#part ??= new PartController<VaultKey>(this.host, this.locale, vaultWords);
  }
  /** While another language is on its way the words stay as they are. */
  get t(): VaultTranslate | null {
    return (this.#t = this.#part?.t ?? this.#t);
  }
  get failed(): boolean {
    return this.#part?.failed ?? false;
  }
  retry(): void {
    this.#part?.retry();
  }
}

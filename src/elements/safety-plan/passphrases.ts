import { PorchlightError } from '../../core/errors.js';
import type { PlanHost } from './host.js';
import type { PassphraseAsk } from '../base/vault/passphrase-ask.js';

/** What is done with a passphrase. Both throw what the vault throws. */
export interface Lockable {
  readonly locked: boolean;
  create(passphrase: string): Promise<void>;
  unlock(passphrase: string): Promise<void>;
}

/** The form in which a passphrase is chosen or typed; its code is fetched when it is needed first. */
export class Passphrases {
  /** The form on show. */
  ask: PassphraseAsk | null = null;
  /** The form that was asked for and whose code did not come. */
  failed: 'choose' | 'enter' | null = null;

  constructor(
    private readonly host: PlanHost,
    private readonly lockable: Lockable,
  ) {}

  choose(): Promise<void> {
    return this.#open('choose', async (passphrase) => {
      try {
        await this.lockable.create(passphrase);
        this.ask = null;
      } catch (error) {
        // Another tab was first: what it saved is opened, and ours is added to it.
        if (!(error instanceof PorchlightError && error.code === 'vault-exists')) throw error;
        await this.askToUnlock(true);
      }
    });
  }
  /** @param focus the person asked for it: the field gets the focus */
  askToUnlock(focus = false): Promise<void> {
    return this.#open(
      'enter',
      async (passphrase) => {
        await this.lockable.unlock(passphrase);
        this.host.say('');
        this.ask = null;
      },
      focus,
    );
  }
  cancel(): void {
    this.ask = null;
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.state'));
    this.host.requestUpdate();
  }

  async #open(kind: 'choose' | 'enter', act: (passphrase: string) => Promise<void>, focus = true): Promise<void> {
    this.failed = null;
    try {
      const { PassphraseAsk } = await import('../base/vault/passphrase-ask.js');
      this.ask = new PassphraseAsk(this.host, kind, act, kind === 'choose' ? () => this.cancel() : null);
      if (focus) this.ask.focus();
    } catch (cause) {
      this.host.report(new PorchlightError('storage-unavailable', 'The code of the form did not load.', { cause }));
      this.failed = kind;
    }
    this.host.requestUpdate();
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../../i18n/i18n.js';
import type { VaultKey } from '../../../i18n/parts/vault.js';
import type { WordKey } from '../../../i18n/words.js';
import { PASSPHRASE } from '../../../storage/vault/limits.js';
import type { Find } from '../voice.js';
import { troubleKey } from './troubles.js';

/** Looks up words around a passphrase, and those that all elements share. */
export type VaultTranslate = Translate<VaultKey | WordKey>;

/** What the form needs of its element. */
export interface AskHost {
  /** `null` until the words are there. */
  readonly vaultWords: VaultTranslate | null;
  requestUpdate(): void;
  report(error: unknown): void;
  /** Says something to people who do not see it. */
  say(text: string): void;
  /** Moves the focus once the next rendering is there. */
  focusOn(find: Find): void;
}

/** What stands around the fields. */
export interface AskWords {
  readonly v: VaultTranslate;
  /** On the button. */
  readonly submit: string;
}

/** What password managers file it under: they want a name, and it says nothing about what it opens. */
const USERNAME = 'porchlight';

/**
 * A form in which a passphrase is chosen (twice, with what it means) or typed. It is a real form with the names that password
 * managers look for. What is typed is in its fields and nowhere else, and goes with them.
 */
export class PassphraseAsk {
  #busy = false;
  #shown = false;
  #problem: VaultKey | null = null;

  constructor(
    private readonly host: AskHost,
    private readonly kind: 'choose' | 'enter',
    private readonly act: (passphrase: string) => Promise<void>,
    private readonly cancel: (() => void) | null = null,
  ) {}

  get isBusy(): boolean {
    return this.#busy;
  }
  focus(): void {
    this.host.focusOn((root) => root.querySelector<HTMLElement>('form.passphrase .first'));
  }

  async #submit(form: HTMLFormElement): Promise<void> {
    if (this.#busy) return;
    const [first = '', second] = [...form.querySelectorAll<HTMLInputElement>('input.secret')].map(({ value }) => value);
    const length = Array.from(first.normalize('NFC')).length;
    if (!first) this.#fail('passphraseEmpty');
    else if (this.kind === 'choose' && length < PASSPHRASE.least) this.#fail('passphraseShort');
    else if (length > PASSPHRASE.most) this.#fail('passphraseLong');
    else if (second !== undefined && second.normalize('NFC') !== first.normalize('NFC'))
      this.#fail('passphraseDiffers');
    else await this.#run(first);
  }
  async #run(passphrase: string): Promise<void> {
    const { host } = this;
    const { vaultWords: v } = host;
    this.#busy = true;
    this.#problem = null;
    if (v) host.say(v(this.kind === 'choose' ? 'locking' : 'unlocking'));
    host.requestUpdate();
    try {
      await this.act(passphrase);
    } catch (error) {
      this.#busy = false;
      host.say('');
      this.#fail(troubleKey(error));
      // A mistyped passphrase is no error of the page.
      if (this.#problem !== 'wrongPassphrase') host.report(error);
    }
    this.#busy = false;
    host.requestUpdate();
  }
  #fail(problem: VaultKey): void {
    this.#problem = problem;
    const second = problem === 'passphraseDiffers';
    this.host.focusOn((root) => root.querySelector<HTMLElement>(`form.passphrase ${second ? '.second' : '.first'}`));
    this.host.requestUpdate();
  }

  render({ v, submit }: AskWords): TemplateResult {
    const isNew = this.kind === 'choose';
    const number = PASSPHRASE[this.#problem === 'passphraseLong' ? 'most' : 'least'];
    const problem = this.#problem && v(this.#problem, { number });
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.#submit(event.currentTarget as HTMLFormElement);
    };
    const onShow = () => {
      this.#shown = !this.#shown;
      this.host.requestUpdate();
    };
    const isSecond = this.#problem === 'passphraseDiffers';
    const field = (name: 'first' | 'second', label: string) =>
      html`<label class="stacked"
        ><span>${label}</span>
        <input
          class="secret ${name}"
          type=${this.#shown ? 'text' : 'password'}
          dir="auto"
          autocomplete=${isNew ? 'new-password' : 'current-password'}
          autocapitalize="none"
          spellcheck="false"
          ?readonly=${this.#busy}
          aria-invalid=${problem && isSecond === (name === 'second') ? 'true' : nothing}
          aria-describedby=${problem && isSecond === (name === 'second') ? 'passphrase-problem' : isNew ? 'passphrase-hint' : nothing}
      /></label>`;
    return html`<form class="passphrase" aria-busy=${this.#busy ? 'true' : 'false'} @submit=${onSubmit}>
      <input type="text" hidden autocomplete="username" value=${USERNAME} />
      ${isNew ? html`<p class="warning">${v('passphraseLost')}</p>` : nothing}
      ${field('first', v(isNew ? 'passphraseNew' : 'passphrase'))}
      ${isNew ? html`<p class="muted small" id="passphrase-hint">${v('passphraseHint')}</p>` : nothing}
      ${isNew ? field('second', v('passphraseRepeat')) : nothing}
      <label class="check"
        ><input type="checkbox" autocomplete="off" @change=${onShow} /><span>${v('passphraseShow')}</span></label
      >
      ${problem ? html`<p class="error" id="passphrase-problem" role="alert">${problem}</p>` : nothing}
      ${
        this.#busy
          ? html`<p class="progress">
              <progress aria-label=${v(isNew ? 'locking' : 'unlocking')}></progress>
              <span aria-hidden="true">${v(isNew ? 'locking' : 'unlocking')}</span>
            </p>`
          : nothing
      }
      <p class="actions">
        <button class="primary" part="button primary" ?disabled=${this.#busy}>${submit}</button>
        ${
          this.cancel
            ? html`<button type="button" class="plain" part="button" ?disabled=${this.#busy} @click=${this.cancel}>
                ${v('cancel')}
              </button>`
            : nothing
        }
      </p>
    </form>`;
  }
}

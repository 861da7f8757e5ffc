import { html, nothing, type TemplateResult } from 'lit';
import type { PorchlightError } from '../../core/errors.js';
import type { SafetyPlan } from '../../core/safety-plan/schema.js';
import type { SafetyPlanKey } from '../../i18n/parts/safety-plan.js';
import type { PlanHost } from './host.js';
import { saveFile } from '../base/save-file.js';
import { PassphraseAsk } from '../base/vault/passphrase-ask.js';
import { FILE_AT_MOST, openSealed, plainFile, readFile, sealedFile } from './plan-file.js';
import type { Planner } from './planner.js';
import type { PlanView } from './views/context.js';

/** What came of a file, as words. */
interface Outcome {
  readonly key: SafetyPlanKey;
  readonly count?: number;
  /** Some entries found no room. */
  readonly isFull?: boolean;
}

/** The plan as a file: saving it, plain or locked, and opening one. Until the last press nothing of the plan is changed. */
export class FileDesk {
  #ask: { readonly kind: 'save' | 'open'; readonly form: PassphraseAsk } | null = null;
  /** A plan that was read and waits to be added. */
  #found: SafetyPlan | null = null;
  #outcome: Outcome | null = null;
  /** Goes up when something else was begun: what comes late is not used. */
  #turn = 0;

  constructor(
    private readonly host: PlanHost,
    private readonly planner: Planner,
  ) {}

  savePlain(): void {
    this.drop();
    saveFile(plainFile(this.planner.plan));
  }
  saveSealed(): void {
    this.drop();
    const act = async (passphrase: string) => {
      const turn = this.#turn;
      const file = await sealedFile(this.planner.plan, passphrase);
      if (turn !== this.#turn) return;
      saveFile(file);
      this.host.say('');
      this.#back('save-sealed');
    };
    this.#ask = { kind: 'save', form: new PassphraseAsk(this.host, 'choose', act, () => this.#back('save-sealed')) };
    this.#ask.form.focus();
    this.host.requestUpdate();
  }

  /** Reads a file and goes on with what it is. */
  async open(file: Blob): Promise<void> {
    this.drop();
    const turn = this.#turn;
    try {
      if (file.size > FILE_AT_MOST) {
        this.#end({ key: 'fileTooBig' });
        return;
      }
      const opened = await readFile(file);
      if (turn !== this.#turn) return;
      if ('plan' in opened) {
        this.#take(opened.plan);
        return;
      }
      const act = async (passphrase: string) => {
        const plan = await openSealed(opened.sealed, passphrase);
        if (turn !== this.#turn) return;
        this.#ask = null;
        this.host.say('');
        this.#take(plan);
      };
      this.#ask = { kind: 'open', form: new PassphraseAsk(this.host, 'enter', act, () => this.#back('open-file')) };
      this.#ask.form.focus();
      this.host.requestUpdate();
    } catch (error) {
      if (turn !== this.#turn) return;
      const { code } = error as PorchlightError;
      this.#end({ key: code === 'newer-plan' || code === 'newer-record' ? 'fileNewer' : 'fileBad' });
    }
  }
  #take(plan: SafetyPlan): void {
    this.#found = plan;
    if (this.planner.isEmpty) this.#add();
    else {
      this.host.focusOn((root) => root.querySelector<HTMLElement>('.beside button'));
      this.host.requestUpdate();
    }
  }
  #add(): void {
    if (!this.#found) return;
    const { added: count, isFull } = this.planner.adopt(this.#found);
    this.#found = null;
    this.#end(count ? { key: 'fileAdded', count, isFull } : { key: 'fileNothingNew', isFull });
  }
  #end(outcome: Outcome): void {
    this.#outcome = outcome;
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.outcome'));
    this.host.requestUpdate();
  }
  /** Stops what was begun. */
  drop(): void {
    this.#turn++;
    this.#ask = this.#found = this.#outcome = null;
    this.host.requestUpdate();
  }
  /** The same, and the focus goes to the button that it was begun with. */
  #back(button: 'save-sealed' | 'open-file'): void {
    this.drop();
    this.host.focusOn((root) => root.querySelector<HTMLElement>(`.tools .${button}`));
  }

  render({ t, v, planner }: PlanView): TemplateResult {
    const ask = this.#ask;
    const outcome = this.#outcome;
    return html`${
      ask && v
        ? html`<div class="panel">
            ${ask.kind === 'save' ? html`<p>${t('saveSealedNote')}</p>` : nothing}
            ${ask.form.render({ v, submit: ask.kind === 'save' ? t('saveSealed') : v('unlock') })}
          </div>`
        : nothing
    }
    ${
      this.#found && !planner.isEmpty
        ? html`<div class="panel beside">
            <p>${t('fileBeside')}</p>
            <p class="actions">
              <button type="button" class="primary" part="button primary" @click=${() => this.#add()}>
                ${t('addFromFile')}
              </button>
              <button type="button" class="plain" part="button" @click=${() => this.#back('open-file')}>
                ${t('cancel')}
              </button>
            </p>
          </div>`
        : nothing
    }
    ${
      outcome
        ? html`<p class="note outcome" role="status" tabindex="-1">
            ${t(outcome.key, outcome.count === undefined ? {} : { count: outcome.count })}
            ${outcome.isFull ? t('tooMany') : nothing}
          </p>`
        : nothing
    }`;
  }
}

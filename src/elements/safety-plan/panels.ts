import { PorchlightError } from '../../core/errors.js';
import type { SafetyPlanKey } from '../../i18n/parts/safety-plan.js';
import type { VaultKey } from '../../i18n/parts/vault.js';
import type { FileDesk } from './file-desk.js';
import type { PlanHost } from './host.js';
import type { Keeping } from './keeping.js';
import { planText } from './plan-text.js';
import type { Planner } from './planner.js';

/** What a person opens below the plan: files, sharing, deleting. The code of files is fetched when one is asked for. */
export class Panels {
  open: 'clear' | 'delete' | null = null;
  /** `null` until somebody wants a file. */
  files: FileDesk | null = null;
  /** Goes up with every file that was chosen: the same one can be chosen again. */
  picked = 0;
  /** Said after deleting or sharing. */
  said: { readonly plan: SafetyPlanKey } | { readonly vault: VaultKey } | null = null;
  /** Goes up when the person goes on: what was asked for before and comes late is let go of. */
  #turn = 0;

  constructor(
    private readonly host: PlanHost,
    private readonly planner: Planner,
    private readonly keeping: Keeping,
  ) {}

  toggle(panel: 'clear' | 'delete'): void {
    this.open = this.open === panel ? null : panel;
    this.said = null;
    if (this.open) this.host.focusOn((root) => root.querySelector<HTMLElement>('.confirm .yes'));
    this.host.requestUpdate();
  }
  close(): void {
    this.open = null;
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.clear, .delete-saved'));
    this.host.requestUpdate();
  }
  /** Another screen: nothing of the one before is left. */
  drop(): void {
    this.#turn++;
    this.open = this.said = null;
    this.files?.drop();
  }

  async savePlain(): Promise<void> {
    await this.#withFiles('saveFailed', (files) => files.savePlain());
  }
  async saveSealed(): Promise<void> {
    await this.#withFiles('saveFailed', (files) => files.saveSealed());
  }
  async openFile(file: Blob): Promise<void> {
    this.picked++;
    await this.#withFiles('fileBad', (files) => files.open(file));
  }
  /** @param failed what the person is told where the code does not come */
  async #withFiles(failed: SafetyPlanKey, act: (files: FileDesk) => void | Promise<void>): Promise<void> {
    this.drop();
    const turn = this.#turn;
    try {
      const { FileDesk } = await import('./file-desk.js');
      if (turn !== this.#turn) return;
      this.files ??= new FileDesk(this.host, this.planner);
      await act(this.files);
    } catch (cause) {
      this.host.report(new PorchlightError('invalid-plan', 'The code of files could not be loaded.', { cause }));
      if (turn === this.#turn) this.#say({ plan: failed });
    }
  }

  get canShare(): boolean {
    return 'share' in navigator;
  }
  /** The whole plan as text, by the share sheet of the system: the person chooses where to. */
  async share(): Promise<void> {
    const { t } = this.host;
    if (!t) return;
    this.said = null;
    try {
      await navigator.share({ title: t('planTitle'), text: planText(this.planner.plan, t) });
    } catch (error) {
      // Put away by the person: nothing to say.
      if ((error as DOMException | null)?.name !== 'AbortError') this.#say({ plan: 'shareNotHere' });
    }
  }

  /** Deletes the plan from the page and from where it is kept, and says so. */
  async wipe(done: 'cleared' | 'deleteSavedDone'): Promise<void> {
    try {
      await this.keeping.wipe();
      this.drop();
      this.#say(done === 'cleared' ? { plan: done } : { vault: done });
    } catch (error) {
      this.host.report(error);
      this.#say({ vault: 'storeBlocked' });
    }
  }
  #say(said: NonNullable<Panels['said']>): void {
    this.said = said;
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.afterwards'));
    this.host.requestUpdate();
  }
}

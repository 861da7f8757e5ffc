import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { PorchlightError } from '../../core/errors.js';
import type { SafetyPlan } from '../../core/safety-plan/schema.js';
import { HelpPanel } from '../base/help-panel.js';
import { helpStyles } from '../base/help-panel.styles.js';
import { attributeProblems } from './attributes.js';
import { ContactCodes } from './contact-codes.js';
import { Keeping } from './keeping.js';
import { PageLife } from '../base/page-life.js';
import { Panels } from './panels.js';
import { PlanElement } from './plan-element.js';
import { Planner } from './planner.js';
import { printPlan } from './printing.js';
import { PorchlightChangeEvent, PorchlightPlanCompleteEvent, type PlanDetail } from './safety-plan.events.js';
import { Room } from './room.js';
import { buildStyles } from './build.styles.js';
import { columnStyles } from './columns.styles.js';
import { sheetStyles } from './safety-plan.styles.js';
import { viewStyles } from './view.styles.js';
import type { PlanActions, PlanView } from './views/context.js';
import { planRest } from './views/plan-view.js';
import { screenOf } from './views/screen.js';
import { stateBar } from './views/state-bar.js';
import { tools } from './views/tools.js';

/** From this width on there is room for two columns. */
const WIDE_EM = 46;

/**
 * @summary A plan for hard times in the person's own words: made step by step on a calm day, opened in one tap on a bad one.
 *   Ways to reach a person are on every screen.
 * @customElement porchlight-safety-plan
 *
 * @fires {PorchlightChangeEvent} porchlight-change - The person changed the plan. Holds it only with `share="content"`.
 * @fires {PorchlightSaveEvent} porchlight-save - The plan was saved in this tab or on this device.
 * @fires {PorchlightLockEvent} porchlight-lock - What is saved was locked, and is not on the page any more.
 * @fires {PorchlightPlanCompleteEvent} porchlight-complete - The person opened the finished plan. Holds it only with
 *   `share="content"`.
 *
 * @csspart card - All of it: background, border, padding.
 * @csspart state - Where the plan is kept now.
 * @csspart start - The start screen.
 * @csspart part - One part, while the plan is made.
 * @csspart view - The finished plan.
 * @csspart locked - The screen that asks for the passphrase.
 * @csspart tools - Print, files, sharing, deleting.
 * @csspart example - An example to tap.
 * @csspart button - A button.
 * @csspart primary - The main button of a screen.
 */
export class PorchlightSafetyPlan extends PlanElement {
  static override readonly tag: string = 'porchlight-safety-plan';
  static override styles = [...PlanElement.styles, helpStyles, sheetStyles, viewStyles, buildStyles, columnStyles];
  static override properties: PropertyDeclarations = {
    mode: { type: String },
    share: { type: String },
    together: { type: Boolean },
  };

  /**
   * Which screen comes first: making the plan, or the finished one. The person can go from one to the other.
   * @type {'build' | 'view'}
   */
  declare mode: string;
  /**
   * What may leave: with `content` events hold the plan and `.plan` can be read; the person is told. Where it is kept is
   * decided by `storage`.
   * @type {'none' | 'content'}
   */
  declare share: string;
  /** Made together with somebody who looks at the same screen: larger, question and words side by side. */
  declare together: boolean;

  readonly #help = new HelpPanel(this);
  readonly #planner = new Planner(
    this,
    () => this.#changed(),
    () => this.#moved(),
  );
  readonly #keeping: Keeping = new Keeping(this, this.#planner);
  readonly #panels: Panels = new Panels(this, this.#planner, this.#keeping);
  readonly #codes: ContactCodes = new ContactCodes(this);
  readonly #act: PlanActions = {
    open: () => {
      if (this.#planner.go('view')) this.dispatchEvent(new PorchlightPlanCompleteEvent(this.#detail));
    },
    print: (what) => void this.print(what),
  };
  readonly #room = new Room(this, WIDE_EM);
  #taking: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.mode = 'build';
    this.share = 'none';
    this.together = false;
    // The back/forward cache would bring the words back to whoever uses this computer next.
    new PageLife(this, {
      leave: () => {
        this.#keeping.lock('left');
        this.#blank();
      },
      end: () => {
        // What is typed is kept with the rest; where nothing is kept, nobody hears of it.
        if (this.storage !== 'none' && !this.#keeping.locked) this.#planner.commitQuietly();
      },
      back: () => void this.#keeping.use(this.storage),
      exit: () => {
        this.#keeping.leave();
        this.#blank();
      },
      removed: () => {
        this.#keeping.lock('left');
        this.#keeping.close();
      },
    });
  }

  // ---- what the page can do -----------------------------------------------------------------------------------------

  /**
   * The plan. Settable at any time, as an object of the format of plan files: what is not one is reported as
   * `porchlight-error`, and the plan stays. Where a plan is kept in the tab or open on the device, it is added to that one.
   * Reading gives it with `share="content"`, else `null`. `await updateComplete` after setting.
   */
  get plan(): SafetyPlan | null {
    return this.share === 'content' && !this.#keeping.locked ? this.#planner.plan : null;
  }
  set plan(value: unknown) {
    this.#taking = this.#taking.then(() => this.#take(value));
  }
  async #take(value: unknown): Promise<void> {
    try {
      if (value === null || value === undefined) this.#planner.drop();
      else {
        const { parsePlan } = await import('../../core/safety-plan/schema.js');
        this.#keeping.takeFromPage(parsePlan(value));
      }
    } catch (error) {
      this.report(error);
    }
  }

  /**
   * Saves the plan where `storage` says. On the device it is locked: the first time the person is asked for a passphrase.
   * @returns whether it is saved now
   */
  async save(): Promise<boolean> {
    if (this.#keeping.canCreate) await this.#keeping.passphrases.choose();
    return this.#keeping.save();
  }
  /** Locks a plan that is open on the device: it goes from the page, and its passphrase is asked for. */
  lock(): void {
    this.#keeping.lock('asked');
  }
  /**
   * Asks for the passphrase of a saved plan, or opens it with the one given.
   * @returns whether it is open now
   */
  async unlock(passphrase?: string): Promise<boolean> {
    if (!this.#keeping.locked) return this.#keeping.canLock;
    try {
      if (passphrase === undefined) await this.#keeping.passphrases.askToUnlock(true);
      else await this.#keeping.unlock(passphrase);
    } catch (error) {
      this.report(error);
    }
    return this.#keeping.canLock;
  }
  /** Deletes the plan from the page and from where it is kept, without asking. @returns whether it is gone */
  async clear(): Promise<boolean> {
    try {
      await this.#keeping.wipe();
      return true;
    } catch (error) {
      this.report(error);
      return false;
    }
  }
  /**
   * Prints the whole plan, or a card to fold.
   * @param {'plan' | 'card'} what
   */
  async print(what: 'plan' | 'card' = 'plan'): Promise<void> {
    const view = this.#view;
    if (view && !this.#keeping.locked) await printPlan(this.renderRoot as HTMLElement, view, what, this.#help);
  }
  /**
   * The plan as a file, plain or locked with a passphrase of 8 or more characters. With `share="content"` the page gets the
   * file; else it is handed to the person as a download, and the page gets `null`.
   * @throws {PorchlightError} `weak-passphrase`; `vault-locked` what is saved was not opened
   */
  async exportPlan({ sealed }: { readonly sealed?: string } = {}): Promise<File | null> {
    if (this.#keeping.locked) throw new PorchlightError('vault-locked', 'The plan is locked: unlock it first.');
    const { exportFile } = await import('./plan-file.js');
    return exportFile(this.#planner.plan, sealed, this.share === 'content');
  }
  /**
   * Opens a plan from a file, as if the person had chosen it: a locked one asks for its passphrase, and beside a plan that is
   * there the person is asked. Without a file the browser's dialog is opened, as far as it lets a page do that.
   */
  async importPlan(file?: Blob): Promise<void> {
    if (this.#keeping.locked) return;
    if (this.#planner.screen === 'part') this.#planner.go('view');
    await this.updateComplete;
    if (file) await this.#panels.openFile(file);
    else this.find('.tools .file')?.click();
  }

  // ---- the platform -------------------------------------------------------------------------------------------------

  get #detail(): PlanDetail {
    return this.share === 'content' ? { plan: this.#planner.plan } : {};
  }
  #changed(): void {
    this.#panels.said = null;
    this.dispatchEvent(new PorchlightChangeEvent(this.#detail));
    this.#keeping.changed();
  }
  #moved(): void {
    this.#panels.drop();
    this.#codes.drop();
    // What was printed last must not stay after the screen that it was printed from.
    this.find('.print-frame')?.remove();
  }

  override connectedCallback(): void {
    if (Object.hasOwn(this, 'plan')) {
      // Set by the page before the element was defined: it would hide the accessor.
      const value: unknown = Reflect.get(this, 'plan');
      Reflect.deleteProperty(this, 'plan');
      this.plan = value;
    }
    super.connectedCallback();
  }
  /** Nothing of it is on the page, at once. */
  #blank(): void {
    this.#planner.drop();
    this.say('');
    if (this.hasUpdated) this.performUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#taking;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    attributeProblems(changed, this).forEach((problem) => this.report(problem));
    if (changed.has('mode')) this.#planner.home();
    if (changed.has('storage')) void this.#keeping.use(this.storage);
    if (this.storage !== 'none' || this.#panels.files) this.needVaultWords();
  }

  // ---- rendering ----------------------------------------------------------------------------------------------------

  get #view(): PlanView | null {
    const { t } = this;
    if (!t || !this.locale.current || (this.#keeping.locked && this.wordsFailed)) return null;
    return {
      t,
      v: this.vaultWords,
      lang: this.locale.current.lang,
      level: this.headingLevel,
      wide: this.#room.isWide,
      together: this.together,
      shares: this.share === 'content',
      planner: this.#planner,
      keeping: this.#keeping,
      panels: this.#panels,
      codes: this.#codes,
      act: this.#act,
    };
  }

  protected override render(): TemplateResult {
    const { current } = this.locale;
    const view = this.#view;
    const isOpen = view !== null && !this.#keeping.locked && !this.#keeping.looking;
    const { screen } = this.#planner;
    return html`<div class="sheet ${this.#room.isWide ? 'wide' : ''} ${this.together ? 'together' : ''}" part="card">
      ${isOpen ? stateBar(view) : nothing} ${view ? screenOf(view) : this.wordless()}
      ${this.#help.render({
        locale: current && !current.bare ? current : null,
        title: this.locale.helpTitle,
        level: this.headingLevel + 1,
        quiet: 'helpGeneral',
        risk: false,
      })}
      ${isOpen && screen === 'view' ? planRest(view) : nothing} ${isOpen && screen !== 'part' ? tools(view) : nothing}
      ${this.voice()}
    </div>`;
  }
}

import { PorchlightError } from '../../core/errors.js';
import type { ScreenerSession, SessionSnapshot } from '../../core/screening/session.js';
import { sessionStore, type TextStore } from '../../storage/stores.js';

interface WorkingElement {
  readonly storage: string;
  readonly sheet: string | null;
  readonly name: string | null;
  readonly localName: string;
  report(error: unknown): void;
}

/**
 * Keeps unfinished answers for as long as the tab lives, where the page asked for `storage="session"`, and offers them
 * again. Storage that throws costs nothing but the keeping: the answers on show stay.
 */
export class UnfinishedWork {
  /** Something waits to be gone on with. */
  waiting = false;
  /** Keeping did not work; the person is told. */
  failed = false;
  #found: string | null = null;
  #reported = false;

  constructor(private readonly element: WorkingElement) {}

  get #store(): TextStore | null {
    const { storage, localName, name } = this.element;
    if (storage === 'session') return sessionStore(`porchlight:unfinished:${localName}:${name ?? ''}`);
    if (storage !== 'none' && storage)
      this.#tell(
        new PorchlightError(
          'storage-not-supported',
          `storage="${storage}" is not supported here yet; nothing is kept. Use none or session.`,
        ),
      );
    return null;
  }

  /** Looks for what an earlier visit in this tab left. */
  look(): void {
    this.#guard(() => {
      this.#found = this.#store?.read() ?? null;
      this.waiting = this.#found !== null;
    });
  }
  keep(session: ScreenerSession): void {
    this.#guard(() => this.#store?.write(JSON.stringify(session.snapshot())));
  }
  forget(): void {
    this.#found = null;
    this.waiting = false;
    this.#guard(() => this.#store?.clear());
  }
  /** The session that was left; or `null`, and it is forgotten, where what is stored is damaged or of another version. */
  resume(session: ScreenerSession): ScreenerSession | null {
    const found = this.#found;
    this.waiting = false;
    try {
      return found === null ? null : session.resume(JSON.parse(found) as SessionSnapshot);
    } catch {
      this.forget();
      this.#tell(
        new PorchlightError(
          'storage-unavailable',
          'The unfinished answers in this tab are damaged or of another version, and were not used.',
        ),
      );
      return session.begin(new Date().toISOString());
    }
  }

  #guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.failed = true;
      this.#tell(error);
    }
  }
  #tell(error: unknown): void {
    if (this.#reported) return;
    this.#reported = true;
    this.element.report(error);
  }
}

import type { ConsentSignature } from '../../core/consent/record.js';
import type { Desk } from './desk.js';
import type { ConsentHost } from './host.js';
import type { Pad } from './signature-pad.js';

/** What the page decides of signing. */
export interface SigningHost extends ConsentHost {
  readonly signature: string;
}

/** How somebody signs: by the button alone, by a typed name, or by a drawing, for which typing is always there instead. */
export class Signing {
  /** Nothing can be drawn on this device, or the box for it has no size. */
  cannotDraw = false;
  #isTyping = false;
  #pad: Pad | null = null;
  #canvas: HTMLCanvasElement | null = null;

  constructor(
    private readonly host: SigningHost,
    private readonly desk: Desk,
  ) {}

  /** What is asked for now. */
  get method(): 'button' | 'typed' | 'drawn' {
    if (this.host.signature === 'none') return 'button';
    return this.mayDraw && !this.#isTyping && !this.cannotDraw ? 'drawn' : 'typed';
  }
  /** The page wants a drawing, where it can be had. */
  get mayDraw(): boolean {
    return this.host.signature === 'drawn';
  }
  switchTo(method: 'typed' | 'drawn'): void {
    this.#isTyping = method === 'typed';
    this.cannotDraw = false;
    this.host.focusOn((root) => root.querySelector<HTMLElement>(method === 'typed' ? '.name-field' : '.to-typed'));
    this.host.requestUpdate();
  }

  /** The canvas came, or went: the code that draws is fetched when there is one. */
  readonly place = (element?: Element): void => {
    this.#pad?.close();
    this.#pad = null;
    this.#canvas = (element as HTMLCanvasElement | undefined) ?? null;
    if (this.#canvas) void this.#draw(this.#canvas);
  };
  async #draw(canvas: HTMLCanvasElement): Promise<void> {
    try {
      // It is told while the screen is being drawn.
      await Promise.resolve();
      if (matchMedia('(any-pointer: none)').matches) throw new Error('No pointer.');
      const { Pad } = await import('./signature-pad.js');
      if (canvas !== this.#canvas) return;
      this.#pad = new Pad(canvas, this.desk.draft.drawing, (drawing) => {
        this.desk.draft.drawing = drawing;
        this.host.say(this.host.t?.(drawing ? 'drawDone' : 'drawEmpty') ?? '');
      });
    } catch {
      if (canvas !== this.#canvas) return;
      this.cannotDraw = true;
      this.host.requestUpdate();
    }
  }
  clear(): void {
    this.#pad?.clear();
  }

  /** The signature as it stands; `null`: something is missing, and it was said. @param intent the sentence beside the button */
  take(intent: string): Omit<ConsentSignature, 'role'> | null {
    const { name, drawing } = this.desk.draft;
    const { method } = this;
    if (method === 'typed' && !name.trim()) this.desk.fail(['name'], '.name-field');
    else if (method === 'drawn' && !drawing) this.desk.fail(['draw'], '.to-typed');
    else
      return {
        method,
        intent,
        ...(method === 'typed' ? { name } : {}),
        ...(method === 'drawn' && drawing ? { drawing } : {}),
      };
    return null;
  }
}

import SignaturePad, { type PointGroup } from 'signature_pad';
import { CONSENT_LIMITS } from '../../core/consent/parts.js';
import type { ConsentDrawing } from '../../core/consent/record/schema.js';

/** A box that is smaller than this cannot be drawn in. CSS pixels. */
const LEAST = { width: 80, height: 40 } as const;

/** Draws with a finger, a pen or a mouse. When the box gets another size the strokes are fitted into it. */
export class Pad {
  readonly #pad: SignaturePad;
  readonly #resized = new ResizeObserver(() => this.#fit());
  /** The box that the first stroke was made in: in a smaller one all is drawn smaller, and comes back in a larger one. */
  #base: { readonly width: number; readonly height: number };
  /** Pixels now for one pixel then. */
  #scale = 1;

  /** @throws {Error} where nothing can be drawn here */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    drawing: ConsentDrawing | null,
    private readonly drawn: (drawing: ConsentDrawing | null) => void,
  ) {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width < LEAST.width || height < LEAST.height || !canvas.getContext('2d')) throw new Error('No place to draw.');
    this.#pad = new SignaturePad(canvas, { minWidth: 0.75, maxWidth: 2.75, throttle: 0 });
    this.#base = drawing ?? { width, height };
    this.#fit(drawing ? groupsOf(drawing) : []);
    this.#pad.addEventListener('endStroke', this.#onStroke);
    this.#resized.observe(canvas);
  }

  clear(): void {
    this.#pad.clear();
    this.drawn(null);
  }
  close(): void {
    this.#resized.disconnect();
    this.#pad.off();
  }

  readonly #onStroke = (): void => {
    const strokes = this.#pad.toData().map(({ points }) => strokeOf(points, this.#scale));
    const { clientWidth, clientHeight } = this.canvas;
    this.drawn({
      width: Math.round(clientWidth / this.#scale),
      height: Math.round(clientHeight / this.#scale),
      strokes: strokes.slice(0, CONSENT_LIMITS.strokes),
    });
  };

  /** Gives the canvas as many pixels as its box has, and draws all anew. */
  #fit(groups: PointGroup[] = this.#pad.toData()): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    // Out of sight for now.
    if (width < LEAST.width || height < LEAST.height) return;
    const ratio = Math.max(devicePixelRatio, 1);
    if (!groups.length) this.#base = { width, height };
    const scale = Math.min(1, width / this.#base.width, height / this.#base.height);
    const change = scale / this.#scale;
    this.#scale = scale;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.getContext('2d')?.scale(ratio, ratio);
    // The colour of the text around it: it follows dark pages and forced colours.
    const { color } = getComputedStyle(this.canvas);
    this.#pad.penColor = color;
    this.#pad.fromData(
      groups.map((group) => ({
        ...group,
        penColor: color,
        points: group.points.map((point) => ({ ...point, x: point.x * change, y: point.y * change })),
      })),
    );
  }
}

/** x, y, x, y …, in tenths of a pixel; a very long stroke is told by fewer of its points. */
function strokeOf(points: readonly { readonly x: number; readonly y: number }[], scale: number): number[] {
  const every = Math.ceil((points.length * 2) / CONSENT_LIMITS.strokeValues);
  const kept = points.filter((_, at) => at % every === 0 || at === points.length - 1);
  const numbers = kept.flatMap(({ x, y }) => [Math.round((x / scale) * 10) / 10, Math.round((y / scale) * 10) / 10]);
  // A dot is a stroke too: it begins and ends at one place.
  return numbers.length === 2 ? [...numbers, ...numbers] : numbers.slice(0, CONSENT_LIMITS.strokeValues);
}

/** Strokes as the library draws them again: without their speed. */
function groupsOf({ strokes }: ConsentDrawing): PointGroup[] {
  return strokes.map((stroke) => ({
    penColor: '',
    dotSize: 0,
    minWidth: 0.75,
    maxWidth: 2.75,
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over',
    points: Array.from({ length: stroke.length / 2 }, (_, at) => ({
      x: stroke[at * 2] ?? 0,
      y: stroke[at * 2 + 1] ?? 0,
      pressure: 0.5,
      time: at * 16,
    })),
  }));
}

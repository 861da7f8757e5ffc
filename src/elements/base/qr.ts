import { nothing, svg, type TemplateResult } from 'lit';
import { correction, generate } from 'lean-qr';

/** Quiet zone that the standard asks for, in modules. */
const BORDER = 4;

/**
 * A QR code as a drawing.
 * @param label what it is for, in the language on show; `null` where that stands beside it
 * @throws {Error} where the text is too long for a code
 */
export function qrCode(text: string, label: string | null): TemplateResult {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * BORDER;
  const rows: string[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x++;
      rows.push(`M${from + BORDER} ${y + BORDER}h${x + 1 - from}v1H${from + BORDER}z`);
    }
  return svg`<svg
    class="qr"
    role=${label === null ? nothing : 'img'}
    aria-label=${label ?? nothing}
    aria-hidden=${label === null ? 'true' : nothing}
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
  >
    <rect class="qr-paper" width=${side} height=${side} fill="#fff" /><path class="qr-ink" fill="#000" d=${rows.join('')} />
  </svg>`;
}

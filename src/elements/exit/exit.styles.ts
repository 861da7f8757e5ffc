import { css } from 'lit';

/** A button that stays at the top while the page scrolls, a hint above it that does not, and the blank sheet that covers all when somebody leaves. */
export const exitStyles = css`
  :host {
    position: sticky !important;
    inset-block-start: 0;
    z-index: 1000;
  }
  /* As wide as the page: what scrolls under it beside the button can be pressed. */
  :host,
  .wrapper {
    pointer-events: none;
  }
  .exit,
  dialog {
    pointer-events: auto;
  }
  .bar {
    display: grid;
    justify-items: end;
  }
  .hint {
    padding: 0.375em 0.875em;
    text-align: end;
  }
  .wrapper {
    max-inline-size: none;
  }
  .exit {
    gap: 0.625em;
    padding-inline: min(1.375em, 8vw);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .exit.exit:hover {
    background: var(--_accent);
    text-decoration: underline;
  }
  .dots {
    display: inline-flex;
    gap: 0.25em;
  }
  .dot {
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 1px solid currentColor;
    border-radius: 50%;
  }
  .dot.on {
    background: currentColor;
  }
  dialog {
    position: fixed;
    inset: 0;
    inline-size: 100vw;
    block-size: 100vh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 2em;
    border: 0;
    background: #fff;
    color: #1f2b2c;
    font-size: 1rem;
    outline: none;
  }
  dialog::backdrop {
    background: #fff;
  }
  @media (forced-colors: active) {
    .dot.on {
      background: CanvasText;
      forced-color-adjust: none;
    }
    dialog,
    dialog::backdrop {
      background: Canvas;
      color: CanvasText;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;

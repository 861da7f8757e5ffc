import { css } from 'lit';

/** What stands around the screens where unfinished answers are kept. */
export const unfinishedStyles = css`
  .note {
    padding: 0.75em 1em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .soon {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    background: var(--_glow);
    border: 1px solid var(--_lamp);
  }
  .keeping,
  .keeping .panel,
  .confirm,
  form.passphrase {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    align-content: start;
  }
  .keeping {
    gap: 0.25em 1em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .keeping .panel {
    padding: 1em;
    margin-block-start: 0.5em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .keeping > .actions {
    gap: 0 0.75em;
    margin-inline-start: -0.625em;
  }
  .kept {
    display: grid;
    outline-offset: 4px;
  }
  .kept > span {
    grid-area: 1 / 1;
  }
  .kept .space {
    visibility: hidden;
  }
  .kept:focus,
  .confirm:focus {
    outline: none;
  }
  .kept:focus-visible,
  .confirm:focus-visible {
    outline: 3px solid var(--_accent);
  }
  form.passphrase {
    max-inline-size: 26em;
  }
  .stacked {
    display: grid;
    gap: 0.25em;
  }
  .stacked > span {
    font-weight: 600;
  }
  .secret {
    font: inherit;
    color: var(--_ink);
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 0.75em;
    margin: 0;
    appearance: none;
  }
  .secret[aria-invalid='true'] {
    border: 2px solid var(--_ink);
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .warning {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_lamp);
  }
  form.passphrase .progress {
    display: grid;
    gap: 0.375em;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  @media (forced-colors: active) {
    .note,
    .keeping .panel {
      border: 1px solid CanvasText;
    }
    .keeping > .actions {
      margin-inline-start: 0;
    }
  }
  @media print {
    .keeping,
    .note,
    form.passphrase {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** Boxes, radios, the name, the place to draw, and what is wrong with them. */
export const fieldStyles = css`
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.75em;
  }
  .check-question {
    display: grid;
    gap: 0.875em;
  }
  .options {
    display: grid;
    gap: 0.5em;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.875em;
    min-block-size: max(3.25em, 48px);
    padding: 0.625em 1em;
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    font-size: 1.0625em;
    cursor: pointer;
  }
  .option.box {
    font-size: 1.125em;
    padding-block: 0.875em;
  }
  .option:hover {
    background: var(--_tint);
  }
  .option:has(:checked) {
    background: var(--_tint);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .option input:focus-visible {
    outline: none;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_accent);
  }
  fieldset:disabled .option {
    cursor: default;
    opacity: 0.6;
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    cursor: pointer;
  }
  .decline {
    font-size: 1.0625em;
  }
  .signature {
    display: grid;
    gap: 0.5em;
  }
  .stacked {
    display: grid;
    gap: 0.25em;
  }
  .stacked > span,
  .pad-label {
    font-weight: 600;
  }
  input[type='text'],
  input[type='password'] {
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
  .name-field {
    max-inline-size: 28em;
  }
  .pad {
    display: grid;
    gap: 0.5em;
  }
  canvas {
    display: block;
    inline-size: 100%;
    block-size: 10em;
    color: var(--_ink);
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    touch-action: none;
    cursor: crosshair;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_ink);
  }
  .error {
    font-weight: 600;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_ink);
  }
  .summary {
    display: grid;
    gap: 0.25em;
    padding: 0.875em 1em;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
  }
  .summary a {
    display: inline-block;
    padding-block: 0.625em;
    font-weight: 600;
  }
  form.passphrase {
    gap: 0.75em;
    max-inline-size: 26em;
  }
  .warning {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_lamp);
  }
  .passphrase .progress {
    display: grid;
    gap: 0.375em;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .option:has(:focus-visible) {
      outline: 3px solid CanvasText;
      outline-offset: 2px;
    }
  }
`;

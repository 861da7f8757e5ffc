import { css } from 'lit';

/** The plan: a sheet of paper that one likes to keep. What the person wrote is larger than what we say around it. */
export const sheetStyles = css`
  :host {
    --_measure: var(--porchlight-measure, 54em);
  }
  :host([together]) {
    --_measure: var(--porchlight-measure, 64em);
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 1.75);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.6);
  }
  .screen,
  .view,
  .panel,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.25);
    align-content: start;
  }
  .intro,
  .panel p {
    max-inline-size: 42em;
  }
  /* With the line around it. */
  :focus {
    scroll-margin-block: 0.5em;
  }
  .title {
    font-size: 1.625em;
    letter-spacing: -0.01em;
    text-wrap: balance;
    overflow-wrap: anywhere;
    scroll-margin-block: 1em;
  }
  .intro {
    display: grid;
    gap: 0.625em;
  }
  .lead,
  .prompt {
    font-size: 1.125em;
    text-wrap: pretty;
  }
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* A long word, a name of a person or an address among them, is not cut off on a small screen with large type. */
  button,
  .button {
    gap: 0.5em;
    overflow-wrap: anywhere;
  }
  .loading {
    min-block-size: 20em;
  }
  .small {
    font-size: 0.9375em;
  }
  /* What happens to it, above everything */
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
    padding-block-end: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .state {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 44px;
    flex: 1 1 16em;
    color: var(--_muted);
    line-height: 1.35;
    outline-offset: 4px;
  }
  .state .icon {
    color: var(--_accent);
  }
  .bar > .note,
  .bar > .panel,
  .bar > .deleting {
    flex: 1 1 100%;
  }
  .note,
  .panel {
    padding: 0.75em 1em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .bar > .note,
  .bar > .panel {
    margin-block-start: 0.375em;
  }
  .panel {
    gap: 0.875em;
    padding: 1.125em 1.25em;
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
  .note:focus,
  .state:focus {
    outline: none;
  }
  .note:focus-visible {
    outline: 3px solid var(--_accent);
  }

  /* fields */
  .stacked {
    display: grid;
    gap: 0.25em;
  }
  .stacked > span,
  legend {
    font-weight: 600;
  }
  textarea,
  input[type='text'],
  input[type='tel'],
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
  textarea {
    font-size: 1.0625em;
    line-height: 1.45;
    field-sizing: content;
    min-block-size: 4.25em;
    max-block-size: 16em;
    resize: vertical;
  }
  select {
    inline-size: 100%;
    min-inline-size: 0;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_ink);
  }
  .error {
    font-weight: 600;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_ink);
  }
  .check,
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    cursor: pointer;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  form.passphrase {
    gap: 0.75em;
    max-inline-size: 26em;
  }
  .warning {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_lamp);
  }
  .progress {
    display: grid;
    gap: 0.375em;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  .forgotten {
    display: grid;
    gap: 0.5em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  /* A plain button has no border, so that its words begin where all others do. In forced colors it has one. */
  @media (forced-colors: none) {
    .forgotten .plain,
    .clearing > .plain,
    .deleting > .plain {
      margin-inline-start: -0.625em;
    }
  }

  @container (max-width: 30em) {
    .sheet {
      padding: var(--_space);
      gap: calc(var(--_space) * 1.25);
    }
    .title {
      font-size: 1.4375em;
    }
    .bar .save {
      flex: 1 1 auto;
    }
    /* Here they are in a line of their own. */
    @media (forced-colors: none) {
      .panel .actions > .plain,
      .with-contact {
        margin-inline-start: -0.625em;
      }
    }
  }
  @media (forced-colors: active) {
    button.primary {
      border-width: 3px;
    }
    .state .icon {
      color: CanvasText;
    }
    .forgotten .plain,
    .clearing > .plain,
    .deleting > .plain,
    .panel .actions > .plain,
    .with-contact {
      margin-inline-start: 0;
    }
    .note,
    .panel {
      border: 1px solid CanvasText;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media print {
    .sheet {
      border: 0;
      padding: 0;
    }
    .bar,
    .tools,
    form {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** The help panel: kind, quiet, in the same place and of the same size whatever was answered. */
export const helpStyles = css`
  .help {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
    padding: 0.875em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 0.3125em solid var(--_lamp);
    border-radius: var(--_radius);
    background: transparent;
  }
  /* A hard answer changes one sentence and the light around it: no attribute and no class tells of it. */
  .help:has(.said:not(:empty)) {
    background: var(--_glow);
    border-color: var(--_lamp);
  }
  .stack {
    display: grid;
  }
  .stack > * {
    grid-area: 1 / 1;
  }
  .space {
    visibility: hidden;
  }
  .lines {
    display: grid;
    gap: 0.875em;
  }
  .line {
    display: grid;
    gap: 0.375em;
  }
  .line-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .line-name {
    font-weight: 600;
  }
  .lines .actions {
    gap: 0.5em;
  }
  .lines .button {
    background: var(--_field);
    padding-inline: 1em;
  }
  .button.waiting {
    border-color: var(--_line);
    color: var(--_muted);
    cursor: default;
  }
  .web {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 0.25em;
  }
  .facts span + span::before {
    content: ' · ';
  }
  .phone {
    position: relative;
    font-weight: 600;
  }
  /* A target of 44 px that does not tear the sentence apart, whatever the height of the line. */
  .phone::after {
    content: '';
    position: absolute;
    inset: 50% -0.5em auto;
    translate: 0 -50%;
    block-size: 44px;
    min-inline-size: 44px;
  }
  summary {
    cursor: pointer;
    min-block-size: 44px;
    padding-block: 0.625em;
    font-weight: 600;
    color: var(--_accent);
  }
  details[open] > summary {
    margin-block-end: 0.5em;
  }
  details > * + * {
    margin-block-start: 0.875em;
  }
  .chooser {
    display: grid;
    gap: 0.25em;
    max-inline-size: 24em;
  }
  .chooser select {
    inline-size: 100%;
  }
  @media print {
    details,
    .chooser {
      display: none;
    }
  }
`;

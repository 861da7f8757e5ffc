import { css } from 'lit';

/** Making the plan: the list of parts, the question, what is written, examples. */
export const buildStyles = css`
  .building {
    gap: calc(var(--_space) * 1.25);
  }
  .question,
  .answer,
  .examples {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
    align-content: start;
  }
  .question {
    gap: 0.5em;
  }
  .step {
    display: block;
    font-size: 0.5769em;
    font-weight: 500;
    letter-spacing: normal;
    color: var(--_muted);
    margin-block-end: 0.25em;
  }

  /* the list of parts */
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125em;
  }
  .part {
    inline-size: 100%;
    justify-content: flex-start;
    align-items: flex-start;
    text-align: start;
    gap: 0.75em;
    padding: 0.5em 0.75em;
    border-color: transparent;
    color: var(--_ink);
    font-weight: 500;
  }
  .part-number {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 1px solid var(--_edge);
    border-radius: 50%;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }
  .filled .part-number {
    background: var(--_tint);
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .part-words {
    display: grid;
    min-inline-size: 0;
  }
  .part .small {
    font-size: 0.875em;
    font-weight: 400;
  }
  .part[aria-current] {
    background: var(--_tint);
    box-shadow: inset 0.1875em 0 0 var(--_accent);
  }
  [dir='rtl'] .part[aria-current] {
    box-shadow: inset -0.1875em 0 0 var(--_accent);
  }
  .parts-nav summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .parts-nav summary::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -0.1875em;
  }
  .parts-nav details[open] summary::before {
    rotate: 225deg;
    translate: 0 0.0625em;
  }

  /* what the person wrote */
  .entries {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block-start: 1px solid var(--_line);
  }
  .entry {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.5em;
    align-items: center;
    padding-block: 0.375em;
    border-block-end: 1px solid var(--_line);
    background: var(--_paper);
  }
  .entry.editing {
    display: block;
    padding-block: 0.875em;
  }
  .said {
    grid-column: 2;
    display: grid;
    gap: 0.125em;
    padding-block: 0.375em;
    font-size: 1.125em;
    line-height: 1.4;
  }
  .entry:not(:has(.handle)) .said {
    grid-column: 1 / 3;
  }
  .own-contact {
    font-size: 0.9375em;
  }
  .entry-tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    grid-column: 3;
  }
  .entry-tools button,
  .sign {
    padding-inline: 0.5em;
  }
  .entry-tools button {
    font-size: 0.9375em;
    font-weight: 500;
  }
  [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .handle {
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    min-block-size: 44px;
    align-self: stretch;
    margin-inline-start: -0.5em;
    color: var(--_edge);
    cursor: grab;
    touch-action: none;
  }
  .handle .icon {
    stroke-width: 2.5;
  }
  .dragging {
    user-select: none;
  }
  .dragging .entry {
    transition: transform 120ms ease;
  }
  .dragging .dragged {
    position: relative;
    z-index: 1;
    transition: none;
    background: var(--_field);
    border-radius: var(--_radius);
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 18%);
  }
  .dragged .handle {
    cursor: grabbing;
  }
  @media (prefers-reduced-motion: reduce) {
    .dragging .entry {
      transition: none;
    }
  }
  .undo {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    padding: 0.375em 0.5em 0.375em 1em;
    background: var(--_tint);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .undo p {
    flex: 1 1 12em;
  }
  .undo button {
    background: var(--_field);
  }
  .entry-form {
    gap: 0.625em;
  }
  .entry-form .actions {
    gap: 0.5em;
  }
  .contact-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.625em 1em;
    padding: 1em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .contact-fields > p {
    grid-column: 1 / -1;
  }
  .way {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .way legend {
    padding: 0;
  }

  /* to tap: clearly not the person's words */
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chip {
    border-style: dashed;
    border-color: var(--_edge);
    color: var(--_muted);
    font-weight: 500;
    padding: 0.375em 1em 0.375em 0.75em;
    gap: 0.375em;
    border-radius: 99em;
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .ways {
    padding-block-start: 0.5em;
  }
  .ways .primary {
    min-inline-size: 7.5em;
  }

  @container (max-width: 36em) {
    .entry {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .said {
      grid-column: 2;
    }
    .entry:not(:has(.handle)) .said {
      grid-column: 1 / -1;
    }
    .entry-tools {
      grid-column: 1 / -1;
      justify-content: flex-start;
    }
    .ways button {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    .part[aria-current] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .dragging .dragged {
      outline: 2px solid Highlight;
    }
    /* Every button has a border then: they must not touch. */
    .entry-tools {
      gap: 0.25em;
    }
    .undo,
    .contact-fields {
      border: 1px solid CanvasText;
    }
  }
`;

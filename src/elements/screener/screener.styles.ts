import { css } from 'lit';

/** The screener: one calm card. Options are rows of at least 48 px, the whole row a label. */
export const screenerStyles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.25);
    padding: calc(var(--_space) * 1.5);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.6);
  }
  @container (max-width: 30em) {
    .card {
      padding: var(--_space);
    }
  }
  .body,
  .intro,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    align-content: start;
  }
  .question + .question {
    margin-block-start: var(--_space);
  }
  section {
    gap: 0.375em;
  }
  .title {
    font-size: 1.4375em;
  }
  legend .title,
  legend .item {
    font-size: 1.25em;
    font-weight: 600;
  }
  legend .title .item {
    font-size: 1em;
  }
  .stem,
  .progress,
  .attribution span {
    display: block;
  }
  .stem {
    margin-block-end: 0.5em;
  }
  .attribution {
    font-size: 0.8125em;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space);
  }
  .options {
    display: grid;
    gap: 0.5em;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: max(3.25em, 48px);
    padding: 0.5em 1em;
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    font-size: 1.0625em;
    cursor: pointer;
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
  input[type='radio'] {
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
  .nav .primary {
    min-inline-size: 7.5em;
  }
  .summary {
    display: grid;
    gap: 0.25em;
    padding: 0.875em 1em;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
  }
  .failed {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  .summary a {
    display: inline-block;
    padding-block: 0.625em;
    font-weight: 600;
  }
  .error {
    font-weight: 600;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_ink);
    margin-block-end: 0.5em;
  }
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 45%);
    gap: 0.25em 1em;
    align-items: center;
    padding-block: 0.625em;
    border-block-start: 1px solid var(--_line);
  }
  .answer dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
  }
  @container (max-width: 30em) {
    .answer {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .chosen {
    font-weight: 600;
  }
  .privacy {
    display: grid;
    gap: 0.25em;
    padding-inline-start: 1.125em;
    list-style: disc;
  }
  .privacy li::marker {
    color: var(--_lamp);
  }
  .resume,
  .next {
    display: grid;
    gap: 0.5em;
    padding: 1em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .bands {
    display: grid;
    gap: 0.5em;
    margin-block: 0.5em;
  }
  .strip {
    inline-size: 100%;
    display: block;
  }
  [dir='rtl'] .strip {
    transform: scaleX(-1);
  }
  .band {
    fill: var(--_line);
  }
  .band.own {
    fill: var(--_accent);
  }
  .mark {
    fill: var(--_ink);
  }
  .bands li {
    display: grid;
    grid-template-columns: 5em minmax(0, 1fr);
    gap: 0.75em;
    padding: 0.125em 0;
  }
  .range {
    color: var(--_muted);
  }
  .languages {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: 0.5em;
  }
  .languages button {
    inline-size: 100%;
  }
  .loading {
    min-block-size: 12em;
  }
  .print-frame {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    border: 0;
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
    button.primary {
      border-width: 3px;
    }
    .band {
      fill: Canvas;
      stroke: CanvasText;
    }
    .band.own,
    .mark {
      fill: CanvasText;
    }
  }
  @media print {
    .card {
      border: 0;
      padding: 0;
    }
  }
`;

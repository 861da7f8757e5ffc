import { css } from 'lit';

/** All of one service, and the panels that a person opens. */
export const detailsStyles = css`
  .back {
    margin-block: -0.5em;
  }
  .details .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .details .kinds {
    margin-block-start: 0.25em;
  }
  .prose,
  .alert {
    display: grid;
    gap: 0.5em;
    max-inline-size: 44em;
  }
  .prose:empty {
    display: none;
  }
  /* It takes no room, and is there: a region that only appears with its words is not read out. */
  .note:empty {
    position: absolute;
  }
  .sheet-columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 2);
    align-items: start;
  }
  .wide .sheet-columns {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .place .part {
    padding-block: 0.25em;
    border: 0;
  }
  .contacts,
  .places,
  .plain-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  .contacts {
    gap: 0.375em;
  }
  .places {
    gap: 1em;
  }
  .contacts span.dial {
    padding-block: 0.25em;
  }
  .place {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125em;
  }
  .place-name,
  .what {
    font-weight: 600;
  }
  .way-there {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block: 0.375em;
  }
  .contacts li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }
  .contacts a {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    min-block-size: 44px;
    font-weight: 600;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .what + .dial {
    margin-block: -0.25em;
  }
  .dial {
    font-size: 1.0625em;
  }
  .hours {
    border-collapse: collapse;
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  .hours th,
  .hours td {
    padding: 0.3125em 0;
    vertical-align: baseline;
    text-align: start;
    font-weight: 400;
    border-block-end: 1px solid var(--_line);
  }
  .hours th {
    padding-inline-end: 1em;
    inline-size: 46%;
  }
  .hours tr:last-child > * {
    border-block-end: 0;
  }
  .hours .span {
    display: block;
  }
  .quote {
    display: grid;
    gap: 0.25em;
    padding-inline-start: 0.875em;
    border-inline-start: 0.1875em solid var(--_line);
  }
  .foot {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .foot .actions {
    gap: 0 0.25em;
  }
  /* A plain button has no border, so that its words begin where all others do. In forced colors it has one. */
  @media (forced-colors: none) {
    .back,
    .foot .actions > .plain:first-child,
    .main > .tools,
    .mine .tools {
      margin-inline-start: -0.625em;
    }
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding: 1em 1.25em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .panel fieldset {
    padding: 0;
  }
  .panel legend {
    padding: 0;
    margin-block-end: 0.25em;
  }
  .panel .button,
  .panel button:not(.primary) {
    background: var(--_field);
  }
  .share {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 1em 1.5em;
    align-items: start;
  }
  .share-words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .qr {
    inline-size: min(9em, 100%);
    block-size: auto;
    aspect-ratio: 1;
    border-radius: 4px;
    forced-color-adjust: none;
  }
  .keeping {
    display: grid;
    gap: 0.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .print-frame {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    border: 0;
  }
  @container (max-width: 30em) {
    .share {
      grid-template-columns: minmax(0, 1fr);
    }
    .details > .actions .button {
      flex: 1 1 auto;
    }
  }
`;

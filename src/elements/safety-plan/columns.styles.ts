import { css } from 'lit';

/** Where there is room: the list of parts beside the part; made together, the question beside the person's words. */
export const columnStyles = css`
  /* two columns */
  .wide .building {
    grid-template-columns: 16em minmax(0, 1fr);
    column-gap: 2em;
  }
  .wide .building > * {
    grid-column: 2;
  }
  .wide .building > .parts-nav {
    grid-column: 1;
    grid-row: 1 / span 4;
    padding-inline-end: 1em;
    border-inline-end: 1px solid var(--_line);
  }
  .wide .start .parts {
    grid-template-columns: 1fr 1fr;
  }

  /* made together: larger, the question at one side, the person's words at the other */
  .together {
    font-size: 1.1875em;
  }
  .together .said {
    font-size: 1.1875em;
  }
  .together.wide .building {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    grid-template-rows: auto auto 1fr auto;
  }
  .together.wide .building > .parts-nav,
  .together.wide .building > .question,
  .together.wide .building > .examples {
    grid-column: 1;
    grid-row: auto;
    border: 0;
    padding: 0;
  }
  .together.wide .building > .question {
    grid-row: 1;
  }
  .together.wide .building > .examples {
    grid-row: 2;
  }
  .together.wide .building > .parts-nav {
    grid-row: 3;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.75em;
    font-size: 0.8421em;
  }
  .together.wide .building > .answer {
    grid-column: 2;
    grid-row: 1 / span 3;
    padding: 1.25em;
    background: var(--_field);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .together.wide .answer .entry {
    background: var(--_field);
    grid-template-columns: auto minmax(0, 1fr);
  }
  .together.wide .entries {
    border-block-start: 0;
    margin-block-start: -0.625em;
  }
  .together.wide .entry-tools {
    grid-column: 1 / -1;
    justify-content: flex-start;
  }
  .together.wide .building > .ways {
    grid-column: 2;
    grid-row: 4;
  }
`;

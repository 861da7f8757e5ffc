import { css } from 'lit';

/** A4 or Letter, black on white, in the printer's own fonts. */
export const copyStyles = css`
  @page {
    margin: 14mm 16mm;
  }
  body {
    margin: 0 auto;
    max-inline-size: 42em;
    font:
      10.5pt/1.4 system-ui,
      sans-serif;
    color: #000;
    background: #fff;
    overflow-wrap: break-word;
  }
  @media screen {
    body {
      padding: 1.5em;
    }
  }
  h1,
  h2,
  p,
  dl,
  dd {
    margin: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 4pt 12pt;
    border-block-end: 1.5pt solid #0d5560;
    margin-block-end: 8pt;
    padding-block-end: 4pt;
  }
  h1 {
    font-size: 16pt;
    line-height: 1.2;
  }
  h2 {
    font-size: 10.5pt;
    break-after: avoid;
  }
  section,
  .paragraph {
    margin-block-end: 6pt;
  }
  .small {
    font-size: 9pt;
    color: #444;
  }
  .status {
    font-size: 12pt;
    font-weight: 700;
    margin-block-end: 8pt;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12pt;
    padding-block: 4pt;
    border-block-end: 0.75pt solid #999;
    break-inside: avoid;
  }
  dd:not(.small) {
    font-weight: 700;
  }
  dd.small {
    grid-column: 1 / -1;
  }
  .acts > div {
    break-inside: avoid;
    margin-block: 8pt;
  }
  .drawing {
    display: block;
    inline-size: 70mm;
    max-block-size: 35mm;
    border-block-end: 0.75pt solid #000;
    margin-block: 4pt;
  }
  .way {
    white-space: nowrap;
  }
  .hash {
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
  footer {
    margin-block-start: 10pt;
    padding-block-start: 4pt;
    border-block-start: 0.75pt solid #999;
    font-size: 9pt;
  }
`;

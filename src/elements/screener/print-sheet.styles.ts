import { css } from 'lit';

/** One page of A4 or Letter, black on white, in the printer's own fonts. */
export const printStyles = css`
  @page {
    margin: 12mm 15mm;
  }
  body {
    margin: 0;
    font:
      9.75pt/1.36 system-ui,
      sans-serif;
    color: #000;
    background: #fff;
  }
  header {
    border-block-end: 1.5pt solid #0d5560;
    margin-block-end: 8pt;
    padding-block-end: 4pt;
  }
  h1 {
    font-size: 17pt;
    margin: 0;
  }
  .name {
    font-weight: 400;
    font-size: 11pt;
  }
  h2 {
    font-size: 11.5pt;
    margin: 0 0 2pt;
  }
  section {
    margin-block-end: 7pt;
    break-inside: avoid;
  }
  p {
    margin: 0 0 2pt;
  }
  .help {
    border: 0.75pt solid #555;
    border-inline-start: 3pt solid #555;
    padding: 5pt 8pt;
  }
  dl {
    margin: 3pt 0 0;
  }
  .answer {
    display: grid;
    grid-template-columns: 1fr 30%;
    gap: 10pt;
    padding-block: 2pt;
    border-block-start: 0.5pt solid #bbb;
    break-inside: avoid;
  }
  dd {
    margin: 0;
    font-weight: 600;
  }
  footer,
  footer p {
    font-size: 8pt;
    color: #333;
  }
  footer span {
    display: block;
  }
`;

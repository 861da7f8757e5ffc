import { css } from 'lit';

/** A4 or Letter, black on white, in the printer's own fonts. Numbers are large: they are what is read from a wall. */
export const printStyles = css`
  @page {
    margin: 13mm 15mm;
  }
  body {
    margin: 0;
    font:
      10pt/1.4 system-ui,
      sans-serif;
    color: #000;
    background: #fff;
    overflow-wrap: break-word;
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12pt;
    border-block-end: 1.5pt solid #0d5560;
    margin-block-end: 9pt;
    padding-block-end: 4pt;
  }
  h1 {
    font-size: 17pt;
    line-height: 1.2;
    margin: 0;
  }
  h2 {
    font-size: 11pt;
    margin: 10pt 0 3pt;
    color: #333;
  }
  h3 {
    font-size: 12pt;
    line-height: 1.25;
    margin: 0;
  }
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .date,
  .found {
    font-size: 9pt;
    color: #333;
  }
  .date {
    white-space: nowrap;
  }
  .help {
    border: 0.75pt solid #555;
    border-inline-start: 3pt solid #555;
    padding: 5pt 8pt;
    margin-block-end: 9pt;
    break-inside: avoid;
  }
  .help h2 {
    margin: 0 0 2pt;
    color: #000;
  }
  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2pt 14pt;
    padding-block: 7pt;
    border-block-start: 0.5pt solid #999;
    break-inside: avoid;
  }
  .service > * {
    grid-column: 1;
  }
  .service > .numbers {
    grid-column: 2;
    grid-row: 1 / span 6;
    text-align: end;
    max-inline-size: 62mm;
  }
  .phone {
    margin-block-end: 3pt;
    line-height: 1.25;
  }
  .dial {
    font-size: 15pt;
    white-space: nowrap;
  }
  .extra {
    display: block;
  }
  .what {
    display: block;
    font-size: 8.5pt;
  }
  .muted {
    color: #333;
    font-size: 9pt;
  }
  .mark {
    font-weight: 700;
  }
  .one .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 62mm;
    gap: 0 10mm;
    align-items: start;
  }
  .one section {
    margin-block-end: 6pt;
    break-inside: avoid;
  }
  .one h2 {
    margin-block-start: 4pt;
  }
  .one {
    font-size: 11pt;
  }
  .one .dial {
    font-size: 20pt;
  }
  .one .help {
    margin-block-start: 8pt;
  }
  .one .phone {
    margin-block-end: 6pt;
  }
  .lead {
    font-weight: 600;
    margin-block-end: 6pt;
  }
  .columns > div > p {
    margin-block-end: 3pt;
  }
  .code {
    margin-block-end: 10pt;
  }
  .qr {
    display: block;
    inline-size: 38mm;
    block-size: 38mm;
    /* Its quiet zone, so that it stands in line with the text. */
    margin: -4mm;
    margin-block-end: -2mm;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
    padding: 1pt 8pt 1pt 0;
  }
  [dir='rtl'] th,
  [dir='rtl'] td {
    padding: 1pt 0 1pt 8pt;
  }
  .span {
    display: block;
  }
  .visually-hidden {
    display: none;
  }
  .quote {
    padding-inline-start: 6pt;
    border-inline-start: 1.5pt solid #999;
  }
  footer {
    margin-block-start: 10pt;
    font-size: 8pt;
    color: #333;
  }
`;

import { css } from 'lit';

/** A4 or Letter, black on white, in the printer's own fonts. */
export const printStyles = css`
  @page {
    margin: 11mm 13mm;
  }
  body {
    margin: 0;
    font:
      11pt/1.4 system-ui,
      sans-serif;
    color: #000;
    background: #fff;
    overflow-wrap: break-word;
  }
  h1,
  h2,
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .own {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .number {
    unicode-bidi: isolate;
    white-space: nowrap;
    font-weight: 700;
  }
  .muted {
    color: #444;
  }

  /* the whole plan */
  header {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12pt;
    border-block-end: 1.5pt solid #0d5560;
    margin-block-end: 11pt;
    padding-block-end: 4pt;
  }
  .plan .columns {
    font-size: 12pt;
  }
  .plan h1 {
    font-size: 19pt;
    line-height: 1.2;
  }
  .date {
    font-size: 9pt;
    white-space: nowrap;
    color: #444;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 64mm;
    gap: 0 9mm;
    align-items: start;
  }
  .plan h2 {
    font-size: 11pt;
    color: #0d5560;
    margin-block-end: 3pt;
    break-after: avoid;
  }
  .plan h3 {
    font-size: 10.5pt;
    color: #444;
    margin-block: 6pt 1pt;
    break-after: avoid;
  }
  .plan section {
    margin-block-end: 11pt;
  }
  .plan .words li {
    padding-inline-start: 10pt;
    text-indent: -10pt;
    margin-block-end: 1.5pt;
    break-inside: avoid;
  }
  .plan .words li > * {
    text-indent: 0;
  }
  .plan .words li::before {
    content: '•';
    display: inline-block;
    inline-size: 10pt;
    text-indent: 0;
    color: #d9962b;
    font-weight: 700;
  }
  .plan .words li > .own,
  .plan .words li > .own-contact {
    display: inline;
  }
  .plan .signs {
    border: 0.75pt solid #777;
    border-radius: 4pt;
    padding: 7pt 10pt;
    font-size: 12.5pt;
  }
  .person {
    break-inside: avoid;
    padding-block-end: 6pt;
  }
  .big {
    font-size: 15pt;
    line-height: 1.2;
  }
  .person .own {
    font-size: 9.5pt;
  }
  .help {
    border-inline-start: 3pt solid #d9962b;
    padding: 2pt 8pt;
    break-inside: avoid;
    font-size: 10pt;
  }
  .help p {
    margin-block-end: 2pt;
  }
  .qr {
    display: block;
    inline-size: 24mm;
    block-size: 24mm;
    margin-inline-start: -2mm;
  }

  /* the card: eight faces of 85 by 54 millimetres, folded once down the middle and then like an accordion */
  .card-sheet .hint {
    font-size: 9pt;
    color: #444;
    margin-block-end: 3mm;
    text-align: center;
  }
  .card {
    display: grid;
    grid-template-columns: 85mm 85mm;
    grid-template-rows: repeat(4, 54mm);
    grid-auto-flow: column;
    inline-size: 170mm;
    margin-inline: auto;
    outline: 0.5pt solid #000;
    break-inside: avoid;
  }
  .face {
    box-sizing: border-box;
    padding: 4.5mm 5mm 4mm;
    overflow: hidden;
    font-size: 10.5pt;
    line-height: 1.28;
  }
  .face:not(:nth-child(4n + 1)) {
    border-block-start: 0.5pt dashed #888;
  }
  .face:nth-child(n + 5) {
    border-inline-start: 0.5pt dashed #888;
  }
  .face h2 {
    font-size: max(0.9em, 7pt);
    line-height: 1.2;
    color: #0d5560;
    margin-block-end: 1.2mm;
  }
  .face .words li {
    margin-block-end: 0.7mm;
    padding-inline-start: 2.6mm;
    position: relative;
  }
  .face .words li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.45em;
    inline-size: 1.2mm;
    block-size: 1.2mm;
    border-radius: 50%;
    background: #d9962b;
    print-color-adjust: exact;
  }
  .face .words .more::before {
    content: none;
  }
  .face.middle {
    font-size: 9pt;
  }
  .face.small {
    font-size: 7.5pt;
    line-height: 1.22;
  }
  .face.smallest {
    font-size: 6.5pt;
    line-height: 1.18;
  }
  .cover {
    display: grid;
    align-content: space-between;
  }
  .cover h1 {
    font-size: 14pt;
    line-height: 1.15;
    color: #0d5560;
  }
  .cover .date {
    font-size: 7pt;
    white-space: normal;
  }
  .cover .help {
    font-size: 0.8em;
    line-height: 1.25;
    border-inline-start-width: 2pt;
    padding: 0 0 0 2mm;
  }
  [dir='rtl'] .cover .help {
    padding: 0 2mm 0 0;
  }
  .cover .help h2 {
    margin-block-end: 0.5mm;
  }
  .cover .help p {
    margin: 0;
  }
`;

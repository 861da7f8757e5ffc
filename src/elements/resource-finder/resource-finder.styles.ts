import { css } from 'lit';

/** The finder: help, search, and what stands between them and the list, on one calm card. */
export const finderStyles = css`
  :host {
    --_measure: var(--porchlight-measure, 76em);
  }
  .finder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 1.75);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.6);
  }
  .screen,
  .main,
  .results,
  .own-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.25);
    align-content: start;
  }
  .main {
    gap: var(--_space);
  }
  .screen[hidden],
  .own-list[hidden] {
    display: none;
  }
  .intro {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  .title {
    font-size: 1.625em;
    letter-spacing: -0.01em;
    text-wrap: balance;
    scroll-margin-block: 1em;
  }
  .facts span + span::before {
    content: ' · ';
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
  .icon.full {
    fill: currentColor;
  }
  [dir='rtl'] .turns {
    transform: scaleX(-1);
  }
  button,
  .button {
    gap: 0.5em;
  }
  /* A number is in one line wherever there is room for one; with large text on a small screen it is never cut. */
  .button {
    overflow-wrap: anywhere;
  }
  .button .number {
    display: inline-block;
    white-space: normal;
  }

  /* help: as low as it can be without hiding anything */
  .help {
    gap: 0.375em;
    padding: 0.75em 1em;
  }
  .help .lines {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: 0.625em 2em;
    align-items: start;
  }
  .help .line {
    align-content: start;
  }
  .help details .lines {
    grid-template-columns: minmax(0, 1fr);
  }
  .help .more summary {
    padding-block: 0.375em;
    margin-block-end: -0.375em;
  }

  /* search */
  .search {
    display: grid;
    gap: 0.375em;
  }
  .search label,
  .stacked span {
    font-weight: 600;
  }
  .field {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5em;
  }
  input[type='search'],
  input[type='text'],
  input[type='number'] {
    font: inherit;
    color: var(--_ink);
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    min-block-size: max(2.75em, 44px);
    inline-size: 100%;
    min-inline-size: 0;
    padding-inline: 0.875em;
    margin: 0;
    appearance: none;
  }
  .field input {
    font-size: 1.0625em;
    min-block-size: max(3em, 48px);
    padding-inline-end: 3em;
  }
  input::-webkit-search-cancel-button,
  input::-webkit-search-decoration {
    display: none;
  }
  .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: calc(100% + 0.5em);
    grid-column: 2;
    border: 0;
    padding: 0;
    color: var(--_muted);
    background: none;
  }
  .field input:placeholder-shown ~ .clear {
    display: none;
  }
  .short {
    max-inline-size: 8em;
  }
  .stacked {
    display: grid;
    gap: 0.25em;
  }

  /* between search and list */
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    align-items: start;
  }
  .wide .columns {
    grid-template-columns: 17.5em minmax(0, 1fr);
  }
  .bar,
  .chips,
  .found-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .bar button,
  .my-list {
    padding-inline: 1em;
    background: var(--_field);
    border-color: var(--_edge);
  }
  .chip {
    padding: 0.25em 0.75em 0.25em 1em;
    border-radius: 99em;
    border-color: transparent;
    background: var(--_tint);
    font-weight: 500;
    gap: 0.375em;
    max-inline-size: 100%;
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
    opacity: 0.75;
  }
  .found {
    font-weight: 600;
    font-size: 1.125em;
    outline-offset: 4px;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-inline-start: auto;
  }
  .tools {
    gap: 0 0.25em;
  }
  .message {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: center;
    justify-content: space-between;
    padding: 0.75em 1em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .message p {
    flex: 1 1 14em;
  }
  .nothing {
    display: grid;
    gap: 0.75em;
    padding: 1.25em;
    background: var(--_field);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .drops {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .drops button {
    text-align: start;
  }
  .loading {
    min-block-size: 20em;
  }
  .skeleton,
  .services {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .skeleton i {
    block-size: 9.5em;
    border-radius: var(--_radius);
    background: var(--_tint);
    opacity: 0.6;
  }
  @container (max-width: 30em) {
    .finder {
      padding: var(--_space);
      gap: calc(var(--_space) * 1.25);
    }
    .title {
      font-size: 1.4375em;
    }
    .bar button {
      flex: 1 1 auto;
    }
    .field .primary span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .help .button {
      padding-inline: 0.5em;
    }
    .help .actions {
      gap: 0.375em;
    }
    .field .primary {
      padding-inline: 0.875em;
    }
  }
  @media (forced-colors: active) {
    .chip {
      border-color: ButtonBorder;
    }
    button.primary {
      border-width: 3px;
    }
    .icon {
      color: inherit;
    }
  }
  @media print {
    .search,
    .side,
    .bar,
    .chips,
    .tools {
      display: none;
    }
    .finder {
      border: 0;
      padding: 0;
    }
  }
`;

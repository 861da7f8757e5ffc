import { css } from 'lit';

/** The finished plan, and the ways to take it along. */
export const viewStyles = css`
  /* the finished plan */
  .view-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
  }
  @media (forced-colors: none) {
    .view-head .plain {
      margin-inline: -0.625em;
    }
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
  }
  .part-title {
    font-size: 1em;
    color: var(--_muted);
  }
  .own {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .own-words {
    display: grid;
    gap: 0.375em;
    font-size: 1.125em;
    line-height: 1.45;
  }
  .own-words li {
    position: relative;
    padding-inline-start: 1.125em;
  }
  .own-words li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.125em;
    inset-block-start: 0.5375em;
    inline-size: 0.4375em;
    block-size: 0.4375em;
    border-radius: 50%;
    background: var(--_lamp);
  }
  .signs {
    padding: 1.125em 1.25em;
    background: var(--_field);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .signs .own-words {
    font-size: 1.25em;
  }
  .people ul,
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: 0.625em;
  }
  .steps {
    gap: 1.25em 2em;
  }
  .person {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-content: start;
    gap: 0.5em 1em;
    padding: 0.875em 1.25em;
    background: var(--_field);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .person > :not(.person-words, .sign) {
    grid-column: 1 / -1;
  }
  .person .sign {
    grid-area: 1 / 2;
    align-self: start;
    padding: 0;
    margin: -0.375em -0.625em -0.375em 0;
  }
  [dir='rtl'] .person .sign {
    margin: -0.375em 0 -0.375em -0.625em;
  }
  .person-name {
    font-weight: 600;
    font-size: 1.125em;
  }
  .person .actions {
    gap: 0.5em;
  }
  .person .call {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  /* In one piece, as long as there is room for it. */
  .digits,
  .person .number {
    display: inline-block;
    white-space: normal;
  }
  .digits {
    font-weight: 500;
    padding-inline-start: 0.375em;
  }
  .person .button {
    padding-inline: 1em;
  }
  .code {
    margin: 0;
    display: grid;
    gap: 0.25em;
    justify-items: start;
  }
  .qr {
    inline-size: 9em;
    block-size: 9em;
    display: block;
    border-radius: 4px;
  }
  .own-contact .number {
    unicode-bidi: isolate;
  }
  .rest {
    gap: calc(var(--_space) * 1.5);
  }
  .rest > section {
    gap: 0.625em;
  }
  .part-words {
    gap: 0.25em;
    align-content: start;
  }

  /* to take along */
  .tools {
    gap: 0.875em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  .tool-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0.625em 1.5em;
  }
  .tool-list li {
    display: grid;
    gap: 0.25em;
    align-content: start;
  }
  .tool-list button {
    border-color: var(--_edge);
    background: var(--_field);
    justify-content: flex-start;
    text-align: start;
    padding-inline: 0.875em 1em;
  }
  .tool-list .small {
    padding-inline-start: 0.125em;
  }
  .clearing,
  .deleting {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .clearing .panel,
  .deleting .panel {
    inline-size: 100%;
  }
  .print-frame {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    border: 0;
  }
  @container (max-width: 30em) {
    .person,
    .signs {
      padding: 0.875em 1em;
    }
    .person .button {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    .person .call {
      border-width: 3px;
    }
    .view-head .plain {
      margin-inline: 0;
    }
    .own-words li::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .signs,
    .person {
      border: 1px solid CanvasText;
    }
  }
`;

import { css } from 'lit';

/** The form: one calm sheet, one idea at a time, and the same two ways out of every screen. */
export const formStyles = css`
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.75);
    padding: calc(var(--_space) * 1.75);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.6);
  }
  .screen,
  section,
  .panel,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.25);
    align-content: start;
  }
  section {
    gap: 0.5em;
  }
  .title {
    font-size: 1.625em;
    letter-spacing: -0.01em;
    text-wrap: balance;
    scroll-margin-block: 1em;
  }
  .words {
    unicode-bidi: isolate;
  }
  .paragraph + .paragraph {
    margin-block-start: 0.625em;
  }
  .lead {
    font-size: 1.125em;
    text-wrap: pretty;
  }
  .loading {
    min-block-size: 20em;
  }
  .facts-list {
    display: grid;
    gap: 0.375em;
  }
  .facts-list li,
  .contacts li {
    padding-inline-start: 0.875em;
    border-inline-start: 0.1875em solid var(--_line);
  }
  .icon {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* one idea */
  .idea {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25em 1em;
    align-items: start;
  }
  .ideas {
    display: grid;
    gap: calc(var(--_space) * 1.25);
  }
  .idea-words {
    display: grid;
    gap: 0.5em;
    padding-block-start: 0.125em;
  }
  .badge {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_accent);
  }
  .statement.title {
    font-size: 1.4375em;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .more-about > :not(summary) {
    max-inline-size: 42em;
  }

  /* the ways out: two of one size, and back */
  .ways {
    display: grid;
    gap: 0.375em;
    padding-block-start: 0.5em;
  }
  .both {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.75em;
  }
  .both button {
    min-block-size: max(3.25em, 48px);
    padding-inline: 0.75em;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .both .no {
    grid-column: 2;
  }
  .both .equal {
    background: var(--_field);
    border: 2px solid var(--_accent);
  }
  .both .equal:hover {
    background: var(--_tint);
  }
  .back {
    justify-self: start;
  }
  /* A plain button has no border, so that its words begin where all others do. In forced colors it has one. */
  @media (forced-colors: none) {
    .back {
      margin-inline-start: -0.625em;
    }
  }
  .intent {
    font-size: 1.0625em;
    padding-inline-start: 0.875em;
    border-inline-start: 0.25em solid var(--_lamp);
  }

  /* what stands apart */
  .note,
  .panel {
    padding: 0.875em 1em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .note {
    display: grid;
    gap: 0.5em;
  }
  .panel {
    gap: 0.75em;
    padding: 1em 1.125em;
  }
  .panel button:not(.primary),
  .note button:not(.primary, .plain) {
    background: var(--_field);
  }
  .verdict {
    font-weight: 600;
  }
  .explained:focus,
  .kept:focus,
  .summary:focus {
    outline: none;
  }
  .explained:focus-visible,
  .kept:focus-visible,
  .summary:focus-visible {
    outline: 3px solid var(--_accent);
  }
  .soon {
    background: var(--_glow);
    border: 1px solid var(--_lamp);
  }
  .languages {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: 0.5em;
  }
  .languages button {
    inline-size: 100%;
  }

  /* choices, and what can be done with them */
  .choice {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.125em 1em;
    align-items: center;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .choice:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .choice dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0 0.75em;
  }
  .chosen {
    font-weight: 600;
  }
  .take-back.all,
  .anew {
    justify-self: start;
  }
  .take-away .plain {
    flex-basis: 100%;
    justify-content: start;
    text-align: start;
    padding-inline: 0;
  }
  .contacts,
  .keeping,
  .next-role,
  .beside,
  .other-record {
    display: grid;
    gap: 0.5em;
  }
  .other-record {
    justify-items: start;
  }
  .contact-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .contact-way {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    overflow-wrap: anywhere;
  }
  .print-frame {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    border: 0;
  }

  @container (max-width: 30em) {
    .sheet {
      padding: var(--_space);
      gap: calc(var(--_space) * 1.25);
    }
    .title {
      font-size: 1.4375em;
    }
    .statement.title {
      font-size: 1.25em;
    }
    .idea {
      grid-template-columns: minmax(0, 1fr);
    }
    .choice {
      grid-template-columns: minmax(0, 1fr);
    }
    .choice dd {
      justify-content: space-between;
    }
    /* Here it is in a line of its own. */
    @media (forced-colors: none) {
      .explained .actions > .plain {
        margin-inline-start: -0.625em;
      }
    }
    .take-away button,
    .panel .actions button:not(.plain) {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    button.primary {
      border-width: 3px;
    }
    .note,
    .panel,
    .badge {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .sheet {
      border: 0;
      padding: 0;
    }
  }
`;

import { css } from 'lit';

/** The list: each service a sheet of paper, its facts in the same order everywhere. */
export const listStyles = css`
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
  }
  .group-title {
    font-size: 1.0625em;
    color: var(--_muted);
  }
  .results {
    gap: calc(var(--_space) * 1.5);
  }
  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
    padding: 1.125em 1.25em;
    background: var(--_field);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.2);
  }
  .service-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125em;
  }
  .name {
    display: inline;
    overflow-wrap: anywhere;
    min-block-size: 0;
    padding: 0.5em 0;
    margin: -0.5em 0;
    border: 0;
    border-radius: 4px;
    background: none;
    text-align: start;
    font-size: 1em;
    line-height: 1.3;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    position: relative;
  }
  .name:not(.primary):hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  /* A target of 44 px around one line of text. */
  .name::after {
    content: '';
    position: absolute;
    inset: 50% -0.5em auto;
    translate: 0 -50%;
    block-size: 44px;
  }
  .kinds {
    font-weight: 500;
    color: var(--_muted);
  }
  .about {
    max-inline-size: 42em;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .facts-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0.375em 1.5em;
  }
  .facts-list li,
  .now {
    display: flex;
    gap: 0.625em;
    align-items: flex-start;
    min-inline-size: 0;
  }
  .facts-list li > span,
  .now > span {
    min-inline-size: 0;
  }
  .facts-list .icon,
  .now .icon {
    margin-block-start: 0.125em;
    color: var(--_muted);
  }
  .is-open .icon {
    color: var(--_accent);
  }
  .is-open .open-words {
    color: var(--_accent);
    font-weight: 600;
  }
  .alert {
    padding: 0.5em 0.875em;
    background: var(--_glow);
    border-inline-start: 0.25em solid var(--_lamp);
    border-radius: 4px;
  }
  .service .actions {
    gap: 0.5em;
    margin-block-start: 0.25em;
  }
  .service .button {
    padding-inline: 1.125em;
  }
  .keep .full {
    color: var(--_lamp);
  }
  .checked span + span::before {
    content: ' · ';
  }
  .mark {
    color: var(--_ink);
    font-weight: 600;
  }
  .mark::before {
    content: '';
    display: inline-block;
    inline-size: 0.5625em;
    block-size: 0.5625em;
    margin-inline-end: 0.4375em;
    border-radius: 50%;
    background: var(--_lamp);
  }
  @container (max-width: 30em) {
    .service {
      padding: 1em;
    }
    .service .button {
      flex: 1 1 auto;
    }
    .service .keep {
      padding-inline: 0.25em;
      flex: 1 1 100%;
      justify-content: flex-start;
    }
  }
  @media (forced-colors: active) {
    .mark::before {
      background: CanvasText;
    }
  }
  @media print {
    .service {
      break-inside: avoid;
    }
  }
`;

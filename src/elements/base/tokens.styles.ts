import { css } from 'lit';

/**
 * Colours, space, radius and type of every element, each overridable by the custom property named in it, and the shield
 * against the page: what would be inherited is reset on the wrapper, except the font family and the colour scheme.
 *
 * `light-dark()` follows the page's `color-scheme`: a page that is only light never holds a dark island.
 */
export const tokens = css`
  :host {
    display: block !important;
    container-type: inline-size;
    --_ink: var(--porchlight-ink, #1f2b2c);
    --_muted: var(--porchlight-ink-muted, #465455);
    --_paper: var(--porchlight-paper, #fffdf8);
    --_field: var(--porchlight-field, #ffffff);
    --_line: var(--porchlight-line, #cfc9bb);
    --_edge: var(--porchlight-edge, #7a8280);
    --_accent: var(--porchlight-accent, #0d5560);
    --_on-accent: var(--porchlight-on-accent, #ffffff);
    --_tint: var(--porchlight-tint, #e6f0ef);
    --_lamp: var(--porchlight-lamp, #d9962b);
    --_glow: var(--porchlight-glow, #fdf3df);
    --_radius: var(--porchlight-radius, 0.625em);
    --_space: var(--porchlight-space, 1em);
    --_measure: var(--porchlight-measure, 40em);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_ink: var(--porchlight-ink, light-dark(#1f2b2c, #f3ede1));
      --_muted: var(--porchlight-ink-muted, light-dark(#465455, #c3c8c2));
      --_paper: var(--porchlight-paper, light-dark(#fffdf8, #162122));
      --_field: var(--porchlight-field, light-dark(#ffffff, #1d2a2b));
      --_line: var(--porchlight-line, light-dark(#cfc9bb, #415051));
      --_edge: var(--porchlight-edge, light-dark(#7a8280, #8d9998));
      --_accent: var(--porchlight-accent, light-dark(#0d5560, #8fd6d2));
      --_on-accent: var(--porchlight-on-accent, light-dark(#ffffff, #0c1b1c));
      --_tint: var(--porchlight-tint, light-dark(#e6f0ef, #21393a));
      --_lamp: var(--porchlight-lamp, light-dark(#d9962b, #e3ab52));
      --_glow: var(--porchlight-glow, light-dark(#fdf3df, #2b2a1f));
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  .wrapper {
    all: initial;
    display: block;
    position: relative;
    box-sizing: border-box;
    color-scheme: inherit;
    visibility: inherit;
    font-family: inherit;
    /* Follows the page, but a page that sets its root to 62.5 % does not shrink the questions. */
    font-size: var(--porchlight-font-size, max(100%, 16px));
    line-height: 1.5;
    color: var(--_ink);
    max-inline-size: var(--_measure);
    overflow-wrap: break-word;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .heading {
    font-weight: 600;
    font-size: 1.25em;
    line-height: 1.3;
    margin: 0;
  }
  .heading:focus {
    outline: none;
  }
  .heading.small {
    font-size: 1.0625em;
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .number {
    white-space: nowrap;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.9375em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
  }
  button,
  .button {
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    min-block-size: max(2.75em, 44px);
    min-inline-size: max(2.75em, 44px);
    padding: 0.5em 1.375em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    cursor: pointer;
    text-align: center;
    text-decoration: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
  }
  button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.plain {
    border-color: transparent;
    padding-inline: 0.625em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:not(.primary):hover,
  .button:hover {
    background: var(--_tint);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  select {
    font: inherit;
    color: var(--_ink);
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    min-block-size: max(2.75em, 44px);
    padding-inline: 0.5em;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    button,
    select,
    .no-print {
      display: none !important;
    }
  }
`;

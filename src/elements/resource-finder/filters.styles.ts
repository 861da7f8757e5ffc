import { css } from 'lit';

/** The filters: a column where there is room, else a sheet that comes from below. */
export const filterStyles = css`
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  .side-head,
  .sheet-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
  }
  .filter-box {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .filter {
    border-block-start: 1px solid var(--_line);
  }
  .filter > summary,
  .rest > summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    min-block-size: max(3em, 48px);
    padding-block: 0.5em;
    list-style: none;
    color: var(--_ink);
  }
  .rest > summary {
    justify-content: flex-start;
    color: var(--_accent);
    font-weight: 500;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .filter > summary::after,
  .rest > summary::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.25em;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    transform: translateY(-0.125em) rotate(45deg);
  }
  .filter[open] > summary::after,
  .rest[open] > summary::after {
    transform: translateY(0.125em) rotate(225deg);
  }
  .filter[open] > summary {
    margin-block-end: 0;
  }
  .filter fieldset,
  .panel fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border: 0;
    margin: 0;
    padding: 0 0 0.875em;
    min-inline-size: 0;
  }
  .filter fieldset > * + *,
  .rest > * + * {
    margin-block-start: 0;
  }
  .filter .stacked + *,
  .filter p + *,
  .filter .ask + * {
    margin-block-start: 0.5em;
  }
  .filter select {
    inline-size: 100%;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 44px;
    padding-block: 0.25em;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .check:hover span:first-of-type {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .check span:first-of-type {
    flex: 1;
    min-inline-size: 0;
  }
  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    font-size: 0.9375em;
  }
  .ask {
    display: grid;
    gap: 0.5em;
    padding: 0.875em;
    background: var(--_tint);
    border-radius: var(--_radius);
    justify-items: start;
  }

  .sheet {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 40em;
    max-block-size: 92vh;
    max-block-size: 92dvh;
    margin: auto auto 0;
    padding: 0;
    border: 0;
    border-start-start-radius: calc(var(--_radius) * 1.6);
    border-start-end-radius: calc(var(--_radius) * 1.6);
    background: var(--_paper);
    color: var(--_ink);
    overflow: clip;
  }
  .sheet::backdrop {
    background: rgb(10 20 20 / 55%);
  }
  .sheet-inner {
    display: flex;
    flex-direction: column;
    max-block-size: inherit;
  }
  .sheet-head {
    padding: 0.5em 0.5em 0.5em 1.25em;
    border-block-end: 1px solid var(--_line);
  }
  [dir='rtl'] .sheet-head {
    padding: 0.5em 1.25em 0.5em 0.5em;
  }
  .sheet-body {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding-inline: 1.25em;
  }
  .sheet-body .filter:first-child {
    border-block-start: 0;
  }
  .sheet-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding: 0.75em 1.25em;
    padding-block-end: max(0.75em, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
  }
  .sheet-foot button {
    flex: 1 1 auto;
  }
  @media (prefers-reduced-motion: no-preference) {
    .sheet[open] {
      animation: rise 160ms ease-out;
    }
  }
  @keyframes rise {
    from {
      transform: translateY(2em);
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .sheet {
      border: 2px solid CanvasText;
    }
  }
`;

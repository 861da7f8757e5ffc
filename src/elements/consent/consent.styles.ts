import { css } from 'lit';

/** TODO: what it looks like, in one sentence. Colours and sizes come from the tokens in base. */
export const consentStyles = css`
  .sheet {
    display: grid;
    gap: calc(var(--_space) * 1.25);
    padding: calc(var(--_space) * 1.5);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.6);
  }
  @container (max-width: 30em) {
    .sheet {
      padding: var(--_space);
    }
  }
`;

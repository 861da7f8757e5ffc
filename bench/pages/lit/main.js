/**
 * What a developer writes in an afternoon: the nine questions in English, one a screen, Back and Next, a total at the end.
 * No other language, no help, no review, no print, no form value, no dark theme. The named baseline of the benchmark.
 */
import { LitElement, css, html } from 'lit';
import { items, options, stem } from '../../../locales/en/phq-9.json';

const questions = Object.entries(items).slice(0, 9);
const choices = Object.entries(options);

class Phq9ByHand extends LitElement {
  static properties = { at: { state: true } };
  static styles = css`
    :host {
      display: block;
      max-width: 40em;
      margin: 0 auto;
      font:
        100%/1.5 system-ui,
        sans-serif;
    }
    fieldset {
      border: 0;
      padding: 0;
      margin: 0 0 1em;
    }
    legend {
      font-size: 1.25em;
      margin-bottom: 0.75em;
    }
    label {
      display: flex;
      gap: 0.75em;
      align-items: center;
      min-height: 48px;
      padding: 0 1em;
      margin-bottom: 0.5em;
      border: 1px solid #7a8280;
      border-radius: 10px;
    }
    button {
      font: inherit;
      min-height: 44px;
      padding: 0 1.5em;
    }
  `;

  at = 0;
  answers = questions.map(() => undefined);

  render() {
    const { at, answers } = this;
    if (at === questions.length) {
      const total = answers.reduce((sum, value) => sum + value, 0);
      return html`<h2>Your result</h2>
        <p>Your answers add up to ${total} of 27.</p>`;
    }
    const [id, text] = questions[at];
    return html`<form @submit=${this.next}>
      <p>Question ${at + 1} of ${questions.length}</p>
      <fieldset>
        <legend>${stem} <strong>${text}</strong></legend>
        ${choices.map(
          ([value, label]) =>
            html`<label>
              <input
                type="radio"
                name=${id}
                required
                .checked=${answers[at] === Number(value)}
                @change=${() => (answers[at] = Number(value))}
              />
              ${label}
            </label>`,
        )}
      </fieldset>
      <button type="button" ?disabled=${at === 0} @click=${() => this.at--}>Back</button>
      <button>Next</button>
    </form>`;
  }

  next(event) {
    event.preventDefault();
    this.at++;
    if (this.at === questions.length) this.dispatchEvent(new CustomEvent('complete', { detail: this.answers }));
  }
}
customElements.define('phq9-by-hand', Phq9ByHand);

import { accessibilityTest, packageExport, states } from './lists.js';

/** The files of a new element: help on every screen, answers in private fields, an event that tells nothing. */
export function elementPart({ name, Pascal, camel }) {
  const className = `Porchlight${Pascal}`;
  const tag = `porchlight-${name}`;
  const src = `src/elements/${name}`;
  return {
    files: {
      [`${src}/${name}.ts`]: `import { html, nothing, type TemplateResult } from 'lit';
import { PorchlightElement } from '../base/element.js';
import { HelpPanel } from '../base/help-panel.js';
import { helpStyles } from '../base/help-panel.styles.js';
import { ${className}Event } from './${name}.events.js';
import { ${camel}Styles } from './${name}.styles.js';

/**
 * @summary TODO: what it is for, in one sentence.
 * @customElement ${tag}
 *
 * @fires {${className}Event} ${tag} - TODO: what the person did.
 *
 * @csspart card - All of it.
 * @csspart button - A button.
 */
export class ${className} extends PorchlightElement {
  static override readonly tag: string = '${tag}';
  static override styles = [...PorchlightElement.styles, helpStyles, ${camel}Styles];

  // What a person says goes into #private fields, never into reactive properties, attributes or classes.
  readonly #help = new HelpPanel(this);

  /** @internal */
  get pageCountry(): string | null {
    return this.helpCountry;
  }

  readonly #onFinish = (): void => {
    this.dispatchEvent(new ${className}Event());
  };

  protected override render(): TemplateResult {
    const { current } = this.locale;
    const locale = current && !current.bare ? current : null;
    return html\`<div class="sheet" part="card">
      \${locale
        ? html\`<p class="actions">
            <button type="button" class="primary" part="button" @click=\${this.#onFinish}>\${locale.t('finish')}</button>
          </p>\`
        : nothing}
      \${this.#help.render({ locale, title: this.locale.helpTitle, level: this.headingLevel, quiet: 'helpGeneral', risk: false })}
    </div>\`;
  }
}
`,
      [`${src}/${name}.styles.ts`]: `import { css } from 'lit';

/** TODO: what it looks like, in one sentence. Colours and sizes come from the tokens in base. */
export const ${camel}Styles = css\`
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
\`;
`,
      [`${src}/${name}.events.ts`]: `/**
 * TODO: what the person did. For gestures only, never for what a page sets. It carries nothing: what may leave is decided by
 * \`share\`, and said to the person.
 */
export class ${className}Event extends CustomEvent<null> {
  static readonly type = '${tag}';
  constructor() {
    super(${className}Event.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    '${tag}': ${className}Event;
  }
}
`,
      [`${src}/define.ts`]: `import { ${className} } from './${name}.js';

export * from './${name}.js';
export * from './${name}.events.js';
${className}.define();

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`,
      [`stories/states/${name}.ts`]: `import type { ${className} } from '../../src/elements/${name}/${name}.js';
import { statesOf, type State } from '../state.js';

const state = statesOf<${className}>('${name}', { lang: 'en', country: 'US' });

/** Every state that it can be in: start, done, nothing there, something failed, right to left. */
export const ${camel}States: readonly State[] = [
  state({ id: 'start', name: 'Start', about: 'TODO: what there is to see.' }),
  state({ id: 'ar', name: 'Arabic', about: 'Right to left.', args: { lang: 'ar' } }),
];
`,
      [`test/elements/${name}.test.ts`]: `import { expect } from '@open-wc/testing';
import '../../src/elements/${name}/define.js';
import { everyState } from '../../stories/states.js';
import { $, press, show } from '../../stories/support.js';

describe('<${tag}>', () => {
  const box = document.createElement('div');
  before(() => document.body.append(box));
  after(() => {
    box.remove();
  });
  const states = everyState.filter(({ element }) => element === '${name}');

  for (const state of states)
    it(\`\${state.id}: a way to reach a person is on the screen\`, async () => {
      const { element, remove } = await show(state, box);
      expect($(element, '.help')?.innerText).to.contain('988');
      remove();
    });

  it('tells the page that the person did something, and nothing more', async () => {
    const [state] = states;
    if (!state) throw new Error('There is no state.');
    const { element, remove } = await show(state, box);
    const details: unknown[] = [];
    box.addEventListener('${tag}', (event) => details.push(event.detail));
    await press(element, '.primary');
    expect(details).to.eql([null]);
    remove();
  });
});
`,
    },
    edits: [
      packageExport(name),
      states(`import { ${camel}States } from './states/${name}.js';`, `...${camel}States`),
      accessibilityTest(name),
    ],
    next: [
      `Fill in each TODO in ${src}. What can be computed without a page goes into src/core.`,
      'Words go into locales/en/ui.json with a note in locales/ui.notes.json, then into every language.',
      `Add every state to stories/states/${name}.ts, then run: node --import tsx scripts/stories/generate.js`,
      'npm test, npm run lint, npm run types.',
    ],
  };
}

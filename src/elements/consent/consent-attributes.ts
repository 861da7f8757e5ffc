import type { PropertyDeclarations, PropertyValues } from 'lit';
import { PorchlightError } from '../../core/errors.js';
import { ConsentElement } from './consent-element.js';

const VALUES = {
  layout: ['steps', 'page'],
  signature: ['none', 'typed', 'drawn'],
  storage: ['none', 'session', 'device'],
} as const;

/** What a page writes on the tag. */
export abstract class ConsentAttributes extends ConsentElement {
  static override properties: PropertyDeclarations = {
    src: { type: String },
    signature: { type: String },
    layout: { type: String },
    signer: { type: String },
    target: { type: String, attribute: 'for' },
    name: { type: String, reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
  };

  /** Address of the document: JSON. */
  declare src: string | null;
  /**
   * How somebody signs. `drawn`: with a finger, a pen or a mouse, and always by typing instead. `none`: by the button alone.
   * @type {'none' | 'typed' | 'drawn'}
   */
  declare signature: string;
  /**
   * `steps`: one idea a screen. `page`: all below each other.
   * @type {'steps' | 'page'}
   */
  declare layout: string;
  /**
   * Who is asked first, where several decide; the others follow.
   * @type {'self' | 'guardian' | 'young-person' | null}
   */
  declare signer: string | null;
  /** Id of a part of the page that waits until there is consent; attribute `for`. */
  declare target: string | null;
  /** Under which name a form sends the record as JSON; where several decide, a list of records. */
  declare name: string | null;
  /** A form is not sent before everybody has answered. A no is an answer. */
  declare required: boolean;
  /** Nothing can be answered. Help stays usable. */
  declare disabled: boolean;

  constructor() {
    super();
    this.src = this.signer = this.target = this.name = null;
    this.signature = 'typed';
    this.layout = 'steps';
    this.required = this.disabled = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    for (const name of ['layout', 'signature', 'storage'] as const)
      if (changed.has(name) && !(VALUES[name] as readonly string[]).includes(this[name]))
        this.report(new PorchlightError('invalid-attribute', `${name} must be ${VALUES[name].join(' or ')}.`));
  }
}

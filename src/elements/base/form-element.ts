import { PorchlightElement } from './element.js';

/** A field's value, verdict and the place that is pointed at when the verdict is bad. */
export interface FieldState {
  /** What `FormData` holds under the element's `name`; `null`: no entry. */
  readonly value: string | null;
  readonly missing: boolean;
  /** In the language on show. */
  readonly message: string;
  readonly anchor: HTMLElement | undefined;
}

/**
 * An element that is a form field. It says what its value and verdict are; the platform rules are written here once.
 * `updateField()` is called whenever these may have changed, and acts at once, so that a submit in the same tick is right.
 * No state is handed to the browser for restoring: it would keep answers that nobody asked it to keep.
 */
export abstract class FormElement extends PorchlightElement {
  static readonly formAssociated = true;
  readonly #internals = this.attachInternals();

  protected abstract get field(): FieldState;
  abstract reset(): void;

  protected updateField(): void {
    const { value, missing, message, anchor } = this.field;
    this.#internals.setFormValue(value);
    if (missing) this.#internals.setValidity({ valueMissing: true }, message, anchor);
    else this.#internals.setValidity({});
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  get labels(): NodeList {
    return this.#internals.labels;
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }
  formResetCallback(): void {
    this.reset();
  }
  formDisabledCallback(): void {
    this.requestUpdate();
  }
}

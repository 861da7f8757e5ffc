import type { ReactiveElement } from 'lit';

type Constructor<T> = abstract new (...args: never[]) => T;

/** What a form-associated element says about itself; the platform rules are written here once. */
export interface FormAssociated {
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  readonly labels: NodeList;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

/** A field's value, verdict and the place that is pointed at when the verdict is bad. */
export interface FieldState {
  readonly value: string | null;
  readonly missing: boolean;
  readonly message: string;
  readonly anchor: HTMLElement | undefined;
}

/**
 * Makes an element a form field. `updateField()` is called by the element whenever its value or verdict may have changed:
 * at once, so that a submit in the same tick is right. No state is handed to the browser for restoring.
 */
export const formAssociated = <T extends Constructor<ReactiveElement>>(base: T) => {
  abstract class Field extends base implements FormAssociated {
    static readonly formAssociated = true;
    readonly #internals: ElementInternals = (this as unknown as HTMLElement).attachInternals();

    protected abstract get field(): FieldState;
    abstract reset(): void;

    protected updateField(): void {
      const { value, missing, message, anchor } = this.field;
      this.#internals.setFormValue(value);
      if (missing) this.#internals.setValidity({ valueMissing: true }, message, anchor);
      else this.#internals.setValidity({});
    }

    get form() {
      return this.#internals.form;
    }
    get validity() {
      return this.#internals.validity;
    }
    get validationMessage() {
      return this.#internals.validationMessage;
    }
    get willValidate() {
      return this.#internals.willValidate;
    }
    get labels() {
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
  return Field;
};

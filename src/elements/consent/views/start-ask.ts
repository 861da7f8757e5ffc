import { nothing } from 'lit';
import { askPanel } from './ask-panel.js';
import type { FormView } from './context.js';

/** Where more than one person decides, the first may not be here. Who comes after them was given the device. */
export const askBeside = (view: FormView): unknown => {
  const { asked } = view.desk.standing;
  return asked.length > 1 && asked[0] === view.shown.role ? askPanel(view, view.shown.role) : nothing;
};

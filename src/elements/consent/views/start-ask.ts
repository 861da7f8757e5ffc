import { nothing } from 'lit';
import { askPanel } from './ask-panel.js';
import type { FormView } from './context.js';

/** Where more than one person decides, the one whose turn it is may not be here. */
export const askBeside = (view: FormView): unknown =>
  view.desk.standing.asked.length > 1 && !view.desk.request ? askPanel(view, view.shown.role) : nothing;

import type { HelpPanel } from '../base/help-panel.js';
import type { PlanView } from './views/context.js';

/** Prints the plan, or a card of it; the code of the sheet is fetched now. */
export async function printPlan(
  root: HTMLElement,
  view: PlanView,
  what: 'plan' | 'card',
  help: HelpPanel,
): Promise<void> {
  const { lang } = view;
  try {
    const { printSheet } = await import('./print-sheet.js');
    printSheet(root, view, what, { lines: help.first(lang), emergency: help.emergency(lang) });
  } catch {
    // Without the sheet the whole page is printed, and the plan on it.
    window.print();
  }
}

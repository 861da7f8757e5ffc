import { svg, type TemplateResult } from 'lit';
import type { ConsentIcon } from '../../../core/consent/parts.js';

const PATHS: Readonly<Record<ConsentIcon, string>> = {
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5M12 8v.01',
  choice: 'M12 20.5V13M12 13 5.5 6.5M12 13l6.5-6.5M5.5 11V6.5H10M14 6.5h4.5V11',
  questions: 'M6 3.5h12v17H6ZM9 8h6M9 12h6M9 16h3',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9.5h-13ZM12 15v2',
  share:
    'M17 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM7 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM17 20.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9.2 10.8l5.6-3.2M9.2 13.2l5.6 3.2',
  help: 'M4 5h16v11h-8l-4.5 4v-4H4ZM12 13.5s-3.5-2-3.5-4a1.75 1.75 0 0 1 3.5-.5 1.75 1.75 0 0 1 3.5.5c0 2-3.5 4-3.5 4Z',
  stop: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7ZM9 12h6',
  contact: 'M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5l1.5-2.5 5 1.5v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1Z',
  time: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2',
  cost: 'M3.5 6.5h17v11h-17ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM6.5 12h.01M17.5 12h.01',
  school: 'M3 9.5 12 5l9 4.5-9 4.5ZM7 12v4.5c3 2 7 2 10 0V12M21 9.5V15',
  clinic: 'M4 20.5V9l8-5.5L20 9v11.5ZM12 9.5v6M9 12.5h6',
  document: 'M6 3.5h8.5L18 7v13.5H6ZM14 3.5V7.5h4M9 12h6M9 16h6',
};

/** The drawing of a section. It says nothing that the words do not say. */
export const icon = (name: ConsentIcon): TemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;

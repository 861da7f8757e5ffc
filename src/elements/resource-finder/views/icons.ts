import { svg, type TemplateResult } from 'lit';

/* Small signs beside facts: they help the eye and say nothing that the words do not say. */
const PATHS = {
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.5V12l3 2',
  place: 'M12 21s-6.5-5.7-6.5-11a6.5 6.5 0 0 1 13 0c0 5.3-6.5 11-6.5 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  cost: 'M4 6.5h16v11H4Zm8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM7 9.5v5m10-5v5',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 9c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.5a3.3 3.3 0 0 1 0 6.3m2 3.6c2.1.9 3.5 2.9 3.5 5.6',
  speech: 'M4 5h16v11h-8l-4.5 4v-4H4Z',
  way: 'M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5l1.5-2.5 5 1.5v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1Z',
  area: 'M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20ZM9 4v13.5m6-11V20',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.7 11.2L20 20',
  filter:
    'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM9 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  keep: 'M6.5 4h11v16.5L12 16.5l-5.5 4Z',
  close: 'M6 6l12 12M18 6 6 18',
  web: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3.5 12h17M12 3c2.5 2.6 3.7 5.6 3.7 9s-1.2 6.4-3.7 9c-2.5-2.6-3.7-5.6-3.7-9S9.5 5.6 12 3Z',
  back: 'M14.5 5.5 8 12l6.5 6.5',
} as const;

export type Icon = keyof typeof PATHS;

/** @param name which one @param kind class beside `icon`, e.g. `full` */
export const icon = (name: Icon, kind = ''): TemplateResult =>
  svg`<svg class="icon ${kind}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;

import { svg, type TemplateResult } from 'lit';

const PATHS = {
  up: 'M6 14.5 12 8.5l6 6',
  down: 'M6 9.5l6 6 6-6',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  call: 'M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5l1.5-2.5 5 1.5v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1Z',
  text: 'M4 5h16v11h-8l-4.5 4v-4H4Z',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9.5h-13ZM12 15v2',
  open: 'M4 12h14.5M13 6.5l5.5 5.5-5.5 5.5',
  plus: 'M12 6v12M6 12h12',
  code: 'M4.5 4.5h6v6h-6Zm9 0h6v6h-6Zm-9 9h6v6h-6Zm9 0h2.5v2.5h-2.5Zm3.5 3.5h2.5v2.5h-2.5Z',
  tab: 'M4 6.5h16v12H4Zm0 4h16M9 6.5v4',
  loose: 'M6 3.5h8.5L18 7v13.5H6ZM14 3.5V7.5h4',
  card: 'M3.5 6h17v12h-17ZM12 6v12',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z',
  file: 'M6 3.5h8.5L18 7v13.5H6ZM14 3.5V7.5h4M9 12h6M9 16h6',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M7 11H5v9.5h14V11h-2',
  folder: 'M3.5 6H10l2 2.5h8.5v10.5h-17Z',
  trouble: 'M12 4 21 19.5H3ZM12 10v4.5m0 2.5v.01',
} as const;

export type IconName = keyof typeof PATHS;

/** @param kind class beside `icon` */
export const icon = (name: IconName, kind = ''): TemplateResult =>
  svg`<svg class="icon ${kind}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;

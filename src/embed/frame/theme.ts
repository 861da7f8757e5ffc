import type { FrameTheme } from './schema.js';

/** The documented custom properties of all elements. They are read by name: not every browser lists custom properties. */
const NAMES = [
  'ink',
  'ink-muted',
  'paper',
  'field',
  'line',
  'edge',
  'accent',
  'on-accent',
  'tint',
  'lamp',
  'glow',
  'radius',
  'space',
  'measure',
  'font-size',
].map((name) => `--porchlight-${name}`);

/** How the page looks at this place: what an element standing here would inherit. */
export function readTheme(place: Element): FrameTheme {
  const style = getComputedStyle(place);
  return {
    properties: NAMES.flatMap((name) => {
      const value = style.getPropertyValue(name).trim();
      return value && value.length <= 400 ? [[name, value] as const] : [];
    }),
    fontFamily: style.fontFamily.slice(0, 1000),
    fontSize: Math.min(Math.max(parseFloat(style.fontSize) || 16, 1), 400),
    colorScheme: /^[a-z -]{0,60}$/.test(style.colorScheme) ? style.colorScheme : 'normal',
    dir: style.direction === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** Makes the guest's document look like that place. */
export function applyTheme(
  root: HTMLElement,
  { properties, fontFamily, fontSize, colorScheme, dir }: FrameTheme,
): void {
  const given = new Map(properties);
  for (const name of NAMES) {
    const value = given.get(name);
    if (value === undefined) root.style.removeProperty(name);
    else root.style.setProperty(name, value);
  }
  root.style.setProperty('font-family', fontFamily);
  root.style.setProperty('font-size', `${fontSize}px`);
  root.style.setProperty('color-scheme', colorScheme);
  root.dir = dir;
}

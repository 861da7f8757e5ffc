/** The names that tests use, and the characters that WebDriver has for those keys. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
};

const value = (name) => {
  if (KEYS[name]) return KEYS[name];
  if ([...name].length === 1) return name;
  throw new Error(
    `WebKit: no key is called "${name}". Keys are single characters and ${Object.keys(KEYS).join(', ')}.`,
  );
};

/**
 * What the keys do, one after another: each is pressed and let go; in "Shift+Tab" the first is held meanwhile.
 * @param {string[]} presses
 */
export const keyActions = (presses) =>
  presses.flatMap((press) => {
    const keys = (press.length > 1 ? press.split('+') : [press]).map(value);
    const down = keys.map((key) => ({ type: 'keyDown', value: key }));
    const up = keys.reverse().map((key) => ({ type: 'keyUp', value: key }));
    return [...down, ...up];
  });

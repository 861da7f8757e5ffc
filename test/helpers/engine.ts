/**
 * Which browser engine this test runs in, and what can be asked of it.
 * A test that needs more skips itself: `if (!can.axTree) this.skip()`.
 */
type Engine = 'chromium' | 'firefox' | 'webkit';

/** @public For a test whose expectation differs by engine; for what an engine lacks there is `can`. */
export const engine: Engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

const chromium = engine === 'chromium';
const scriptable = engine !== 'webkit';

export const can = {
  /** Command `ax-tree`: the accessibility tree. */
  axTree: chromium,
  /** Command `emulate`: forced colours, colour scheme, reduced motion, contrast, print. */
  emulate: chromium,
  /** Commands `fail-requests` and `allow-requests`. */
  failRequests: true,
  /** Command `hold-requests`. */
  holdRequests: chromium,
  /** `setViewport` of @web/test-runner-commands. */
  setViewport: scriptable,
  /** `sendKeys({ press })` and `sendKeys({ type })`: real keys. */
  sendKeys: true,
  /** `sendKeys({ down })` and `sendKeys({ up })`. */
  holdKeys: scriptable,
  /** `sendMouse` of @web/test-runner-commands. */
  sendMouse: scriptable,
} as const;

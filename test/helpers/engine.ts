/** Which engine runs the tests, and what its driver cannot do. */
export const engine: 'chromium' | 'firefox' | 'webkit' = /Firefox/.test(navigator.userAgent)
  ? 'firefox'
  : /Chrom/.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

export const can = {
  /** Requests can be made to fail, the accessibility tree can be read, media features can be set. */
  failRequests: engine === 'chromium',
  axTree: engine === 'chromium',
  media: engine === 'chromium',
} as const;

/**
 * Every opt-out marker of session recorders and autocapture tools that we know. They go on the element itself and on the
 * wrapper inside its root: on the tag alone rrweb and OpenReplay still record the inside.
 */
const CLASSES = [
  'rr-block', // rrweb and what is built on it
  'ph-no-capture', // PostHog
  'sentry-block', // Sentry
  'amp-block', // Amplitude
  'mp-block', // Mixpanel
  'highlight-block', // Highlight
  'fs-exclude', // FullStory
  'heap-ignore', // Heap
  '_lr-hide', // LogRocket
  'mouseflow-exclude', // Mouseflow
  'inspectletIgnore', // Inspectlet
  'sl-block', // Smartlook
  'lo-sensitive', // Lucky Orange
  'nr-block', // New Relic
];
const ATTRIBUTES: Readonly<Record<string, string>> = {
  'data-sentry-block': 'true',
  'data-dd-privacy': 'hidden', // Datadog
  'data-clarity-mask': 'true', // Microsoft Clarity
  'data-openreplay-hidden': 'true',
  'data-hj-suppress': 'true', // Hotjar
  'data-private': 'lr-hide', // LogRocket
  'data-recording-disable': 'true', // Smartlook
  'data-cs-mask': 'true', // Contentsquare
  'data-matomo-mask': 'true',
  'data-heap-redact-text': 'true',
  'data-qm-block': 'true', // Quantum Metric
};

/** Marks an element as not to be recorded. */
export function mark(element: Element): void {
  element.classList.add(...CLASSES);
  for (const [name, value] of Object.entries(ATTRIBUTES)) element.setAttribute(name, value);
}

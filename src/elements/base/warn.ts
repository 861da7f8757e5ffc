const warned = new Set<string>();

/** One console warning a page for the same text. Never pass an answer or a score. */
export function warnOnce(code: string, message: string): void {
  const text = `porchlight [${code}]: ${message}`;
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(text);
}

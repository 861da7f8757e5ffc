/** Runs a job for each item, at most `atOnce` of them at the same time. A job that throws ends it all. */
export async function eachAtMost<T>(
  atOnce: number,
  items: readonly T[],
  job: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) await job(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}

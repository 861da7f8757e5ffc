/** Counts comparisons and prints each difference with file, key and both texts. */
export function createReport() {
  let checks = 0;
  let differences = 0;
  const shown = (value) => (value === undefined ? '(nothing)' : JSON.stringify(value));
  return {
    section: (title) => console.log(title),
    /** Whether both are the same, letter for letter: no trimming, no Unicode normalisation. */
    same(file, key, ours, wanted) {
      checks++;
      if (ours === wanted) return true;
      differences++;
      console.log(`DIFFERENT ${file} ${key}\n  ours:      ${shown(ours)}\n  reference: ${shown(wanted)}`);
      return false;
    },
    finish() {
      console.log(`${checks} checks, ${differences} differences`);
      process.exitCode = differences ? 1 : 0;
    },
  };
}

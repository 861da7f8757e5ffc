/** Leaves sources, notes and review marks of locale files out of the build: they are for readers of the repository. */
export function leanLocales() {
  return {
    name: 'porchlight:lean-locales',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/locales\/[^/]+\/[^/]+\.json$/.test(id)) return null;
      const { source, notes, review, ...rest } = JSON.parse(code);
      return { code: JSON.stringify(rest), map: null };
    },
  };
}

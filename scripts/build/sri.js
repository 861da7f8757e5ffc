import { createHash } from 'node:crypto';

/** Writes sri.json: the SHA-384 of every file of the build, as `integrity` attributes want it. */
export function sri() {
  return {
    name: 'porchlight:sri',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const hash = (file) =>
          createHash('sha384')
            .update(file.type === 'chunk' ? file.code : file.source)
            .digest('base64');
        const files = Object.values(bundle).map((file) => [file.fileName, `sha384-${hash(file)}`]);
        const source = JSON.stringify(Object.fromEntries(files.sort()), null, 2) + '\n';
        this.emitFile({ type: 'asset', fileName: 'sri.json', source });
      },
    },
  };
}

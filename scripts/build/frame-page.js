import { readFileSync } from 'node:fs';

/** Puts frame.html, the page of the isolated frame, beside the script that it loads, and the comments stay in the source. */
export function framePage() {
  return {
    name: 'porchlight:frame-page',
    generateBundle() {
      const source = readFileSync('src/embed/frame/frame.html', 'utf8').replace(/ *<!--[^]*?-->\n/g, '');
      this.emitFile({ type: 'asset', fileName: 'frame.html', source });
    },
  };
}

/** Packages and modules that nothing in `src` may import, wherever it stands. Who may import what else: `import-table.js`. */
export const restrictedImports = [
  {
    group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'],
    message: 'Text is text: markup that somebody else wrote never goes into a page.',
  },
  {
    group: ['lit/directives/style-map*', 'lit-html/directives/style-map*'],
    message:
      'styleMap writes a style attribute first, which a strict style-src refuses. Use classes, or setProperty in updated().',
  },
  {
    group: ['lit/decorators*', 'lit/html.js', 'lit/static-html*'],
    message:
      'Not used here: properties are static, without decorators (docs/decisions/0001), and html comes from "lit".',
  },
];

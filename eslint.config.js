import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { folderImports } from './scripts/lint/folder-imports.js';
import { restrictedImports } from './scripts/lint/restricted-imports.js';
import * as restricted from './scripts/lint/restricted-syntax.js';

/** Files that tsconfig.json knows: linted with their types. */
const typed = ['src/**/*.ts', 'test/**/*.ts', 'stories/**/*.ts'];
const templates = ['src/elements/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'];
const pure = ['src/core/**', 'src/fhir/**', 'src/resources/**', 'src/crisis/**'];
const names = (list) => Object.fromEntries(list.map((name) => [name, 'readonly']));
const unused = { argsIgnorePattern: '^_', ignoreRestSiblings: true };
const syntax = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

/** Tests handle what is not typed on purpose: broken files, values that a page would hand in, JSON as it arrives. */
const unsafeAllowed = {
  rules: Object.fromEntries(
    ['argument', 'assignment', 'call', 'class-instance-assignment', 'member-access', 'return', 'type-assertion']
      .map((what) => `@typescript-eslint/no-unsafe-${what}`)
      .concat(
        '@typescript-eslint/restrict-plus-operands',
        '@typescript-eslint/restrict-template-expressions',
        '@typescript-eslint/no-base-to-string',
      )
      .map((rule) => [rule, 'off']),
  ),
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'cdn/',
    'storybook-static/',
    'coverage/',
    'test-results/',
    'examples/*/node_modules/',
    'examples/*/dist/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-unused-vars': ['error', unused],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },

  // ---- TypeScript -----------------------------------------------------------------------------------------------------
  {
    files: ['**/*.ts'],
    ignores: typed,
    extends: [tseslint.configs.strict],
  },
  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', unused],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNullish: true }],
      // An empty attribute is as good as none: `||` on strings is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      // These two believe the types. A page that is written in JavaScript hands us anything, and an old browser lacks much.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // `as string` is how a check with noUncheckedIndexedAccess is waived here; `!` is forbidden.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A getter that a subclass overrides.
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/prefer-regexp-exec': 'off',
    },
  },

  // ---- elements and templates -----------------------------------------------------------------------------------------
  {
    files: templates,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      // By default `href="#"` passes. test/repo/lint-rules.test.ts has seen both of these fail.
      'lit-a11y/anchor-is-valid': ['error', { allowHash: false }],
      'lit-a11y/aria-role': 'error',
    },
  },

  // ---- the design -----------------------------------------------------------------------------------------------------
  {
    files: ['src/**/*.ts'],
    plugins: { porchlight: { rules: { 'folder-imports': folderImports } } },
    rules: {
      'porchlight/folder-imports': 'error',
      'no-restricted-imports': ['error', { patterns: restrictedImports }],
      'no-console': ['error', { allow: ['warn'] }],
      ...syntax(restricted.everywhere, restricted.stores),
    },
  },
  { files: ['src/storage/**'], rules: syntax(restricted.everywhere) },
  { files: pure, rules: syntax(restricted.everywhere, restricted.stores, restricted.pure) },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },

  // ---- tests, stories, scripts, examples ------------------------------------------------------------------------------
  {
    files: ['test/**', 'stories/**'],
    rules: {
      ...syntax(restricted.tests),
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, unsafeAllowed],
    rules: {
      // Static templates of stories and fixtures put tag names in bindings.
      'lit/binding-positions': 'off',
      'lit/no-invalid-html': 'off',
      // chai says `expect(x).to.be.true`, and a test may know that something is there.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', unused],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            // Typed as a promise by a plugin of chai, and done at once all the same.
            { from: 'package', package: 'chai', name: ['Equal'] },
          ],
        },
      ],
    },
  },
  {
    files: ['*.js', 'scripts/**/*.js', 'bench/**/*.js', 'test/**/*.js', '.storybook/**'],
    languageOptions: { globals: names(Object.getOwnPropertyNames(globalThis)) },
  },
  {
    // In a page; the last two hand functions to one.
    files: ['examples/**/*.js', 'bench/**/*.js', 'test/**/in-page/*.js', 'scripts/stories/check.js'],
    languageOptions: {
      globals: names([
        'window',
        'document',
        'location',
        'navigator',
        'history',
        'FormData',
        'Option',
        'customElements',
        'HTMLElement',
        'Event',
        'CustomEvent',
        'URLSearchParams',
        'URL',
        'fetch',
        'console',
        'performance',
        'setTimeout',
        'MutationObserver',
        'ResizeObserver',
        'Element',
        'Node',
        'Storage',
        'IDBObjectStore',
        'XMLHttpRequest',
        'HTMLInputElement',
        'HTMLTextAreaElement',
        'HTMLSelectElement',
        'HTMLOptionElement',
        'addEventListener',
      ]),
    },
  },
  {
    files: ['examples/clinic-portal/plan-offline.js'],
    languageOptions: { globals: names(['self', 'caches', 'Response']) },
  },
);

import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Pure code: runs the same anywhere, so nothing ambient may reach it. */
const pureFiles = ['src/core/**/*.ts', 'src/workflow/**/*.ts', 'src/nodes/**/*.ts'];
const pureExceptions = ['src/nodes/*/ui/**', 'src/nodes/registry.ui.ts', '**/*.test.ts', '**/__scenarios__/**'];

const ambientGlobals = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'crypto',
  'performance',
  'console',
  'process',
  'window',
  'document',
  'navigator',
  'self',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
].map((name) => ({ name, message: `Pure code has no ${name}: take what you need as an argument.` }));

const cast = {
  selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
  message:
    'Narrow with a check instead of a type assertion. Branding constructors may assert: disable this line and give the reason.',
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'test-results', 'coverage', '.cache'] },
  {
    files: ['src/**/*.{ts,tsx}', 'e2e/**/*.ts', 'bench/**/*.ts', 'vite.config.ts', 'playwright.config.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      'no-restricted-syntax': [
        'error',
        cast,
        { selector: 'ExportAllDeclaration', message: 'Export by name, so that a reader sees what is public.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: pureFiles,
    ignores: pureExceptions,
    rules: {
      'no-restricted-globals': ['error', ...ambientGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw by label: `randomByLabel` in core/kernel/hash.' },
        { object: 'Date', property: 'now', message: 'Time is a number handed in.' },
      ],
      'no-restricted-syntax': [
        'error',
        cast,
        { selector: 'ExportAllDeclaration', message: 'Export by name, so that a reader sees what is public.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is a number handed in.' },
        { selector: "CallExpression[callee.name='Date']", message: 'Time is a number handed in.' },
        {
          selector: "CallExpression[callee.property.name='localeCompare']",
          message: 'Order by code unit: a locale would make bytes differ between hosts.',
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/nodes/**/*.ts', 'src/workflow/**/*.ts'],
    ignores: ['src/core/kernel/**', ...pureExceptions],
    rules: {
      'no-restricted-globals': [
        'error',
        ...ambientGlobals,
        { name: 'Intl', message: 'Calendars and formats live in core/kernel.' },
      ],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // What comes back from a page or a file is checked by the assertions around it.
    files: ['e2e/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['src/workflow/sample/**'], rules: { 'max-lines': 'off' } },
  {
    // Values of a message are JSON that pure code put there: names, numbers, short texts.
    files: ['**/messages.ts', '**/*-messages.ts', '**/messages/*.ts'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-base-to-string': 'off' },
  },
  {
    files: ['vite.config.ts', 'playwright.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);

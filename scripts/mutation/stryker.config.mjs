import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: [`${here}runner.mjs`],
  testRunner: 'in-process',
  /** Tests mutants are held to: quick ones. What takes thousands of draws kills what these kill, and would take days. */
  inProcess: {
    tests: ['src/{core,nodes,workflow}/**/*.test.ts'],
    leaveOut: [
      'src/core/kernel/',
      'src/core/lint/',
      'src/core/liquid/',
      'src/core/outside/',
      'src/core/webhooks/',
      'property',
      'random-runs',
      'src/workflow/run/column',
      'src/workflow/run/part.test',
      'src/workflow/run/properties',
      'src/workflow/__reference__/reference',
      'src/workflow/documents/content',
      'src/workflow/documents/instant',
      'src/workflow/documents/load',
      'src/workflow/documents/migrations',
      'src/workflow/sample/',
      'src/workflow/templates/',
      '/ui/',
      'registry.ui',
    ],
    mutated: ['src/core/', 'src/nodes/'],
  },
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  ignorePatterns: ['dist', 'test-results', '.cache', 'e2e', 'docs', 'bench', 'scripts'],
  tempDirName: '.cache/mutation',
  reporters: ['clear-text', 'json', 'html'],
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? '.cache/reports/mutation.json' },
  htmlReporter: { fileName: '.cache/reports/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  // Names in messages and traces are told apart by the golden traces; what a text says is not the engine's business.
  mutator: { excludedMutations: ['StringLiteral'] },
  timeoutMS: 20_000,
  timeoutFactor: 1,
  thresholds: { high: 90, low: 85, break: null },
  warnings: { unknownOptions: false },
};

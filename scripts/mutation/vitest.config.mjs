import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests mutants are held to: quick ones. What takes thousands of draws would take days here, and kills what these kill. */
export default defineConfig({
  root: process.cwd(),
  resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
  test: {
    include: ['src/{core,nodes,workflow}/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      'src/core/liquid/**',
      'src/**/*property*.test.ts',
      'src/workflow/run/{properties,random-runs}.test.ts',
      'src/workflow/__reference__/reference.test.ts',
      'src/workflow/{documents,lint}/**',
    ],
    environment: 'node',
    setupFiles: ['src/property-seed.ts'],
  },
});

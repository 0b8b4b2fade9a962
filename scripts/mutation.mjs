// `npm run mutation -- [folders or files under src]`: how many small mistakes the tests would notice. Not part of `npm test`:
// all of it takes an hour. Without arguments: the engine, segments and the pure halves of all step kinds.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installLocked, setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}scripts/mutation`;
const areas = process.argv.slice(2);
const environment = setUp();
installLocked(folder, 'what mutation testing needs');

function patternsOf(area) {
  const path = `src/${area}`;
  return statSync(root + path).isDirectory() ? [`${path}/**/*.ts`] : [path];
}

const wanted = areas.length > 0 ? areas : ['core/engine', 'core/segments', 'nodes'];
const mutate = [
  ...wanted.flatMap(patternsOf),
  ...[
    '!src/**/*.test.ts',
    '!src/**/ui/**',
    '!src/**/*.ui.ts',
    '!src/**/messages*.ts',
    '!src/**/*-messages.ts',
    '!src/**/phrases*.ts',
    '!src/**/test-tools.ts',
    '!src/**/contract.ts',
  ],
];
const { status } = spawnSync(
  'node',
  [
    `${folder}/node_modules/@stryker-mutator/core/bin/stryker.js`,
    'run',
    `${folder}/stryker.config.mjs`,
    '--mutate',
    mutate.join(','),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    // A run that was stopped goes on where it was; delete the file to begin anew.
    env: { MUTATION_MEMORY: `${root}.cache/mutation.tsv`, ...environment },
  },
);
process.exit(status ?? 1);

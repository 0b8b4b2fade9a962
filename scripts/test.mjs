// Everything the project promises, in one run. The last line counts it: "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium, setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const environment = setUp({ browser: true });
const reports = `${root}.cache/reports`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const bin = {
  depcruise: ['scripts/check-deps.mjs'],
  conformance: ['scripts/conformance.mjs', '--check'],
  eslint: [
    'node_modules/eslint/bin/eslint.js',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    '.cache/eslint/',
  ],
  knip: ['node_modules/knip/bin/knip.js'],
  prettier: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  sealed: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/core/tsconfig.json'],
  tsc: ['node_modules/typescript/bin/tsc', '--noEmit'],
};

/** Each check is one test; suites count their own. `needs` names a step that must have passed. */
const waves = [
  [
    { name: 'types', args: bin.tsc },
    { name: 'types of the sealed pure program', args: bin.sealed },
    { name: 'dependency direction', args: bin.depcruise },
    { name: 'unused code', args: bin.knip },
    { name: 'conformance with the rule sheets', args: bin.conformance },
    { name: 'format', args: bin.prettier },
  ],
  [
    {
      name: 'unit, property and golden tests',
      args: [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile=${reports}/unit.json`,
      ],
      count: () => countVitest(`${reports}/unit.json`),
    },
  ],
  [
    { name: 'build of the app', args: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'] },
    { name: 'build of the library', args: ['scripts/build-library.mjs'] },
  ],
  [
    {
      name: 'end-to-end tests',
      args: ['node_modules/@playwright/test/cli.js', 'test'],
      env: { CHROMIUM_PATH: findChromium() ?? '', PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` },
      needs: 'build of the app',
      count: () => countPlaywright(`${reports}/e2e.json`),
    },
    { name: 'package', args: ['scripts/check-package.mjs'], needs: 'build of the library' },
    // Beside pages that mostly wait.
    { name: 'lint', args: bin.eslint },
  ],
];

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

function countVitest(path) {
  const report = readReport(path);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests };
}

function countPlaywright(path) {
  const stats = readReport(path)?.stats;
  return stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

function run({ args, env }) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn('node', args, { cwd: root, env: { ...environment, NO_COLOR: '1', ...env } });
    let output = '';
    const add = (chunk) => (output += chunk);
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', (error) => resolve({ ok: false, output: String(error), seconds: 0 }));
    child.on('close', (code) => resolve({ ok: code === 0, output, seconds: (performance.now() - started) / 1000 }));
  });
}

const passedSteps = new Set();
const total = { passed: 0, failed: 0 };

async function report(step) {
  if (step.needs && !passedSteps.has(step.needs)) {
    console.log(`✗ ${step.name}: not run, "${step.needs}" failed`);
    total.failed += 1;
    return;
  }
  const { ok, output, seconds } = await run(step);
  const counted = step.count?.() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  // A suite that broke without a failing test (a crash, no test found) still counts as one failure.
  if (!ok && counted.failed === 0) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (ok) passedSteps.add(step.name);
  const figures = step.count ? `, ${counted.passed} passed, ${counted.failed} failed` : '';
  console.log(`${ok ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s${figures})`);
  if (!ok) console.log(output.trimEnd());
}

/** Two at a time: the machines this runs on have two cores. */
async function runWave(steps) {
  const queue = [...steps];
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      for (let step = queue.shift(); step; step = queue.shift()) await report(step);
    }),
  );
}

for (const wave of waves) await runWave(wave);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

// `npm run bench -- [people] [events each] [rounds]`: bundles the benchmark and runs it in a Node of its own.
// `npm run bench -- --growth`, `--memory`, `--workers`, `--rows`, `--peers`: the other tables. `--peers` installs what it
// compares with into a folder of its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const modes = ['growth', 'memory', 'workers', 'rows', 'peers'];
const mode = modes.find((name) => args.includes(`--${name}`)) ?? 'main';
const rest = args.filter((arg) => !arg.startsWith('--'));

async function bundle(name) {
  const outfile = `${root}.cache/bench-${name}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}.ts`],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    alias: { '@': `${root}src` },
  });
  return outfile;
}

function run(file, ...given) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...given], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function installPeers() {
  const folder = `${root}bench/peers`;
  const lock = createHash('sha256')
    .update(readFileSync(`${folder}/package-lock.json`))
    .digest('hex');
  const stamp = `${folder}/node_modules/.leadloom-lock`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) writeFileSync(stamp, lock);
  return status === 0;
}

mkdirSync(`${root}.cache`, { recursive: true });
if (mode !== 'peers') run(await bundle(mode), ...rest);
else if (installPeers()) run(`${root}bench/peers/run.mjs`, pathToFileURL(await bundle('yardstick')).href);
else process.exitCode = 1;

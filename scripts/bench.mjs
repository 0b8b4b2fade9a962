// `npm run bench -- [people] [events each] [rounds]`: bundles the benchmark and runs it in a Node of its own.
// `npm run bench -- --growth`, `--memory`, `--workers`, `--rows`, `--seek`, `--progress`, `--liquid`, `--peers`: the other tables. `--peers`
// installs what it compares with into a folder of its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const modes = ['growth', 'memory', 'workers', 'rows', 'seek', 'progress', 'liquid', 'peers'];
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

/** The progress table once more in a browser: the page's own client and its worker, bundled. */
async function runInBrowser() {
  const { chromium } = await import('@playwright/test');
  const bundled = async (entry) => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      write: false,
      bundle: true,
      format: 'esm',
      target: 'es2023',
      alias: { '@': `${root}src` },
    });
    return outputFiles[0].text;
  };
  const files = {
    '/page.js': await bundled('bench/progress-page.ts'),
    '/worker.js': await bundled('src/adapters/workers/simulate.worker.ts'),
  };
  const server = createServer(({ url }, response) => {
    const isScript = url in files;
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? files[url] : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  console.log(`\nChromium ${browser.version()}`);
  const page = await browser.newPage();
  const end = new Promise((resolve, reject) => {
    page.on('console', (message) => (message.text() === 'end' ? resolve() : console.log(message.text())));
    page.on('pageerror', reject);
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await end;
  await browser.close();
  server.close();
}

mkdirSync(`${root}.cache`, { recursive: true });
if (mode === 'progress' && args.includes('--browser')) await runInBrowser();
else if (mode !== 'peers') run(await bundle(mode), ...rest);
else if (installPeers()) run(`${root}bench/peers/run.mjs`, pathToFileURL(await bundle('yardstick')).href);
else process.exitCode = 1;

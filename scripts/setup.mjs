// Brings a fresh machine to where the other scripts can run: locked dependencies and, with --browser, a Chromium for the
// end-to-end tests. Plain Node 20 syntax and no dependency: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const leastNode = [20, 19];
const windows = process.platform === 'win32';

function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < leastNode[0] || (major === leastNode[0] && minor < leastNode[1])) {
    fail(
      `Leadloom needs Node ${leastNode.join('.')} or newer; this is ${process.versions.node}. Install a newer Node and run the command again.`,
    );
  }
}

/** Stale means: the lock file changed since the last install here. */
function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.leadloom-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing dependencies …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (status !== 0) fail('The dependencies could not be installed. Check the network and run the command again.');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, lock);
}

function works(executable) {
  return spawnSync(executable, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, name);
    if (existsSync(candidate)) return candidate;
  }
  return null;
}

/** A Chromium that starts, or null. `CHROMIUM_PATH` wins. */
export function findChromium() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(onPath),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return candidates.find((path) => path && existsSync(path) && works(path)) ?? null;
}

function installChromium() {
  if (findChromium() !== null) return;
  if (onPath('apt-get') === null) {
    fail(
      'The end-to-end tests need Chromium or Chrome, and none was found. Install one, or set CHROMIUM_PATH to its executable.',
    );
  }
  console.log('Installing Chromium for the end-to-end tests …');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const [command, ...rest] = [...sudo, ...args];
    spawnSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (findChromium() === null) {
    fail(
      'Chromium could not be installed. Run "sudo apt-get install chromium", or set CHROMIUM_PATH to a Chromium or Chrome.',
    );
  }
}

export function setUp({ browser = false } = {}) {
  checkNode();
  installDependencies();
  if (browser) installChromium();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  setUp({ browser: process.argv.includes('--browser') });
}

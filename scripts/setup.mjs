// Brings a fresh machine to where the other scripts can run: locked dependencies, a newer Node for the tools where the one
// in place is too old for them, and for the end-to-end tests a Chromium. Plain Node 20 syntax and no dependency: this
// runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What the product runs on, and what its tools (vitest, msw, the axe driver) need. */
const leastNode = [20, 19];
const leastToolNode = [22, 12];
const windows = process.platform === 'win32';

function fail(message) {
  console.error(message);
  process.exit(1);
}

function isOlderThan([major, minor]) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

function checkNode() {
  if (isOlderThan(leastNode)) {
    fail(
      `Leadloom needs Node ${leastNode.join('.')} or newer; this is ${process.versions.node}. Install a newer Node and run the command again.`,
    );
  }
}

/** Installs what the lock file in `folder` says; done already unless the file changed since. */
export function installLocked(folder, what) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, 'node_modules', '.leadloom-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error(`Installing ${what} …`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    // Standard output belongs to the command that is set up for.
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: windows,
  });
  if (status !== 0) fail(`Installing ${what} failed. Check the network and run the command again.`);
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(stamp, lock);
}

/**
 * The environment the tools run in: the Node in place if it is new enough, otherwise a Node 24 that npm brings into an
 * ignored folder. Who has a newer Node downloads nothing.
 */
function toolEnvironment() {
  if (!isOlderThan(leastToolNode)) return process.env;
  const folder = join(root, 'scripts', 'node');
  installLocked(folder, 'a newer Node for the tools');
  const bin = join(folder, 'node_modules', '.bin');
  if (!existsSync(join(bin, windows ? 'node.cmd' : 'node'))) {
    fail(
      `The tools need Node ${leastToolNode.join('.')} or newer; this is ${process.versions.node}. Install a newer Node and run the command again.`,
    );
  }
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
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
  console.error('Installing Chromium for the end-to-end tests …');
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

/** Returns the environment to run the tools in. */
export function setUp({ browser = false } = {}) {
  checkNode();
  installLocked(root, 'the dependencies');
  const env = toolEnvironment();
  if (browser) installChromium();
  return env;
}

// `node scripts/setup.mjs -- node_modules/vite/bin/vite.js …`: sets up, then runs a tool.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const env = setUp();
  const [, , dashes, ...tool] = process.argv;
  if (dashes === '--') {
    const { status } = spawnSync('node', tool, { cwd: root, env, stdio: 'inherit', shell: windows });
    process.exit(status ?? 1);
  }
}

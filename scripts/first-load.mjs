// What a browser fetches before a page can be used, compressed as a server would send it, fonts left out.
// `node scripts/first-load.mjs [folder of the built app] [--files]` after `npm run build`; run by hand and by the bench.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';

const args = process.argv.slice(2);
const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? 'dist/app');
const lists = args.includes('--files');
const budgetKb = 250;

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** Pages, and what is on them once they can be used. */
const pages = [
  { name: 'Home', path: '/', ready: 'main a[href*="canvases/lead-scoring"]' },
  { name: 'Canvas', path: '/#/canvases/lead-scoring/build', ready: '.react-flow__node' },
  { name: 'Campaign', path: '/#/campaigns/hand-off/compose', ready: '.cm-content' },
];

const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
  const file = join(folder, path === '/' ? 'index.html' : path);
  try {
    const body = await readFile(file);
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
let isOver = false;
for (const { name, path, ready } of pages) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript((selector) => {
    performance.setResourceTimingBufferSize(1_000);
    new MutationObserver((_, observer) => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      globalThis.usableAt = performance.now();
    }).observe(document, { childList: true, subtree: true });
  }, ready);
  await page.goto(origin + path);
  await page.waitForFunction(() => globalThis.usableAt !== undefined);
  const { ms, files: asked } = await page.evaluate(() => ({
    ms: Math.round(globalThis.usableAt),
    files: performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= globalThis.usableAt)
      .map(({ name }) => new URL(name).pathname),
  }));
  const files = [...new Set(['/', ...asked])].filter((file) => !/\.woff2$|\/fonts-[^/]*\.css$/.test(file));
  const sizes = [];
  for (const file of files) {
    const bytes = await readFile(join(folder, file === '/' ? 'index.html' : file)).catch(() => null);
    if (bytes !== null) sizes.push({ file, gzip: gzipSync(bytes, { level: 9 }).length });
  }
  const kb = sizes.reduce((sum, { gzip }) => sum + gzip, 0) / 1000;
  isOver ||= kb > budgetKb;
  console.log(
    `${name.padEnd(10)} ${kb.toFixed(1).padStart(7)} kB gzip in ${sizes.length} files, usable after ${ms} ms`,
  );
  if (lists) {
    for (const { file, gzip } of sizes.sort((a, b) => b.gzip - a.gzip)) {
      console.log(`  ${(gzip / 1000).toFixed(1).padStart(7)}  ${file}`);
    }
  }
  await context.close();
}
await browser.close();
server.close();
console.log(`Budget ${budgetKb} kB: ${isOver ? 'exceeded' : 'kept'}`);
process.exitCode = isOver ? 1 : 0;

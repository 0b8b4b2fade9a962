import { readdirSync, readFileSync } from 'node:fs';
import { loadDocument } from '../src/workflow/documents/load';
import type { RunResult } from '../src/workflow/run-result';
import { formatRun } from '../src/workflow/__scenarios__/format';
import { expect, test } from './support';

const folder = new URL('../src/workflow/__scenarios__/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.workspace.json'))
  .map((name) => name.replace('.workspace.json', ''));

/** The worker as it was built for the app. */
function workerPath(): string {
  const assets = readdirSync(new URL('../dist/app/assets/', import.meta.url));
  const file = assets.find((name) => /^simulate\.worker-.*\.js$/.test(name));
  if (file === undefined) throw new Error('The build has no simulation worker.');
  return `/assets/${file}`;
}

test('golden traces come out of the worker byte for byte', async ({ page }) => {
  expect(names.length).toBeGreaterThanOrEqual(30);
  await page.goto('/');
  const jobs = names.map((name) => {
    const { document } = loadDocument(readFileSync(new URL(`${name}.workspace.json`, folder), 'utf8'));
    if (document?.type !== 'workspace') throw new Error(`${name} is not a workspace`);
    return document;
  });
  const results = await page.evaluate(runAll, { path: workerPath(), jobs: JSON.stringify(jobs) });
  for (const [index, name] of names.entries()) {
    const expected = readFileSync(new URL(`${name}.trace.txt`, folder), 'utf8');
    expect(formatRun(JSON.parse(results[index]!) as RunResult), name).toBe(expected);
  }
});

/** Runs in the page: one worker, one job after the other, over its own protocol. Results leave as text, so that a name like `__proto__` does. */
async function runAll({ path, jobs }: { path: string; jobs: string }): Promise<readonly string[]> {
  const worker = new Worker(path, { type: 'module' });
  const results: string[] = [];
  const workspaces = JSON.parse(jobs) as { people: unknown; events: unknown; run: unknown }[];
  for (const [index, { people, events, ...flows }] of workspaces.entries()) {
    const answer = new Promise<{ type: string; result?: unknown }>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = (event: MessageEvent<{ type: string }>) => {
        if (event.data.type !== 'progress') resolve(event.data);
      };
    });
    const parts = { flows, people, events };
    for (const [name, value] of Object.entries(parts)) {
      worker.postMessage({ type: 'load', part: { name, revision: index, value } });
    }
    const revisions = { flows: index, people: index, events: index };
    worker.postMessage({ type: 'run', job: index, revisions, settings: flows.run, traceLevel: 'full' });
    const { type, result } = await answer;
    if (type !== 'done') throw new Error(`scenario ${String(index)}: ${type}`);
    results.push(JSON.stringify(result));
  }
  worker.terminate();
  return results;
}

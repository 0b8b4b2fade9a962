// @vitest-environment node
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import { createRun, run, type RunInput, type RunPart } from './engine';

const folder = mkdtempSync(join(tmpdir(), 'leadloom-blocks-'));
const bundle = join(folder, 'engine.mjs');

/** A thread that runs the block it is given and sends back its part. */
const thread = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { createRun } = await import(workerData.engine);
  const run = createRun(workerData.input);
  run.value.advance(Infinity);
  parentPort.postMessage(run.value.part());
`;

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('engine.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Its module form for Node is CommonJS inside, which a module cannot load.
    mainFields: ['module', 'main'],
    conditions: ['browser', 'import'],
    alias: { '@': fileURLToPath(new URL('..', import.meta.url)) },
    logLevel: 'error',
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function inThread(input: RunInput): Promise<RunPart> {
  const workerData = { engine: pathToFileURL(bundle).href, input };
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(thread)}`), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

describe('a run in several threads', () => {
  it.each(['counters', 'full'] as const)(
    'is the run in one, to the byte, at level %s',
    async (traceLevel) => {
      const { canvases, campaigns, people, events, run: settings, salesforce } = sampleWorkspace('en');
      const input: RunInput = { canvases, campaigns, people, events, settings, salesforce, traceLevel };
      const whole = run(input);
      for (const of of [2, 3]) {
        const first = createRun({ ...input, block: { index: 0, of } });
        if (!first.ok || !whole.ok) throw new Error('refused');
        first.value.advance(Infinity);
        const others = Array.from({ length: of - 1 }, (_, index) =>
          inThread({ ...input, block: { index: index + 1, of } }),
        );
        first.value.join(await Promise.all(others));
        expect(JSON.stringify(first.value.result())).toBe(JSON.stringify(whole.value));
      }
    },
    60_000,
  );
});

import { Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import { workspaces } from '../__reference__/__fixtures__/workspaces';
import type { Workspace } from '../documents/workspace';
import type { RunRequest } from '../run-result';
import { createRun } from '../simulate';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A thread that runs one block, and joins the parts of the others when it is handed them. */
const source = `
  import { parentPort } from 'node:worker_threads';
  import { createLiquid } from '@/core/liquid/liquid';
  import { createOutside } from '@/core/outside/outside';
  import { createRun } from '@/workflow/simulate';

  const liquid = createLiquid();
  let run;
  parentPort.on('message', ({ request, parts }) => {
    if (request !== undefined) {
      run = createRun(request, { liquid, outside: createOutside(request.workspace.salesforce) }).value;
      run.advance(Infinity);
      parentPort.postMessage(request.block.index === 0 ? null : run.part());
    } else {
      run.join(parts);
      parentPort.postMessage(JSON.stringify(run.result()));
    }
  });
`;

interface Order {
  readonly request?: RunRequest;
  readonly parts?: readonly unknown[];
}

class Thread {
  readonly #worker: Worker;

  constructor(code: string) {
    this.#worker = new Worker(code, { eval: true });
  }

  ask(order: Order): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#worker.once('message', resolve).once('error', reject);
      this.#worker.postMessage(order);
    }).finally(() => this.#worker.removeAllListeners('message').removeAllListeners('error'));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

const threads: Thread[] = [];

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('../../..', import.meta.url)), loader: 'ts' },
    tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
  });
  const code = outputFiles[0]?.text ?? '';
  threads.push(...[0, 1, 2].map(() => new Thread(code)));
});

afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.end()));
});

type Level = 'full' | 'counters';

/** In as many threads as blocks; the first one joins what the others send it. */
async function inThreads(workspace: Workspace, traceLevel: Level, of: number): Promise<unknown> {
  const parts = await Promise.all(
    threads.slice(0, of).map((thread, index) => {
      return thread.ask({ request: { workspace, settings: workspace.run, traceLevel, block: { index, of } } });
    }),
  );
  return threads[0]?.ask({ parts: parts.slice(1) });
}

function inOneProcess(workspace: Workspace, traceLevel: Level): string {
  const request = { workspace, settings: workspace.run, traceLevel };
  const run = createRun(request, { liquid: createLiquid(), outside: createOutside(workspace.salesforce) });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  run.value.advance(Infinity);
  return JSON.stringify(run.value.result());
}

describe('a run in threads', () => {
  it('comes out the same to the byte in one thread, in two, in three, and in none', async () => {
    await fc.assert(
      fc.asyncProperty(workspaces, fc.constantFrom<Level>('full', 'counters'), async (workspace, level) => {
        const whole = inOneProcess(workspace, level);
        for (const of of [1, 2, 3]) expect(await inThreads(workspace, level, of)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });
});

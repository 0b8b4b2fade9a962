import { describe, expect, it, vi } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import { scenarios } from '../__scenarios__/scenarios';
import type { Workspace } from '../documents/workspace';
import type { RunResult } from '../run-result';
import { sampleWorkspace } from '../sample/workspace';
import { createRun, type Run } from '../simulate';

vi.setConfig({ testTimeout: 120_000 });

const liquid = createLiquid();

function begin(workspace: Workspace, traceLevel: 'counters' | 'full', index: number, of: number): Run {
  const request = { workspace, settings: workspace.run, traceLevel, block: { index, of } };
  const run = createRun(request, { liquid, outside: createOutside(workspace.salesforce) });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  run.value.advance(Infinity);
  return run.value;
}

/** The first block joins the others, which come as they would from another thread. */
function inBlocks(workspace: Workspace, traceLevel: 'counters' | 'full', of: number): RunResult {
  const [first, ...others] = Array.from({ length: of }, (_, index) => begin(workspace, traceLevel, index, of));
  first?.join(others.map((run) => structuredClone(run.part())));
  if (first === undefined) throw new Error('no block');
  return first.result();
}

/** The same workspace with everybody three times. */
function threefold(workspace: Workspace): Workspace {
  const copies = [0, 1, 2];
  const named = <T extends { readonly external_id: string }>(rows: readonly T[]): T[] =>
    copies.flatMap((copy) => rows.map((row) => ({ ...row, external_id: `${row.external_id}-${copy}` })));
  return { ...workspace, people: named(workspace.people), events: named(workspace.events) };
}

describe('a run in blocks', () => {
  it.each(scenarios.map(({ name, workspace }) => [name, workspace] as const))(
    'comes out as in one piece, to the byte: %s',
    (_name, workspace) => {
      const whole = JSON.stringify(begin(workspace, 'full', 0, 1).result());
      expect(JSON.stringify(inBlocks(workspace, 'full', 2))).toBe(whole);
    },
  );

  it.each([2, 3, 7])('the sample threefold, in %i blocks, traced and counted', (of) => {
    const workspace = threefold(sampleWorkspace('en'));
    for (const level of ['full', 'counters'] as const) {
      const whole = JSON.stringify(begin(workspace, level, 0, 1).result());
      expect(JSON.stringify(inBlocks(workspace, level, of))).toBe(whole);
    }
  });

  it('says on the way what it amounts to so far, and at the end what its summary says', () => {
    const workspace = threefold(sampleWorkspace('en'));
    const request = { workspace, settings: workspace.run, traceLevel: 'counters' } as const;
    const run = createRun(request, { liquid, outside: createOutside(workspace.salesforce) });
    if (!run.ok) throw new Error(JSON.stringify(run.error));
    const entries: number[] = [];
    while (!run.value.advance(6)) entries.push(run.value.progress().soFar?.entries ?? -1);
    const { canvases, sends } = run.value.result().summary;
    expect(entries.length).toBeGreaterThan(3);
    expect(entries).toEqual(entries.toSorted((a, b) => a - b));
    expect(run.value.progress().soFar).toEqual({
      entries: canvases.reduce((sum, counts) => sum + counts.entries, 0),
      sent: sends.reduce((sum, { sent }) => sum + sent, 0),
    });
  });
});

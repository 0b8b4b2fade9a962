import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { stableStringify } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import { workspaces } from '../__reference__/__fixtures__/workspaces';
import { scenarios } from '../__scenarios__/scenarios';
import type { Workspace } from '../documents/workspace';
import type { RunResult } from '../run-result';
import { simulate } from '../simulate';
import { sampleWorkspace } from '../sample/workspace';
import { ColumnPeople } from './column-people';
import { createFrame } from './create-frame';
import { planPeople } from './inputs';
import { compileRun } from './versions';

vi.setConfig({ testTimeout: 180_000 });

const liquid = createLiquid();

function run(workspace: Workspace, traceLevel: 'counters' | 'full'): RunResult {
  const request = { workspace, settings: workspace.run, traceLevel };
  const result = simulate(request, { liquid, outside: createOutside(workspace.salesforce) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** All that both levels tell. */
function told({ people, summary }: RunResult): string {
  return stableStringify({ summary, people: people.map(({ scoreLine: _, ...person }) => person) });
}

/** How many people of a workspace are run from columns; `null` if nobody can be. */
function fromColumns(workspace: Workspace): { readonly columns: number; readonly all: number } | null {
  const request = { workspace, settings: workspace.run, traceLevel: 'counters' } as const;
  const compiled = compileRun(workspace, workspace.run, { liquid });
  const frame = createFrame(compiled, request, createOutside(workspace.salesforce));
  const people = frame === null ? null : ColumnPeople.create(frame);
  if (frame === null || people === null) return null;
  const plans = planPeople(workspace, frame.until);
  return { columns: plans.filter((plan) => people.run(plan) !== null).length, all: plans.length };
}

describe('a run that only counts', () => {
  it.each(scenarios.map(({ name, workspace }) => [name, workspace] as const))(
    'tells the same as one that traces: %s',
    (_name, workspace) => {
      expect(told(run(workspace, 'counters'))).toBe(told(run(workspace, 'full')));
    },
  );

  it('tells the same as one that traces, whatever the workspace', () => {
    fc.assert(
      fc.property(workspaces, (workspace) => {
        expect(told(run(workspace, 'counters'))).toBe(told(run(workspace, 'full')));
      }),
      { numRuns: 1_000 },
    );
  });

  it('runs most people of the sample from columns, deliveries and all', () => {
    const sample = sampleWorkspace('en');
    const counts = fromColumns(sample);
    // The others have late events.
    expect((counts?.columns ?? 0) / (counts?.all ?? 0)).toBeGreaterThan(0.8);
    expect(told(run(sample, 'counters'))).toBe(told(run(sample, 'full')));
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { TraceEntry } from '@/core/engine/trace';
import type { Workspace } from '../documents/workspace';
import type { RunResult } from '../run-result';
import { agree, runEngine } from './__fixtures__/readings';
import { workspaces } from './__fixtures__/workspaces';
import { readInstant } from './plan';
import type { Story } from './story';

vi.setConfig({ testTimeout: 120_000 });

/** Every draw may run: what the compiler would refuse is not drawn. */
function run(workspace: Workspace): RunResult {
  const result = runEngine(workspace);
  if (result === null) throw new Error('The workspace may not run.');
  return result;
}

describe('random workspaces and histories', () => {
  it('are told alike by the engine and by a second reading of the sheets, with one end for every entry and no event lost or taken twice', () => {
    fc.assert(
      fc.property(workspaces, (workspace) => {
        const result = run(workspace);
        for (const story of agree(workspace, result)) {
          const trace = Object.hasOwn(result.trace, story.person) ? (result.trace[story.person] ?? []) : [];
          checkEnds(story, trace);
          checkInputs(workspace, story, trace);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Exactly one recorded outcome, or still waiting; only a person stopped by a budget leaves entries on their way. */
function checkEnds({ entries, stopped }: Story, trace: readonly TraceEntry[]): void {
  const exits = trace.flatMap((item) => (item.type === 'exited' ? [`${item.flow}#${item.entry}`] : []));
  expect(new Set(exits).size).toBe(exits.length);
  expect(entries.filter(({ end }) => end.type === 'exited')).toHaveLength(exits.length);
  if (!stopped) expect(entries.filter(({ end }) => end.type === 'cut')).toEqual([]);
}

const fromLines: ReadonlySet<string> = new Set(['attributes', 'custom_event', 'purchase', 'session_start', 'api']);

/** Each line that arrives before the end is taken once; only a person stopped by a budget takes fewer. */
function checkInputs({ events, run: { until } }: Workspace, story: Story, trace: readonly TraceEntry[]): void {
  const lines = events.filter(
    (event) => event.external_id === story.person && readInstant(event.received_at ?? event.time) < readInstant(until),
  );
  const taken = trace.filter((item) => item.type === 'input' && fromLines.has(item.input.type));
  if (story.stopped) expect(taken.length).toBeLessThanOrEqual(lines.length);
  else expect(taken).toHaveLength(lines.length);
}

import { describe, expect, it } from 'vitest';
import { templateWorkspace } from './__fixtures__/workspace';
import { flowSteps, indexFlows, longestWaitMs } from './flow-index';
import { idleOutcome } from './next-step';

const index = indexFlows(templateWorkspace);

describe('indexFlows', () => {
  it('knows canvases and campaigns, their triggers, and who sends', () => {
    expect([...index.flows.values()].map(({ id, type, sends }) => `${id} ${type} ${sends}`)).toEqual([
      'scoring canvas false',
      'handoff campaign true',
    ]);
    expect(index.flows.get('scoring')?.steps.get('paths')?.triggered).toEqual(['strong', 'engaged', 'losing']);
  });

  it('finds the threshold of the hand-off for the canvas too', () => {
    expect(index.thresholdFor('scoring', 'lead score')).toEqual({ value: 100, strict: true, flow: 'handoff' });
  });

  it('O-27: gives the longest wait of a flow, none for a campaign', () => {
    expect(longestWaitMs(index.flows.get('scoring'))).toBe(7 * 86_400_000);
    expect(longestWaitMs(index.flows.get('handoff'))).toBe(0);
    expect(longestWaitMs(undefined)).toBe(0);
  });

  it('keeps steps it cannot read, without ports', () => {
    const canvas = templateWorkspace.canvases[0]!;
    const steps = [
      { id: 'x', kind: 'from_the_future', name: '', config: {}, next: {} },
      { id: 'y', kind: 'action_paths', name: '', config: { window: 'broken' }, next: {} },
    ];
    const broken = indexFlows({ ...templateWorkspace, canvases: [{ ...canvas, steps }] });
    expect([...broken.flows.get('scoring')!.steps.values()].map(({ ports }) => ports)).toEqual([[], []]);
  });
});

describe('flowSteps', () => {
  it('tells what happens if nothing happens', () => {
    const steps = flowSteps(index.flows.get('scoring')!, 'lead score');
    expect(idleOutcome(steps, 'paths')).toEqual({ port: 'otherwise', points: -1, single: false });
    expect(steps.get('update_strong')?.points).toBe(5);
  });
});

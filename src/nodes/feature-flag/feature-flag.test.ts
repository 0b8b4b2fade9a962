import { describe, expect, it } from 'vitest';
import { isMember, membershipsOf } from '@/core/engine/memberships';
import { enterOn, hours, makeCanvas, minutes, performs, set, update } from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { featureFlag } from '.';
import { featureFlagConfig } from './schema';

function flagging(id: string, flag: string, event: string) {
  return makeCanvas({
    id,
    entry: enterOn(performs(event)),
    steps: [
      {
        id: 'on',
        kind: 'feature_flag',
        name: 'on',
        config: { flag, properties: [{ name: 'colour', value: 'red' }] },
        next: { next: 'mark' },
      },
      update('mark', [set('went on', true)]),
    ],
  });
}

const flags = (run: ReturnType<typeof play>) => membershipsOf(run.program, run.person, 'feature_flag');

describe('feature flag', () => {
  it('C-FF-1: is on for whoever passed, with its properties in the trace, and for nobody else', () => {
    const run = play({ canvases: [flagging('x', 'new home', 'go')] });
    expect(flags(run)).toEqual([]);
    run.event(0, 'go');
    expect(flags(run)).toEqual(['new home']);
    expect(run.attribute('went on')).toBe(true);
    expect(run.of('membership')[0]).toMatchObject({ of: 'feature_flag', name: 'new home', member: true, step: 'on' });
    expect(run.of('membership')[0]?.cause.because.values).toMatchObject({ properties: { colour: 'red' } });
  });

  it('C-FF-1: stopping the canvas withdraws it, resuming brings it back', () => {
    const run = play({ canvases: [flagging('x', 'f', 'go')] }).event(0, 'go');
    run.status(minutes(1), 'x', true);
    expect(flags(run)).toEqual([]);
    run.status(minutes(2), 'x', false);
    expect(flags(run)).toEqual(['f']);
  });

  it('C-FF-1: stays on while another canvas that enabled it is live', () => {
    const run = play({ canvases: [flagging('x', 'f', 'go'), flagging('y', 'f', 'go')] }).event(0, 'go');
    expect(run.program.memberships).toHaveLength(1);
    run.status(minutes(1), 'x', true);
    expect(flags(run)).toEqual(['f']);
    run.status(minutes(2), 'y', true);
    expect(flags(run)).toEqual([]);
  });

  it('C-FF-1: removing the step withdraws it', () => {
    const canvas = flagging('x', 'f', 'go');
    const run = play({ canvases: [canvas] })
      .event(0, 'go')
      .reload();
    expect(flags(run)).toEqual(['f']);
    const other = { ...canvas.steps[0]!, id: 'other' };
    const variants = canvas.variants.map((variant) => ({ ...variant, first: 'other' }));
    const without = makeCanvas({ ...canvas, variants, steps: [other, canvas.steps[1]] });
    run.reload({ canvases: [without] });
    expect(isMember(run.program, run.person, 0)).toBe(false);
  });

  it('survives a snapshot', () => {
    const run = play({ canvases: [flagging('x', 'f', 'go')], split: true })
      .event(0, 'go')
      .event(hours(1), 'go');
    expect(flags(run)).toEqual(['f']);
    expect(run.counters.memberships).toEqual([{ added: 2, removed: 0 }]);
  });

  it('needs a name', () => {
    const codes = (flag: string) => featureFlag.rules?.(featureFlagConfig.parse({ flag })).map(({ code }) => code);
    expect([codes(' '), codes('f')]).toEqual([['feature-flag-missing'], []]);
  });
});

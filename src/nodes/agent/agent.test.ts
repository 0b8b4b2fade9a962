import { describe, expect, it } from 'vitest';
import { readVariable } from '@/core/engine/entry-context';
import { delay, enterOn, makeCanvas, performs } from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { agent } from '.';
import { agentConfig } from './schema';

function asking(config: object) {
  const steps = [
    { id: 'ask', kind: 'agent', name: 'ask', config, next: { next: 'hold' } },
    delay('hold', 1, 'days', 'end'),
    delay('end', 1, 'days'),
  ];
  return makeCanvas({ id: 'x', entry: enterOn(performs('go')), steps });
}

describe('agent', () => {
  it.each(['hot', 7, true])('C-AGT-1: is not asked: its variable gets the fallback %s', (fallback) => {
    const run = play({ canvases: [asking({ variable: 'verdict', fallback })], split: true }).event(0, 'go');
    const [entry] = run.person.entries;
    expect(entry && readVariable(entry, 'verdict')).toBe(fallback);
    expect(run.waitingSteps).toEqual(['hold']);
  });

  it('C-AGT-1: without a fallback the output is null, which reads as not set', () => {
    const run = play({ canvases: [asking({ variable: 'verdict' })] }).event(0, 'go', { verdict: 'from the event' });
    const [entry] = run.person.entries;
    expect(entry?.variables).toEqual({ verdict: null });
    expect(entry && readVariable(entry, 'verdict')).toBeUndefined();
  });

  it('says that it is not simulated, and asks for a variable', () => {
    const codes = (config: object) => agent.rules?.(agentConfig.parse(config)).map(({ code }) => code);
    expect(codes({ variable: 'v' })).toEqual(['agent-not-simulated']);
    expect(codes({})).toEqual(['agent-not-simulated', 'agent-no-variable']);
  });
});

import { describe, expect, it } from 'vitest';
import { idleOutcome, type FlowStep } from './next-step';
import { checkHorizon, secondsLeft } from './run-setup';

describe('checkHorizon', () => {
  const day = 86_400_000;

  it('O-27: asks for a horizon beyond start and window, because what is due at the horizon stays pending', () => {
    expect(checkHorizon(0, day, day)).toEqual({ type: 'window', windowMs: day, atLeast: day });
    expect(checkHorizon(0, day + 1, day)).toBeNull();
  });

  it('refuses an empty run', () => {
    expect(checkHorizon(5, 5, 0)).toEqual({ type: 'empty' });
  });
});

describe('secondsLeft', () => {
  it('goes by the pace so far, and says nothing while it would be a guess', () => {
    expect(secondsLeft({ done: 412_000, total: 1_000_000 }, 2_000)).toBe(3);
    expect(secondsLeft({ done: 10, total: 100 }, 100)).toBeNull();
    expect(secondsLeft({ done: 0, total: 100 }, 5_000)).toBeNull();
  });
});

describe('idleOutcome', () => {
  const step = (id: string, change: Partial<FlowStep> = {}): [string, FlowStep] => [
    id,
    { id, next: {}, ports: ['next'], triggered: [], points: 0, waits: false, ...change },
  ];

  it('follows the way nobody has to do anything for, and adds up its points', () => {
    const steps = new Map([
      step('paths', { ports: ['a', 'otherwise'], triggered: ['a'], next: { otherwise: 'minus' }, waits: true }),
      step('minus', { points: -1, next: { next: 'again' } }),
      step('again', { points: -2 }),
    ]);
    expect(idleOutcome(steps, 'paths')).toEqual({ port: 'otherwise', points: -3, single: false });
  });

  it('stops at the next wait and at a circle', () => {
    const steps = new Map([
      step('delay', { next: { next: 'plus' }, waits: true }),
      step('plus', { points: 1, next: { next: 'later' } }),
      step('later', { points: 50, waits: true, next: { next: 'plus' } }),
    ]);
    expect(idleOutcome(steps, 'delay')).toEqual({ port: 'next', points: 1, single: true });
  });

  it('does not invent points for an update it cannot add up', () => {
    const steps = new Map([step('delay', { next: { next: 'set' }, waits: true }), step('set', { points: null })]);
    expect(idleOutcome(steps, 'delay')?.points).toBeNull();
  });

  it('knows no way when every port asks for an action', () => {
    expect(idleOutcome(new Map([step('s', { ports: ['a'], triggered: ['a'] })]), 's')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { lintWorkspace } from './lint';
import { campaignRules, canvasRules, flowRules, messageRules, workspaceRules } from './lint/rules';
import { sampleWorkspace } from './sample/workspace';

const groups = [canvasRules, flowRules, campaignRules, messageRules, workspaceRules];
const ids = groups.flatMap((rules) => rules.map(({ id }) => id));

describe('the rules', () => {
  it('have stable ids of their own, a rule of the sheets behind them, and messages under their id', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const rules of groups) {
      for (const { id, basis, messages } of rules) {
        expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(basis.length).toBeGreaterThan(0);
        for (const key of Object.keys(messages))
          expect(key === `lint.${id}` || key.startsWith(`lint.${id}.`)).toBe(true);
      }
    }
  });
});

describe('lintWorkspace', () => {
  it('shows the traps of the seed in the sample workspace, and no error', () => {
    const found = lintWorkspace(sampleWorkspace('en'));
    const codes = new Set(found.map(({ code }) => code));
    const traps = [
      'loop-by-design',
      'decay-unbounded',
      'decay-doubles',
      'same-second',
      'handoff-once',
      'threshold-strict',
      'content-type-header',
      'score-is-text',
    ];
    expect(traps.filter((code) => !codes.has(code))).toEqual([]);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is deterministic and leaves its input as it was', () => {
    const workspace = sampleWorkspace('ko');
    const before = structuredClone(workspace);
    expect(lintWorkspace(workspace)).toEqual(lintWorkspace(workspace));
    expect(workspace).toEqual(before);
  });
});

import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import {
  changes,
  delay,
  enterOn,
  handOffCampaign,
  makeCanvas,
  makeSettings,
  makeWorkspace,
  paths,
  performs,
  plus,
  scoringCanvas,
  set,
  update,
} from './__fixtures__/documents';
import { play } from './__fixtures__/play';
import { compileWorkspace } from './compile';

function compile(parts: object, settings: object = {}) {
  return compileWorkspace(makeWorkspace({ ...parts }), makeSettings({ ...settings }), { liquid: createLiquid() });
}

const codes = (parts: object, settings: object = {}) =>
  compile(parts, settings).findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`);

const canvas = (parts: object) => ({ canvases: [makeCanvas({ id: 'c', entry: enterOn(performs('go')), ...parts })] });

describe('compileWorkspace', () => {
  it('compiles the scoring canvas and the campaign without a word', () => {
    const { program, findings, scoreAttribute, perpetual } = compile({
      canvases: [scoringCanvas()],
      campaigns: [handOffCampaign()],
    });
    expect(findings).toEqual([]);
    expect(program?.flows.map(({ id }) => id)).toEqual(['scoring', 'hand-off']);
    expect(scoreAttribute).toBe('lead score');
    expect(perpetual).toEqual([true, false]);
  });

  it('C-STEP-8: refuses a connection to a step that does not exist', () => {
    expect(codes(canvas({ steps: [update('a', [set('x', 1)], 'gone')] }))).toEqual([
      'error next-missing steps.0.next.next',
    ]);
    const variants = [{ id: 'v', name: 'V', percentage: 100, first: 'gone' }];
    expect(codes(canvas({ steps: [], variants }))).toEqual(['error next-missing variants.0.first']);
  });

  it('refuses two steps with one id, and a config its kind cannot read', () => {
    const twice = [update('a', [set('x', 1)]), update('a', [set('x', 2)])];
    expect(codes(canvas({ steps: twice }))).toContain('error step-id-twice steps.1.id');
    const broken = [{ id: 'a', kind: 'delay', config: { duration: { value: 'long', unit: 'days' } } }];
    expect(codes(canvas({ steps: broken }))).toEqual(['error step-unreadable steps.0.config']);
  });

  it('refuses what a step itself calls an error', () => {
    expect(codes(canvas({ steps: [update('a', [set('', 1)])] }))).toEqual([
      'error user-update-attribute-missing steps.0.config.rows.0.attribute',
    ]);
    expect(codes(canvas({ steps: [delay('a', 3, 'weeks', 'b'), delay('b', 2_000, 'days')] }))).toEqual([
      'error delay-limit steps.1.config.duration',
    ]);
  });

  it('lets people pass through a step of an unknown kind, and says so', () => {
    const steps = [
      { id: 'a', kind: 'unknown', name: 'Ask', raw: { kind: 'agent' }, next: { done: 'b' } },
      update('b', [set('reached', true)]),
    ];
    const { findings } = compile(canvas({ steps }));
    expect(findings).toMatchObject([{ severity: 'warning', code: 'step-unreadable', step: 'a' }]);
    expect(findings[0]?.message.values).toEqual({ name: 'Ask', kind: 'agent' });
    const run = play({ canvases: canvas({ steps }).canvases }).event(0, 'go');
    expect(run.attribute('reached')).toBe(true);
    expect(run.of('path')[0]?.cause.because.key).toBe('engine.step.not_simulated');
  });

  it('an unknown step with several ways on takes `next`, and ends the journey without one', () => {
    const reached = (next: object) => {
      const steps = [{ id: 'a', kind: 'unknown', next }, update('b', [set('x', 'b')]), update('c', [set('x', 'c')])];
      return play({ canvases: canvas({ steps }).canvases })
        .event(0, 'go')
        .attribute('x');
    };
    expect(reached({ yes: 'b', next: 'c' })).toBe('c');
    expect(reached({ yes: 'b', no: 'c' })).toBeUndefined();
  });

  it('refuses a filter it cannot simulate, at any depth', () => {
    const unknown = { type: 'unknown', raw: { type: 'random_bucket' } };
    const filter = {
      type: 'group',
      join: 'and',
      filters: [{ type: 'group', join: 'or', filters: [unknown] }],
    };
    expect(codes(canvas({ steps: [], audience: { filter } }))).toEqual([
      'error filter-unknown audience.filter.filters.0.filters.0',
    ]);
  });

  it('warns of triggers that never fire: unknown ones, and profile fields as custom attributes', () => {
    const triggers = [{ type: 'unknown', raw: {} }, changes('email'), changes('fine')];
    const steps = [paths('p', { groups: [{ id: 'g', name: 'g', triggers: [{ type: 'unknown', raw: {} }] }] }, {})];
    expect(codes(canvas({ entry: { type: 'action', triggers }, steps }))).toEqual([
      'warning trigger-unknown steps.0.config',
      'warning trigger-unknown entry.triggers.0',
      'warning trigger-standard-field entry.triggers.1',
    ]);
  });

  it('reports Liquid that cannot be read, with its place, and runs all the same', () => {
    const message = { url: 'https://x.example/', body: { type: 'raw', text: '{% if x %}' } };
    const { program, findings } = compile({ campaigns: [handOffCampaign({ message })] });
    expect(findings).toMatchObject([{ severity: 'warning', code: 'liquid-syntax', path: 'message.body.text' }]);
    expect(program).not.toBeNull();
  });

  it('leaves out what is stopped or archived; a draft runs', () => {
    const canvases = ['draft', 'active', 'stopped', 'archived'].map((status) =>
      makeCanvas({ id: status, status, entry: enterOn(performs('go')), steps: [] }),
    );
    expect(compile({ canvases }).program?.flows.map(({ id }) => id)).toEqual(['draft', 'active']);
  });

  it('refuses two documents with one id, and a period that ends before it begins', () => {
    const campaigns = [handOffCampaign({ id: 'scoring' })];
    expect(codes({ canvases: [scoringCanvas()], campaigns })).toEqual(['error document-id-twice id']);
    expect(codes({}, { until: '2020-01-01T00:00:00Z' })).toEqual(['error run-period run.until']);
  });

  it('finds the score: most rows first, otherwise what somebody waits for', () => {
    const rows = [plus(1, 'a'), plus(1, 'b'), plus(2, 'b')];
    expect(compile(canvas({ steps: [update('u', rows)] })).scoreAttribute).toBe('b');
    expect(compile({ campaigns: [handOffCampaign()] }).scoreAttribute).toBe('lead score');
    expect(compile(canvas({ steps: [] })).scoreAttribute).toBeNull();
  });

  it('C-RE-11: steps on a cycle count once in the maximum duration', () => {
    const reentry = { allowed: true, window: { type: 'maximum_duration' } };
    const steps = [delay('a', 1, 'days', 'b'), delay('b', 2, 'days', 'a')];
    const [flow] = compile(canvas({ steps, reentry })).program?.flows ?? [];
    expect(flow?.type === 'canvas' ? flow.reentryMs : null).toBe(3 * 86_400_000);
  });
});

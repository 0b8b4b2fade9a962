import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loadCampaign, loadCanvas, loadDocument, loadWorkspace, serialize, serializeText } from './load';
import { loadLimits } from './inspect';

const codes = (outcome: { readonly findings: readonly { readonly code: string }[] }) =>
  outcome.findings.map((finding) => finding.code);

const bare = {
  type: 'canvas',
  schemaVersion: 1,
  id: 'c1',
  name: 'Scores',
  createdAt: '2026-03-01T00:00:00.000Z',
  variants: [{ id: 'v', name: 'Variant 1', percentage: 100, first: 'paths' }],
  steps: [
    {
      id: 'paths',
      kind: 'action_paths',
      name: 'Actions',
      config: { groups: [{ id: 'g1', name: '+1', triggers: [{ type: 'session_start' }] }] },
      next: { g1: 'plus' },
    },
    {
      id: 'plus',
      kind: 'user_update',
      name: 'Plus one',
      config: { rows: [{ operation: 'increment', attribute: 'lead score', by: 1 }] },
    },
  ],
  layout: { paths: { x: 0, y: 0 }, plus: { x: 0, y: 200 } },
} as const;

describe('loading a sound canvas', () => {
  it('gives the document with defaults filled in and nothing to report', () => {
    const { document, findings } = loadCanvas(bare);
    expect(findings).toEqual([]);
    expect(document?.reentry).toEqual({
      allowed: false,
      window: { type: 'specified', duration: { value: 0, unit: 'seconds' } },
    });
    expect(document?.steps[0]?.config['ranked']).toBe(false);
  });

  it('does not change the value it is given', () => {
    const frozen = structuredClone(bare);
    loadCanvas(bare);
    expect(bare).toEqual(frozen);
  });

  it('reads its own output to the same document and the same bytes', () => {
    const first = loadCanvas(bare).document!;
    const text = serializeText(first);
    const second = loadDocument(text).document!;
    expect(second).toEqual(first);
    expect(serializeText(second)).toBe(text);
  });
});

describe('what this version does not know', () => {
  const future = {
    ...bare,
    exitCriteria: { events: ['bought'] },
    entry: {
      type: 'action',
      zone: 'local',
      triggers: [{ type: 'beacon', place: 'HQ' }, { type: 'session_start', apps: ['ios'] }, 'what is this'],
    },
    audience: {
      filter: {
        type: 'group',
        join: 'and',
        filters: [
          { type: 'horoscope', sign: 'aries' },
          { type: 'group', join: 'xor', filters: [] },
          {
            type: 'custom_attribute',
            attribute: 'a',
            comparison: { type: 'number', operator: 'at_least', value: 3 },
          },
        ],
      },
    },
    steps: [
      ...bare.steps,
      { id: 'agent', kind: 'oracle', name: 'Ask', settings: { model: 'x' }, next: { done: 'plus' } },
      { id: 'paths2', kind: 'action_paths', config: { groups: [{ id: 'a', name: 'A', triggers: [{ type: 'nfc' }] }] } },
      { id: 'broken', kind: 'delay', config: { type: 'calendar', date: '2026-04-01' } },
    ],
  };

  it('is held as unknown, with a finding each, and leaves in its original form', () => {
    const outcome = loadCanvas(future);
    const { document } = outcome;
    expect(document?.entry.triggers.map((trigger) => trigger.type)).toEqual(['unknown', 'session_start', 'unknown']);
    expect(document?.audience.filter?.filters.map((filter) => filter.type)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(document?.steps.map((step) => step.kind)).toEqual([
      'action_paths',
      'user_update',
      'unknown',
      'action_paths',
      'unknown',
    ]);
    expect(serialize(document!)).toMatchObject(future);
    expect(new Set(codes(outcome))).toEqual(
      new Set([
        'trigger-unknown',
        'filter-unknown',
        'filter-unreadable',
        'step-unknown',
        'step-unreadable',
        'field-unknown',
      ]),
    );
  });

  it('survives a second round, and a round through storage as it is held in memory', () => {
    const held = loadCanvas(future).document!;
    expect(loadCanvas(serialize(held)).document).toEqual(held);
    expect(loadCanvas(structuredClone(held)).document).toEqual(held);
  });

  it('names the place of every unknown member', () => {
    const places = loadCanvas(future)
      .findings.filter((finding) => finding.code === 'field-unknown')
      .map((finding) => finding.path);
    expect(places).toEqual(['entry.triggers.1.apps', 'exitCriteria', 'entry.zone']);
  });

  it('keeps renaming and rewiring of an unknown step, and the rest of its original', () => {
    const { document } = loadCanvas(future);
    const steps = document!.steps.map((step) =>
      step.id === 'agent' ? { ...step, name: 'Ask again', next: { done: null } } : step,
    );
    const written = serialize({ ...document!, steps });
    expect(written['steps']).toContainEqual({
      id: 'agent',
      kind: 'oracle',
      name: 'Ask again',
      settings: { model: 'x' },
      next: { done: null },
    });
  });

  it('becomes a step again where its kind is known', () => {
    const held = loadCanvas(future).document!;
    const { document } = loadCanvas(held, { kinds: { oracle: z.looseObject({}) } });
    expect(document?.steps[2]).toMatchObject({ kind: 'oracle', settings: { model: 'x' } });
  });

  it('treats names every object has as unknown kinds', () => {
    const { document } = loadCanvas({ ...bare, steps: [{ id: 'x', kind: 'constructor' }] });
    expect(document?.steps[0]?.kind).toBe('unknown');
  });
});

describe('repairs', () => {
  it('C-STEP-8: reports a connection to a missing step and keeps it', () => {
    const outcome = loadCanvas({ ...bare, steps: [{ ...bare.steps[0], next: { g1: 'gone' } }] });
    expect(outcome.document?.steps[0]?.next).toEqual({ g1: 'gone' });
    expect(outcome.findings).toMatchObject([
      {
        severity: 'error',
        code: 'next-missing',
        document: 'c1',
        path: 'steps.0.next.g1',
        step: 'paths',
        tab: 'build',
      },
    ]);
  });

  it('leaves out places it cannot read; the editor finds others', () => {
    const outcome = loadCanvas({ ...bare, layout: { paths: { x: 0, y: 0 }, plus: { x: 'left' } } });
    expect(outcome.document?.layout).toEqual({ paths: { x: 0, y: 0 } });
    expect(codes(outcome)).toEqual(['layout-unreadable']);
  });

  it('renames the second of two steps with one id; connections keep meaning the first', () => {
    const outcome = loadCanvas({ ...bare, steps: [...bare.steps, { ...bare.steps[1], name: 'Twin' }] });
    expect(outcome.document?.steps.map((step) => step.id)).toEqual(['paths', 'plus', 'plus-2']);
    expect(codes(outcome)).toContain('id-duplicate');
  });

  it('fills in id, name, createdAt, type and version, and says so', () => {
    const outcome = loadDocument(JSON.stringify({ steps: [], variants: [] }));
    expect(outcome.document).toMatchObject({ type: 'canvas', schemaVersion: 1, createdAt: '1970-01-01T00:00:00.000Z' });
    expect(outcome.document?.id).toMatch(/^canvas-[0-9a-f]{8}$/);
    expect(codes(outcome)).toEqual([
      'type-missing',
      'version-missing',
      'id-missing',
      'name-missing',
      'created-missing',
      'variants-missing',
    ]);
  });

  it('D-EVT-2: reads times without a zone as UTC and says so; times with one stay as they are written', () => {
    const outcome = loadCanvas({
      ...bare,
      createdAt: '2026-03-02',
      entry: { type: 'action', start: '2026-03-02 09:00', end: '2026-03-09T09:00:00+09:00' },
    });
    expect(outcome.document?.createdAt).toBe('2026-03-02T00:00:00.000Z');
    expect(outcome.document?.entry).toMatchObject({
      start: '2026-03-02T09:00:00.000Z',
      end: '2026-03-09T09:00:00+09:00',
    });
    expect(codes(outcome)).toEqual(['zone-missing', 'zone-missing']);
  });

  it('refuses a date no calendar has, with its place', () => {
    const outcome = loadCanvas({ ...bare, entry: { type: 'action', start: '2026-02-30T00:00:00Z' } });
    expect(outcome.document).toBeNull();
    expect(outcome.findings).toMatchObject([{ code: 'field-invalid', path: 'entry.start', tab: 'entry' }]);
  });

  it.each([
    [{ id: 'x'.repeat(256) }, 'field-limit', 'id', { bound: 'max', of: 'string', limit: 255 }],
    [{ name: 5 }, 'field-invalid', 'name', { expected: 'string' }],
    [{ status: 'live' }, 'field-choice', 'status', { choices: 'draft, active, stopped, archived' }],
    [
      { reentry: { window: { type: 'never' } } },
      'field-choice',
      'reentry.window.type',
      { choices: 'specified, maximum_duration' },
    ],
    [{ variants: [{ id: 'v', name: 'V', percentage: 101 }] }, 'field-limit', 'variants.0.percentage', { limit: 100 }],
  ])('says what is wrong with %j, and where', (change, code, path, values) => {
    const outcome = loadCanvas({ ...bare, ...change });
    expect(outcome.document).toBeNull();
    expect(outcome.findings).toMatchObject([{ severity: 'error', code, path, message: { values } }]);
  });

  it('O-13: cuts names that are too long instead of refusing the file', () => {
    const long = 'x'.repeat(300);
    const outcome = loadCanvas({ ...bare, name: long, steps: [{ ...bare.steps[0], name: long }, bare.steps[1]] });
    expect([outcome.document?.name.length, outcome.document?.steps[0]?.name.length]).toEqual([255, 255]);
    expect(codes(outcome)).toEqual(['name-long', 'name-long']);
  });

  it('C-WIZ-5: adds a variant where there is none, beginning at the step nothing leads to', () => {
    const { document } = loadCanvas({ ...bare, variants: undefined });
    expect(document?.variants).toEqual([{ id: 'variant-1', name: 'Variant 1', percentage: 100, first: 'paths' }]);
  });

  it('C-VAR-1: reports shares that do not make 100 and leaves them alone', () => {
    const variants = [
      { ...bare.variants[0], percentage: 60 },
      { ...bare.variants[0], id: 'w', percentage: 60 },
    ];
    const outcome = loadCanvas({ ...bare, variants });
    expect(outcome.document?.variants.map((variant) => variant.percentage)).toEqual([60, 60]);
    expect(outcome.findings).toMatchObject([{ code: 'variants', severity: 'error' }]);
  });

  it('puts a single audience filter into a group', () => {
    const filter = { type: 'custom_attribute', attribute: 'a', comparison: { type: 'boolean', operator: 'is_true' } };
    const outcome = loadCampaign({
      ...bare,
      type: 'campaign',
      variants: undefined,
      steps: undefined,
      layout: undefined,
      audience: { filter },
      message: {},
    });
    expect(outcome.document?.audience.filter).toEqual({ type: 'group', join: 'and', filters: [filter] });
  });
});

describe('hostile input', () => {
  it('ends in a finding when nested ten thousand deep', () => {
    const text = `{"type":"canvas","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    const outcome = loadDocument(text);
    expect(outcome.document).toBeNull();
    expect(codes(outcome)).toEqual(['too-deep']);
  });

  it('ends in a finding at 50 MB', () => {
    expect(codes(loadDocument(' '.repeat(50 * 1024 * 1024)))).toEqual(['too-long']);
  });

  it('ends in a finding when it holds too many values', () => {
    const outcome = loadWorkspace({ people: new Array(50).fill(1) }, { limits: { ...loadLimits, values: 20 } });
    expect(codes(outcome)).toEqual(['too-many-values']);
  });

  it('ends in a finding when a value contains itself', () => {
    const loop: Record<string, unknown> = { type: 'canvas' };
    loop['self'] = loop;
    expect(codes(loadCanvas(loop))).toEqual(['too-deep']);
  });

  it('leaves __proto__ out, says so, and pollutes nothing', () => {
    const text = JSON.stringify(bare).replace('{', '{"__proto__":{"polluted":true},');
    const outcome = loadDocument(text);
    expect(outcome.document).not.toBeNull();
    expect(outcome.findings).toMatchObject([{ code: 'forbidden-key', path: '__proto__' }]);
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['', 'empty'],
    ['\uFEFF  \n', 'empty'],
    ['[]', 'not-an-object'],
    ['null', 'not-an-object'],
    ['"text"', 'not-an-object'],
    ['{"type":"spaceship"}', 'type-unknown'],
    ['{}', 'type-unknown'],
    ['{"type":"canvas","schemaVersion":2}', 'version-newer'],
    ['{"type":"canvas","schemaVersion":0}', 'version-unreadable'],
    ['{"type":"canvas","schemaVersion":"1"}', 'version-unreadable'],
  ])('answers %j with %s', (text, code) => {
    const outcome = loadDocument(text);
    expect(outcome.document).toBeNull();
    expect(codes(outcome)).toEqual([code]);
  });

  it.each([
    ['{"a":1,}', 1, 8],
    ['{\n  "a": 1\n  "b": 2}', 3, 3],
    ['[1,2', 1, 5],
    ['{"a":"x\ny"}', 1, 8],
    ['{"a":01}', 1, 7],
    ['{"a":"\\q"}', 1, 7],
    ['{} x', 1, 4],
    ["{'a':1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['[1,]', 1, 4],
    ['nul', 1, 1],
  ])('says where %j stops being JSON', (text, line, column) => {
    expect(loadDocument(text).findings).toMatchObject([{ code: 'syntax', message: { values: { line, column } } }]);
  });

  it('stops listing after two hundred findings and tells how many more there are', () => {
    const triggers = Array.from({ length: 500 }, (_, index) => ({ type: `t${index}` }));
    const { findings } = loadCanvas({ ...bare, entry: { type: 'action', triggers } });
    expect(findings).toHaveLength(201);
    expect(findings.at(-1)).toMatchObject({ code: 'more-findings', message: { values: { count: 300 } } });
  });
});

describe('a workspace', () => {
  const run = { from: '2026-03-02T00:00:00Z', until: '2026-04-01T00:00:00Z' };
  const whole = { type: 'workspace', schemaVersion: 1, id: 'w', name: 'Mine', run, canvases: [bare] };

  it('keeps going when one item cannot be read, and writes that item back where it stood', () => {
    const people = [{ external_id: 'a' }, { name: 'nobody' }, { external_id: 'b', 'lead score': 3 }];
    const events = [{ external_id: 'a', time: '2026-02-30', name: 'x' }];
    const given = { ...whole, canvases: [{ ...bare, id: 'bad', name: 5 }, bare], people, events };
    const outcome = loadWorkspace(given);
    expect(outcome.document?.canvases.map((canvas) => canvas.id)).toEqual(['c1']);
    expect(outcome.document?.people.map((person) => person.external_id)).toEqual(['a', 'b']);
    expect(codes(outcome).filter((code) => code === 'item-unreadable')).toHaveLength(3);
    expect(serialize(outcome.document!)).toMatchObject({
      people,
      events,
      canvases: [{ id: 'bad', name: 5 }, { id: 'c1' }],
    });
    expect(loadWorkspace(structuredClone(outcome.document)).document).toEqual(outcome.document);
  });

  it('D-CSV-6: joins people with one id; the later value holds', () => {
    const people = [
      { external_id: 'a', email: 'a@b.example', 'lead score': 1 },
      { external_id: 'a', 'lead score': 2 },
    ];
    const outcome = loadWorkspace({ ...whole, people });
    expect(outcome.document?.people).toEqual([{ external_id: 'a', email: 'a@b.example', 'lead score': 2 }]);
    expect(codes(outcome)).toEqual(['person-duplicate']);
  });

  it('takes the run from the events where none is given', () => {
    const events = [
      { external_id: 'a', time: '2026-03-05T22:00:00+09:00', type: 'session_start' },
      { external_id: 'a', time: '2026-03-03T10:00:00Z', type: 'session_start' },
    ];
    const outcome = loadWorkspace({ ...whole, run: undefined, events });
    expect(outcome.document?.run).toMatchObject({
      from: '2026-03-03T00:00:00.000Z',
      until: '2026-03-07T00:00:00.000Z',
    });
    expect(outcome.document?.run.seed).toBe(1);
  });

  it('gives a second document with the same id another', () => {
    const { document } = loadWorkspace({ ...whole, canvases: [bare, bare] });
    expect(document?.canvases.map((canvas) => canvas.id)).toEqual(['c1', 'c1-2']);
  });
});

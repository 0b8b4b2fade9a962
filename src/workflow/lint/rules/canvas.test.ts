import { describe, expect, it } from 'vitest';
import {
  at,
  delay,
  handOff,
  makeCanvas,
  makeWorkspace,
  onEmail,
  onEvent,
  onScore,
  paths,
  points,
  scoringCanvas,
} from '../../__scenarios__/build';
import type { Filter } from '@/core/segments/filter';
import type { PropertyFilter, Trigger } from '@/core/segments/trigger';
import type { Campaign } from '../../documents/campaign';
import type { Canvas } from '../../documents/canvas';
import { lintWorkspace } from '../../lint';
import type { Finding } from '../../run-result';

function lint(document: Canvas | Campaign, code: string): readonly Finding[] {
  const workspace = document.type === 'canvas' ? { canvases: [document] } : { campaigns: [document] };
  return lintWorkspace(makeWorkspace(workspace)).filter((finding) => finding.code === code);
}

function onEvents(...steps: Canvas['steps']): Canvas {
  return makeCanvas({ entry: { type: 'action', triggers: [onEvent('start')] }, steps });
}

describe('no-trigger', () => {
  it('C-ENTRY-8: nobody enters a canvas, and nothing leaves a campaign, without a trigger', () => {
    const nothing = { type: 'action' as const, triggers: [] };
    expect(lint(scoringCanvas({ entry: nothing }), 'no-trigger')).toMatchObject([
      { severity: 'error', path: 'entry.triggers', tab: 'entry', message: { key: 'lint.no-trigger' } },
    ]);
    expect(lint(handOff({ delivery: nothing }), 'no-trigger')).toMatchObject([
      { severity: 'error', path: 'delivery.triggers', tab: 'entry', message: { key: 'lint.no-trigger.campaign' } },
    ]);
    expect([...lint(scoringCanvas(), 'no-trigger'), ...lint(handOff(), 'no-trigger')]).toEqual([]);
  });
});

describe('too-many-triggers', () => {
  it('O-13: warns beyond 50 triggers', () => {
    const many = (count: number): Canvas =>
      scoringCanvas({
        entry: { type: 'action', triggers: Array.from({ length: count }, (_, index) => onEvent(`e${index}`)) },
      });
    expect(lint(many(51), 'too-many-triggers')).toMatchObject([
      { path: 'entry.triggers', message: { values: { count: 51 } } },
    ]);
    expect(lint(many(50), 'too-many-triggers')).toEqual([]);
  });
});

describe('step-unreachable', () => {
  it('C-STEP-4: names a step no connection leads to, even when a group that exits still points there', () => {
    const canvas = makeCanvas({
      entry: { type: 'action', triggers: [onEvent('start')] },
      steps: [
        paths('paths', [{ id: 'out', triggers: [onEvent('x')], exits: true, to: 'behind' }]),
        points('behind', 1),
        points('alone', 1),
      ],
    });
    expect(lint(canvas, 'step-unreachable').map(({ step, path }) => [step, path])).toEqual([
      ['behind', 'steps.1'],
      ['alone', 'steps.2'],
    ]);
    expect(lint(scoringCanvas(), 'step-unreachable')).toEqual([]);
  });
});

describe('next-missing', () => {
  it('C-STEP-8: a connection to a missing step keeps the canvas from loading', () => {
    const canvas = makeCanvas({
      steps: [points('a', 1, 'gone')],
      variants: [{ id: 'v', name: 'A', percentage: 100, first: 'nowhere' }],
    });
    expect(lint(canvas, 'next-missing')).toMatchObject([
      { severity: 'error', path: 'variants.0.first', message: { key: 'lint.next-missing.first' } },
      { severity: 'error', path: 'steps.0.next.next', step: 'a', tab: 'build' },
    ]);
    expect(lint(scoringCanvas(), 'next-missing')).toEqual([]);
  });
});

describe('variants', () => {
  it('C-VAR-1: shares make 100 %, and a variant has a first step', () => {
    const canvas = makeCanvas({
      variants: [
        { id: 'a', name: 'A', percentage: 50, first: null },
        { id: 'b', name: 'B', percentage: 40, first: null },
      ],
    });
    expect(lint(canvas, 'variants')).toMatchObject([
      { severity: 'error', path: 'variants', message: { key: 'lint.variants.sum', values: { sum: 90 } } },
      { severity: 'warning', path: 'variants.0.first', message: { key: 'lint.variants.empty' } },
      { severity: 'warning', path: 'variants.1.first' },
    ]);
    expect(lint(scoringCanvas(), 'variants')).toEqual([]);
  });
});

describe('variants with a control group', () => {
  it('C-VAR-1: C-VAR-5: the control group needs no step, and eight variants may stand beside it', () => {
    const arms = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `v${index}`, name: '', percentage: 10, first: 'a' }));
    const control = { id: 'c', name: '', first: null, control: true };
    const canvas = (count: number) =>
      makeCanvas({ steps: [points('a', 1)], variants: [...arms(count), { ...control, percentage: 100 - 10 * count }] });
    expect(lint(canvas(8), 'variants')).toEqual([]);
    expect(lint(canvas(9), 'variants')).toMatchObject([
      { severity: 'error', path: 'variants', message: { key: 'lint.variants.too_many', values: { count: 9 } } },
    ]);
  });
});

describe('destination', () => {
  const sender = (canvas: string) =>
    onEvents({ id: 'send', kind: 'send_to_destination', name: 'send', config: { canvas }, next: {} });
  const lintBoth = (target: Partial<Canvas>) =>
    lintWorkspace(makeWorkspace({ canvases: [sender('target'), makeCanvas({ id: 'target', ...target })] }));

  it('C-DEST-1: names a canvas that is missing, stopped or archived', () => {
    expect(lint(sender('target'), 'destination')).toMatchObject([
      { severity: 'error', path: 'steps.0.config.canvas', step: 'send', message: { key: 'lint.destination.missing' } },
    ]);
    const codes = (status: Canvas['status']) =>
      lintBoth({ status }).flatMap(({ code, message }) => (code === 'destination' ? message.key : []));
    expect([codes('draft'), codes('active')]).toEqual([[], []]);
    expect([codes('stopped'), codes('archived')]).toEqual([['lint.destination.stopped'], ['lint.destination.stopped']]);
  });

  it('C-DEST-1: C-ENTRY-11: a canvas that is sent people needs no trigger of its own', () => {
    const withoutTrigger = lintBoth({ entry: { type: 'action', triggers: [] } });
    expect(withoutTrigger.filter(({ code }) => code === 'no-trigger')).toEqual([]);
  });
});

describe('experiment-conversion', () => {
  it('C-EXP-1: C-CONV-1: an experiment needs a conversion event to compare its paths by', () => {
    const config = { paths: [{ id: 'a', name: 'A', percentage: 100 }] };
    const canvas = onEvents({ id: 'test', kind: 'experiment_paths', name: 'test', config, next: {} });
    expect(lint(canvas, 'experiment-conversion')).toMatchObject([{ severity: 'warning', step: 'test' }]);
    const conversions = [{ id: 'c', trigger: { type: 'session_start' as const } }];
    expect(lint(makeCanvas({ steps: canvas.steps, conversions }), 'experiment-conversion')).toEqual([]);
  });
});

describe('filters of steps', () => {
  it('C-WIZ-7: S-CTX-1: half-filled ones are errors, and a delivery validation cannot ask context variables', () => {
    const filter = {
      type: 'group',
      join: 'and',
      filters: [{ type: 'custom_attribute', attribute: '', comparison: { type: 'boolean', operator: 'is_true' } }],
    };
    const context = {
      type: 'group',
      join: 'and',
      filters: [{ type: 'context_variable', name: 'x', comparison: { type: 'boolean', operator: 'is_true' } }],
    };
    const split = (config: Record<string, unknown>) =>
      onEvents({ id: 's', kind: 'decision_split', name: 's', config, next: {} });
    const message = (config: Record<string, unknown>) =>
      onEvents({ id: 's', kind: 'message', name: 's', config, next: {} });
    expect(lint(split({ filter }), 'filter-half-filled')).toMatchObject([
      { severity: 'error', path: 'steps.0.config.filter.filters.0', step: 's', tab: 'build' },
    ]);
    expect(lint(split({ filter: context }), 'filter-outside-canvas')).toEqual([]);
    expect(lint(message({ validate: { filter: context } }), 'filter-outside-canvas')).toMatchObject([
      { path: 'steps.0.config.validate.filter.filters.0', step: 's' },
    ]);
  });
});

describe('too-many-steps', () => {
  it('C-STEP-1: warns beyond 200 steps', () => {
    const chain = (length: number): Canvas =>
      makeCanvas({
        steps: Array.from({ length }, (_, index) =>
          points(`s${index}`, 1, index + 1 < length ? `s${index + 1}` : null),
        ),
      });
    expect(lint(chain(201), 'too-many-steps')).toMatchObject([
      { severity: 'warning', message: { values: { steps: 201 } } },
    ]);
    expect(lint(chain(200), 'too-many-steps')).toEqual([]);
  });
});

describe('name-empty', () => {
  it('C-WIZ-2: warns of a document without a name, on the basics tab', () => {
    expect(lint(scoringCanvas({ name: ' ' }), 'name-empty')).toMatchObject([{ path: 'name', tab: 'basics' }]);
    expect(lint(handOff({ name: '' }), 'name-empty')).toMatchObject([{ message: { key: 'lint.name-empty.campaign' } }]);
    expect(lint(handOff(), 'name-empty')).toEqual([]);
  });
});

describe('window-outside-run', () => {
  const from = (start: string | undefined, end: string | undefined): readonly Finding[] => {
    const entry = {
      type: 'action' as const,
      triggers: [onScore],
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    };
    return lint(scoringCanvas({ entry }), 'window-outside-run');
  };

  it('C-ENTRY-9, O-30: warns when nobody can enter in this run', () => {
    expect(from(at('3d'), undefined)).toMatchObject([{ severity: 'warning', path: 'entry.start', tab: 'entry' }]);
    expect(from(undefined, at('0s'))).toMatchObject([{ severity: 'warning', path: 'entry.end' }]);
    expect(from(at('2d'), at('1d'))).toMatchObject([
      { severity: 'error', message: { key: 'lint.window-outside-run.never' } },
    ]);
  });

  it('is silent when the two times meet', () => {
    expect([...from(at('2d 23h'), undefined), ...from(undefined, at('1s')), ...from(undefined, undefined)]).toEqual([]);
  });
});

describe('audience-on-trigger', () => {
  const filter = (leaf: Filter): Canvas['audience'] => ({ filter: { type: 'group', join: 'and', filters: [leaf] } });

  it('C-AUD-5, W-TRIG-5: warns of an audience that looks at what triggers', () => {
    const onSameScore = filter({
      type: 'custom_attribute',
      attribute: 'lead score',
      comparison: { type: 'number', operator: 'more_than', value: 10 },
    });
    expect(lint(scoringCanvas({ audience: onSameScore }), 'audience-on-trigger')).toMatchObject([
      {
        severity: 'warning',
        path: 'audience.filter.filters.0',
        tab: 'audience',
        message: { values: { name: 'lead score' } },
      },
    ]);
    expect(lint(handOff({ audience: onSameScore }), 'audience-on-trigger')).toHaveLength(1);
  });

  it('C-AUD-4: is silent about the address of the e-mail trigger, and about other attributes', () => {
    const onAddress = filter({
      type: 'standard_field',
      field: 'email',
      comparison: { type: 'string', operator: 'is_not_blank' },
    });
    expect(lint(scoringCanvas({ audience: onAddress }), 'audience-on-trigger')).toEqual([]);
    expect(lint(handOff(), 'audience-on-trigger')).toEqual([]);
  });
});

describe('duplicate-trigger', () => {
  const two = (upper: Trigger, lower: Trigger): readonly Finding[] => {
    const steps = [
      paths('paths', [
        { id: 'upper', triggers: [upper] },
        { id: 'lower', triggers: [lower] },
      ]),
    ];
    return lint(makeCanvas({ steps }), 'duplicate-trigger');
  };
  const minutes: PropertyFilter = {
    property: 'minutes',
    comparison: { type: 'number', operator: 'more_than', value: 30 },
  };

  it('O-1: the lower of two groups waiting for the same thing never gets it', () => {
    expect(two(onEvent('demo'), onEvent('demo'))).toMatchObject([
      {
        severity: 'warning',
        step: 'paths',
        path: 'steps.0.config',
        message: { values: { upper: 'upper', lower: 'lower' } },
      },
    ]);
    expect(two({ type: 'session_start' }, { type: 'session_start' })).toHaveLength(1);
  });

  it('O-1: a broad trigger above covers a narrow one below, not the other way round', () => {
    const narrow: Trigger = { type: 'custom_event', event: 'demo', properties: [minutes] };
    expect(two(onEvent('demo'), narrow)).toHaveLength(1);
    expect(two(narrow, onEvent('demo'))).toEqual([]);
    expect(
      two({ type: 'purchase', properties: [] }, { type: 'purchase', product: 'x', properties: [minutes] }),
    ).toHaveLength(1);
    expect(
      two(
        { type: 'custom_attribute_change', attribute: 'a' },
        { type: 'custom_attribute_change', attribute: 'a', to: 1 },
      ),
    ).toHaveLength(1);
    expect(
      two(
        { type: 'custom_attribute_change', attribute: 'a', to: 2 },
        { type: 'custom_attribute_change', attribute: 'a', to: 1 },
      ),
    ).toEqual([]);
  });

  it('is silent about different triggers and about two triggers of one group', () => {
    expect(two(onEvent('demo'), onEvent('webinar'))).toEqual([]);
    const steps = [paths('paths', [{ id: 'a', triggers: [onEvent('demo'), onEvent('demo')] }])];
    expect(lint(makeCanvas({ steps }), 'duplicate-trigger')).toEqual([]);
  });
});

describe('exit-beats-action', () => {
  it('C-ACTION-25, V15: warns of an exception event that is also an action of a group', () => {
    const canvas = scoringCanvas({ exit: { triggers: [onEvent('webinar_attended')] } });
    expect(lint(canvas, 'exit-beats-action')).toMatchObject([
      { severity: 'warning', step: 'paths', path: 'steps.0.config', message: { values: { port: '+1' } } },
    ]);
    expect(lint(scoringCanvas({ exit: { triggers: [onEvent('bought')] } }), 'exit-beats-action')).toEqual([]);
  });

  it('C-WIZ-7: checks exception events like any trigger', () => {
    const canvas = scoringCanvas({ exit: { triggers: [onEvent('')] } });
    expect(lint(canvas, 'trigger-half-filled')).toMatchObject([{ path: 'exit.triggers.0.event', tab: 'audience' }]);
  });
});

describe('steps Braze or this version does not have', () => {
  it('C-STEP-2: notes an exit step, which Braze leaves out', () => {
    const canvas = makeCanvas({ steps: [delay('d', 1, 'days', 'end'), { id: 'end', kind: 'exit', name: 'End' }] });
    expect(lint(canvas, 'exit-not-in-braze')).toMatchObject([{ severity: 'info', step: 'end', path: 'steps.1' }]);
    expect(lint(scoringCanvas(), 'exit-not-in-braze')).toEqual([]);
  });

  it('an unknown kind is passed through, unreadable settings keep the run from starting', () => {
    const canvas = makeCanvas({
      steps: [
        { id: 'optimizer', kind: 'content_optimizer', name: 'Ask' },
        { id: 'odd', kind: 'delay', name: '', config: { duration: 'soon' } },
        { id: 'trick', kind: 'constructor', name: 'x' },
      ],
    });
    expect(lint(canvas, 'step-unreadable').map(({ step, severity }) => [step, severity])).toEqual([
      ['optimizer', 'warning'],
      ['odd', 'error'],
      ['trick', 'warning'],
    ]);
    expect(lint(canvas, 'exit-not-in-braze')).toEqual([]);
  });
});

describe('problems of steps, filters and triggers', () => {
  it('a step’s own rules speak with its place', () => {
    const canvas = onEvents(...scoringCanvas({ steps: [paths('paths', [{ id: 'idle', triggers: [] }])] }).steps);
    expect(lint(canvas, 'action-paths-group-without-trigger')).toMatchObject([
      { severity: 'warning', step: 'paths', path: 'steps.0.config.groups.0.triggers', tab: 'build' },
    ]);
  });

  it('C-WIZ-7: half-filled triggers and filters are errors wherever they stand', () => {
    const empty = onEvent('');
    const canvas = makeCanvas({
      entry: { type: 'action', triggers: [onEmail, empty] },
      audience: {
        filter: {
          type: 'group',
          join: 'and',
          filters: [{ type: 'custom_attribute', attribute: '', comparison: { type: 'number', operator: 'is_blank' } }],
        },
      },
      steps: [paths('paths', [{ id: 'a', triggers: [empty] }])],
    });
    expect(lint(canvas, 'trigger-half-filled').map(({ path, tab }) => [path, tab])).toEqual([
      ['entry.triggers.1.event', 'entry'],
      ['steps.0.config', 'build'],
    ]);
    expect(lint(canvas, 'filter-half-filled').map(({ path, tab }) => [path, tab])).toEqual([
      ['audience.filter.filters.0', 'audience'],
    ]);
  });
});

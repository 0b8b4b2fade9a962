import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import {
  changes,
  delay,
  enterOn,
  group,
  hours,
  makeCanvas,
  minutes,
  paths,
  performs,
  seconds,
  set,
  update,
} from '@/workflow/__fixtures__/documents';
import { play, type PlayOptions } from '@/workflow/__fixtures__/play';
import { context } from '.';
import { contextConfig, mostBytes } from './schema';

type Variable = readonly [name: string, type: string, value: string];

const step = (variables: readonly Variable[], next = 'after', id = 'ctx') => ({
  id,
  kind: 'context',
  name: id,
  config: { variables: variables.map(([name, type, value]) => ({ name, type, value })) },
  next: { next },
});

/** Copies what a text renders to into an attribute, so that it can be looked at. */
const copy = (id: string, texts: Readonly<Record<string, string>>, next?: string) =>
  update(
    id,
    Object.entries(texts).map(([name, text]) => set(name, text)),
    next,
  );

const canvasOf = (steps: readonly object[], parts: object = {}) =>
  makeCanvas({ id: 'c', entry: enterOn(performs('go')), steps, ...parts });

/** Sets the variables on the way and tells what they came to. */
function run(variables: readonly Variable[], properties: JsonObject = {}, options: Partial<PlayOptions> = {}) {
  const steps = [step(variables), update('after', [set('after', true)])];
  const played = play({ canvases: [canvasOf(steps)], ...options }).event(0, 'go', properties);
  expect(played.attribute('after')).toBe(true);
  return played;
}

const values = (played: ReturnType<typeof run>): Record<string, JsonValue> =>
  Object.fromEntries(played.of('variable').map(({ name, after }) => [name, after]));
const not = (played: ReturnType<typeof run>) =>
  played.of('not_updated').map(({ variable, cause }) => `${variable ?? ''} ${cause.because.key.split('.').at(-1)}`);
const codes = (variables: readonly Variable[]) =>
  context.rules?.(contextConfig.parse(step(variables).config)).map(({ code }) => code);

describe('context', () => {
  it('C-CTX-2: every type, read from its text', () => {
    const played = run(
      [
        ['s', 'string', 'Hi {{custom_attribute.${name}}}'],
        ['n', 'number', '{{ 3 | times: 1.5 }}'],
        ['b', 'boolean', '{% if custom_attribute.${name} == "Kim" %}True{% endif %}'],
        ['t', 'time', '2026-03-02 18:00:00 +09:00'],
        ['a', 'array', '["x", 2, true]'],
        ['os', 'objects', '[{"k": 1}, {"k": 2}]'],
        ['o', 'object', '{"k": {"l": 1}}'],
      ],
      {},
      { profile: { name: 'Kim' } },
    );
    expect(values(played)).toEqual({
      s: 'Hi Kim',
      n: 4.5,
      b: true,
      t: '2026-03-02T09:00:00.000Z',
      a: ['x', 2, true],
      os: [{ k: 1 }, { k: 2 }],
      o: { k: { l: 1 } },
    });
  });

  it('L-VAR-18: an array that is no JSON is a plain one of texts', () => {
    expect(values(run([['a', 'array', '[red, "light blue", ]']]))).toEqual({ a: ['red', 'light blue'] });
    expect(values(run([['a', 'array', '[{key: 1}, 2]']]))).toEqual({ a: ['{key: 1}', '2'] });
  });

  it('L-VAR-19: C-CTX-6: times are kept in UTC', () => {
    const played = run([
      ['plain', 'time', '2026-03-02T18:00:00+09:00'],
      ['now', 'time', '{{ "now" | time_zone: "Asia/Seoul" }}'],
      ['day', 'time', '2026-03-05'],
    ]);
    expect(values(played)).toEqual({
      plain: '2026-03-02T09:00:00.000Z',
      now: '2026-03-02T09:00:00.000Z',
      day: '2026-03-05T00:00:00.000Z',
    });
  });

  it.each([
    ['number', 'twelve'],
    ['number', '1,000'],
    ['number', '0x10'],
    ['number', '1e999'],
    ['boolean', '1'],
    ['time', 'tomorrow'],
    ['array', 'a, b'],
    ['array', '{"a": 1}'],
    ['objects', '[1]'],
    ['object', '[1]'],
    ['object', '{a: 1}'],
  ])('C-CTX-4: a value that is no %s is not stored, and the user goes on: %s', (type, text) => {
    const played = run([
      ['v', type, text],
      ['w', 'string', 'w'],
    ]);
    expect([values(played), not(played)]).toEqual([{ w: 'w' }, ['v wrong_type']]);
  });

  it('C-CTX-4: neither is a list or an object that is nested without end', () => {
    const deep = (open: string, close: string) => `${open.repeat(1_000)}1${close.repeat(1_000)}`;
    const played = run([
      ['a', 'array', deep('[', ']')],
      ['o', 'object', deep('{"a":', '}')],
    ]);
    expect([values(played), not(played)]).toEqual([{}, ['a wrong_type', 'o wrong_type']]);
  });

  it('C-CTX-4: neither is an empty one, one that aborts, or one that cannot be rendered', () => {
    const played = run([
      ['empty', 'string', ' {{custom_attribute.${unset}}}\n'],
      ['aborted', 'string', '{% abort_message("no") %}'],
      ['broken', 'string', '{% if %}'],
      ['fine', 'string', 'x'],
    ]);
    expect([values(played), not(played)]).toEqual([
      { fine: 'x' },
      ['empty empty', 'aborted aborted', 'broken not_rendered'],
    ]);
    expect(played.counters.notUpdated.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('C-CTX-3: from top to bottom; later ones read earlier ones, and the same name counts again', () => {
    const played = run([
      ['a', 'number', '2'],
      ['b', 'number', '{{context.${a} | times: 10}}'],
      ['a', 'string', 'a{{context.${b}}}{{context.${c}}}'],
      ['c', 'string', 'c'],
    ]);
    expect(values(played)).toEqual({ a: 'a20', b: 20, c: 'c' });
  });

  it('C-CTX-3: L-VAR-16: L-O-8: a variable hides a property of the same name; what was given at entry stays as it was', () => {
    const steps = [
      step([['plan', 'string', 'silver']]),
      copy('after', { now: '{{context.${plan}}} {{context.${seats}}}', given: '{{canvas_entry_properties.${plan}}}' }),
    ];
    const played = play({ canvases: [canvasOf(steps)] }).event(0, 'go', { plan: 'gold', seats: 3 });
    expect([played.attribute('now'), played.attribute('given')]).toEqual(['silver 3', 'gold']);
  });

  it('C-CTX-5: L-VAR-14: properties of custom events and purchases are context from the start, and no others', () => {
    const steps = [
      copy('after', { a: '{{context.${a}}}', old: '{{canvas_entry_properties.${a}}}', price: '{{context.${price}}}' }),
    ];
    const entry = enterOn(performs('go'), changes('score'), { type: 'purchase', properties: [] });
    const entered = (act: (played: ReturnType<typeof play>) => unknown) => {
      const played = play({ canvases: [canvasOf(steps, { entry })] });
      act(played);
      return ['a', 'old', 'price'].map((name) => played.attribute(name));
    };
    expect(entered((p) => p.event(0, 'go', { a: 'x' }))).toEqual(['x', 'x', '']);
    expect(entered((p) => p.purchase(0, 'thing', { a: 'y', price: 7 }))).toEqual(['y', 'y', 7]);
    expect(entered((p) => p.attributes(0, { score: 1 }))).toEqual(['', '', '']);
  });

  it('C-CTX-5: 50 KB of properties are kept, in their order', () => {
    const big = 'x'.repeat(30 * 1_024);
    const steps = [
      copy('after', {
        size: '{{context.${first} | size}}',
        next: '[{{context.${second}}}]',
        last: '[{{context.${third}}}]',
      }),
    ];
    const played = play({ canvases: [canvasOf(steps)] }).event(0, 'go', { first: big, second: big, third: 1 });
    expect(['size', 'next', 'last'].map((name) => played.attribute(name))).toEqual([30 * 1_024, '[]', '[]']);
  });

  it('C-CTX-6: times among the properties are in UTC, but not in a first step that sends', () => {
    const hook = {
      id: 'hook',
      kind: 'webhook',
      name: 'hook',
      next: { next: 'after' },
      config: {
        url: 'https://x.example/{{context.${at} | url_param_escape}}',
        method: 'POST',
        headers: [],
        body: { type: 'raw', text: '{{canvas_entry_properties.${at}}}' },
      },
    };
    const at = '2026-03-02T18:00:00+09:00';
    const later = { ...hook, id: 'later', next: {} };
    const played = play({ canvases: [canvasOf([hook, copy('after', { a: '{{context.${at}}}' }, 'later'), later])] });
    played.event(0, 'go', { at, day: '2026-03-02' });
    expect(played.of('request').map(({ request }) => request.body)).toEqual([at, '2026-03-02T09:00:00.000Z']);
    expect(played.attribute('a')).toBe('2026-03-02T09:00:00.000Z');
  });

  it('C-CTX-1: ten variables, names of letters, digits and underscores, 10,240 characters', () => {
    const many = Array.from({ length: 11 }, (_, index): Variable => [`v${index}`, 'string', 'x']);
    expect(codes(many)).toEqual(['context-too-many']);
    expect(codes(many.slice(1))).toEqual([]);
    for (const name of ['', 'a b', 'ä', 'a-b', 'x'.repeat(101)])
      expect(codes([[name, 'string', 'x']])).toEqual(['context-name']);
    expect(codes([['A_1', 'string', 'x'.repeat(10_241)]])).toEqual(['context-value-long']);
    expect(
      codes([
        ['a', 'string', ''],
        ['a', 'string', 'x'],
      ]),
    ).toEqual(['context-value-empty', 'context-name-twice']);
    expect(codes([])).toEqual(['context-empty']);
    expect(codes([['a', 'string', '{{event_properties.${x}}}']])).toEqual(['context-event-properties']);
  });

  it('C-CTX-1: L-VAR-17: 50 KB a step: what goes past is not stored, and what follows is not evaluated', () => {
    const size = (bytes: number): string => 'x'.repeat(bytes - 2);
    const profile = { full: size(mostBytes - 10), small: 'tiny', rest: 'x'.repeat(7) };
    const played = run(
      [
        ['a', 'string', '{{custom_attribute.${full}}}'],
        ['b', 'string', '{{custom_attribute.${rest}}}x'],
        ['c', 'string', 'over'],
        ['d', 'string', '{% connected_content https://x.example/never %}'],
      ],
      {},
      { profile },
    );
    expect(Object.keys(values(played))).toEqual(['a', 'b']);
    expect(not(played)).toEqual(['c too_large', 'd too_large']);
    expect(played.of('content_call')).toEqual([]);
  });

  it('C-RE-12: L-VAR-15: each entry has a context of its own, also while another one waits', () => {
    const steps = [
      step([['mine', 'string', '{{context.${n}}}!']], 'hold'),
      delay('hold', 1, 'hours', 'after'),
      copy('after', { seen: '{{custom_attribute.${seen}}}{{context.${mine}}}{{context.${n}}}' }),
    ];
    const played = play({ canvases: [canvasOf(steps)] })
      .event(0, 'go', { n: 'a' })
      .event(minutes(10), 'go', { n: 'b' });
    expect(played.until(hours(1) + 1).attribute('seen')).toBe('a!a');
    expect(played.until(hours(2)).attribute('seen')).toBe('a!ab!b');
  });

  it('C-RE-12: a context lives in snapshots', () => {
    const steps = [
      step([['o', 'object', '{"a": ["x", {"__proto__": 1}]}']], 'hold'),
      delay('hold', 1, 'hours', 'after'),
      copy('after', { seen: '{{context.${o} | as_json_string}} {{context.${n}}} {{canvas_entry_properties.${n}}}' }),
    ];
    const played = play({ canvases: [canvasOf(steps)], split: true })
      .event(0, 'go', { n: 'a' })
      .until(hours(2));
    expect(played.attribute('seen')).toBe('{"a":["x",{"__proto__":1}]} a a');
  });

  it('C-ACTION-10: C-ACTION-22: waiting paths compare with the context of their own entry', () => {
    const property = {
      property: 'item',
      comparison: {
        type: 'reference',
        as: 'string',
        operator: 'equals',
        to: { type: 'context_variable', name: 'item' },
      },
    };
    const steps = [
      paths(
        'p',
        { window: { value: 1, unit: 'days' }, groups: [group('g', [performs('buy', [property])])] },
        { g: 'after' },
      ),
      copy('after', { bought: '{{context.${item}}}' }),
    ];
    const played = play({ canvases: [canvasOf(steps)] })
      .event(0, 'go', { item: 'pen' })
      .event(seconds(5), 'go', { item: 'ink' })
      .event(minutes(1), 'buy', { item: 'ink' });
    expect([played.attribute('bought'), played.waiting]).toEqual(['ink', [1]]);
  });

  it('C-EXIT-10: C-EXIT-13: S-CTX-4: an exception event is compared with the context of each entry, or an attribute of that moment', () => {
    const compared = (to: object) =>
      performs('cancel', [
        { property: 'item', comparison: { type: 'reference', as: 'string', operator: 'equals', to } },
      ]);
    const exits = (to: object, item: string) => {
      const parts = { exit: { triggers: [compared(to)] } };
      const steps = [delay('hold', 1, 'hours', 'after'), update('after', [set('after', true)])];
      const played = play({ canvases: [canvasOf(steps, parts)], profile: { favourite: 'pen' } });
      played.event(0, 'go', { item: 'pen' }).event(seconds(5), 'go', { item: 'ink' });
      return played.attributes(seconds(6), { favourite: 'ink' }).event(minutes(1), 'cancel', { item }).until(hours(2))
        .exits;
    };
    const variable = { type: 'context_variable', name: 'item' };
    expect(exits(variable, 'ink')).toEqual(['1 completed', '2 exception_event']);
    expect(exits({ type: 'custom_attribute', attribute: 'favourite' }, 'ink')).toEqual([
      '1 exception_event',
      '2 exception_event',
    ]);
    expect(exits({ type: 'custom_attribute', attribute: 'favourite' }, 'pen')).toEqual(['1 completed', '2 completed']);
  });

  it('says what it sets, for the fields that offer names', () => {
    expect(context.facts(contextConfig.parse(step([['a', 'string', 'x']]).config)).sets).toEqual(['a']);
  });
});

import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@/core/kernel/json';
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
  plus,
  scoreChanges,
  seconds,
  set,
  start,
  update,
} from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { userUpdate } from '.';
import { longestJson, userUpdateConfig } from './schema';

type Profile = Readonly<Record<string, JsonValue>>;

const step = (json: string, next?: string) => ({
  id: 'json',
  kind: 'user_update',
  name: 'json',
  config: { mode: 'json', json },
  next: next === undefined ? {} : { next },
});

/** Runs the JSON once on a profile; an update behind it shows that the person went on. */
function write(json: string | object, profile: Profile = {}) {
  const source = typeof json === 'string' ? json : JSON.stringify(json);
  const steps = [step(source, 'after'), update('after', [set('after', true)])];
  const run = play({ canvases: [makeCanvas({ id: 'u', entry: enterOn(performs('go')), steps })], profile });
  run.event(0, 'go', { plan: 'gold' });
  expect(run.attribute('after')).toBe(true);
  return run;
}

const attributes = (row: object, profile?: Profile) => write({ attributes: [row] }, profile);
const skipped = (run: ReturnType<typeof write>) =>
  run.of('write_skipped').map(({ attribute, cause }) => [attribute, cause.rule, cause.because.key.split('.').at(-1)]);
const problems = (json: string) =>
  userUpdate.rules?.(userUpdateConfig.parse({ mode: 'json', json })).map(({ code }) => code);

describe('user update, JSON editor', () => {
  it('C-UU-4: C-UU-6: an object of attributes, events and purchases, several in one', () => {
    const run = write({
      purchases: [{ product_id: 'p', currency: 'USD', price: 3, quantity: 2, time: '2026-03-02T09:00:00Z' }],
      attributes: [{ a: 1, b: 'x' }, { c: true }],
      events: [{ name: 'e', time: '2026-03-02T09:00:00Z', properties: { n: 1 } }],
    });
    expect(['a', 'b', 'c'].map((name) => run.attribute(name))).toEqual([1, 'x', true]);
    expect(run.of('logged').map(({ input }) => input)).toEqual([
      { type: 'custom_event', name: 'e', properties: { n: 1 } },
      {
        type: 'purchase',
        product: 'p',
        properties: { product_id: 'p', price: 3, currency: 'USD', quantity: 2 },
      },
    ]);
  });

  it('C-UU-4: 65,536 characters at most, as written and as rendered', () => {
    const long = `{"attributes":[{"a":"${'x'.repeat(longestJson)}"}]}`;
    expect(problems(long)).toContain('user-update-json-long');
    const run = write('{"attributes":[{"a":"{% for i in (1..7000) %}0123456789{% endfor %}"}]}');
    expect(run.attribute('a')).toBeUndefined();
    expect(run.of('not_updated').map(({ cause }) => cause.because.key)).toEqual(['user_update.because.too_long']);
  });

  it.each(['external_id', 'user_alias', 'braze_id', 'api_key', 'push_tokens'])(
    'C-UU-5: whom it is about is settled: %s is passed over, the rest is written',
    (name) => {
      const run = attributes({ [name]: 'x', a: 1 });
      expect([run.attribute('a'), run.attribute(name) === 'x']).toEqual([1, false]);
      expect(skipped(run)).toEqual([[name, 'C-UU-5', 'reserved']]);
    },
  );

  it('C-UU-7: D-ATTR-4: D-ATTR-5: inc adds to a number or creates it; a negative one takes away', () => {
    expect(attributes({ 'lead score': { inc: 5 } }, { 'lead score': 10 }).value).toBe(15);
    expect(attributes({ 'lead score': { inc: -5 } }, { 'lead score': 10 }).value).toBe(5);
    expect(attributes({ 'lead score': { inc: 5 } }).value).toBe(5);
  });

  it('C-UU-8: subscription states and groups can be set, and trigger', () => {
    const listening = makeCanvas({
      id: 'left',
      entry: enterOn({ type: 'email_subscription_change', to: 'unsubscribed' }),
      steps: [update('mark', [set('left', true)])],
    });
    const json = {
      attributes: [
        {
          email_subscribe: 'unsubscribed',
          subscription_groups: [{ subscription_group_id: 'g1', subscription_state: 'unsubscribed' }],
        },
      ],
    };
    const canvas = makeCanvas({ id: 'u', entry: enterOn(performs('go')), steps: [step(JSON.stringify(json))] });
    const run = play({ canvases: [canvas, listening] }).event(0, 'go');
    expect([run.attribute('email_subscribe'), run.attribute('left')]).toEqual(['unsubscribed', true]);
    expect(run.attribute('subscription_groups')).toEqual([
      { subscription_group_id: 'g1', subscription_state: 'unsubscribed' },
    ]);
  });

  it('D-ATTR-16: a subscription group is set by its id, the others stay', () => {
    const groups = (...states: (readonly [string, string])[]) =>
      states.map(([id, state]) => ({ subscription_group_id: id, subscription_state: state }));
    const before = { subscription_groups: groups(['g1', 'subscribed'], ['g2', 'subscribed']) };
    const run = attributes({ subscription_groups: groups(['g2', 'unsubscribed'], ['g3', 'subscribed']) }, before);
    expect(run.attribute('subscription_groups')).toEqual(
      groups(['g1', 'subscribed'], ['g2', 'unsubscribed'], ['g3', 'subscribed']),
    );
  });

  it('C-UU-9: D-EVT-1: a logged event needs a name and an ISO time; without them its row is passed over', () => {
    const run = write({
      attributes: [{ a: 1 }],
      events: [
        { name: 'no time' },
        { name: 'bad time', time: 'yesterday' },
        { time: '2026-03-02T09:00:00Z' },
        7,
        { name: 'good', time: '2026-03-02T09:00:00Z' },
      ],
    });
    expect(run.attribute('a')).toBe(1);
    expect(skipped(run)).toEqual([
      ['events.0', 'C-UU-9', 'time'],
      ['events.1', 'C-UU-9', 'time'],
      ['events.2', 'D-EVT-1', 'event_name'],
      ['events.3', 'O-7', 'not_object'],
    ]);
    expect(run.of('logged')).toHaveLength(1);
  });

  it('D-EVT-3: properties with reserved or impossible names are an error of their event', () => {
    const time = '2026-03-02T09:00:00Z';
    const of = (properties: object) => skipped(write({ events: [{ name: 'e', time, properties }] })).length;
    expect([{ time: 1 }, { event_name: 1 }, { $a: 1 }, { '': 1 }, { ['x'.repeat(256)]: 1 }].map(of)).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(of({ price: 1 })).toBe(0);
  });

  it('D-EVT-4: the first 256 properties count', () => {
    const properties = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`p${index}`, index]));
    const [logged] = write({ events: [{ name: 'e', time: '2026-03-02T09:00:00Z', properties }] }).of('logged');
    const kept = logged?.input.type === 'custom_event' ? Object.keys(logged.input.properties) : [];
    expect([kept.length, kept.at(-1)]).toEqual([256, 'p255']);
  });

  it('D-PUR-1: a purchase needs product, price, currency and time, and 1 to 100 of it', () => {
    const good = { product_id: 'p', currency: 'USD', price: 3, time: '2026-03-02T09:00:00Z' };
    const of = (part: object) => skipped(write({ purchases: [{ ...good, ...part }] })).map(([, rule]) => rule);
    expect(of({})).toEqual([]);
    const wrong = [
      { product_id: '' },
      { currency: 'usd' },
      { price: '3' },
      { quantity: 0 },
      { quantity: 101 },
      { quantity: 1.5 },
    ];
    for (const part of wrong) expect(of(part)).toEqual(['D-PUR-1']);
    expect(of({ time: null })).toEqual(['C-UU-9']);
    expect(of({ properties: { quantity: 1 } })).toEqual(['D-EVT-3']);
  });

  it('C-UU-10: reads attributes, entry properties and context, but no names of the canvas', () => {
    const json =
      '{"attributes":[{"a":"{{custom_attribute.${name}}} {{context.${plan}}} {{canvas_entry_properties.${plan}}} [{{canvas.${name}}}{{campaign.${name}}}]"}]}';
    expect(write(json, { name: 'Kim' }).attribute('a')).toBe('Kim gold gold []');
  });

  it('L-VAR-12: event properties are read in message steps only', () => {
    const json = '{"attributes":[{"a":"[{{event_properties.${plan}}}]"}]}';
    expect(write(json).attribute('a')).toBe('[]');
    expect(problems(json)).toEqual(['user-update-event-properties']);
  });

  it('C-UU-9: the time of a logged event comes from now', () => {
    const run = write('{"events":[{"name":"e","time":"{{ "now" | date: "%Y-%m-%dT%H:%M:%SZ" }}"}]}');
    expect(run.of('logged').map(({ at, time }) => [at, time])).toEqual([[start, undefined]]);
  });

  it('D-EVT-2: a logged event of the future happens now', () => {
    const [logged] = write({ events: [{ name: 'e', time: '2027-01-01T00:00:00Z' }] }).of('logged');
    expect(logged?.time).toBeUndefined();
  });

  it('C-UU-11: what renders to nothing changes nothing, and the person goes on', () => {
    const run = write('{% if custom_attribute.${vip} %}{"attributes":[{"a":1}]}{% endif %}\n');
    expect(run.attribute('a')).toBeUndefined();
    expect(run.of('not_updated')).toEqual([]);
    expect(run.of('path')[0]?.cause.rule).toBe('C-UU-11');
    expect(
      write('{% if custom_attribute.${vip} %}{"attributes":[{"a":1}]}{% endif %}', { vip: true }).attribute('a'),
    ).toBe(1);
  });

  it('C-UU-25: abort_message: no write, and the person goes on', () => {
    const run = write('{"attributes":[{"a":1}]}{% abort_message("not now") %}');
    expect(run.attribute('a')).toBeUndefined();
    expect(run.of('not_updated').map(({ cause }) => [cause.rule, cause.because.values])).toEqual([
      ['C-UU-25', { reason: 'not now' }],
    ]);
  });

  it.each([
    ['{"attributes":[{"a":1}]', 'not_json'],
    ['[1]', 'not_object'],
    ['"text"', 'not_object'],
    ['{"attributes":[{"a":{{custom_attribute.${unset}}}}]}', 'not_json'],
    ['{% if %}', 'not_rendered'],
  ])('O-7: C-UU-26: bad JSON writes nothing, and the person goes on: %s', (json, key) => {
    const run = write(json);
    expect(run.attribute('a')).toBeUndefined();
    expect(run.of('not_updated').map(({ cause }) => [cause.rule, cause.because.key])).toEqual([
      ['O-7', `user_update.because.${key}`],
    ]);
  });

  it('O-7: neither does JSON that is nested without end', () => {
    const deep = `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`;
    const run = write(`{"events":[{"name":"e","time":"2026-03-02T09:00:00Z","properties":${deep}}]}`);
    expect(run.of('logged')).toEqual([]);
    expect(run.of('not_updated').map(({ cause }) => cause.because.key)).toEqual(['user_update.because.too_deep']);
  });

  it('O-7: a bad row or key is passed over and named; the others are written', () => {
    const run = write(
      { attributes: [{ n: { inc: 1 }, m: { inc: 'x' }, ok: 1 }, 'row'], other: 1, events: {} },
      { n: 'text' },
    );
    expect([run.attribute('n'), run.attribute('m'), run.attribute('ok')]).toEqual(['text', undefined, 1]);
    expect(skipped(run)).toEqual([
      ['attributes.1', 'O-7', 'not_object'],
      ['other', 'C-UU-4', 'unknown_member'],
      ['events', 'C-UU-4', 'not_list'],
      ['n', 'C-UU-14', 'not_numeric'],
      ['m', 'O-7', 'bad_increment'],
    ]);
  });

  it('O-7: all rows are one write instant: each attribute that changed triggers once, in row order', () => {
    const canvas = makeCanvas({
      id: 'u',
      entry: enterOn(performs('go')),
      steps: [step('{"attributes":[{"b":1,"a":1},{"b":2},{"c":1},{"c":null}]}')],
    });
    const listener = (name: string) =>
      makeCanvas({ id: name, entry: enterOn(changes(name)), steps: [update(`${name}u`, [plus(1, `seen ${name}`)])] });
    const run = play({ canvases: [canvas, listener('a'), listener('b'), listener('c')] }).event(0, 'go');
    expect(run.of('entered').map(({ flow }) => flow)).toEqual(['u', 'b', 'a']);
    expect(run.attribute('seen b')).toBe(1);
  });

  it('C-UU-22: D-ATTR-18: its attributes trigger the canvas itself and others; names lose outer spaces', () => {
    const canvas = makeCanvas({
      id: 'self',
      entry: enterOn(scoreChanges),
      steps: [delay('hold', 5, 'minutes', 'json'), step('{"attributes":[{" lead score ":{"inc":1}}]}')],
    });
    const run = play({ canvases: [canvas] })
      .score(0, 1)
      .until(minutes(11));
    expect(run.scores.map(([, score]) => score)).toEqual([1, 2, 3]);
    expect(
      userUpdate.facts(userUpdateConfig.parse(step('{"attributes":[{" lead score ":{"inc":1}}]}').config)).writes,
    ).toEqual([{ attribute: 'lead score', delta: 1 }]);
  });

  it('C-UU-23: a logged event starts canvases and moves who waits in action paths', () => {
    const logs = makeCanvas({
      id: 'logs',
      entry: enterOn(performs('go')),
      steps: [step('{"events":[{"name":"won","time":"2026-03-02T10:00:00Z","properties":{"n":3}}]}')],
    });
    const starts = makeCanvas({
      id: 'starts',
      entry: enterOn(
        performs('won', [{ property: 'n', comparison: { type: 'number', operator: 'exactly', value: 3 } }]),
      ),
      steps: [update('a', [set('started', true)])],
    });
    const waits = makeCanvas({
      id: 'waits',
      entry: enterOn(performs('wait')),
      steps: [
        paths('p', { window: { value: 1, unit: 'days' }, groups: [group('g', [performs('won')])] }, { g: 'b' }),
        update('b', [set('moved', true)]),
      ],
    });
    const run = play({ canvases: [logs, starts, waits] })
      .event(0, 'wait')
      .event(hours(1), 'go');
    expect([run.attribute('started'), run.attribute('moved')]).toEqual([true, true]);
    expect(run.of('path').find(({ step: at }) => at === 'p')?.parent).toBe(run.of('logged')[0]?.seq);
  });

  it('C-UU-24: O-6: attributes are judged before the events of the same update', () => {
    const logs = makeCanvas({
      id: 'logs',
      entry: enterOn(performs('go')),
      steps: [step('{"events":[{"name":"won","time":"2026-03-02T09:00:00Z"}],"attributes":[{"n":1}]}')],
    });
    const onEvent = makeCanvas({ id: 'event', entry: enterOn(performs('won')), steps: [] });
    const onWrite = makeCanvas({ id: 'write', entry: enterOn(changes('n')), steps: [] });
    const run = play({ canvases: [onEvent, onWrite, logs] }).event(0, 'go');
    expect(run.of('entered').map(({ flow }) => flow)).toEqual(['logs', 'write', 'event']);
  });

  it('C-UU-18: the next step sees the new values', () => {
    const steps = [
      step('{"attributes":[{"a":2}]}', 'b'),
      { ...step('{"attributes":[{"b":"{{custom_attribute.${a}}}"}]}'), id: 'b' },
    ];
    const run = play({ canvases: [makeCanvas({ id: 'u', entry: enterOn(performs('go')), steps })] }).event(0, 'go');
    expect(run.attribute('b')).toBe('2');
  });

  it('C-UU-28: updates of two entries both apply', () => {
    const canvas = makeCanvas({
      id: 'u',
      entry: enterOn(performs('go')),
      steps: [delay('hold', 1, 'minutes', 'json'), step('{"attributes":[{"n":{"inc":2}}]}')],
    });
    const run = play({ canvases: [canvas] })
      .event(0, 'go')
      .event(seconds(2), 'go')
      .until(minutes(2));
    expect(run.attribute('n')).toBe(4);
  });

  it('warns of JSON that is none before anybody runs it', () => {
    expect(problems('')).toEqual(['user-update-empty']);
    expect(problems('{"attributes":')).toEqual(['user-update-json']);
    expect(problems('{"attributes":[{"a":1}],"event":[]}')).toEqual(['user-update-json']);
    expect(problems('{"attributes":[{"a":1}]}')).toEqual([]);
    expect(problems('{% if x %}{{% endif %}')).toEqual([]);
  });

  it('a name like __proto__ is a name', () => {
    const run = write('{"attributes":[{"__proto__":1,"constructor":{"a":{"__proto__":"x"}}}]}');
    expect(run.attribute('__proto__')).toBe(1);
    expect(JSON.stringify(run.attribute('constructor'))).toBe('{"a":{"__proto__":"x"}}');
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });
});

it('an attribute that JSON adds to counts as the score, however much it adds', () => {
  const canvas = makeCanvas({
    id: 'u',
    entry: enterOn(performs('go')),
    steps: [step('{% assign points = 5 %}{"attributes":[{"points":{"inc":{{points}}}}]}')],
  });
  const run = play({ canvases: [canvas] }).event(0, 'go');
  expect(run.ledger.map(({ attribute, change }) => [attribute, change])).toEqual([['points', 5]]);
});

describe('what the JSON is seen to write', () => {
  const writes = (json: string) => userUpdate.facts(userUpdateConfig.parse({ mode: 'json', json })).writes;

  it('reads names and constant increments around Liquid', () => {
    expect(
      writes('{% assign x = 1 %}{"attributes":[{"a":{"inc":5},"b":{"inc":{{x}}},"c":"{{custom_attribute.${d}}}"}]}'),
    ).toEqual([
      { attribute: 'a', delta: 5 },
      { attribute: 'b', delta: null, counts: true },
      { attribute: 'c', delta: null },
    ]);
  });

  it('takes every name where branches make several objects of it', () => {
    const json =
      '{% if x %}{"attributes":[{"a":1}]}{% else %}{"attributes":[{"b":{"inc":1}}],"events":[{"name":"e"}]}{% endif %}';
    expect(writes(json)).toEqual([
      { attribute: 'a', delta: null },
      { attribute: 'b', delta: null },
    ]);
  });
});

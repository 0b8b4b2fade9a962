import { describe, expect, it } from 'vitest';
import { engineMessages } from '@/core/engine/messages';
import { engineStepMessages } from '@/core/engine/messages-steps';
import { engineTextMessages } from '@/core/engine/messages-texts';
import type { TraceEntry } from '@/core/engine/trace';
import { invariant } from '@/core/kernel/invariant';
import { locales, type MessageRef } from '@/core/kernel/message';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import '@/i18n/catalogue';
import { findMessage } from '@/i18n/registry';
import { createText } from '@/i18n/text';
import { nodes } from '@/nodes/registry';
import {
  changes,
  days,
  delay,
  enterOn,
  group,
  handOffCampaign,
  hours,
  makeCanvas,
  minutes,
  paths,
  performs,
  plus,
  reentryAfter,
  scoreChanges,
  scoringCanvas,
  seconds,
  sessionStart,
  update,
} from '../__fixtures__/documents';
import { play, type Play } from '../__fixtures__/play';
import { talkativeSteps } from '../__fixtures__/talkative-steps';
import { talkativeTexts } from '../__fixtures__/talkative-texts';
import { sampleWorkspace } from '../sample/workspace';
import { simulate } from '../simulate';

/** Keys the engine and the step kinds put into causes. */
const sayable = [
  ...Object.keys(engineMessages),
  ...Object.keys(engineStepMessages).filter((key) => !key.startsWith('engine.channel.')),
  ...Object.keys(engineTextMessages),
  ...Object.values(nodes).flatMap(({ messages }) =>
    Object.keys(messages).filter((key) => /\.(because|reason|skipped)\./.test(key)),
  ),
];

/** Every sentence of a trace. */
function sentences(trace: readonly TraceEntry[]): readonly MessageRef[] {
  return trace.flatMap((entry) => {
    if (!('cause' in entry)) return [];
    const { because, alternatives = [], leaves = [] } = entry.cause;
    return [because, ...alternatives.map(({ reason }) => reason), ...leaves.map((leaf) => leaf.because)];
  });
}

/** Runs that between them say everything the engine can say. */
function talkative(): readonly Play[] {
  const everyChange = { allowed: true, window: { value: 0, unit: 'minutes' } };
  const later = { allowed: true, window: { value: 1, unit: 'hours' } };
  const faults = (...status: number[]) => ({
    faults: status.map((code, index) => ({ request: index + 1, status: code })),
  });
  const loop = makeCanvas({ id: 'loop', entry: enterOn(scoreChanges), steps: [update('u', [plus(1)])] });
  const ring = makeCanvas({
    id: 'ring',
    entry: enterOn(performs('go')),
    steps: [update('a', [plus(1, 'n')], 'b'), update('b', [plus(1, 'n')], 'a')],
  });
  const held = makeCanvas({
    id: 'held',
    entry: { ...enterOn(performs('go'), sessionStart), end: '2026-03-10T00:00:00Z' },
    reentry: reentryAfter(2, 'hours'),
    exit: { triggers: [performs('bye')] },
    steps: [delay('d', 1, 'days', 'e'), { id: 'e', kind: 'exit' }],
  });
  const groups = [
    group('g1', [performs('one')], true),
    group('g2', [performs('five'), { type: 'purchase', properties: [] }]),
  ];
  const ranked = scoringCanvas({ ranked: true, groups });
  const every = makeCanvas({
    id: 'every',
    entry: enterOn({ type: 'purchase', properties: [] }),
    steps: [
      paths(
        'paths',
        {
          groups: [
            group('a', [sessionStart, { type: 'email_added' }]),
            group('b', [changes('x'), { type: 'email_subscription_change' }, { type: 'location_entered' }]),
            group('c', [sessionStart]),
          ],
        },
        {},
      ),
    ],
  });
  const bought = () => play({ canvases: [every] }).purchase(0);
  const wide = Array.from({ length: 101 }, (_, index) => changes(`n${index}`));
  const crowd = Array.from({ length: 100 }, (_, index) =>
    makeCanvas({ id: `c${index}`, entry: enterOn(...wide), steps: [] }),
  );
  const rows = wide.map((_, index) => plus(1, `n${index}`));
  const flood = makeCanvas({ id: 'flood', entry: enterOn(performs('go')), steps: [update('u', rows)] });
  const unknown = makeCanvas({ id: 'x', entry: enterOn(performs('go')), steps: [{ id: 'x', kind: 'unknown' }] });
  const variants = [{ id: 'v', name: 'V', percentage: 100, first: null }];
  const broken = { url: 'https://x.example/', body: { type: 'raw', text: '{% if %}' } };
  const port = { url: 'https://x.example:81/' };
  const none = { url: 'nowhere' };
  const newline = { url: 'https://x.example/', headers: [{ name: 'A', value: 'b\nc' }] };
  const campaign = (parts: object) => play({ campaigns: [handOffCampaign({ ...parts })], id: '00Q5g00000KpR2mEAF' });
  return [
    ...talkativeTexts(),
    ...talkativeSteps(),
    play({ canvases: [scoringCanvas()] })
      .score(0, 1)
      .score(hours(1), 2)
      .event(hours(2), 'one')
      .event(hours(2), 'one')
      .until(days(3)),
    play({ canvases: [scoringCanvas()], settings: { duplicates: 'keep' } })
      .score(0, 1)
      .score(hours(1), 2)
      .event(hours(2), 'one'),
    play({ canvases: [scoringCanvas()] })
      .score(0, 'text')
      .event(5, 'five')
      .attributes(hours(1), { email: 'a@b.example' }),
    play({ canvases: [scoringCanvas()] })
      .score(0, 1)
      .event(hours(1), 'one', {}, -1)
      .status(hours(2), 'scoring', true)
      .until(days(2)),
    play({ canvases: [scoringCanvas()] })
      .score(0, 1e308)
      .purchase(hours(1)),
    play({ canvases: [scoringCanvas({ first: 1e308 })] })
      .score(0, 1e308)
      .event(hours(1), 'one'),
    play({ canvases: [ranked] })
      .score(0, 1)
      .event(hours(1), 'five')
      .event(hours(2), 'one')
      .event(hours(3), 'five')
      .until(days(2)),
    play({ canvases: [scoringCanvas({ groups })], settings: { exitGroup: 'at_window_end' } })
      .score(0, 1)
      .event(hours(1), 'one')
      .event(hours(2), 'one')
      .until(days(2)),
    play({ canvases: [loop], settings: { sameSecond: 0 } }).score(0, 1),
    play({ canvases: [ring] }).event(0, 'go'),
    play({ canvases: [held] })
      .session(0)
      .event(hours(1), 'go')
      .event(hours(2), 'go')
      .event(hours(3), 'bye')
      .until(days(4)),
    play({ canvases: [held] })
      .event(days(20), 'go')
      .status(days(21), 'held', true)
      .event(days(21), 'go'),
    play({ canvases: [unknown, makeCanvas({ id: 'v', entry: enterOn(performs('go')), steps: [], variants })] }).event(
      0,
      'go',
    ),
    play({ canvases: [makeCanvas({ id: 'd', entry: enterOn(performs('go')), steps: [delay('d', 1, 'days')] })] }).event(
      0,
      'go',
    ),
    play({ canvases: [makeCanvas({ id: 'o', entry: enterOn(performs('go')), reentry: {}, steps: [] })] })
      .event(0, 'go')
      .event(days(1), 'go'),
    campaign({}).score(0, 50).score(1, 101).score(2, 102).attributes(5, { lead_status: 'MQL' }).score(6, 103),
    campaign({ reeligibility: later }).score(0, 101).score(minutes(5), 102).score(hours(2), 103),
    campaign({ reeligibility: everyChange, send: { to: 'opted_in_only' } })
      .score(0, 101)
      .attributes(5, { email_subscribe: 'opted_in' })
      .score(6, 102),
    play({ campaigns: [handOffCampaign()], salesforce: faults(503, 599, 404), id: '00Q5g00000KpR2mEAF' })
      .score(0, 101)
      .score(seconds(5), 102)
      .until(days(1)),
    bought().session(1),
    bought().request(1, { type: 'signal', signal: 'location', properties: { location: 'HQ' } }),
    bought().attributes(1, { email: 'a@b.example' }),
    bought().attributes(1, { x: 1 }),
    bought().attributes(1, { email_subscribe: 'unsubscribed' }),
    bought().until(days(2)),
    play({ canvases: [ranked] })
      .score(0, 1)
      .event(hours(1), 'five')
      .until(days(2)),
    play({ canvases: [flood, ...crowd] }).event(0, 'go'),
    play({ canvases: [held] })
      .session(0)
      .until(days(2)),
    ...[broken, port, none, newline].map((message) => campaign({ message }).score(0, 101)),
    play({
      canvases: [
        makeCanvas({
          id: 'w',
          entry: enterOn({ type: 'email_subscription_change' }),
          steps: [{ id: 'w', kind: 'webhook', name: 'Hook', config: { url: 'https://x.example/' } }],
        }),
      ],
    }).attributes(0, { email_subscribe: 'unsubscribed' }),
  ];
}

describe('sentences of traces', () => {
  const runs = talkative();
  const said = runs.flatMap(({ trace }) => sentences(trace));

  it('every key an engine cause can have is said by one of the runs here', () => {
    const keys = new Set(said.map(({ key }) => key));
    expect(sayable.filter((key) => !keys.has(key))).toEqual([]);
  });

  it.each(locales)('reads in %s without a gap', (locale) => {
    const text = createText(locale, { zone: 'UTC', year: 2026 });
    for (const ref of said) {
      expect(findMessage(ref.key), ref.key).toBeDefined();
      const sentence = text.t(ref);
      expect(sentence.trim(), ref.key).not.toBe('');
      expect(sentence, ref.key).not.toMatch(/undefined|\[object|NaN|Infinity/);
    }
  });

  it('the sample workspace reads in both languages', () => {
    const workspace = sampleWorkspace('ko');
    const deps = { liquid: createLiquid(), outside: createOutside(workspace.salesforce) };
    const result = simulate({ workspace, settings: workspace.run, traceLevel: 'full' }, deps);
    invariant(result.ok, 'the sample compiles');
    const keys = Object.values(result.value.trace)
      .flatMap(sentences)
      .map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => findMessage(key) === undefined)).toEqual([]);
  });
});

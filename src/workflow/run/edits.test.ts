import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import {
  days,
  delay,
  enterOn,
  handOffCampaign,
  hours,
  makeCanvas,
  makeSettings,
  makeWorkspace,
  minutes,
  performs,
  plus,
  scoreChanges,
  scoringCanvas,
  start,
  update,
} from '../__fixtures__/documents';
import type { Canvas } from '../documents/canvas';
import type { EventLine } from '../documents/people';
import { simulate } from '../simulate';

type Parts = Parameters<typeof makeCanvas>[0];

const deps = { liquid: createLiquid(), outside: createOutside(makeWorkspace({}).salesforce) };

const iso = (after: number): string => new Date(start + after).toISOString();

function event(after: number, name: string, who = 'p'): EventLine {
  return { external_id: who, time: iso(after), name };
}

interface RunParts {
  readonly edits?: readonly object[];
  readonly statuses?: readonly object[];
  readonly campaigns?: readonly object[];
  readonly events?: readonly EventLine[];
  readonly people?: readonly object[];
  readonly until?: number;
}

function run(canvases: readonly Canvas[], { edits = [], statuses = [], until = days(5), ...parts }: RunParts) {
  const settings = makeSettings({ until: iso(until), edits, statuses });
  const workspace = makeWorkspace({ canvases, people: [{ external_id: 'p' }], ...parts });
  return simulate({ workspace, settings, traceLevel: 'full' }, deps);
}

function outcome(canvases: readonly Canvas[], parts: RunParts) {
  const result = run(canvases, parts);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function refusals(canvases: readonly Canvas[], edit: object): readonly string[] {
  const result = run(canvases, { edits: [{ at: iso(hours(1)), document: edit }] });
  return result.ok ? [] : result.error.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

function waiting(parts: Parts = {}): Canvas {
  return makeCanvas({
    id: 'waiting',
    entry: enterOn(performs('start')),
    steps: [delay('wait', 1, 'days', 'bump'), update('bump', [plus(1)])],
    ...parts,
  });
}

function groupsOf(ids: readonly string[], plan: string) {
  const comparison = { type: 'string', operator: 'is_any_of', values: [plan] };
  const filter = { type: 'group', join: 'and', filters: [{ type: 'custom_attribute', attribute: 'plan', comparison }] };
  return ids.map((id) => ({ id, name: id, filter }));
}

function split(...ids: readonly string[]): Canvas {
  const config = { groups: groupsOf(ids, 'free') };
  return makeCanvas({
    id: 'split',
    entry: enterOn(performs('start')),
    steps: [{ id: 'who', kind: 'audience_paths', config }],
  });
}

describe('what cannot be edited after launch', () => {
  const control = (percentage: number) => [
    { id: 'a', name: 'A', percentage: 100 - percentage, first: 'wait' },
    { id: 'c', name: 'C', percentage, control: true },
  ];
  const converting = (event: string) => [{ id: 'c1', trigger: performs(event) }];

  it('C-EDIT-2, C-ACTION-28: ranking of an action path', () => {
    expect(refusals([scoringCanvas()], scoringCanvas({ ranked: true }))).toEqual(['edit-fixed']);
  });

  it('C-EDIT-2: the groups of an action path', () => {
    expect(refusals([scoringCanvas()], scoringCanvas({ groups: [] }))).toEqual(['edit-fixed']);
  });

  it('C-SPLIT-6: the groups of audience paths and their rank; whom they take can be edited', () => {
    const before = split('hot', 'warm');
    expect(refusals([before], split('warm', 'hot'))).toEqual(['edit-fixed']);
    expect(refusals([before], split('hot'))).toEqual(['edit-fixed']);
    expect(refusals([before], split('hot', 'warm', 'cold'))).toEqual(['edit-fixed']);
    const [step] = before.steps;
    const opened = { ...before, steps: [{ ...step, config: { groups: groupsOf(['hot', 'warm'], 'pro') } }] };
    expect(refusals([before], opened)).toEqual([]);
  });

  it('C-CONV-8: conversion events', () => {
    const before = waiting({ conversions: converting('bought') });
    expect(refusals([before], waiting({ conversions: converting('ordered') }))).toEqual(['edit-fixed']);
    expect(refusals([before], waiting({ conversions: converting('bought') }))).toEqual([]);
  });

  it('C-VAR-6: a control group grows no more; it may shrink', () => {
    expect(refusals([waiting({ variants: control(10) })], waiting({ variants: control(11) }))).toEqual([
      'edit-control',
    ]);
    expect(refusals([waiting({ variants: control(10) })], waiting({ variants: control(9) }))).toEqual([]);
  });

  it('says so when a document is not there, of another type, or cannot be read', () => {
    expect(refusals([], waiting())).toEqual(['edit-unknown']);
    expect(refusals([waiting()], { type: 'campaign', id: 'waiting' })).toEqual(['edit-unknown']);
    expect(refusals([waiting()], { type: 'canvas', schemaVersion: 1, id: 'waiting', variants: 7 })).toEqual([
      'edit-unreadable',
    ]);
  });

  it('a redirect to a step that is not there keeps the run from starting', () => {
    const after = waiting({ steps: [update('bump', [plus(1)])] });
    const result = run([waiting()], {
      edits: [{ at: iso(hours(1)), document: after, redirects: { wait: 'nowhere' } }],
    });
    expect(result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'next-missing run.edits.0.document.steps.1.next.redirect',
    ]);
  });
});

describe('people inside while a canvas is edited', () => {
  it('C-EDIT-5: a message held back goes out as the new version has it', () => {
    const hook = (body: string) =>
      makeCanvas({
        id: 'hook',
        entry: enterOn(performs('start')),
        send: { to: 'all', quietHours: { from: '09:00', to: '12:00' } },
        steps: [
          {
            id: 'send',
            kind: 'webhook',
            name: 'send',
            config: { url: 'https://partner.example/', method: 'POST', body: { type: 'raw', text: body } },
          },
        ],
      });
    const { webhooks } = outcome([hook('old')], {
      edits: [{ at: iso(hours(1)), document: hook('new') }],
      events: [event(minutes(1), 'start')],
    });
    expect(webhooks.map(({ request }) => request?.body)).toEqual(['new']);
  });

  it('C-EDIT-1: name, tags and send settings of a campaign can be edited, and its trigger', () => {
    const { summary } = outcome([], {
      campaigns: [handOffCampaign()],
      people: [{ external_id: '00Q5g00000KpR2mEAF' }],
      edits: [
        { at: iso(hours(2)), document: handOffCampaign({ name: 'New', delivery: { triggers: [performs('go')] } }) },
      ],
      events: [
        { external_id: '00Q5g00000KpR2mEAF', time: iso(hours(1)), attributes: { 'lead score': 50 } },
        { external_id: '00Q5g00000KpR2mEAF', time: iso(hours(3)), attributes: { 'lead score': 60 } },
        event(hours(4), 'go', '00Q5g00000KpR2mEAF'),
      ],
    });
    expect(summary.sends).toMatchObject([{ flow: 'hand-off', started: 2, aborted: { 'not at threshold': 2 } }]);
  });

  it('counts of all versions are added up, those of steps that are gone as well', () => {
    const after = waiting({
      steps: [update('bump', [plus(1)])],
      variants: [{ id: 'v1', name: 'Variant 1', percentage: 100, first: 'bump' }],
    });
    const { summary } = outcome([waiting()], {
      edits: [{ at: iso(hours(2)), document: after, redirects: { wait: 'bump' } }],
      events: [event(hours(1), 'start'), event(hours(3), 'start')],
    });
    expect(summary.canvases).toMatchObject([{ entries: 2, exited: { completed: 2 }, waiting: 0, people: 1 }]);
    expect(summary.canvases[0]?.steps.map(({ step, entered }) => [step, entered])).toEqual([
      ['bump', 2],
      ['wait', 1],
    ]);
  });

  it('C-EDIT-4: a filter that is new asks about what was done before it came', () => {
    const asksPast = {
      filter: {
        type: 'group',
        join: 'and',
        filters: [
          {
            type: 'custom_event',
            event: 'visited',
            measure: { type: 'count', operator: 'more_than', value: 1 },
          },
        ],
      },
    };
    const result = run([waiting()], {
      edits: [{ at: iso(hours(3)), document: { ...waiting(), audience: asksPast } }],
      events: [event(hours(1), 'visited'), event(hours(2), 'visited'), event(hours(4), 'start')],
    });
    expect(result.ok && result.value.summary.canvases[0]?.entries).toBe(1);
  });

  it('an attribute only the new version keeps a ledger of sums up all the same', () => {
    const after = waiting({ steps: [delay('wait', 1, 'days', 'bump'), update('bump', [plus(5, 'other')])] });
    const { ledger, people } = outcome([waiting()], {
      people: [{ external_id: 'p', other: 3 }],
      edits: [{ at: iso(hours(2)), document: after }],
      events: [event(hours(1), 'start')],
    });
    const changes = (ledger['p'] ?? []).filter(({ attribute }) => attribute === 'other').map(({ change }) => change);
    expect(changes).toEqual([3, 5]);
    expect(people[0]?.profile['other']).toBe(8);
  });

  it('a step replaced by one of another kind lets nobody wait on in it', () => {
    const after = waiting({ steps: [{ id: 'wait', kind: 'action_paths', name: 'wait', config: {} }] });
    const { trace } = outcome([waiting()], {
      edits: [{ at: iso(hours(2)), document: after }],
      events: [event(hours(1), 'start')],
    });
    const exits = (trace['p'] ?? []).flatMap((entry) => (entry.type === 'exited' ? [entry.cause.because.key] : []));
    expect(exits).toEqual(['engine.exit.step_changed']);
  });

  it('a person stopped by a budget before the edit is counted once', () => {
    const loop = (by: number) =>
      makeCanvas({ id: 'loop', entry: enterOn(scoreChanges), steps: [update('u', [plus(by)])] });
    const settings = makeSettings({
      until: iso(days(1)),
      sameSecond: 0,
      edits: [{ at: iso(hours(2)), document: loop(2) }],
    });
    const workspace = makeWorkspace({
      canvases: [loop(1)],
      people: [{ external_id: 'p' }],
      events: [{ external_id: 'p', time: iso(hours(1)), attributes: { 'lead score': 1 } }],
    });
    const result = simulate({ workspace, settings, traceLevel: 'full' }, deps);
    expect(result.ok && result.value.summary.stopped.length).toBe(1);
    expect(result.ok && result.value.summary.canvases[0]?.entries).toBe(100);
  });
});

describe('status', () => {
  it.each([
    ['draft', 1],
    ['active', 1],
    ['stopped', 0],
    ['archived', 0],
  ])('C-STAT-1: a canvas that is %s lets in %i', (status, entries) => {
    const { people } = outcome([waiting({ status })], { events: [event(hours(1), 'start')] });
    expect(people[0]?.entries).toBe(entries);
  });

  it('a change of something that is not there is a warning', () => {
    const result = run([waiting()], { statuses: [{ at: iso(hours(1)), flow: 'gone', action: 'stop' }] });
    expect(result.ok).toBe(true);
  });

  it('what happens before the run holds from its start', () => {
    const { people } = outcome([waiting()], {
      statuses: [{ at: iso(-days(3)), flow: 'waiting', action: 'stop' }],
      events: [event(hours(1), 'start')],
    });
    expect(people[0]?.entries).toBe(0);
  });
});

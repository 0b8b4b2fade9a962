import { describe, expect, it } from 'vitest';
import { advance } from '@/core/engine/advance';
import type { Input } from '@/core/engine/input';
import { createPerson } from '@/core/engine/person';
import { restore } from '@/core/engine/restore';
import type { Sink } from '@/core/engine/sink';
import { snapshot } from '@/core/engine/snapshot';
import { isJsonObject, type JsonObject } from '@/core/kernel/json';
import { handOffCampaign, hours, minutes, scoringCanvas, seconds, start } from '../__fixtures__/documents';
import { play, type Play } from '../__fixtures__/play';

const everything = () =>
  play({
    canvases: [scoringCanvas({ ranked: true })],
    campaigns: [handOffCampaign()],
    salesforce: { faults: [{ request: 1, status: 503 }] },
    profile: { other: { nested: [1] } },
  })
    .score(0, 101)
    .event(seconds(5), 'five');

const saved = (run: Play): JsonObject => {
  const json: unknown = JSON.parse(JSON.stringify(snapshot(run.program, run.person)));
  return isJsonObject(json) ? json : {};
};

describe('snapshots', () => {
  it('are plain JSON that comes back as it was', () => {
    const run = everything();
    const json = saved(run);
    const again = restore(run.program, json);
    expect(again.ok && snapshot(run.program, again.value)).toEqual(json);
    expect(json['deliveries']).toHaveLength(1);
    expect(json['entries']).toMatchObject([{ step: 'paths', wait: 1, noted: { input: { name: 'five' } } }]);
  });

  it('carry a send that waits for its retry to another host', () => {
    const run = everything().reload().until(minutes(2));
    expect(run.webhooks.map(({ outcome, attempts }) => [outcome, attempts.length])).toEqual([['sent', 2]]);
  });

  it('keep a stopped run stopped', () => {
    const run = play({ canvases: [scoringCanvas()], settings: { sameSecond: 0 } });
    for (let index = 0; index <= 101; index += 1) run.score(0, index);
    run.reload().score(hours(1), 500);
    expect(run.person.stopped).not.toBeNull();
    expect(run.value).toBe(100);
  });

  it.each<[string, (json: JsonObject) => unknown, string]>([
    ['something else', () => ({ version: 1 }), 'not_a_snapshot'],
    ['another version', (json) => ({ ...json, version: 2 }), 'not_a_snapshot'],
    ['a wait state its step cannot have', (json) => changeEntry(json, { wait: 'soon' }), 'wait_state'],
    ['a step that is gone', (json) => changeEntry(json, { step: 'gone' }), 'unknown_step'],
    ['a canvas that is gone', (json) => changeEntry(json, { flow: 'gone' }), 'unknown_flow'],
  ])('refuse %s', (_name, change, code) => {
    const run = everything();
    const result = restore(run.program, change(saved(run)));
    expect(result.ok ? null : result.error.code).toBe(code);
  });
});

function changeEntry(json: JsonObject, change: JsonObject): unknown {
  const entries: readonly unknown[] = Array.isArray(json['entries']) ? json['entries'] : [];
  return { ...json, entries: entries.map((entry) => ({ ...(isJsonObject(entry) ? entry : {}), ...change })) };
}

describe('advance', () => {
  const silent: Sink = { trace: null, ledger: null, counters: null, record: null, perform: () => undefined };
  const { program } = play({ canvases: [scoringCanvas()], campaigns: [handOffCampaign()] });

  it('returns when the next timer is due, and infinity when none is', () => {
    const person = createPerson(program, 'p', {});
    expect(advance(program, person, { type: 'tick', at: start }, silent)).toBe(Infinity);
    const write: Input = {
      type: 'events',
      at: start,
      events: [{ type: 'attributes', attributes: { 'lead score': 1 } }],
    };
    expect(advance(program, person, write, silent)).toBe(start + hours(24));
  });

  it.each<[string, Input]>([
    ['an answer nobody waits for', { type: 'answer', at: start, delivery: 7, response: null }],
    ['an unknown flow', { type: 'status', at: start, flow: 'nobody', stopped: true }],
    ['an empty request', { type: 'events', at: start, events: [] }],
    ['a time that is no number', { type: 'tick', at: NaN }],
    ['the end of time', { type: 'tick', at: Infinity }],
    [
      'an event of a strange name',
      { type: 'events', at: start, events: [{ type: 'custom_event', name: '__proto__' }] },
    ],
  ])('takes %s without throwing', (_name, input) => {
    const person = createPerson(program, 'p', { 'lead score': 1 });
    expect(advance(program, person, input, silent)).toBe(Infinity);
    expect(person.entryCount).toBe(0);
  });

  it('leaves a send without an answer where it is, and takes a late answer once', () => {
    const person = createPerson(program, 'p', {});
    const write: Input = {
      type: 'events',
      at: start,
      events: [{ type: 'attributes', attributes: { 'lead score': 101 } }],
    };
    advance(program, person, write, silent);
    expect(person.deliveries).toHaveLength(1);
    const token = { status: 200, headers: [], body: '{"access_token":"t"}' };
    const answer: Input = { type: 'answer', at: start + 5, delivery: 1, response: token };
    advance(program, person, answer, silent);
    expect(person.deliveries[0]).toMatchObject({ awaiting: 'response', attempt: 1 });
    advance(program, person, { ...answer, response: { status: 204, headers: [], body: '' } }, silent);
    expect(person.deliveries).toEqual([]);
    advance(program, person, answer, silent);
    expect(person.tally).toMatchObject({ sent: 1, failed: 0 });
  });
});

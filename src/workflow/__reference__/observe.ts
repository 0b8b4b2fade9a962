import type { TraceEntry } from '@/core/engine/trace';
import type { PersonResult, RunResult, WebhookRecord } from '../run-result';
import { jsonEqual, type JsonValue } from '@/core/kernel/json';
import {
  sortRefusals,
  type ConversionStory,
  type EntryEnd,
  type EntryStory,
  type Refusal,
  type SendStory,
  type Story,
  type WriteStory,
} from './story';

/** What the engine says happened, read off a run at trace level `full`. */
export function observe(result: Pick<RunResult, 'people' | 'trace' | 'webhooks'>): readonly Story[] {
  return result.people.map((person) => {
    const trace = Object.hasOwn(result.trace, person.id) ? (result.trace[person.id] ?? []) : [];
    const webhooks = result.webhooks.filter((record) => record.person === person.id);
    return {
      person: person.id,
      profile: profileOf(person),
      entries: entriesOf(trace),
      writes: writesOf(trace),
      sends: webhooks.map(sendOf),
      conversions: conversionsOf(trace),
      memberships: trace.flatMap((item) =>
        item.type === 'membership' ? [{ at: item.at, of: item.of, name: item.name, member: item.member }] : [],
      ),
      messages: trace.flatMap((item) => {
        if (item.type !== 'message_sent') return [];
        const { at, flow, step, channel, outcome } = item;
        return [{ at, flow, step, channel, outcome }];
      }),
      refusals: sortRefusals(refusalsOf(trace)),
      stopped: trace.some(({ type }) => type === 'budget_exceeded'),
    };
  });
}

function profileOf({ profile }: PersonResult): readonly (readonly [string, JsonValue])[] {
  return Object.entries(profile)
    .filter(([name]) => name !== 'external_id')
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function entriesOf(trace: readonly TraceEntry[]): readonly EntryStory[] {
  const entered = trace.filter((item) => item.type === 'entered');
  const all = new Map<string, TraceEntry[]>();
  for (const item of trace) {
    if (!('entry' in item)) continue;
    const key = `${item.flow}#${item.entry}`;
    const mine = all.get(key);
    if (mine === undefined) all.set(key, [item]);
    else mine.push(item);
  }
  return entered.map(({ flow, entry, at, variant }) => {
    const mine = all.get(`${flow}#${entry}`) ?? [];
    return {
      canvas: flow,
      number: entry,
      at,
      variant,
      steps: mine.flatMap((item) => (item.type === 'step' ? [item.step] : [])),
      end: endOf(mine),
    };
  });
}

function endOf(mine: readonly TraceEntry[]): EntryEnd {
  const ends = mine.flatMap((item): readonly EntryEnd[] => {
    if (item.type === 'exited') return [{ type: 'exited', at: item.at, reason: item.reason }];
    const waits = item.type === 'waiting' || item.type === 'send_scheduled';
    return waits ? [{ type: 'waiting', until: item.until }] : [];
  });
  const exits = ends.filter(({ type }) => type === 'exited');
  if (exits.length > 1) throw new Error('An entry ended twice.');
  return exits[0] ?? ends.at(-1) ?? { type: 'cut' };
}

function writesOf(trace: readonly TraceEntry[]): readonly WriteStory[] {
  return trace.flatMap((item) => {
    if (item.type !== 'write' || jsonEqual(item.before, item.after)) return [];
    const { at, attribute, before = null, after = null, by } = item;
    return [{ at, attribute, before, after, by: by ? `${by.flow}#${by.entry} ${by.step}` : 'outside' }];
  });
}

function conversionsOf(trace: readonly TraceEntry[]): readonly ConversionStory[] {
  return trace.flatMap((item) =>
    item.type === 'converted'
      ? [{ at: item.at, canvas: item.flow, entry: item.entry, conversion: item.conversion }]
      : [],
  );
}

function refusalsOf(trace: readonly TraceEntry[]): readonly Refusal[] {
  return trace.flatMap((item) =>
    item.type === 'not_entered' || item.type === 'not_sent' ? [{ at: item.at, flow: item.flow, gate: item.gate }] : [],
  );
}

function sendOf({ flow, step, at, outcome, reason, request, attempts }: WebhookRecord): SendStory {
  return {
    flow,
    step,
    at,
    outcome,
    reason,
    url: request?.url ?? null,
    body: request?.body ?? null,
    attempts: attempts.map((attempt) => [attempt.at, attempt.response?.status ?? null]),
  };
}

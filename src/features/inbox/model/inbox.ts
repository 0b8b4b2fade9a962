import type { EpochMs } from '@/core/kernel/time';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { HttpResponse } from '@/core/webhooks/message';
import { parseHttpUrl } from '@/core/webhooks/url';
import type { LeadRecord, RunResult, WebhookRecord } from '@/workflow/run-result';

/** A lead as the inbox lists it, or a hand-off that never reached one. */
export interface InboxRow {
  readonly key: string;
  readonly person: string;
  /** `null`: nothing arrived, so there is no lead to show. */
  readonly lead: LeadRecord | null;
  readonly status: string | null;
  readonly queue: string | null;
  /** Requests about leads that were not accepted, retried ones included. */
  readonly failed: number;
  readonly lastAt: EpochMs;
  readonly timeline: readonly InboxEvent[];
}

/** One thing that happened to a lead, or did not. */
export type InboxEvent =
  | {
      readonly type: 'change';
      readonly at: EpochMs;
      readonly change: 'created' | 'updated' | 'deleted';
      readonly fields: LeadRecord['history'][number]['fields'];
      /** The send that made it, if it is known. */
      readonly by: Sender | null;
    }
  | {
      readonly type: 'refused';
      readonly at: EpochMs;
      readonly response: HttpResponse | null;
      readonly by: Sender;
    };

export interface Sender {
  readonly flow: string;
  readonly step: string | null;
  readonly delivery: number;
}

/** Everything the mock Salesforce was told in a run, newest first, and what it did not accept. */
export function inboxOf(result: RunResult): readonly InboxRow[] {
  const webhooks = new Map<string, WebhookRecord[]>();
  for (const record of result.webhooks) {
    if (record.request === null || !isAboutLeads(record.request.url)) continue;
    const known = webhooks.get(record.person);
    if (known === undefined) webhooks.set(record.person, [record]);
    else known.push(record);
  }
  const rows = result.leads.map((lead) => rowOfLead(lead, webhooks.get(lead.person) ?? []));
  const withLead = new Set(result.leads.map(({ person }) => person));
  for (const [person, records] of webhooks) {
    if (withLead.has(person)) continue;
    const row = rowOfNobody(person, records);
    if (row !== null) rows.push(row);
  }
  return rows.sort((a, b) => b.lastAt - a.lastAt || (a.key < b.key ? -1 : 1));
}

/** Queues that hold a lead, in alphabetical order of their names. */
export function queuesOf(rows: readonly InboxRow[]): readonly string[] {
  const queues = new Set(rows.flatMap(({ queue }) => (queue === null ? [] : [queue])));
  return [...queues].sort((a, b) => (a < b ? -1 : 1));
}

/** Fields in the order the org shows them: the status first, what is empty left out. */
export function shownFields(fields: JsonObject): readonly (readonly [name: string, value: JsonValue])[] {
  const names = Object.keys(fields);
  const first = ['lead_status', 'Status'].filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => !first.includes(name))].flatMap((name) => {
    const value = fields[name] ?? null;
    return value === null || value === '' ? [] : [[name, value] as const];
  });
}

function rowOfLead(lead: LeadRecord, records: readonly WebhookRecord[]): InboxRow {
  const senders = new Map(records.map((record) => [record.delivery, senderOf(record)]));
  const changes = lead.history.map(({ at, type, fields, delivery }): InboxEvent => {
    const by = delivery === null ? null : (senders.get(delivery) ?? null);
    return { type: 'change', at, change: type, fields, by };
  });
  // A person may have several leads; only what was about this one is told here.
  const about = records.filter(({ request }) => request?.url.includes(lead.id.slice(0, 15)) === true);
  const refused = refusalsOf(about);
  const timeline = [...changes, ...refused].sort((a, b) => b.at - a.at);
  return {
    key: `${lead.person} ${lead.id}`,
    person: lead.person,
    lead,
    status: statusOf(lead.fields),
    queue: lead.queue,
    failed: refused.length,
    lastAt: timeline[0]?.at ?? 0,
    timeline,
  };
}

function rowOfNobody(person: string, records: readonly WebhookRecord[]): InboxRow | null {
  const timeline = [...refusalsOf(records)].sort((a, b) => b.at - a.at);
  const [last] = timeline;
  if (last === undefined) return null;
  const failed = timeline.length;
  return { key: person, person, lead: null, status: null, queue: null, failed, lastAt: last.at, timeline };
}

function refusalsOf(records: readonly WebhookRecord[]): readonly InboxEvent[] {
  return records.flatMap((record) =>
    record.attempts
      .filter(({ response }) => response === null || response.status >= 300)
      .map(({ at, response }): InboxEvent => ({ type: 'refused', at, response, by: senderOf(record) })),
  );
}

function senderOf({ flow, step, delivery }: WebhookRecord): Sender {
  return { flow, step, delivery };
}

/** The seed's own field where it was written, what a stock org has otherwise. */
function statusOf(fields: JsonObject): string | null {
  const status = fields['lead_status'] ?? fields['Status'];
  return typeof status === 'string' ? status : null;
}

function isAboutLeads(url: string): boolean {
  return parseHttpUrl(url)?.path.toLowerCase().includes('/sobjects/lead') === true;
}

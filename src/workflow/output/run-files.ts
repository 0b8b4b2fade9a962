import type { LedgerRow, TraceEntry } from '@/core/engine/trace';
import { stableStringify } from '@/core/kernel/json';
import { formatInstant } from '@/core/kernel/time';
import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';
import { redactionOf, type Exchanged, type Redaction } from '@/core/webhooks/redact';
import type { TraceLevel } from '../documents/run-settings';
import type { LeadRecord, RunResult, WebhookRecord } from '../run-result';

/** Every file a run can leave behind. What a trace level does not record has no file. */
export const runFileNames = [
  'summary.json',
  'people.ndjson',
  'ledger.ndjson',
  'trace.ndjson',
  'webhooks.ndjson',
  'leads.ndjson',
] as const;
export type RunFileName = (typeof runFileNames)[number];

/** A file of a run, made piece by piece, because a full trace of many people is longer than a text can be. */
export interface RunFile {
  readonly name: RunFileName;
  /** Lines with their line breaks. */
  lines(): Iterable<string>;
}

/**
 * The results of a run as files, the same bytes from every host: `summary.json`, `people.ndjson` (final profiles), from
 * level `ledger` on `ledger.ndjson`, `webhooks.ndjson` and `leads.ndjson` (the leads something was done to, as they are
 * in the end), at level `full` also `trace.ndjson`. Members in order, moments in ISO 8601, one object a line;
 * secrets in requests and answers are shortened.
 */
export function runFiles(result: RunResult, level: TraceLevel): readonly RunFile[] {
  const files: RunFile[] = [
    { name: 'summary.json', lines: () => [`${stableStringify(result.summary, 2)}\n`] },
    { name: 'people.ndjson', lines: () => mapLines(result.people, (person) => person.profile) },
  ];
  if (level === 'ledger' || level === 'full') {
    files.push({ name: 'ledger.ndjson', lines: () => perPerson(result, result.ledger, ledgerLine) });
    files.push({ name: 'webhooks.ndjson', lines: () => mapLines(result.webhooks, webhookLine) });
    files.push({ name: 'leads.ndjson', lines: () => mapLines(result.leads, leadLine) });
  }
  if (level === 'full') files.push({ name: 'trace.ndjson', lines: () => perPerson(result, result.trace, traceLine) });
  return files;
}

function* mapLines<T>(items: Iterable<T>, toValue: (item: T) => unknown): Iterable<string> {
  for (const item of items) yield `${stableStringify(toValue(item))}\n`;
}

/** People in the order of the run, each with their own lines in order. */
function* perPerson<T>(
  result: RunResult,
  lists: Readonly<Record<string, readonly T[]>>,
  toValue: (item: T) => object,
): Iterable<string> {
  for (const { id } of result.people) {
    const list = Object.hasOwn(lists, id) ? (lists[id] ?? []) : [];
    yield* mapLines(list, (item) => ({ person: id, ...toValue(item) }));
  }
}

function ledgerLine(row: LedgerRow): object {
  return { ...row, at: formatInstant(row.at) };
}

function traceLine(entry: TraceEntry): object {
  return {
    ...withoutSecrets(entry),
    at: formatInstant(entry.at),
    ...('until' in entry ? { until: formatInstant(entry.until) } : {}),
    ...('time' in entry ? { time: formatInstant(entry.time) } : {}),
    ...('retryAt' in entry ? { retryAt: formatInstant(entry.retryAt) } : {}),
  };
}

function webhookLine(record: WebhookRecord): object {
  const { request, attempts, contentCalls } = record;
  const answers = request === null ? [] : attempts.map(({ response }) => ({ request, response }));
  const shown = redactionOf([...contentCalls, ...answers]);
  return {
    ...record,
    at: formatInstant(record.at),
    request: request === null ? null : redactRequest(request, shown),
    attempts: attempts.map(({ at, response }) => ({
      at: formatInstant(at),
      response: redactResponse(response, shown),
    })),
    contentCalls: contentCalls.map((call) => ({
      at: formatInstant(call.at),
      request: redactRequest(call.request, shown),
      response: redactResponse(call.response, shown),
    })),
  };
}

/** Files leave the browser and end up in build logs: what lets somebody in is shortened in them. */
function withoutSecrets(entry: TraceEntry): object {
  switch (entry.type) {
    case 'content_call':
    case 'request': {
      const { request } = entry;
      return { ...entry, request: redactRequest(request, redactionOf([{ request, response: null }])) };
    }
    case 'response': {
      const { response } = entry;
      return {
        ...entry,
        response: redactResponse(response, redactionOf(response === null ? [] : [answerOnly(response)])),
      };
    }
    default:
      return entry;
  }
}

function answerOnly(response: HttpResponse): Exchanged {
  return { request: { method: 'GET', url: '', headers: [], body: null }, response };
}

function redactRequest(request: HttpRequest, shown: Redaction): HttpRequest {
  const { url, headers, body } = request;
  return {
    ...request,
    url: shown.url(url),
    headers: headers.map((header) => shown.header(header)),
    body: body === null ? null : shown.body(body),
  };
}

function redactResponse(response: HttpResponse | null, shown: Redaction): HttpResponse | null {
  if (response === null) return null;
  const { headers, body } = response;
  return { ...response, headers: headers.map((header) => shown.header(header)), body: shown.body(body) };
}

function leadLine(lead: LeadRecord): object {
  return { ...lead, history: lead.history.map((change) => ({ ...change, at: formatInstant(change.at) })) };
}

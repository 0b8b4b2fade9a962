import type { Cause, TraceEntry, TraceInput } from '@/core/engine/trace';
import { stableStringify, type JsonValue } from '@/core/kernel/json';
import { formatInstant } from '@/core/kernel/time';
import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';

/** A person's trace as text, one line per entry, the same bytes in every host. Golden traces are made of these lines. */
export function formatTrace(entries: readonly TraceEntry[]): string {
  return entries.map((entry) => `${formatEntry(entry)}\n`).join('');
}

/** `12 <- 10  2026-03-02T09:00:00.000Z  path scoring#1 paths -> plus5  [C-ACTION-14]`. */
function formatEntry(entry: TraceEntry): string {
  const parent = entry.parent < 0 ? '' : ` <- ${entry.parent}`;
  const rule = 'cause' in entry ? `  [${formatCause(entry.cause)}]` : '';
  return oneLine(`${entry.seq}${parent}  ${formatInstant(entry.at)}  ${body(entry)}${rule}`);
}

/** Names may hold anything; a line break in one must not make two lines. */
function oneLine(line: string): string {
  return line.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function formatCause({ rule, because }: Cause): string {
  const values = because.values === undefined ? '' : ` ${stableStringify(because.values)}`;
  return `${rule} ${because.key}${values}`;
}

function body(entry: TraceEntry): string {
  switch (entry.type) {
    case 'input': {
      const time = entry.time === undefined ? '' : ` of ${formatInstant(entry.time)}`;
      return `${entry.history === true ? 'history' : 'input'} ${formatInput(entry.input)}${time}`;
    }
    case 'write':
    case 'write_skipped':
      return formatWrite(entry);
    case 'entered':
      return `entered ${at(entry)} as ${entry.variant}`;
    case 'not_entered':
      return `not entered ${entry.flow}: ${entry.gate}`;
    case 'step':
      return `step ${at(entry)} ${entry.step}`;
    case 'waiting':
      return `waiting ${at(entry)} ${entry.step} until ${formatInstant(entry.until)}`;
    case 'path':
      return `path ${at(entry)} ${entry.step} -> ${entry.port}`;
    case 'noted':
      return `noted ${at(entry)} ${entry.step}`;
    case 'exited':
      return `exited ${at(entry)} ${entry.step ?? '-'}: ${entry.reason}`;
    case 'message_sent':
      return `message ${entry.outcome} ${at({ flow: entry.flow, entry: entry.entry ?? 0 })} ${entry.step ?? '-'}: ${entry.channel}`;
    case 'variable':
      return `variable ${at(entry)} ${entry.step}: ${entry.name} ${value(entry.before)} -> ${value(entry.after)}`;
    case 'logged': {
      const time = entry.time === undefined ? '' : ` of ${formatInstant(entry.time)}`;
      return `logged ${at(entry)} ${entry.step}: ${formatInput(entry.input)}${time}`;
    }
    case 'not_updated':
      return `not updated ${at(entry)} ${entry.step}${entry.variable === null ? '' : `: ${entry.variable}`}`;
    case 'membership': {
      const change = entry.of === 'feature_flag' ? 'flag on' : entry.member ? 'audience in' : 'audience out';
      return `${change} ${at(entry)} ${entry.step}: ${text(entry.name)}`;
    }
    case 'converted':
      return `converted ${at(entry)} ${entry.conversion} as ${entry.variant} after ${entry.step ?? '-'}`;
    case 'budget_exceeded':
      return `budget exceeded ${entry.flow}: ${entry.cycle.join(' -> ')}`;
    default:
      return formatSend(entry);
  }
}

function formatWrite(entry: Extract<TraceEntry, { type: 'write' | 'write_skipped' }>): string {
  if (entry.type === 'write_skipped') {
    return `write skipped ${entry.attribute} ${value(entry.value)} by ${at(entry)} ${entry.step}`;
  }
  const by = entry.by === undefined ? 'outside' : `${at(entry.by)} ${entry.by.step}`;
  const scope = entry.scope === 'standard' ? 'field ' : '';
  return `write ${scope}${entry.attribute} ${value(entry.before)} -> ${value(entry.after)} by ${by}`;
}

type SendEntry = Extract<
  TraceEntry,
  {
    type:
      | 'send_started'
      | 'send_scheduled'
      | 'send_due'
      | 'not_sent'
      | 'aborted'
      | 'send_failed'
      | 'content_call'
      | 'request'
      | 'response';
  }
>;

function formatSend(entry: SendEntry): string {
  if (entry.type === 'not_sent') return `not sent ${entry.flow}: ${entry.gate}`;
  if (entry.type === 'send_due') return `send due ${entry.flow}`;
  if (entry.type === 'send_scheduled') {
    const step = entry.step === null ? '' : `#${entry.entry ?? ''} ${entry.step}`;
    return `send waits ${entry.flow}${step} until ${formatInstant(entry.until)}`;
  }
  const by = 'by' in entry ? `#${entry.by.entry} ${entry.by.step}` : '';
  const delivery = `${entry.flow}${by} delivery ${entry.delivery}`;
  switch (entry.type) {
    case 'send_started': {
      const step = entry.step === null ? '' : ` from ${entry.entry === null ? '' : `#${entry.entry} `}${entry.step}`;
      return `send started ${delivery}${step}`;
    }
    case 'aborted':
      return `aborted ${delivery} in ${entry.field}: ${text(entry.reason)}`;
    case 'send_failed':
      return `send failed ${delivery} in ${entry.field}`;
    case 'content_call':
      return `content call ${delivery} in ${entry.field}: ${formatRequest(entry.request)}`;
    case 'request':
      return `request ${delivery} attempt ${entry.attempt}: ${formatRequest(entry.request)}`;
    case 'response': {
      const retry = entry.retryAt === undefined ? '' : ` again at ${formatInstant(entry.retryAt)}`;
      return `response ${delivery} attempt ${entry.attempt}: ${formatResponse(entry.response)} ${entry.outcome}${retry}`;
    }
  }
}

function at({ flow, entry }: { readonly flow: string; readonly entry: number }): string {
  return `${flow}#${entry}`;
}

function formatInput(input: TraceInput): string {
  switch (input.type) {
    case 'custom_event':
      return `custom_event ${input.name} ${stableStringify(input.properties)}`;
    case 'purchase':
      return `purchase ${input.product} ${stableStringify(input.properties)}`;
    case 'session_start':
      return 'session_start';
    case 'attributes':
      return `attributes ${stableStringify(input.attributes)}`;
    case 'signal':
      return `${input.signal} ${stableStringify(input.properties)}`;
    case 'schedule':
      return `schedule ${input.check ? 'check ' : ''}${input.flow}`;
    case 'api':
      return `call ${input.flow} ${stableStringify(input.properties)}`;
    case 'status':
      return `${input.stopped ? 'stopped' : 'live'} ${input.flow}`;
    case 'edit':
      return `edited ${input.flow}`;
    case 'deleted':
      return 'deleted';
    case 'merged':
      return `merged into ${input.into}`;
    case 'joined':
      return `joined by ${input.from} ${stableStringify(input.attributes)}`;
    case 'timer':
      return `timer ${at(input)} ${input.step}`;
    case 'destination':
      return `destination ${input.canvas} ${input.step}`;
    case 'response':
      return `response to delivery ${input.delivery}`;
  }
}

function formatRequest({ method, url, headers, body: content }: HttpRequest): string {
  const head = headers.map(({ name, value: header }) => `${name}: ${header}`);
  return `${method} ${url} ${text([...head].join(' | '))} ${content === null ? '-' : text(content)}`;
}

function formatResponse(response: HttpResponse | null): string {
  return response === null ? 'no answer' : `${response.status} ${text(response.body)}`;
}

function value(it: JsonValue | undefined): string {
  return it === undefined ? 'unset' : stableStringify(it);
}

/** Quoted, so that a line break in it stays on the line. */
function text(it: string): string {
  return JSON.stringify(it);
}

import type { JsonObject } from '@/core/kernel/json';
import { formatInstant, type EpochMs } from '@/core/kernel/time';
import type { TraceInput } from '@/core/engine/trace';
import type { MessageRef } from '@/core/kernel/message';
import { eventLine, type EventLine } from '@/workflow/documents/people';
import { parseInstant } from '@/workflow/documents/instant';
import { toSignal } from '@/workflow/run/signal-event';
import type { ActionMark, JourneyModel } from './journey-model';

/** What a line of history is, whatever its fields. */
export type ScriptAction =
  | { readonly type: 'custom_event'; readonly name: string }
  | { readonly type: 'purchase'; readonly product: string }
  | { readonly type: 'session_start' }
  | { readonly type: 'attributes'; readonly attributes: JsonObject }
  /** Anything else a line may say; shown in words, edited in files. */
  | { readonly type: 'other'; readonly kind: string; readonly words: MessageRef | null };

/** One line of a person's event script. */
export interface ScriptRow {
  /** Position in the workspace's events: its identity while editing. */
  readonly position: number;
  /** When it is processed. */
  readonly at: EpochMs;
  readonly action: ScriptAction;
  readonly line: EventLine;
  /** What it did in the run; null when the run did not read it (outside the run, or changed since). */
  readonly mark: ActionMark | null;
  readonly place: 'before' | 'inside' | 'after';
}

/** A person's lines in the order they happen; lines of one instant keep the order of the file. */
export function buildScript(events: readonly EventLine[], model: JourneyModel): readonly ScriptRow[] {
  const marks = queueMarks(model.actions);
  const rows: Omit<ScriptRow, 'mark'>[] = [];
  for (const [position, line] of events.entries()) {
    if (line.external_id !== model.personId) continue;
    const at = arrivalOf(line);
    if (at !== null) rows.push({ position, at, line, action: actionOf(line), place: placeOf(at, model) });
  }
  rows.sort((left, right) => left.at - right.at || left.position - right.position);
  return rows.map((row) => ({
    ...row,
    mark: row.place === 'inside' ? (marks.get(markKey(row.at, row.action))?.shift() ?? null) : null,
  }));
}

/** When a line is processed: at its own time, unless it says when it arrived (O-21). */
export function arrivalOf(line: EventLine): EpochMs | null {
  const received = line.received_at === undefined ? null : parseInstant(line.received_at);
  return (received ?? parseInstant(line.time))?.at ?? null;
}

function placeOf(at: EpochMs, { from, until }: Pick<JourneyModel, 'from' | 'until'>): ScriptRow['place'] {
  if (at < from) return 'before';
  return at < until ? 'inside' : 'after';
}

function queueMarks(actions: readonly ActionMark[]): Map<string, ActionMark[]> {
  const queues = new Map<string, ActionMark[]>();
  for (const mark of actions) {
    const action = actionOfInput(mark.input);
    if (action === null) continue;
    const key = markKey(mark.at, action);
    const queue = queues.get(key);
    if (queue === undefined) queues.set(key, [mark]);
    else queue.push(mark);
  }
  return queues;
}

function markKey(at: EpochMs, action: ScriptAction): string {
  return `${at} ${action.type} ${nameOf(action)}`;
}

function nameOf(action: ScriptAction): string {
  switch (action.type) {
    case 'custom_event':
      return action.name;
    case 'purchase':
      return action.product;
    case 'other':
      return action.kind;
    case 'session_start':
    case 'attributes':
      return '';
  }
}

export function actionOfInput(input: TraceInput): ScriptAction | null {
  switch (input.type) {
    case 'custom_event':
      return { type: 'custom_event', name: input.name };
    case 'purchase':
      return { type: 'purchase', product: input.product };
    case 'session_start':
      return { type: 'session_start' };
    case 'attributes':
      return { type: 'attributes', attributes: input.attributes };
    case 'signal':
      return { type: 'other', kind: input.signal, words: signalWords(input.signal, input.properties) };
    case 'schedule':
    case 'api':
    case 'status':
    case 'edit':
    case 'deleted':
    case 'merged':
    case 'joined':
    case 'timer':
    case 'response':
    case 'destination':
      return null;
  }
}

export function actionOf(line: EventLine): ScriptAction {
  if ('name' in line && typeof line.name === 'string') return { type: 'custom_event', name: line.name };
  if ('product_id' in line && typeof line.product_id === 'string')
    return { type: 'purchase', product: line.product_id };
  if (line['type'] === 'session_start') return { type: 'session_start' };
  if (line['type'] === undefined && isAttributes(line['attributes'])) {
    return { type: 'attributes', attributes: line['attributes'] };
  }
  const signal = toSignal(line);
  const kind = typeof line['type'] === 'string' ? line['type'] : '';
  return { type: 'other', kind, words: signal === null ? null : signalWords(signal.signal, signal.properties) };
}

function signalWords(signal: string, properties: JsonObject): MessageRef {
  return { key: `engine.because.signal.${signal}`, values: properties };
}

function isAttributes(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The line that stands for an action of this person. Properties and prices of a line it replaces stay; it happens when it
 * arrives, and comes alone.
 */
export function toLine(person: string, at: EpochMs, action: ScriptAction, from?: EventLine): EventLine {
  const base = { external_id: person, time: formatInstant(at) };
  switch (action.type) {
    case 'custom_event':
      return { ...kept(from, 'custom_event'), ...base, name: action.name };
    case 'purchase':
      return { ...kept(from, 'purchase'), ...base, product_id: action.product };
    case 'session_start':
      return { ...base, type: 'session_start' };
    case 'attributes':
      return eventLine.parse({ ...base, attributes: action.attributes });
    case 'other':
      return eventLine.parse({ ...kept(from, 'other'), ...base });
  }
}

function kept(
  from: EventLine | undefined,
  type: ScriptAction['type'],
): Omit<EventLine, 'received_at' | 'request'> | object {
  if (from === undefined || actionOf(from).type !== type) return {};
  const { received_at: _received, request: _request, ...rest } = from;
  return rest;
}

/** Events with one line put in; it comes after those of the same instant. */
export function withLine(events: readonly EventLine[], line: EventLine): readonly EventLine[] {
  return [...events, line];
}

export function withChangedLine(events: readonly EventLine[], position: number, line: EventLine): readonly EventLine[] {
  return events.map((event, index) => (index === position ? line : event));
}

export function withoutLine(events: readonly EventLine[], position: number): readonly EventLine[] {
  return events.filter((_, index) => index !== position);
}

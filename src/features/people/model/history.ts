import type { JsonValue } from '@/core/kernel/json';
import type { MessageRef } from '@/core/kernel/message';
import type { EventLine } from '@/workflow/documents/people';
import { toSignal } from '@/workflow/run/signal-event';

/** One line of history as the list shows it. */
export interface HistoryRow {
  readonly key: string;
  /** `NaN` when the time cannot be read. */
  readonly at: number;
  readonly time: string;
  readonly what:
    | { readonly type: 'event'; readonly name: string }
    | { readonly type: 'purchase'; readonly product: string }
    | { readonly type: 'session' }
    | { readonly type: 'attributes' }
    | { readonly type: 'other'; readonly kind: string; readonly words: MessageRef | null };
  readonly details: readonly (readonly [string, JsonValue])[];
}

const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i;

/** ISO 8601 to epoch ms; without a zone it is UTC (D-EVT-2). */
export function instantOfLine(time: string): number {
  return Date.parse(hasZone.test(time) || !time.includes('T') ? time : `${time}Z`);
}

/** History of one person, the newest first; lines of one instant keep their order reversed with them. */
export function historyOf(personId: string, events: readonly EventLine[]): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  for (const [index, event] of events.entries()) {
    if (event.external_id === personId) rows.push(toRow(event, String(index)));
  }
  const placed = rows.map((row, index) => ({ row, index, at: Number.isNaN(row.at) ? -Infinity : row.at }));
  placed.sort((left, right) => (left.at === right.at ? right.index - left.index : right.at - left.at));
  return placed.map(({ row }) => row);
}

function toRow(event: EventLine, key: string): HistoryRow {
  const base = { key, at: instantOfLine(event.time), time: event.time };
  const properties = detailsOf(event['properties']);
  if (typeof event['name'] === 'string')
    return { ...base, what: { type: 'event', name: event['name'] }, details: properties };
  if (typeof event['product_id'] === 'string') {
    const bill = (['price', 'currency', 'quantity'] as const).flatMap((name) => {
      const value = event[name];
      return typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [];
    });
    return { ...base, what: { type: 'purchase', product: event['product_id'] }, details: [...bill, ...properties] };
  }
  if ('attributes' in event && event['type'] === undefined)
    return { ...base, what: { type: 'attributes' }, details: detailsOf(event['attributes']) };
  if (event['type'] === 'session_start') return { ...base, what: { type: 'session' }, details: properties };
  const signal = toSignal(event);
  const kind = typeof event['type'] === 'string' ? event['type'] : '';
  const words = signal === null ? null : { key: `engine.because.signal.${signal.signal}`, values: signal.properties };
  return { ...base, what: { type: 'other', kind, words }, details: properties };
}

function detailsOf(value: unknown): readonly (readonly [string, JsonValue])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** Schemas already made sure that members are JSON. */
function isRecord(value: unknown): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

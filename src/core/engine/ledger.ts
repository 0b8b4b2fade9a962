import type { JsonValue } from '../kernel/json';
import type { Slot } from './contract';
import type { Entry } from './person';
import type { StepNode } from './program';
import type { LedgerCause } from './trace';
import { flowId, type Turn } from './turn';

/** Adds a ledger row if the attribute is kept there. Over a person, the changes sum to the value. */
export function noteLedger(
  turn: Turn,
  slot: Slot,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  cause: LedgerCause,
): void {
  const { ledger } = turn.sink;
  if (ledger === null || turn.program.ledgerSlots[slot] !== true) return;
  const attribute = turn.program.slots.names[slot] ?? '';
  ledger({ at: turn.now, attribute, before, after, change: difference(before, after), cause });
}

/** Stays finite at the far ends of what a number can hold, where sums are not exact anyway. */
function difference(before: JsonValue | undefined, after: JsonValue | undefined): number {
  const change = points(after) - points(before);
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, change));
}

/** What an attribute counts for in a sum: anything but a finite number is 0. */
export function points(value: JsonValue | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** The step that wrote, and the path that led to it. */
export function stepCause(turn: Turn, entry: Entry, step: StepNode): LedgerCause {
  const cause = { type: 'step', flow: flowId(turn, entry.flow), entry: entry.number, step: step.id } as const;
  if (entry.path === null) return cause;
  const { step: from, port, action } = entry.path;
  return { ...cause, path: { step: turn.program.steps[from]?.id ?? '', port, action } };
}

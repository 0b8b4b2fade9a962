import type { Counters } from '@/core/engine/counters';
import type { RunResult } from '../run-result';
import type { RunTally } from './tally';

/**
 * What one block of people amounts to, as plain data that can be sent from one thread or machine to another. Parts of the
 * same request are joined in the order of their blocks.
 */
export interface RunPart extends Pick<RunResult, 'people' | 'webhooks' | 'leads'> {
  /** By version of the documents. */
  readonly counters: readonly Counters[];
  readonly tally: PlainTally;
  readonly ledger: RunResult['ledger'];
  readonly trace: RunResult['trace'];
}

export type PlainTally = Omit<RunTally, 'addPerson'>;

/** Members that list people; all others count. */
const lists = new Set(['scores', 'stopped']);

/** Adds what was counted elsewhere, member by member and cell by cell; lists are joined. */
export function addCounts(into: object, more: object): void {
  if (into instanceof Map && more instanceof Map) {
    for (const [key, count] of more) into.set(key, addOf(into.get(key), count));
    return;
  }
  for (const [name, counted] of Object.entries(more)) {
    const own: unknown = Reflect.get(into, name);
    if (lists.has(name) && Array.isArray(own) && Array.isArray(counted)) for (const each of counted) own.push(each);
    else if (isTable(own) && isTable(counted)) addCounts(own, counted);
    else Reflect.set(into, name, addOf(own, counted));
  }
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A cell nobody counted in is taken over. */
function addOf(own: unknown, counted: unknown): unknown {
  return typeof own === 'number' && typeof counted === 'number' ? own + counted : (own ?? counted);
}

import type { JsonValue } from '@/core/kernel/json';

/** What a value adds to a ledger: anything but a finite number counts as 0. */
export function numberOf(value: JsonValue | undefined): number {
  return isNumber(value) ? value : 0;
}

export function isNumber(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

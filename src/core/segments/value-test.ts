import type { JsonValue } from '../kernel/json';
import type { FilterView } from './view';

/**
 * Decides one value. `undefined` and `null` are the same state: not set (S-NULL-1). Only comparisons with times and
 * references look at the view.
 */
export type ValueTest = (value: JsonValue | undefined, view: FilterView) => boolean;

/** True for the one state "no value": absent, null or removed (S-NULL-1). */
export function isUnset(value: JsonValue | undefined): value is null | undefined {
  return value === undefined || value === null;
}

export function never(): boolean {
  return false;
}

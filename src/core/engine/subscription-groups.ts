import { isJsonObject, type JsonValue } from '../kernel/json';
import { isList } from '../segments/path';

/**
 * A write of `subscription_groups` changes the states it names and leaves the others alone (D-ATTR-16). Entries that
 * name no group or no known state are passed over; `null` removes them all.
 */
export function mergeGroups(given: JsonValue, before: JsonValue | undefined): JsonValue | undefined {
  if (given === null) return undefined;
  const states = new Map([...statesOf(before), ...statesOf(given)]);
  if (states.size === 0) return undefined;
  const ids = [...states.keys()].sort();
  return ids.map((id) => ({ subscription_group_id: id, subscription_state: states.get(id) ?? '' }));
}

function statesOf(groups: JsonValue | undefined): readonly (readonly [string, string])[] {
  if (!isList(groups)) return [];
  return groups.flatMap((group): readonly (readonly [string, string])[] => {
    if (!isJsonObject(group)) return [];
    const { subscription_group_id: id, subscription_state: state } = group;
    const isKnown = state === 'subscribed' || state === 'unsubscribed';
    return typeof id === 'string' && id !== '' && isKnown ? [[id, state]] : [];
  });
}

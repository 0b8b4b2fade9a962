import type { JsonValue } from '../../kernel/json';
import type { FilterView } from '../../segments/view';
import type { Slot } from '../contract';
import { noProperties, type Occurrence } from '../occurrence';
import type { ListenerSet, Program } from '../program';
import { groupsBy } from './tables';

/** What an occurrence sets off. */
export interface Effects {
  /** Flows, each once, in order. */
  readonly starts: readonly number[];
  /** By step: the group that fits, -1 for none; `null` when no step waits for this. */
  readonly groups: Int16Array | null;
}

/** Asks every trigger on an attribute about a change of it. */
export function effectsOfChange(
  program: Program,
  set: ListenerSet,
  slot: Slot,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  view: FilterView,
): Effects {
  const name = program.slots.names[slot] ?? '';
  const rest = { properties: noProperties, time: 0, ordinal: 0, seq: -1, origin: null };
  return effectsOf(program, set, { type: 'attribute', name, slot, before, after, ...rest }, view);
}

export function effectsOf(program: Program, set: ListenerSet, it: Occurrence, view: FilterView): Effects {
  return {
    starts: [...new Set(set.starts.filter(({ test }) => test(it, view)).map(({ flow }) => flow.index))],
    groups: groupsBy(program, set, ({ index }) => program.tests[index]?.(it, view) ?? false),
  };
}

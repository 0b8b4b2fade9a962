import type { PersonEvent } from '@/core/engine/input';
import type { JsonValue } from '@/core/kernel/json';
import type { SignalKind } from '@/core/segments/signal';
import type { EventLine } from '../documents/people';
import { isSignalKind, signalMembers } from '../documents/signal-lines';

/** A signal line as the engine takes it: what its kind names, and nothing else. `null` for any other line. */
export function toSignal(line: EventLine): Extract<PersonEvent, { type: 'signal' }> | null {
  const { type: kind } = line;
  if (!isSignalKind(kind)) return null;
  const properties: [string, JsonValue][] = [];
  for (const member of membersOf(kind)) {
    const value = line[member];
    if (typeof value === 'string') properties.push([member, value]);
  }
  return { type: 'signal', signal: kind, properties: Object.fromEntries(properties) };
}

function membersOf(kind: SignalKind): readonly string[] {
  return Object.keys(signalMembers[kind]);
}

import type { Occurrence } from './occurrence';
import { flowId, record, type Place, type Turn } from './turn';

/** Entries into one canvas within one instant; reachable only when the same-second rule is off (O-18). */
export const maxEntriesPerInstant = 100;
/** Queue places within one instant (O-18). */
const maxPlacesPerInstant = 10_000;
/** Steps one entry takes without a wait; five times what a canvas should hold (C-STEP-1). */
export const maxStepsPerWalk = 1_000;

/** Longest cycle a diagnosis spells out, in links. */
const maxLinks = 20;

/** Puts a consequence at the tail of the item's queue (O-6). */
export function enqueue(turn: Turn, place: Place): void {
  const { instant, stopped } = turn.person;
  if (stopped !== null) return;
  instant.places += 1;
  if (instant.places > maxPlacesPerInstant) {
    const occurrence = place.type === 'start' ? place.occurrence : place;
    const flow = place.type === 'start' ? place.flow.index : flowOfOrigin(turn, occurrence);
    stopPerson(turn, flow, 'queue', maxPlacesPerInstant, cycleOf(turn, occurrence), occurrence.seq);
    return;
  }
  turn.queue.push(place);
}

/** An entry went past so many steps without a wait that it must be going round. Ends the run. */
export function stopOnRing(turn: Turn, step: number, parent: number): void {
  const node = turn.program.steps[step];
  stopPerson(turn, node?.flow ?? 0, 'steps', maxStepsPerWalk, stepCycle(turn, step), parent);
}

/** Ends this person's run with a diagnosis; other people go on. */
export function stopPerson(
  turn: Turn,
  flow: number,
  budget: 'entries' | 'queue' | 'steps',
  limit: number,
  cycle: readonly string[],
  parent: number,
): void {
  const name = turn.program.flows[flow]?.name ?? '';
  const message = { key: `engine.budget.${budget}`, values: { canvas: name, limit, cycle } };
  turn.person.stopped = { at: turn.now, flow, message };
  turn.queue.length = 0;
  record(turn, parent, {
    type: 'budget_exceeded',
    flow: flowId(turn, flow),
    cycle,
    cause: { rule: 'O-18', because: message },
  });
}

/** Names `trigger → step → attribute`, from the first link to the breach; stops where a step comes round again. */
export function cycleOf(turn: Turn, occurrence: Occurrence): readonly string[] {
  const links: string[] = [occurrence.name];
  const seen = new Set<number>();
  let current: Occurrence | null = occurrence;
  while (current?.origin && links.length < maxLinks * 2) {
    const { step, via }: { step: number; via: Occurrence | null } = current.origin;
    links.push(stepName(turn, step));
    if (via !== null) links.push(via.name);
    if (seen.has(step)) break;
    seen.add(step);
    current = via;
  }
  return links.reverse();
}

/** Steps that lead back to `step`, following the first way out of each that goes on. */
function stepCycle(turn: Turn, step: number): readonly string[] {
  const names = [stepName(turn, step)];
  const seen = new Set<number>([step]);
  let node = turn.program.steps[step];
  while (node !== undefined && names.length < maxLinks) {
    const next: typeof node | null | undefined = [...node.ports.values()].find((port) => port.next !== null)?.next;
    if (!next) break;
    names.push(stepName(turn, next.index));
    if (seen.has(next.index)) break;
    seen.add(next.index);
    node = next;
  }
  return names;
}

function flowOfOrigin(turn: Turn, occurrence: Occurrence): number {
  const step = occurrence.origin?.step;
  return step === undefined ? 0 : (turn.program.steps[step]?.flow ?? 0);
}

function stepName(turn: Turn, step: number): string {
  const node = turn.program.steps[step];
  if (node === undefined) return '';
  return node.name === '' ? node.id : node.name;
}

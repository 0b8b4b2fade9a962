import type { Lap, SlotRow, StepRow, Tables, Way } from './rows';

interface Walk {
  readonly ports: readonly number[];
  readonly entered: readonly number[];
  readonly exited: number;
  readonly slot: SlotRow;
  readonly by: number;
}

/** More steps than this are not worth knowing in advance. */
const longestWalk = 20;

/**
 * Looks for laps. A way is one if nothing but the numbers at hand decides what follows: its steps only add, once, to a
 * number that no step waits for and no audience reads; every trigger on that number fires for any new value; one of them
 * starts the same canvas, whose only variant begins with the step the way leads out of; the others start campaigns.
 */
export function findLaps(tables: Omit<Tables, 'laps'>): readonly Lap[] {
  const laps: Lap[] = [];
  for (const step of tables.steps) {
    if (step.type !== 'actions') continue;
    for (const way of [step.way, ...step.groups]) {
      const lap = toLap(tables, step, way, laps.length);
      way.lap = lap;
      if (lap !== null) laps.push(lap);
    }
  }
  return laps;
}

function toLap(tables: Omit<Tables, 'laps'>, step: StepRow, way: Way, index: number): Lap | null {
  const walk = walkToTheEnd(tables, step, way);
  const canvas = tables.flows[step.flow];
  if (walk === null || canvas === undefined || canvas.again === Infinity) return null;
  const { slot, by, ports, entered, exited } = walk;
  const started = slot.starts.flatMap((flow) => tables.flows[flow] ?? []);
  const campaigns = started.filter(({ send }) => send !== null);
  const comesBack = started.filter(({ send }) => send === null).map((flow) => flow.index);
  if (comesBack.length !== 1 || comesBack[0] !== canvas.index) return null;
  if (canvas.firsts.length !== 1 || canvas.firsts[0] !== step) return null;
  const second = tables.clockSecond ? 1000 / tables.tickMs : tables.sameSecond;
  const gap = Math.max(second, canvas.again);
  return { index, step, column: slot.column, by, canvas, campaigns, gap, ports, entered, exited };
}

function walkToTheEnd(tables: Omit<Tables, 'laps'>, from: StepRow, first: Way): Walk | null {
  const ports: number[] = [];
  const entered: number[] = [];
  let slot: SlotRow | null = null;
  let by = 0;
  let exited = from.index;
  for (let way = first; entered.length < longestWalk;) {
    for (const effect of way.effects) {
      if (slot !== null || effect.operation !== 'increment' || !Number.isInteger(effect.by) || effect.by === 0)
        return null;
      slot = tables.slots[effect.slot] ?? null;
      by = effect.by;
    }
    if (way.exit >= 0) return null;
    if (way.port >= 0) ports.push(way.port);
    const { next } = way;
    if (next === null) return slot === null || !goesUnheard(slot) ? null : { ports, entered, exited, slot, by };
    if (next.type !== 'pass') return null;
    entered.push(next.index);
    exited = next.index;
    way = next.way;
  }
  return null;
}

/** Nobody who is already on the way takes notice. */
function goesUnheard({ anyNumber, audiences, set }: SlotRow): boolean {
  return anyNumber && set !== null && set.steps === null && audiences.length === 0;
}

import type { FlowRow, Lap, Ring, SlotRow, StepRow, Tables, Way } from './rows';

interface Walk extends Omit<Lap, 'index'> {
  readonly slot: SlotRow;
}

/** Tables before rings are looked for. */
export type Unringed = Omit<Tables, 'laps' | 'rings'>;

/** More steps than this are not worth knowing in advance. */
const longestWalk = 20;

/** With more of them an instant could hold more consequences than its budget (O-18). */
const mostCampaigns = 4;

/** Larger steps could leave the whole numbers within a run. */
const largestStep = 2 ** 20;

/**
 * Looks for rings. A way out is a lap if nothing but the numbers at hand decides what follows: its steps only add, once,
 * to a number that no step waits for and no audience reads; every trigger on that number fires for any new value; one of
 * them starts the same canvas, whose only variant begins with the step the way leads out of; the others start campaigns.
 */
export function findRings(tables: Unringed): Pick<Tables, 'laps' | 'rings'> {
  const laps: Lap[] = [];
  const rings: Ring[] = [];
  // With duplicates kept or a gap that depends on the clock, entries do not all go the same way.
  const certain = !tables.keepsDuplicates && !(tables.clockSecond && tables.tickMs !== 1000);
  for (const step of certain ? tables.steps : []) {
    const ring = toRing(tables, step, rings.length, laps);
    if (ring === null) continue;
    step.ring = ring;
    rings.push(ring);
  }
  return { laps, rings };
}

function toRing(tables: Unringed, step: StepRow, index: number, laps: Lap[]): Ring | null {
  const canvas = tables.flows[step.flow];
  if (step.type !== 'actions' || step.ranked || step.ticks === 0 || canvas === undefined) return null;
  const idle = walkToTheEnd(tables, step, step.way);
  if (idle === null || canvas.again === Infinity || canvas.firsts.length !== 1 || canvas.firsts[0] !== step)
    return null;
  const { slot } = idle;
  const started = slot.starts.flatMap((flow) => tables.flows[flow] ?? []);
  const campaigns = started.filter(({ send }) => send !== null);
  if (!returnsOnly(started, canvas) || campaigns.length > mostCampaigns) return null;
  const gap = Math.max(tables.clockSecond ? 1 : Math.ceil(tables.sameSecond), Math.ceil(canvas.again));
  // Without a gap an instant can hold any number of entries, and budgets matter (O-18).
  if (gap < 1) return null;
  const groups = step.groups.map((way) => {
    const walk = walkToTheEnd(tables, step, way);
    return walk === null || walk.slot !== slot ? null : keep(laps, walk);
  });
  return {
    index,
    step,
    ticks: step.ticks,
    canvas,
    column: slot.column,
    idle: keep(laps, idle),
    groups,
    campaigns,
    gap,
  };
}

/** Of all canvases the change starts this one alone. */
function returnsOnly(started: readonly FlowRow[], canvas: FlowRow): boolean {
  const canvases = started.filter(({ send }) => send === null);
  return canvases.length === 1 && canvases[0] === canvas;
}

function keep(laps: Lap[], { by, entered, exited, ports }: Walk): Lap {
  const lap = { index: laps.length, by, entered, exited, ports };
  laps.push(lap);
  return lap;
}

function walkToTheEnd(tables: Unringed, from: StepRow, first: Way): Walk | null {
  const ports: number[] = [];
  const entered: number[] = [];
  let slot: SlotRow | null = null;
  let by = 0;
  let exited = from.index;
  for (let way = first; entered.length < longestWalk;) {
    for (const effect of way.effects) {
      if (slot !== null || effect.operation !== 'increment' || !isStep(effect.by)) return null;
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

/** A whole number other than 0, small enough that adding it many times stays exact. */
export function isStep(by: number): boolean {
  return Number.isInteger(by) && by !== 0 && Math.abs(by) <= largestStep;
}

/** Nobody who is already on the way takes notice. */
function goesUnheard({ anyNumber, audiences, set }: SlotRow): boolean {
  return anyNumber && set !== null && set.steps === null && audiences.length === 0;
}

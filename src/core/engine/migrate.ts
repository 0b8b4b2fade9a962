import { invariant } from '../kernel/invariant';
import type { EpochMs } from '../kernel/time';
import { leaveBecause } from './journey';
import type { Entry, Person } from './person';
import { planFlow } from './plan-entries';
import type { Flow, Program, StepNode } from './program';
import { restore } from './restore';
import type { Sink } from './sink';
import { snapshot } from './snapshot';
import { moveClock, record, Turn } from './turn';

/**
 * Takes a person over into a program compiled from an edited document, at the moment of the edit. Who waits stays where
 * they are until the wait is over as it was planned (C-EDIT-4, C-DELAY-11), also in a step that was deleted (C-EDIT-6);
 * what comes after that is the new version's, for messages held back too (C-EDIT-5). Entries of a deleted variant end
 * (C-VAR-10). The person given is spent.
 */
export function migrate(
  from: Program,
  to: Program,
  person: Person,
  edit: { readonly at: EpochMs; readonly flow: string },
  sink: Sink,
): Person {
  if (person.stopped === null) {
    const turn = new Turn(from, person, sink);
    moveClock(turn, edit.at);
    person.item += 1;
    const seq = record(turn, -1, { type: 'input', input: { type: 'edit', flow: edit.flow } });
    for (const entry of [...person.entries]) dropLost(turn, to, entry, seq);
  }
  const moved = restore(to, snapshot(from, person));
  invariant(moved.ok, `an edit lost ${moved.ok ? '' : moved.error.detail}`);
  replan(from, to, moved.value, edit);
  return moved.value;
}

function dropLost(turn: Turn, to: Program, entry: Entry, seq: number): void {
  const flow = turn.program.flows[entry.flow];
  const step = turn.program.steps[entry.step];
  const after = flow === undefined ? undefined : to.flowsById.get(flow.id);
  if (flow?.type !== 'canvas' || after?.type !== 'canvas' || step === undefined) return;
  const variant = flow.variants[entry.variant]?.id;
  if (!after.variants.some(({ id }) => id === variant)) {
    leaveBecause(turn, entry, 'variant_deleted', 'C-VAR-10', 'engine.exit.variant_deleted', seq);
  } else if (!canWait(to, after, step, entry)) {
    leaveBecause(turn, entry, 'inactive_canvas_step', 'C-EDIT-7', 'engine.exit.step_changed', seq);
  }
}

/** Whether the step is there, and can take over the entry's wait. */
function canWait(to: Program, flow: Flow, step: StepNode, entry: Entry): boolean {
  const after = to.steps.find((node) => node.flow === flow.index && node.id === step.id);
  if (after === undefined) return false;
  return entry.held !== null || entry.sending !== null || after.wait.safeParse(entry.wait).success;
}

/** A schedule that changed counts from the edit on. */
function replan(from: Program, to: Program, person: Person, edit: { readonly at: EpochMs }): void {
  for (const flow of to.flows) {
    const before = from.flowsById.get(flow.id)?.controls?.schedule ?? null;
    const after = flow.controls?.schedule ?? null;
    if (asText(before) === asText(after)) continue;
    const kept = person.planned.findIndex((planned) => planned.flow === flow.index);
    if (kept >= 0) person.planned.splice(kept, 1);
    const planned = planFlow(to, flow, edit.at);
    if (planned !== null) person.planned.push(planned);
  }
  person.planned.sort((a, b) => a.flow - b.flow);
}

/** Schedules are plain data, made in one place; unbounded ones have a word for it. */
function asText(schedule: object | null): string {
  return JSON.stringify(schedule, (_, value: unknown) => (value === Infinity ? 'Infinity' : value));
}

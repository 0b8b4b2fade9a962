import type { StepEffect } from './contract';
import { sendToDestination } from './destination';
import { readVariable, setVariable } from './entry-context';
import { changeMembership } from './memberships';
import type { Entry } from './person';
import type { StepNode } from './program';
import { trackByStep } from './track';
import { flowId, record, type Turn } from './turn';
import { writeByStep } from './writes';

/** Carries out what a step asks for, but for what it sends: that may have to wait, and is asked before. */
export function carryOut(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  effects: readonly StepEffect[] | undefined,
  parent: number,
): void {
  if (effects === undefined) return;
  for (const effect of effects) {
    switch (effect.type) {
      case 'write':
        writeByStep(turn, entry, step, effect.writes, parent);
        break;
      case 'send':
        break;
      case 'membership':
        changeMembership(turn, entry, step, effect, parent);
        break;
      case 'destination':
        sendToDestination(turn, entry, step, effect.canvas, parent);
        break;
      case 'track':
        trackByStep(turn, entry, step, effect.update, parent);
        break;
      case 'variable':
        storeVariable(turn, entry, step, effect, parent);
        break;
      case 'not_updated':
        noteNotUpdated(turn, entry, step, effect, parent);
    }
  }
}

function storeVariable(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  { name, value }: Extract<StepEffect, { type: 'variable' }>,
  parent: number,
): void {
  const before = turn.sink.trace === null ? undefined : readVariable(entry, name);
  setVariable(entry, name, value);
  if (turn.sink.trace === null) return;
  const place = { flow: flowId(turn, entry.flow), entry: entry.number, step: step.id };
  const cause = { rule: 'C-CTX-3', because: { key: 'engine.context.set', values: { name, before, value } } };
  record(turn, parent, { type: 'variable', ...place, name, before, after: value, cause });
}

function noteNotUpdated(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  { variable, cause }: Extract<StepEffect, { type: 'not_updated' }>,
  parent: number,
): void {
  if (turn.sink.counters !== null) turn.sink.counters.countNotUpdated(step.index);
  if (turn.sink.trace === null) return;
  const place = { flow: flowId(turn, entry.flow), entry: entry.number, step: step.id };
  record(turn, parent, { type: 'not_updated', ...place, variable, cause });
}

import type { EpochMs } from '../../kernel/time';
import type { Trigger } from '../../segments/trigger';
import { exitReasons } from '../counters';
import type { AttributeWrite, Listener, Slot, StepEffect, WayOut } from '../contract';
import type { Flow, ListenerSet, Program, StepNode } from '../program';
import { isStandardSlot } from '../slots';
import { runsFromColumns } from './admission';
import { findRings, type Unringed } from './rings';
import type { EffectRow, FlowRow, SlotRow, StepRow, Tables, Tick, Way } from './rows';

/** `null`: something in the program is beyond what is run by columns. */
export function toTables(program: Program, tickMs: Tick): Tables | null {
  if (!runsFromColumns(program)) return null;
  return new TableBuilder(program, tickMs).build();
}

interface DraftStep extends StepRow {
  way: Way;
  groups: readonly Way[];
}

class TableBuilder {
  readonly #program: Program;
  readonly #tickMs: Tick;
  readonly #numbers: readonly Slot[];
  readonly #steps: DraftStep[] = [];
  #fits = true;

  constructor(program: Program, tickMs: Tick) {
    this.#program = program;
    this.#tickMs = tickMs;
    const added = program.steps.flatMap(({ program: { plan } }) =>
      waysOf(plan)
        .flatMap(writesOf)
        .filter(({ operation }) => operation === 'increment'),
    );
    this.#numbers = [...new Set(added.map(({ slot }) => slot))].sort((a, b) => a - b);
  }

  build(): Tables | null {
    const { options, steps, flows, slots } = this.#program;
    // Standard fields hold text, and some of it decides something.
    if (this.#numbers.some(isStandardSlot)) return null;
    for (const step of steps) this.#steps.push(this.#place(step));
    steps.forEach((step, index) => {
      this.#connect(step, index);
    });
    const clockSecond = options.sameSecond === 'clock_second';
    const tables: Unringed = {
      program: this.#program,
      tickMs: this.#tickMs,
      steps: this.#steps,
      flows: flows.map((flow) => this.#flow(flow)),
      slots: slots.names.map((_, slot) => this.#slot(slot)),
      numbers: this.#numbers,
      sameSecond: options.sameSecond === 'clock_second' ? 0 : options.sameSecond / this.#tickMs,
      clockSecond,
      keepsDuplicates: options.duplicates === 'keep',
      readBesides: readBesides(this.#program),
    };
    return this.#fits ? { ...tables, ...findRings(tables) } : null;
  }

  #ticks(ms: number): number {
    if (!Number.isInteger(ms / this.#tickMs)) this.#fits = false;
    return ms / this.#tickMs;
  }

  /** The first tick at `ms` or later; infinities stay what they are. */
  #instant(ms: EpochMs): number {
    return Math.ceil((ms - this.#program.launchAt) / this.#tickMs);
  }

  #place(step: StepNode): DraftStep {
    const { plan } = step.program;
    const nowhere: Way = { effects: [], port: -1, exit: -1, next: null };
    const waits = plan?.type === 'hold' || plan?.type === 'actions';
    if (plan === undefined) this.#fits = false;
    return {
      index: step.index,
      flow: step.flow,
      type: plan?.type ?? 'pass',
      ticks: waits ? this.#ticks(plan.ms) : 0,
      way: nowhere,
      groups: [],
      listens: plan?.type === 'actions' ? plan.groups.map(({ listeners }) => listeners.map(({ index }) => index)) : [],
      ranked: plan?.type === 'actions' && plan.ranked,
      holdsExits: plan?.type === 'actions' && plan.holdsExits,
      ring: null,
    };
  }

  #connect(step: StepNode, index: number): void {
    const { plan } = step.program;
    const draft = this.#steps[index];
    if (plan === undefined || draft === undefined) return;
    draft.way = this.#way(step, plan.type === 'actions' ? plan.otherwise : plan.result);
    if (plan.type === 'actions') draft.groups = plan.groups.map(({ result }) => this.#way(step, result));
  }

  #way(step: StepNode, result: WayOut): Way {
    const port = result.port === undefined ? undefined : step.ports.get(result.port);
    const effects = result.type === 'advance' ? (result.effects ?? []) : [];
    return {
      effects: effects.flatMap((effect) => this.#effect(effect)),
      port: port?.index ?? -1,
      exit: result.type === 'exit' ? exitReasons.indexOf(result.reason) : -1,
      next: result.type === 'exit' ? null : (this.#steps[port?.next?.index ?? -1] ?? null),
    };
  }

  #effect(effect: StepEffect): readonly EffectRow[] {
    if (effect.type === 'send') {
      const send = this.#program.sends[effect.message.index];
      if (send === undefined) return [];
      return [{ send, slot: -1, column: -1, operation: 'remove', by: 0, value: undefined }];
    }
    if (effect.type !== 'write') {
      this.#fits = false;
      return [];
    }
    const { writes } = effect;
    // Two rows for one attribute are one change, judged by where they end (C-UU-24).
    if (new Set(writes.map(({ slot }) => slot)).size < writes.length) this.#fits = false;
    return writes.map(({ slot, operation, operand }) => {
      const column = this.#numbers.indexOf(slot);
      const finite = typeof operand === 'number' && Number.isFinite(operand);
      const needed = operation === 'increment' || (operation === 'set' && column >= 0);
      if (needed && !finite) this.#fits = false;
      const value = operation === 'set' ? operand : undefined;
      return { send: null, slot, column, operation, by: finite ? operand : 0, value };
    });
  }

  #flow(flow: Flow): FlowRow {
    const again = flow.type === 'canvas' ? flow.reentryMs : flow.reeligibleMs;
    return {
      flow,
      index: flow.index,
      opens: this.#instant(flow.opens),
      closes: this.#instant(flow.closes),
      audience: flow.audience.slots.length === 0 ? null : flow.audience,
      sendTo: flow.sendTo,
      again: again === null ? Infinity : again / this.#tickMs,
      firsts:
        flow.type === 'campaign'
          ? []
          : flow.variants.map(({ first }) => (first === null ? null : (this.#steps[first.index] ?? null))),
      send: flow.type === 'campaign' ? flow.send : null,
    };
  }

  #slot(slot: Slot): SlotRow {
    const { listeners, flows } = this.#program;
    const set = listeners.attributes[slot] ?? null;
    if (set !== null && set.exceptions.length > 0) this.#fits = false;
    const column = this.#numbers.indexOf(slot);
    return {
      slot,
      column,
      set,
      anyNumber: column >= 0 && set !== null && firesForAnyNumber(this.#program, set, slot),
      starts: distinctFlows(set?.starts.map(({ flow }) => flow.index) ?? []),
      groups:
        set === null ? null : groupsBy(this.#program, set, ({ trigger }) => asksFor(this.#program, trigger, slot)),
      audiences: flows.filter(({ audience }) => audience.slots.includes(slot)).map(({ index }) => index),
    };
  }
}

function waysOf(plan: StepNode['program']['plan']): readonly WayOut[] {
  if (plan === undefined) return [];
  return plan.type === 'actions' ? [plan.otherwise, ...plan.groups.map(({ result }) => result)] : [plan.result];
}

function writesOf(way: WayOut): readonly AttributeWrite[] {
  if (way.type === 'exit') return [];
  return (way.effects ?? []).flatMap((effect) => (effect.type === 'write' ? effect.writes : []));
}

/** The way out of a wait that is over. Never asks an array for its member -1, which is a slow question. */
export function wayAfter(step: StepRow, group: number): Way {
  return group < 0 ? step.way : (step.groups[group] ?? step.way);
}

function distinctFlows(flows: readonly number[]): readonly number[] {
  return [...new Set(flows)];
}

/** What the texts of sends read of a profile and no slot holds. */
function readBesides({ sends, slots }: Program): ReadonlySet<string> {
  const read = sends.flatMap(({ parts }) => parts).flatMap(({ template }) => template?.reads.custom ?? []);
  return new Set(read.map((name) => name.trim()).filter((name) => !slots.byName.has(name)));
}

/** Whether the trigger is a change of this custom attribute, to any value or to `to`. */
function asksFor(program: Program, trigger: Trigger, slot: Slot): boolean {
  return trigger.type === 'custom_attribute_change' && program.slots.byName.get(trigger.attribute.trim()) === slot;
}

function firesForAnyNumber(program: Program, set: ListenerSet, slot: Slot): boolean {
  const triggers = program.steps
    .filter(({ index }) => set.steps?.[index] === true)
    .flatMap(({ program: { plan } }) => (plan?.type === 'actions' ? plan.groups : []))
    .flatMap(({ listeners }) => listeners.map(({ trigger }) => trigger))
    .filter((trigger) => asksFor(program, trigger, slot));
  return [...triggers, ...set.starts.map(({ trigger }) => trigger)].every(
    (trigger) => asksFor(program, trigger, slot) && !('to' in trigger && trigger.to !== undefined),
  );
}

/** By step: the first group with a listener that fits, -1 for none; `null` when no step waits for this (O-1). */
export function groupsBy(program: Program, set: ListenerSet, fits: (listener: Listener) => boolean): Int16Array | null {
  if (set.steps === null) return null;
  const row = new Int16Array(program.steps.length).fill(-1);
  for (const { index, program: step } of program.steps) {
    if (set.steps[index] !== true || step.plan?.type !== 'actions') continue;
    row[index] = step.plan.groups.findIndex(({ listeners }) => listeners.some(fits));
  }
  return row;
}

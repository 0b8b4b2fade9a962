import type {
  ConversionTrigger,
  ExceptionTrigger,
  Flow,
  ListenerIndex,
  ListenerSet,
  OccurrenceTest,
  StartTrigger,
} from '@/core/engine/program';
import { compileTrigger, type TriggerKey, type TriggerOptions } from '@/core/engine/triggers';
import type { Trigger } from '@/core/segments/trigger';

/** Who listens under one key. Flows are given by index until all of them exist. */
interface DraftSet {
  readonly starts: { readonly flow: number; readonly trigger: Trigger; readonly test: OccurrenceTest }[];
  readonly exceptions: ExceptionTrigger[];
  readonly conversions: ConversionTrigger[];
  readonly steps: number[];
  /** Whether some trigger looks at properties. */
  filtered: boolean;
}

/** Collects triggers while documents are compiled and turns them into an index by what happens. */
export class ListenerIndexBuilder {
  readonly tests: OccurrenceTest[] = [];
  readonly #events = new Map<string, DraftSet>();
  readonly #purchases = new Map<string, DraftSet>();
  readonly #anyPurchase: DraftSet = emptySet();
  readonly #session: DraftSet = emptySet();
  readonly #signals = new Map<string, DraftSet>();
  readonly #attributes = new Map<number, DraftSet>();
  readonly #options: Omit<TriggerOptions, 'objectsCount'>;

  constructor(options: Omit<TriggerOptions, 'objectsCount'>) {
    this.#options = options;
  }

  /** A trigger that starts a flow. False when it can never fire. */
  addStart(flow: number, trigger: Trigger): boolean {
    const { key, test } = compileTrigger(trigger, { ...this.#options, objectsCount: false });
    this.#setOf(key, trigger)?.starts.push({ flow, trigger, test });
    return key.type !== 'never';
  }

  /** An exception event of a canvas (C-EXIT-1). */
  addException(flow: number, trigger: Trigger): boolean {
    const { key, test } = compileTrigger(trigger, { ...this.#options, objectsCount: false });
    this.#setOf(key, trigger)?.exceptions.push({ flow, test });
    return key.type !== 'never';
  }

  /** A conversion event of a canvas (C-CONV-1). */
  addConversion(flow: number, index: number, trigger: Trigger): boolean {
    const { key, test } = compileTrigger(trigger, { ...this.#options, objectsCount: false });
    this.#setOf(key, trigger)?.conversions.push({ flow, index, test });
    return key.type !== 'never';
  }

  /** A trigger a step waits for; returns the listener's index, and whether it can ever fire. */
  addStep(step: number, trigger: Trigger): { readonly index: number; readonly fires: boolean } {
    const { key, test } = compileTrigger(trigger, { ...this.#options, objectsCount: true });
    this.#setOf(key, trigger)?.steps.push(step);
    return { index: this.tests.push(test) - 1, fires: key.type !== 'never' };
  }

  finish(flows: readonly Flow[], stepCount: number, slotCount: number): ListenerIndex {
    const close = (...drafts: readonly DraftSet[]): ListenerSet | null => closeSet(drafts, flows, stepCount);
    const closeAll = (sets: ReadonlyMap<string, DraftSet>, ...more: readonly DraftSet[]): Map<string, ListenerSet> =>
      new Map(
        [...sets].flatMap(([name, draft]) => {
          const set = close(draft, ...more);
          return set === null ? [] : [[name, set] as const];
        }),
      );
    return {
      events: closeAll(this.#events),
      purchases: closeAll(this.#purchases, this.#anyPurchase),
      anyPurchase: close(this.#anyPurchase),
      session: close(this.#session),
      signals: closeAll(this.#signals),
      attributes: Array.from({ length: slotCount }, (_, slot) => {
        const draft = this.#attributes.get(slot);
        return draft === undefined ? undefined : (close(draft) ?? undefined);
      }),
    };
  }

  #setOf(key: TriggerKey, trigger: Trigger): DraftSet | null {
    const set = this.#findSet(key);
    if (set !== null && 'properties' in trigger && trigger.properties.length > 0) set.filtered = true;
    return set;
  }

  #findSet(key: TriggerKey): DraftSet | null {
    switch (key.type) {
      case 'custom_event':
        return upsert(this.#events, key.name);
      case 'purchase':
        return key.product === null ? this.#anyPurchase : upsert(this.#purchases, key.product);
      case 'session_start':
        return this.#session;
      case 'signal':
        return upsert(this.#signals, key.signal);
      case 'attribute':
        return upsert(this.#attributes, key.slot);
      case 'never':
        return null;
    }
  }
}

function emptySet(): DraftSet {
  return { starts: [], exceptions: [], conversions: [], steps: [], filtered: false };
}

function upsert<K>(sets: Map<K, DraftSet>, key: K): DraftSet {
  const known = sets.get(key);
  if (known !== undefined) return known;
  const set = emptySet();
  sets.set(key, set);
  return set;
}

/** Starts in flow order, and within a flow in the order they were written (O-6). */
function closeSet(drafts: readonly DraftSet[], flows: readonly Flow[], stepCount: number): ListenerSet | null {
  const starts = drafts
    .flatMap((draft) => draft.starts)
    .sort((a, b) => a.flow - b.flow)
    .flatMap(({ flow: index, trigger, test }): readonly StartTrigger[] => {
      const flow = flows[index];
      return flow === undefined ? [] : [{ flow, trigger, test }];
    });
  const exceptions = drafts.flatMap((draft) => draft.exceptions);
  const conversions = drafts.flatMap((draft) => draft.conversions);
  const listening = new Set(drafts.flatMap((draft) => draft.steps));
  if (starts.length + exceptions.length + conversions.length + listening.size === 0) return null;
  const steps = listening.size === 0 ? null : Array.from({ length: stepCount }, (_, step) => listening.has(step));
  return { byName: !drafts.some(({ filtered }) => filtered), starts, exceptions, conversions, steps };
}

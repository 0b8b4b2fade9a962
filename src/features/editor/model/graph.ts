import type { Canvas, Step } from '@/workflow/documents/canvas';
import { toDag } from './dag';
import { findLoop, type Loop } from './loop';
import { entryTriggers } from '@/workflow/documents/schedule';

/** Key of the entry card among cards and in `layout`; `$` keeps it apart from step ids made by us. */
export const entryId = '$entry';

/** A way out: the start of a variant or a port of a step. The same shape the commands take. */
export type PortRef = { readonly variant: string } | { readonly step: string; readonly port: string };

/** What a step does to a score: `delta` is null when it sets, removes or computes. */
export interface Points {
  readonly attribute: string;
  readonly delta: number | null;
}

/** What the graph needs of a step kind, for one step and one density. */
export interface StepShape {
  readonly width: number;
  readonly height: number;
  readonly ports: readonly {
    readonly id: string;
    /** Given by the user; null shows the kind's own word. */
    readonly name: string | null;
    readonly x: number;
    /** Where people go who did nothing. */
    readonly otherwise: boolean;
  }[];
  readonly writes: readonly { readonly attribute: string; readonly delta: number | null }[];
}

export interface GraphPort {
  readonly id: string;
  readonly name: string | null;
  readonly x: number;
  readonly otherwise: boolean;
  readonly from: PortRef;
  readonly to: string | null;
  /** Points of the step right behind this port. */
  readonly points: Points | null;
}

export interface GraphCard {
  readonly id: string;
  /** Null is the entry. */
  readonly step: Step | null;
  readonly width: number;
  readonly height: number;
  readonly ports: readonly GraphPort[];
  readonly reachable: boolean;
  /** Only people who did nothing come here. */
  readonly otherwise: boolean;
  readonly points: Points | null;
  /** Steps that lead here, the entry included. */
  readonly sources: readonly string[];
}

export interface Graph {
  /** In reading order: the flow from the entry, first path first, then what nothing leads to. */
  readonly cards: readonly GraphCard[];
  readonly byId: ReadonlyMap<string, GraphCard>;
  readonly loop: Loop | null;
}

export interface EntryShape {
  readonly width: number;
  readonly height: number;
}

/** The graph a canvas means. `shapeOf` answers for a step's kind. */
export function toGraph(canvas: Canvas, shapeOf: (step: Step) => StepShape, entry: EntryShape): Graph {
  const shapes = new Map(canvas.steps.map((step) => [step.id, shapeOf(step)]));
  const steps = new Map(canvas.steps.map((step) => [step.id, step]));
  const scores = scoreAttributes(canvas);
  const pointsOf = (id: string | null) => points(id === null ? undefined : shapes.get(id), scores);
  const drafts = [
    entryDraft(canvas, entry, steps, pointsOf),
    ...canvas.steps.map((step) => stepDraft(step, shapes.get(step.id), steps, pointsOf)),
  ];
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const { order, reached } = readingOrder(drafts, byId);
  const entered = portsInto(drafts);
  const cards = order.flatMap((id): GraphCard[] => {
    const draft = byId.get(id);
    if (draft === undefined) return [];
    const into = entered.get(id) ?? [];
    return [
      {
        ...draft,
        reachable: reached.has(id),
        otherwise: into.length > 0 && into.every(({ port }) => port.otherwise),
        sources: [...new Set(into.map(({ source }) => source))],
      },
    ];
  });
  const writing = cards.flatMap((card) =>
    card.reachable && card.step !== null ? { id: card.id, writes: shapes.get(card.id)?.writes ?? [] } : [],
  );
  const loop = findLoop(entryTriggers(canvas.entry), canvas.reentry.allowed, writing);
  return { cards, byId: new Map(cards.map((card) => [card.id, card])), loop };
}

type Draft = Omit<GraphCard, 'reachable' | 'otherwise' | 'sources'>;
type PointsOf = (id: string | null) => Points | null;

/** Attributes whose change starts the canvas come first when a card may show one number only. */
function scoreAttributes(canvas: Canvas): ReadonlySet<string> {
  return new Set(
    entryTriggers(canvas.entry).flatMap((trigger) =>
      trigger.type === 'custom_attribute_change' ? trigger.attribute : [],
    ),
  );
}

function points(shape: StepShape | undefined, scores: ReadonlySet<string>): Points | null {
  const writes = shape?.writes ?? [];
  const write =
    writes.find(({ attribute, delta }) => scores.has(attribute) && delta !== null) ??
    writes.find(({ delta }) => delta !== null);
  return write === undefined ? null : { attribute: write.attribute, delta: write.delta };
}

function entryDraft(canvas: Canvas, entry: EntryShape, steps: ReadonlyMap<string, Step>, pointsOf: PointsOf): Draft {
  const column = entry.width / canvas.variants.length;
  const several = canvas.variants.length > 1;
  return {
    id: entryId,
    step: null,
    width: entry.width,
    height: entry.height,
    points: null,
    // The control group takes no step, so nothing leads out of it (C-VAR-5).
    ports: canvas.variants.flatMap((variant, index) => {
      if (variant.control === true) return [];
      const to = variant.first !== null && steps.has(variant.first) ? variant.first : null;
      return {
        id: variant.id,
        name: several ? variant.name : null,
        x: column * (index + 0.5),
        otherwise: false,
        from: { variant: variant.id },
        to,
        points: pointsOf(to),
      };
    }),
  };
}

function stepDraft(
  step: Step,
  shape: StepShape | undefined,
  steps: ReadonlyMap<string, Step>,
  pointsOf: PointsOf,
): Draft {
  return {
    id: step.id,
    step,
    width: shape?.width ?? 0,
    height: shape?.height ?? 0,
    points: pointsOf(step.id),
    ports: (shape?.ports ?? []).map((port) => {
      const wanted = Object.hasOwn(step.next, port.id) ? (step.next[port.id] ?? null) : null;
      const to = wanted !== null && steps.has(wanted) ? wanted : null;
      return { ...port, from: { step: step.id, port: port.id }, to, points: pointsOf(to) };
    }),
  };
}

function readingOrder(
  drafts: readonly Draft[],
  byId: ReadonlyMap<string, Draft>,
): { readonly order: readonly string[]; readonly reached: ReadonlySet<string> } {
  const follow = (id: string) => byId.get(id)?.ports.flatMap(({ to }) => to ?? []) ?? [];
  const reached = new Set(toDag(entryId, follow, new Set()).order);
  const order: string[] = [];
  const seen = new Set<string>();
  for (const { id: start } of drafts) {
    const stack = [start];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      order.push(id);
      stack.push(...follow(id).toReversed());
    }
  }
  return { order, reached };
}

function portsInto(
  drafts: readonly Draft[],
): ReadonlyMap<string, readonly { readonly source: string; readonly port: GraphPort }[]> {
  const into = new Map<string, { readonly source: string; readonly port: GraphPort }[]>();
  for (const { id: source, ports } of drafts) {
    for (const port of ports) {
      if (port.to === null) continue;
      const list = into.get(port.to);
      if (list === undefined) into.set(port.to, [{ source, port }]);
      else list.push({ source, port });
    }
  }
  return into;
}

import type { AnyNodeSpec, Port, StepFacts, StepProblem } from '@/core/engine/contract';
import { reachableFrom, type StepGraph } from '@/core/lint/graph';
import { isNodeKind, nodes } from '@/nodes/registry';
import type { Canvas, Step } from '../documents/canvas';
import type { Workspace } from '../documents/workspace';
import { surveyPeople, type PeopleSurvey } from './people-survey';
import { entryTriggers } from '../documents/schedule';

/** One step as rules see it: what its kind says about it, never which kind it is. */
export interface AnalysedStep {
  readonly step: Step;
  readonly index: number;
  readonly ports: readonly Port[];
  /** `null` for a kind or config this version cannot read. */
  readonly facts: StepFacts | null;
  /** What the kind itself objects to. */
  readonly problems: readonly StepProblem[];
}

/** A canvas that starts itself again (C-LOOP-1): steps write what its entry listens to, and re-entry is allowed. */
export interface Loop {
  /** Attributes both listened to at entry, for any new value, and changed by a step. */
  readonly attributes: readonly string[];
  /** Reachable steps that change one. */
  readonly writers: ReadonlySet<string>;
}

export interface AnalysedCanvas {
  readonly canvas: Canvas;
  readonly steps: readonly AnalysedStep[];
  readonly byId: ReadonlyMap<string, AnalysedStep>;
  readonly graph: StepGraph;
  readonly firsts: readonly string[];
  readonly reachable: ReadonlySet<string>;
  /** Set whether or not re-entry is allowed; see `canvas.reentry`. */
  readonly loop: Loop | null;
  readonly all: AnalysedWorkspace;
}

export interface AnalysedWorkspace {
  readonly workspace: Workspace;
  readonly canvases: readonly AnalysedCanvas[];
  /** Attributes that any step of any canvas changes. */
  readonly written: ReadonlySet<string>;
  /** Canvases that steps send people to (C-DEST-1). */
  readonly destinations: ReadonlySet<string>;
  readonly people: PeopleSurvey;
}

/** Everything rules ask for, worked out once. */
export function analyseWorkspace(workspace: Workspace): AnalysedWorkspace {
  const canvases: AnalysedCanvas[] = [];
  const written = new Set<string>();
  const destinations = new Set<string>();
  const all: AnalysedWorkspace = { workspace, canvases, written, destinations, people: surveyPeople(workspace) };
  for (const canvas of workspace.canvases) {
    const analysed = analyseCanvas(canvas, all);
    canvases.push(analysed);
    for (const { facts } of analysed.steps) {
      for (const write of facts?.writes ?? []) written.add(write.attribute.trim());
      for (const target of facts?.sendsTo ?? []) destinations.add(target);
    }
  }
  return all;
}

function analyseCanvas(canvas: Canvas, all: AnalysedWorkspace): AnalysedCanvas {
  const steps = canvas.steps.map(analyseStep);
  const byId = new Map(steps.map((step) => [step.step.id, step]));
  const graph: StepGraph = {
    next: new Map(steps.map((step) => [step.step.id, ways(step).flatMap((way) => way.to ?? [])])),
  };
  const firsts = canvas.variants.flatMap((variant) => variant.first ?? []);
  const reachable = reachableFrom(graph, firsts);
  const loop = findLoop(canvas, steps, reachable);
  return { canvas, steps, byId, graph, firsts, reachable, loop, all };
}

function analyseStep(step: Step, index: number): AnalysedStep {
  const spec: AnyNodeSpec | null = isNodeKind(step.kind) ? nodes[step.kind] : null;
  const config = spec?.config.safeParse(step.config);
  if (spec === null || config?.success !== true) {
    return { step, index, ports: Object.keys(step.next).map((id) => ({ id })), facts: null, problems: [] };
  }
  return {
    step,
    index,
    ports: spec.ports(config.data),
    facts: spec.facts(config.data),
    problems: spec.rules?.(config.data) ?? [],
  };
}

/** A way out of a step. `to` is `null` where the journey ends, `leaves` where the step itself ends it. */
export interface Way {
  readonly port: Port;
  readonly to: string | null;
  readonly leaves: boolean;
}

/** Every way out of a step; one without ports ends the journey by itself. */
export function ways({ step, ports, facts }: AnalysedStep): readonly Way[] {
  return ports.map((port) => {
    const leaves = facts?.exits.includes(port.id) ?? false;
    const to = Object.hasOwn(step.next, port.id) ? (step.next[port.id] ?? null) : null;
    return { port, to: leaves ? null : to, leaves };
  });
}

function findLoop(canvas: Canvas, steps: readonly AnalysedStep[], reachable: ReadonlySet<string>): Loop | null {
  const listened = new Set(
    entryTriggers(canvas.entry).flatMap((trigger) =>
      trigger.type === 'custom_attribute_change' && trigger.to === undefined ? trigger.attribute.trim() : [],
    ),
  );
  const writers = new Set<string>();
  const attributes = new Set<string>();
  for (const { step, facts } of steps) {
    if (!reachable.has(step.id)) continue;
    for (const { attribute, delta } of facts?.writes ?? []) {
      if (delta === 0 || !listened.has(attribute.trim())) continue;
      writers.add(step.id);
      attributes.add(attribute.trim());
    }
  }
  return writers.size === 0 ? null : { attributes: [...attributes], writers };
}

/** The loop of a canvas that may be entered again, which keeps it going. */
export function perpetualLoop(canvas: AnalysedCanvas): Loop | null {
  return canvas.canvas.reentry.allowed ? canvas.loop : null;
}

/** Whether people stop at this step for some time. */
export function waits(step: AnalysedStep | undefined): boolean {
  return step?.facts?.waits ?? false;
}

/** What a step is called in a sentence. */
export function stepName({ step }: AnalysedStep): string {
  return step.name === '' ? step.id : step.name;
}

import type { AnyNodeSpec, Port } from '@/core/engine/contract';
import type { Trigger } from '@/core/segments/trigger';
import type { WebhookMessage } from '@/core/webhooks/message';
import { isNodeKind, nodes } from '@/nodes/registry';
import type { Canvas, Step } from '@/workflow/documents/canvas';
import type { Workspace } from '@/workflow/documents/workspace';
import type { FlowStep } from './next-step';
import { findThreshold, sendersOf, type Threshold } from './threshold';
import { entryTriggers } from '@/workflow/documents/schedule';

/** What screens ask about one step without knowing its kind. */
export interface IndexedStep {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly next: Step['next'];
  readonly ports: readonly Port[];
  readonly triggered: readonly string[];
  readonly triggers: readonly Trigger[];
  readonly writes: readonly { readonly attribute: string; readonly delta: number | null }[];
  readonly waits: boolean;
  readonly longestMs: number;
  readonly sends: readonly WebhookMessage[];
}

export interface IndexedFlow {
  readonly id: string;
  readonly type: 'canvas' | 'campaign';
  readonly name: string;
  readonly triggers: readonly Trigger[];
  readonly steps: ReadonlyMap<string, IndexedStep>;
  readonly sends: boolean;
}

/** Everything a run's result refers to by id. */
export interface FlowIndex {
  readonly flows: ReadonlyMap<string, IndexedFlow>;
  thresholdFor(flow: string, score: string | null): Threshold | null;
}

export function indexFlows(workspace: Workspace): FlowIndex {
  const canvases = workspace.canvases.map(indexCanvas);
  const campaigns = workspace.campaigns.map(({ id, name, delivery }): IndexedFlow => ({
    id,
    type: 'campaign',
    name,
    triggers: entryTriggers(delivery),
    steps: new Map(),
    sends: true,
  }));
  const flows = new Map([...canvases, ...campaigns].map((flow) => [flow.id, flow]));
  const senders = sendersOf(workspace, ({ id }) => [...(flows.get(id)?.steps.values() ?? [])].flatMap((s) => s.sends));
  return { flows, thresholdFor: (flow, score) => findThreshold(senders, score, flow) };
}

function indexCanvas(canvas: Canvas): IndexedFlow {
  const steps = new Map(canvas.steps.map((step) => [step.id, indexStep(step)]));
  return {
    id: canvas.id,
    type: 'canvas',
    name: canvas.name,
    triggers: entryTriggers(canvas.entry),
    steps,
    sends: [...steps.values()].some((step) => step.sends.length > 0),
  };
}

function indexStep(step: Step): IndexedStep {
  const { id, kind, name, next } = step;
  const unknown = { ports: [], triggered: [], triggers: [], writes: [], waits: false, longestMs: 0, sends: [] };
  const base = { id, kind, name, next };
  if (!isNodeKind(kind)) return { ...base, ...unknown };
  const spec: AnyNodeSpec = nodes[kind];
  const parsed = spec.config.safeParse(step.config);
  if (!parsed.success) return { ...base, ...unknown };
  const { listens, writes, waits, longestMs, endIsOpen, sends } = spec.facts(parsed.data);
  const ports = spec.ports(parsed.data);
  return {
    ...base,
    ports,
    triggered: listens.map(({ port }) => port),
    triggers: listens.map(({ trigger }) => trigger),
    writes,
    waits,
    longestMs: endIsOpen === true ? 0 : longestMs,
    sends,
  };
}

/** A canvas's steps as {@link idleOutcome} follows them. */
export function flowSteps(flow: IndexedFlow, score: string | null): ReadonlyMap<string, FlowStep> {
  const steps = [...flow.steps.values()].map((step): [string, FlowStep] => [
    step.id,
    {
      id: step.id,
      next: step.next,
      ports: step.ports.map(({ id }) => id),
      triggered: step.triggered,
      points: pointsOf(step, score),
      waits: step.waits,
    },
  ]);
  return new Map(steps);
}

function pointsOf({ writes }: IndexedStep, score: string | null): number | null {
  let points = 0;
  for (const { attribute, delta } of writes) {
    if (attribute !== score) continue;
    if (delta === null) return null;
    points += delta;
  }
  return points;
}

/** The longest one step of a flow holds a person (O-27); 0 when none waits. */
export function longestWaitMs(flow: IndexedFlow | undefined): number {
  if (flow === undefined) return 0;
  return Math.max(0, ...[...flow.steps.values()].filter(({ waits }) => waits).map(({ longestMs }) => longestMs));
}

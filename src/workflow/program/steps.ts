import * as z from 'zod';
import type { AnyNodeSpec, CompileEnv, StepProgram, WayOut } from '@/core/engine/contract';
import { redirectPort, type PortNode, type StepNode } from '@/core/engine/program';
import type { Cause } from '@/core/engine/trace';
import { isNodeKind, nodes } from '@/nodes/registry';
import type { Canvas, Step } from '../documents/canvas';
import type { ProgramBuilder } from './builder';
import { compileFilterOf } from './filters';
import { compileRules } from './sending';
import { compileMessage } from './messages-of-steps';
import { compileSend, compileText } from './sends';

/** A step under construction: ports are connected and the program is put in once every step has its place. */
interface DraftStep extends StepNode {
  program: StepProgram<unknown>;
  readonly draftPorts: ReadonlyMap<string, DraftPort>;
}

interface DraftPort extends PortNode {
  next: StepNode | null;
}

/** Longest time a person can spend in a step, by step id: the weights of the maximum duration. */
export interface CompiledSteps {
  readonly byId: ReadonlyMap<string, StepNode>;
  readonly longestMs: ReadonlyMap<string, number>;
}

const noWait = z.null();

/** Compiles all steps of a canvas: first their places and ports, then what each of them does. */
export function compileSteps(builder: ProgramBuilder, canvas: Canvas, flow: number): CompiledSteps {
  const byId = new Map<string, DraftStep>();
  const longestMs = new Map<string, number>();
  canvas.steps.forEach((step, index) => {
    if (byId.has(step.id)) {
      const place = { document: canvas.id, path: `steps.${index}.id`, step: step.id, tab: 'build' } as const;
      builder.findings.add('error', 'step-id-twice', place, { id: step.id });
      return;
    }
    byId.set(step.id, placeStep(builder, step, flow, builder.deletedSteps.get(canvas.id)?.has(step.id) === true));
  });
  canvas.steps.forEach((step, index) => {
    const draft = byId.get(step.id);
    if (draft === undefined) return;
    connect(builder, canvas, step, index, draft, byId);
    draft.program = compileProgram(builder, canvas, step, index, draft, longestMs);
  });
  return { byId, longestMs };
}

function placeStep(builder: ProgramBuilder, step: Step, flow: number, deleted: boolean): DraftStep {
  const spec = specOf(step.kind);
  const config = spec?.config.safeParse(step.config);
  const ids = deleted
    ? [redirectPort]
    : spec !== null && config?.success === true
      ? spec.ports(config.data).map(({ id }) => id)
      : Object.keys(step.next);
  const draftPorts = new Map<string, DraftPort>();
  for (const id of ids) if (!draftPorts.has(id)) draftPorts.set(id, { index: builder.portCount++, next: null });
  const draft: DraftStep = {
    index: builder.steps.length,
    id: step.id,
    name: step.name,
    kind: step.kind,
    flow,
    program: passThrough('', step.kind),
    wait: spec?.wait ?? noWait,
    ports: draftPorts,
    draftPorts,
    branches: draftPorts.size > 1,
    deleted,
  };
  builder.steps.push(draft);
  return draft;
}

function connect(
  builder: ProgramBuilder,
  canvas: Canvas,
  step: Step,
  index: number,
  draft: DraftStep,
  byId: ReadonlyMap<string, DraftStep>,
): void {
  for (const port of Object.keys(step.next)) {
    const next = step.next[port] ?? null;
    if (next === null) continue;
    const place = { document: canvas.id, path: `steps.${index}.next.${port}`, step: step.id, tab: 'build' } as const;
    const target = byId.get(next);
    const node = draft.draftPorts.get(port);
    if (target === undefined) builder.findings.add('error', 'step-next-missing', place, { name: nameOf(step), next });
    else if (node !== undefined) node.next = target;
    else builder.findings.add('warning', 'step-next-unknown-port', place, { name: nameOf(step), port });
  }
}

function compileProgram(
  builder: ProgramBuilder,
  canvas: Canvas,
  step: Step,
  index: number,
  draft: DraftStep,
  longestMs: Map<string, number>,
): StepProgram<unknown> {
  const place = { document: canvas.id, path: `steps.${index}`, step: step.id } as const;
  const spec = specOf(step.kind);
  if (spec === null) {
    const kind = rawKind(step);
    builder.findings.add('warning', 'step-not-simulated', { ...place, tab: 'build' }, { name: nameOf(step), kind });
    return passThrough(onlyWayOn(step), kind);
  }
  const config = spec.config.safeParse(step.config);
  if (!config.success) {
    const issue = config.error.issues[0];
    const values = { name: nameOf(step), issue: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
    builder.findings.add('error', 'step-config', { ...place, path: `${place.path}.config`, tab: 'build' }, values);
    return draft.program;
  }
  for (const problem of spec.rules?.(config.data) ?? []) {
    if (problem.severity === 'error') builder.findings.addProblem(problem, place);
  }
  const facts = spec.facts(config.data);
  longestMs.set(step.id, facts.longestMs);
  for (const { attribute, delta, counts } of facts.writes) {
    builder.noteWrite(draft.flow, attribute);
    if (delta !== null || counts === true) builder.scores.set(attribute, (builder.scores.get(attribute) ?? 0) + 1);
  }
  const program = spec.compile(config.data, createEnv(builder, canvas, step, draft, place));
  return draft.deleted ? { ...program, explain: () => redirected } : program;
}

function createEnv(
  builder: ProgramBuilder,
  canvas: Canvas,
  step: Step,
  draft: DraftStep,
  place: { readonly document: string; readonly path: string; readonly step: string },
): CompileEnv {
  const { duplicates, exitGroup, actionTime } = builder.settings;
  return {
    stepId: step.id,
    connected: (port) => (draft.ports.get(port)?.next ?? null) !== null,
    slot: (attribute) => builder.slots.intern(attribute),
    listen: (trigger) => {
      const { index, fires } = builder.listeners.addStep(draft.index, trigger);
      if (!fires) builder.reportDead(trigger, { ...place, path: `${place.path}.config`, tab: 'build' });
      return { index, trigger };
    },
    filter: (filter, path = 'filter') => {
      const at = `${place.path}.config.${path}`;
      return { filter: compileFilterOf(builder, filter, { document: place.document, path: at, step: place.step }) };
    },
    webhook: (message, { quietHours } = {}) => {
      const index = builder.sends.length;
      const name = nameOf(step);
      const rules = compileRules(draft.flow, canvas.send, { quietHours });
      const frame = { index, flow: draft.flow, step: step.id, rules, flowName: canvas.name, name };
      const sendPlace = { document: canvas.id, path: `${place.path}.config`, step: step.id };
      builder.sends.push(compileSend(message, frame, sendPlace, builder));
      return { index };
    },
    message: (channel, liveMs, sending = {}) => {
      const index = builder.sends.length;
      const frame = { index, flow: draft.flow, step: step.id, flowName: canvas.name, name: nameOf(step) };
      builder.sends.push(compileMessage(builder, channel, liveMs, canvas.send, sending, frame));
      return { index };
    },
    template: (source, path, { canvasNames = true } = {}) => {
      const part = compileText(path, source, builder.liquid);
      if (part.error !== null) {
        const values = { field: path, issue: part.error.message, line: part.error.position?.line };
        const at = { document: canvas.id, path: `${place.path}.config.${path}`, step: step.id, tab: 'build' } as const;
        builder.findings.add('warning', 'liquid-syntax', at, values);
      }
      return { ...part, canvasNames };
    },
    membership: (type, name) => builder.membership(type, name.trim()),
    chosenPath:
      builder.settings.paths?.find((choice) => choice.canvas === canvas.id && choice.step === step.id)?.path ?? null,
    options: { duplicates, exitGroup, actionTime },
    report: (problem) => {
      builder.findings.addProblem(problem, place);
    },
  };
}

/** Whoever leaves a step that was deleted goes where they are sent, whatever the step would have said (C-EDIT-6). */
const redirected: Cause = { rule: 'C-EDIT-6', because: { key: 'engine.because.redirected' } };

/** A kind this version does not know is no obstacle: people pass through its only way on, or `next`. */
function passThrough(port: string, kind: string): StepProgram<unknown> {
  const result: WayOut = { type: 'advance', port };
  return {
    enter: () => result,
    plan: { type: 'pass', result },
    explain: () => ({ rule: 'C-PREV-2', because: { key: 'engine.step.not_simulated', values: { kind } } }),
  };
}

function onlyWayOn(step: Step): string {
  const connected = Object.keys(step.next).filter((port) => (step.next[port] ?? null) !== null);
  const [only] = connected;
  return connected.length === 1 && only !== undefined ? only : 'next';
}

function specOf(kind: string): AnyNodeSpec | null {
  return isNodeKind(kind) ? nodes[kind] : null;
}

/** A step held as `unknown` keeps its own kind in the original. */
function rawKind(step: Step): string {
  const kind = step.raw?.['kind'];
  return typeof kind === 'string' ? kind : step.kind;
}

function nameOf(step: Step): string {
  return step.name === '' ? step.id : step.name;
}

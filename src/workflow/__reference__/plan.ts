import { isJsonObject } from '@/core/kernel/json';
import { durationMs, type EpochMs } from '@/core/kernel/time';
import { actionPathsConfig } from '@/nodes/action-paths/schema';
import { audiencePathsConfig } from '@/nodes/audience-paths/schema';
import { delayConfig, type DelayConfig } from '@/nodes/delay/schema';
import { experimentPathsConfig, type ExperimentPathsConfig } from '@/nodes/experiment-paths/schema';
import type { Canvas, Step } from '../documents/canvas';
import type { EventLine } from '../documents/people';
import { remember, type Life, type Line, type Pending, type Rules } from './life';
import { applyWrites, changesOf } from './profile';
import { dayMs } from './zones';

/** D-EVT-2: without a zone it is UTC. */
export function readInstant(text: string): EpochMs {
  return Date.parse(/(?:[Zz]|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
}

interface Arrival {
  readonly at: EpochMs;
  readonly line: Line;
}

/** A person's lines in order of arrival; lines of one moment keep their order. */
function arrivals(rules: Rules, person: string): readonly Arrival[] {
  return rules.workspace.events
    .filter((event) => event.external_id === person)
    .map((event) => {
      const at = readInstant(event.received_at ?? event.time);
      return { at, line: lineOf(event, Math.min(readInstant(event.time), at)) }; // C-ENTRY-17: the future is now.
    })
    .sort((a, b) => a.at - b.at);
}

function lineOf(event: EventLine, time: EpochMs): Line {
  const { request } = event;
  const { attributes } = event;
  if (event['type'] === 'canvas_entry') {
    const { canvas_id: flow, properties } = event;
    return {
      request,
      type: 'call',
      flow: String(flow),
      attributes: isJsonObject(attributes) ? attributes : {},
      properties: isJsonObject(properties) ? properties : {},
    };
  }
  if (isJsonObject(attributes)) return { request, type: 'attributes', attributes };
  const properties = isJsonObject(event['properties']) ? event['properties'] : {};
  if ('product_id' in event && typeof event.product_id === 'string') {
    return { request, type: 'happening', time, happening: { type: 'purchase', product: event.product_id, properties } };
  }
  if ('name' in event && typeof event.name === 'string') {
    return { request, type: 'happening', time, happening: { type: 'custom_event', name: event.name, properties } };
  }
  return { request, type: 'happening', time, happening: { type: 'session_start' } };
}

type Batch = Extract<Pending, { type: 'batch' }>;

/** O-5: lines that arrive at one moment under one name are one batch, attributes first, then events, then purchases. */
export function planBatches(rules: Rules, person: string): Batch[] {
  const batches: { readonly at: EpochMs; readonly request: string | undefined; lines: Line[] }[] = [];
  for (const { at, line } of arrivals(rules, person)) {
    const same = batches.find(
      (batch) => batch.at === at && batch.request !== undefined && batch.request === line.request,
    );
    if (same === undefined) batches.push({ at, request: line.request, lines: [line] });
    else same.lines.push(line);
  }
  return batches.map(({ at, lines }, order) => ({
    type: 'batch' as const,
    at,
    order,
    lines: [
      ...lines.filter(({ type }) => type === 'attributes'),
      ...lines.filter((line) => line.type === 'happening' && line.happening.type !== 'purchase'),
      ...lines.filter((line) => line.type === 'happening' && line.happening.type === 'purchase'),
      ...lines.filter(({ type }) => type === 'call'),
    ],
  }));
}

/** When flows stop and resume, in order (O-10). */
export function planStatuses({ settings }: Rules): Pending[] {
  return (settings.statuses ?? []).map(({ at, flow, action }, order) => ({
    type: 'status' as const,
    at: readInstant(at),
    order,
    flow,
    stops: action === 'stop',
  }));
}

/** What came before the run: it shapes the profile and triggers nothing (C-STAT-6). */
export function playHistory(life: Life): void {
  const person = life.rules.workspace.people.find(({ external_id: id }) => id === life.id);
  const { external_id: _id, ...attributes } = person ?? {};
  for (const { name, value } of changesOf(attributes)) {
    life.profile.splice(0, life.profile.length, ...life.profile.filter((each) => each.name !== name));
    life.profile.push({ name, value: value ?? undefined });
  }
  for (const { at, lines } of planBatches(life.rules, life.id)) {
    if (at >= life.rules.from) continue;
    life.now = at;
    for (const line of lines) {
      if (line.type === 'attributes') applyWrites(life, changesOf(line.attributes), 'outside');
      else if (line.type === 'call') applyWrites(life, changesOf(line.attributes), 'outside');
      else remember(life, { ...line.happening, time: line.time, moment: 0 });
    }
  }
  life.now = life.rules.from;
}

/** C-RE-11: the longest path by its delays and windows, over all variants. */
export function maximumDuration(canvas: Canvas): number {
  const longestFrom = (id: string | null | undefined): number => {
    const step = canvas.steps.find((each) => each.id === id);
    if (step === undefined) return 0;
    const behind = portsOf(step).map((port) => longestFrom(Object.hasOwn(step.next, port) ? step.next[port] : null));
    return lengthOf(step) + Math.max(0, ...behind);
  };
  return Math.max(0, ...canvas.variants.map(({ first }) => longestFrom(first)));
}

function portsOf(step: Step): readonly string[] {
  switch (step.kind) {
    case 'action_paths':
      return ['otherwise', ...actionPathsConfig.parse(step.config).groups.map(({ id }) => id)];
    case 'audience_paths':
      return ['otherwise', ...audiencePathsConfig.parse(step.config).groups.map(({ id }) => id)];
    case 'decision_split':
      return ['yes', 'no'];
    case 'experiment_paths':
      return experimentPorts(experimentPathsConfig.parse(step.config));
    default:
      return ['next'];
  }
}

function experimentPorts({ control, paths }: ExperimentPathsConfig): readonly string[] {
  const ids = paths.map(({ id }) => id);
  return control === null ? ids : ['control', ...ids];
}

function lengthOf(step: Step): number {
  if (step.kind === 'action_paths') return durationMs(actionPathsConfig.parse(step.config).window);
  if (step.kind === 'experiment_paths') {
    const { control, windowDays } = experimentPathsConfig.parse(step.config);
    return control === null ? 0 : windowDays * dayMs;
  }
  return step.kind === 'delay' ? longestDelay(delayConfig.parse(step.config)) : 0;
}

/** What depends on the day or on the person counts as long as it can get. */
function longestDelay({ type, duration, at, days = 1 }: DelayConfig): number {
  switch (type) {
    case 'duration':
      return durationMs(duration) + (at === undefined ? 0 : dayMs);
    case 'calendar_days':
      return days * dayMs;
    case 'weekday':
      return 7 * dayMs;
    case 'date':
    case 'personalized':
      return 730 * dayMs; // C-DELAY-3
  }
}

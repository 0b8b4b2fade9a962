import { fnv1a } from '@/core/kernel/hash';
import type { JsonObject } from '@/core/kernel/json';
import { durationMs, type EpochMs } from '@/core/kernel/time';
import { actionPathsConfig } from '@/nodes/action-paths/schema';
import { audiencePathsConfig } from '@/nodes/audience-paths/schema';
import { decisionSplitConfig } from '@/nodes/decision-split/schema';
import { experimentPathsConfig } from '@/nodes/experiment-paths/schema';
import { messageConfig } from '@/nodes/message/schema';
import { webhookConfig } from '@/nodes/webhook/schema';
import type { Canvas, Step } from '../documents/canvas';
import { endOfDelay } from './delays';
import { isInAudience } from './filters';
import { askToSend } from './going-out';
import { isLive, lookup, type Entry, type Life, type Waiting } from './life';
import { fires, type Occurrence } from './occurrence';
import { join, putIntoApp, sendOn } from './passing';
import { send } from './sending';
import { setVariables, update } from './updates';

/** Begins an entry; everything that could have refused it has been asked. */
export function begin(life: Life, canvas: Canvas, startedAt: EpochMs, given: JsonObject): void {
  const variant = variantOf(canvas, life.id);
  const entry: Entry = {
    canvas,
    number: life.entries.filter((each) => each.canvas === canvas).length + 1,
    at: life.now,
    variant: variant?.id ?? '',
    startedAt,
    startedOn: life.moment,
    reachedIn: life.item,
    clock: startedAt,
    steps: [],
    waiting: null,
    ended: null,
    marked: false,
    properties: undefined,
    given,
    variables: {},
  };
  life.entries.push(entry);
  // C-VAR-5, O-32: the control group takes no step.
  if (variant?.control === true) leave(life, entry, 'control_group');
  else follow(life, entry, { to: variant?.first ?? null });
}

/** O-16: cumulative percentages in displayed order. */
function variantOf(canvas: Canvas, person: string): Canvas['variants'][number] | undefined {
  const draw = fnv1a(`${canvas.id}:${person}`) % 100;
  let sum = 0;
  for (const variant of canvas.variants) {
    sum += variant.percentage;
    if (draw < sum) return variant;
  }
  return undefined;
}

function leave(life: Life, entry: Entry, reason: string): void {
  entry.ended = { at: life.now, reason };
  entry.waiting = null;
  life.pending = life.pending.filter((each) => each.type !== 'timer' || each.entry !== entry);
}

/** Where an entry goes: the step of this id, or out of the canvas. `stay`: it waits here, or has left already. */
type Way = { readonly to: string | null } | 'stay';

/** Goes from step to step until the entry waits or leaves. */
function follow(life: Life, entry: Entry, first: Way): void {
  for (let way = first; way !== 'stay';) {
    const { to } = way;
    if (to === null) {
      leave(life, entry, 'completed');
      return;
    }
    const step = entry.canvas.steps.find(({ id }) => id === to);
    if (step === undefined) throw new Error('A step that is not there keeps a run from starting.');
    entry.steps.push(step.id);
    entry.reachedIn = life.item;
    way = perform(life, entry, step);
    if (way !== 'stay') way = orOut(life, entry, way);
  }
}

/** C-EXIT-8, O-25: asked when a step is over, before the next one. */
function orOut(life: Life, entry: Entry, way: Way): Way {
  if (way === 'stay' || !isOut(life, entry.canvas)) return way;
  leave(life, entry, 'exit_criteria');
  return 'stay';
}

/** Whether the person meets the exit criteria as they are now. */
export function isOut(life: Life, { exit }: Canvas): boolean {
  return exit?.filter !== undefined && exit.filter !== null && isInAudience(exit.filter, lookup(life));
}

function behind(step: Step, port: string): Way {
  return { to: (Object.hasOwn(step.next, port) ? step.next[port] : null) ?? null };
}

/** What one step does on arrival. */
function perform(life: Life, entry: Entry, step: Step): Way {
  const next = behind(step, 'next');
  switch (step.kind) {
    case 'exit':
      leave(life, entry, 'exit_step');
      return 'stay';
    case 'delay': {
      if (next === 'stay' || next.to === null) return next; // C-DELAY-9
      const until = endOfDelay(life, entry, step, entry.clock);
      if (typeof until === 'string') {
        leave(life, entry, until);
        return 'stay';
      }
      return until <= life.now ? after(entry, until, next) : wait(life, entry, step, until);
    }
    case 'action_paths': {
      const until = entry.clock + durationMs(actionPathsConfig.parse(step.config).window);
      return until <= life.now ? closeWindow(life, entry, step, -1, until) : wait(life, entry, step, until);
    }
    case 'user_update':
      update(life, entry, step);
      return next;
    case 'context':
      setVariables(life, entry, step);
      return next;
    case 'decision_split': {
      const { filter } = decisionSplitConfig.parse(step.config);
      return behind(step, isInAudience(filter, lookup(life, entry)) ? 'yes' : 'no'); // C-SPLIT-1
    }
    case 'audience_paths': {
      const { groups } = audiencePathsConfig.parse(step.config);
      const first = groups.find(({ filter }) => isInAudience(filter, lookup(life, entry))); // C-SPLIT-3
      return behind(step, first?.id ?? 'otherwise');
    }
    case 'experiment_paths':
      return experiment(life, entry, step);
    case 'webhook':
    case 'message':
      return sendMessage(life, entry, step);
    case 'feature_flag':
    case 'audience_sync':
      join(life, step);
      return next;
    case 'send_to_destination':
      sendOn(life, entry, step);
      return next;
    default:
      return next;
  }
}

/** C-MSG-2: sent, kept back or out of reach, it goes on; it waits in the step for the end of quiet hours (C-SEND-5). */
function sendMessage(life: Life, entry: Entry, step: Step): Way {
  const next = behind(step, 'next');
  const isWebhook = step.kind === 'webhook';
  const { validate, ...message } = isWebhook ? webhookConfig.parse(step.config) : messageConfig.parse(step.config);
  const channel = 'channel' in message ? message.channel : 'webhook';
  const permission = askToSend(life, entry.canvas, channel);
  if (permission.type === 'at') return wait(life, entry, step, permission.at);
  if (permission.type === 'never') {
    life.refusals.push({ at: life.now, flow: entry.canvas.id, gate: permission.gate });
    return next;
  }
  if (!isInAudience(validate?.filter ?? null, lookup(life))) {
    leave(life, entry, 'delivery_validation'); // C-MSG-3
    return 'stay';
  }
  const { id, name } = entry.canvas;
  const { properties } = entry;
  entry.properties = undefined; // C-ACTION-27
  if (!('channel' in message)) send(life, message, { flow: id, name, step: step.id, properties, entry });
  else if (channel === 'in_app') putIntoApp(life, entry, step);
  else {
    life.messages.push({ at: life.now, flow: id, step: step.id, channel, outcome: 'sent' });
    life.receipts.push({ at: life.now, flow: id, channel });
  }
  return next;
}

/** C-EXP-2, C-EXP-3, O-16: the share of the person, the same at every pass; the control group stays for the window. */
function experiment(life: Life, entry: Entry, step: Step): Way {
  const { paths, control, windowDays } = experimentPathsConfig.parse(step.config);
  const draw = fnv1a(`${step.id}:${life.id}`) % 100;
  let sum = 0;
  for (const { id, percentage } of paths) {
    sum += percentage;
    if (draw < sum) return behind(step, id);
  }
  if (control === null) throw new Error('The shares of an experiment make 100.');
  const until = entry.clock + windowDays * 86_400_000;
  return until <= life.now ? closeExperiment(life, entry, step, until) : wait(life, entry, step, until);
}

function closeExperiment(life: Life, entry: Entry, step: Step, at: EpochMs): Way {
  const { control } = experimentPathsConfig.parse(step.config);
  entry.clock = at;
  if (control?.exits !== true) return behind(step, 'control');
  leave(life, entry, 'control_group');
  return 'stay';
}

function wait(life: Life, entry: Entry, step: Step, until: EpochMs): 'stay' {
  entry.waiting = { step: step.id, kind: step.kind, until, group: -1, held: false, properties: undefined };
  life.pending.push({ type: 'timer', at: until, order: life.entries.indexOf(entry), entry });
  return 'stay';
}

/** The clock of the journey moves to `at`, which may still lie in the past (O-21). */
function after(entry: Entry, at: EpochMs, next: Way): Way {
  entry.clock = at;
  return next;
}

/** The wait of an entry is over. */
export function wake(life: Life, entry: Entry): void {
  const { waiting } = entry;
  if (waiting === null) throw new Error('A timer without a wait.');
  const step = entry.canvas.steps.find(({ id }) => id === waiting.step);
  if (step === undefined) throw new Error('Waiting nowhere.');
  if (!isLive(life, entry.canvas)) {
    leave(life, entry, 'inactive_canvas_step'); // O-10, C-STOP-2: marked or not.
    return;
  }
  if (entry.marked) {
    leave(life, entry, 'exception_event'); // C-EXIT-5, O-14
    return;
  }
  entry.waiting = null;
  if (waiting.group >= 0) entry.properties = waiting.properties;
  follow(life, entry, orOut(life, entry, overWait(life, entry, step, waiting)));
}

function overWait(life: Life, entry: Entry, step: Step, { until, group }: Waiting): Way {
  if (step.kind === 'delay') return after(entry, until, behind(step, 'next'));
  if (step.kind === 'experiment_paths') return closeExperiment(life, entry, step, until);
  if (step.kind === 'webhook' || step.kind === 'message') {
    entry.clock = until;
    return sendMessage(life, entry, step);
  }
  return closeWindow(life, entry, step, group, until);
}

/** C-ACTION-15, C-ACTION-16, C-ACTION-20: the window is over; `group` is -1 for Everyone Else. */
function closeWindow(life: Life, entry: Entry, step: Step, group: number, at: EpochMs): Way {
  const { groups, otherwise } = actionPathsConfig.parse(step.config);
  const taken = groups[group];
  entry.clock = at;
  if (!(taken ?? otherwise).exits) return behind(step, taken?.id ?? 'otherwise');
  leave(life, entry, 'exit_group');
  return 'stay';
}

/** C-EXIT-3, C-EXIT-4, C-EXIT-13, O-15, O-28: marks every entry inside that the event concerns. */
export function markExceptions(life: Life, what: Occurrence): void {
  for (const entry of life.entries) {
    const { waiting } = entry;
    if (!isLive(life, entry.canvas)) continue; // O-10
    if (waiting === null || what.moment <= entry.startedOn || isTooEarly(life, what, entry.startedAt)) continue;
    const triggers = entry.canvas.exit?.triggers ?? [];
    if (!triggers.some((trigger) => fires(trigger, what, 'exception', firstAddressOnly(life)))) continue;
    if (waiting.kind === 'action_paths') leave(life, entry, 'exception_event');
    else entry.marked = true;
  }
}

/** O-28. */
function isTooEarly(life: Life, what: Occurrence, since: EpochMs): boolean {
  return life.rules.settings.actionTime === 'own_time' && what.time < since;
}

export function firstAddressOnly(life: Life): boolean {
  return life.rules.settings.emailTrigger === 'first_address_only';
}

/** Waiting Action Paths react, by entry sequence, whatever their canvas (O-6, O-23). */
export function reactPaths(life: Life, what: Occurrence): void {
  const { duplicates } = life.rules.settings;
  const moved: { readonly canvas: Canvas; readonly step: string }[] = [];
  const waitingNow = life.entries.filter(({ canvas, waiting, reachedIn }) => {
    return waiting?.kind === 'action_paths' && !waiting.held && reachedIn !== life.item && isLive(life, canvas);
  });
  for (const entry of waitingNow) {
    const { waiting, canvas } = entry;
    const step = canvas.steps.find(({ id }) => id === waiting?.step);
    if (waiting === null || step === undefined || isTooEarly(life, what, entry.clock)) continue;
    const { groups, ranked } = actionPathsConfig.parse(step.config);
    const group = groups.findIndex(({ triggers }) =>
      triggers.some((trigger) => fires(trigger, what, 'group', firstAddressOnly(life))),
    );
    if (group < 0) continue;
    if (ranked) {
      if (waiting.group < 0 || group < waiting.group) Object.assign(waiting, { group, properties: propertiesOf(what) });
    } else if (moved.some((each) => each.canvas === canvas && each.step === step.id)) {
      if (duplicates === 'exit') leave(life, entry, 'deduplicated'); // C-ACTION-21, O-4
    } else {
      moved.push({ canvas, step: step.id });
      advance(life, entry, step, group, what);
    }
  }
}

/** C-ACTION-14: the entry takes its group at once; O-2 for a group that exits. */
function advance(life: Life, entry: Entry, step: Step, group: number, what: Occurrence): void {
  const taken = actionPathsConfig.parse(step.config).groups[group];
  if (taken === undefined || entry.waiting === null) throw new Error('No such group.');
  if (taken.exits && life.rules.settings.exitGroup === 'at_window_end') {
    Object.assign(entry.waiting, { group, held: true });
    return;
  }
  if (taken.exits) {
    leave(life, entry, 'exit_group');
    return;
  }
  entry.waiting = null;
  life.pending = life.pending.filter((each) => each.type !== 'timer' || each.entry !== entry);
  entry.clock = life.now; // O-28: it acts at processing time.
  entry.properties = propertiesOf(what);
  follow(life, entry, orOut(life, entry, behind(step, taken.id)));
}

function propertiesOf(what: Occurrence): JsonObject | undefined {
  return what.type === 'custom_event' || what.type === 'purchase' ? what.properties : undefined;
}

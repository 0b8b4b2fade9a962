import type { Trigger } from '../../segments/trigger';
import type { Listener, StepEffect, StepPlan, WayOut } from '../contract';
import type { Counters } from '../counters';
import type { CampaignFlow, CanvasFlow, Flow, ListenerSet, Program, SendProgram, StepNode } from '../program';
import { subscriptionSlot } from '../slots';

/**
 * Whether all a program can do is known to columns. Everything else is refused: a member of a program that this file has
 * never heard of must be off (`isOff`), or everybody is run by `advance`. Whoever adds a behaviour to the engine so
 * loses speed where it is used, never truth.
 */
export function runsFromColumns(program: Program): boolean {
  return (
    onlyKnows(program, programMembers) &&
    onlyKnows(program.options, optionMembers) &&
    program.options.delayDuplicates === 'keep' &&
    program.caps.length === 0 &&
    program.memberships.length === 0 &&
    program.history.isEmpty &&
    program.flows.every(isPlainFlow) &&
    program.sends.every(isPlainSend) &&
    program.steps.every((step) => isPlainStep(program, step)) &&
    hasPlainListeners(program)
  );
}

/** Whether everything a run counts is counted by columns too. */
export function countsFromColumns(counters: Counters): boolean {
  return Object.keys(counters).every((name) => counterMembers.has(name));
}

const programMembers = members(
  'launchAt seed options companyZone slots flows flowsById steps sends caps memberships portCount history listeners tests ledgerSlots',
);
const counterMembers = members(
  'entries refused stepEntered stepExited notUpdated flowExited ports variants conversions sends memberships sentPerDay',
);
const optionMembers = members('sameSecond duplicates actionTime failedContent delayDuplicates longTail');
const flowMembers = 'type index id name opens closes audience sendTo tags';
const canvasMembers = members(`${flowMembers} reentryMs variants`);
const campaignMembers = members(`${flowMembers} timing reeligibleMs send`);
const timingMembers = members('delay reevaluate timeOfDay');
const variantMembers = members('id name upTo first');
const sendMembers = members('index flow step method parts decision jsonKeys headerNames rules flowName name');
const ruleMembers = members('flow channel sendTo subscription reach group quietHours capping perMinute');
const stepMembers = members('index id name kind flow program wait ports draftPorts branches');
const stepProgramMembers = members('enter resume react collapse plan explain templates');
const planMembers = members('type ms result ranked holdsExits groups otherwise');
const wayMembers = members('type port effects reason');
const effectMembers = members('type writes message validation');
const writeMembers = members('slot operation operand');
const listenerMembers = members('events purchases anyPurchase session attributes signals');
const setMembers = members('byName starts exceptions steps');
const triggerMembers = members('type attribute to event properties product');

function members(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

function onlyKnows(value: object, names: ReadonlySet<string>): boolean {
  for (const [name, member] of Object.entries(value)) if (!names.has(name) && !isOff(member)) return false;
  return true;
}

/** Says nothing, or nothing happens: `null`, false, an empty list or table, an object of nothing else. */
function isOff(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  if (typeof value !== 'object') return false;
  return Object.values(value).every((member) => member === undefined || member === null || member === false);
}

function isPlainFlow(flow: Flow): boolean {
  if (!flow.audience.slotsOnly) return false;
  return flow.type === 'canvas' ? isPlainCanvas(flow) : isPlainCampaign(flow);
}

function isPlainCanvas(flow: CanvasFlow): boolean {
  return onlyKnows(flow, canvasMembers) && flow.variants.every((variant) => onlyKnows(variant, variantMembers));
}

function isPlainCampaign(flow: CampaignFlow): boolean {
  const { timing } = flow;
  const atOnce = onlyKnows(timing, timingMembers) && timing.delay === null && timing.timeOfDay === null;
  return atOnce && onlyKnows(flow, campaignMembers);
}

function isPlainSend(send: SendProgram): boolean {
  const { rules } = send;
  return (
    onlyKnows(send, sendMembers) &&
    onlyKnows(rules, ruleMembers) &&
    send.method !== null &&
    rules.channel === 'webhook' &&
    rules.subscription === subscriptionSlot &&
    rules.reach === null &&
    rules.group === null &&
    rules.quietHours === null &&
    rules.perMinute === null
  );
}

function isPlainStep(program: Program, step: StepNode): boolean {
  const { plan, templates } = step.program;
  if (plan === undefined || !onlyKnows(step, stepMembers) || !onlyKnows(step.program, stepProgramMembers)) return false;
  return (templates ?? []).length === 0 && onlyKnows(plan, planMembers) && isPlainPlan(program, plan);
}

function isPlainPlan(program: Program, plan: StepPlan): boolean {
  switch (plan.type) {
    case 'pass':
    case 'hold':
      return isPlainWay(program, plan.result);
    case 'actions': {
      const ways = [plan.otherwise, ...plan.groups.map(({ result }) => result)];
      const listeners = plan.groups.flatMap((group) => group.listeners);
      return ways.every((way) => isPlainWay(program, way)) && listeners.every(isPlainListener);
    }
    default:
      return false;
  }
}

function isPlainWay(program: Program, way: WayOut): boolean {
  if (!onlyKnows(way, wayMembers)) return false;
  if (way.type === 'exit') return true;
  const { effects = [], type }: { readonly effects?: readonly StepEffect[]; readonly type: string } = way;
  return type === 'advance' && effects.every((effect) => isPlainEffect(program, effect));
}

function isPlainEffect(program: Program, effect: StepEffect): boolean {
  if (!onlyKnows(effect, effectMembers)) return false;
  if (effect.type === 'send')
    return effect.validation === undefined && program.sends[effect.message.index] !== undefined;
  if (effect.type !== 'write') return false;
  return effect.writes.every(
    (write) =>
      onlyKnows(write, writeMembers) &&
      (write.operation === 'set' || write.operation === 'increment' || write.operation === 'remove'),
  );
}

function hasPlainListeners({ listeners }: Program): boolean {
  const { anyPurchase, attributes, events, purchases, session } = listeners;
  if (!onlyKnows(listeners, listenerMembers) || !isOff(listeners.signals)) return false;
  const sets = [anyPurchase, session, ...attributes, ...events.values(), ...purchases.values()];
  return sets.every((set) => set === null || set === undefined || isPlainSet(set));
}

function isPlainSet(set: ListenerSet): boolean {
  return onlyKnows(set, setMembers) && set.starts.every(({ trigger }) => isPlainTrigger(trigger));
}

function isPlainListener({ trigger }: Listener): boolean {
  return isPlainTrigger(trigger);
}

/** Fires or not by the event and its own properties alone. */
function isPlainTrigger(trigger: Trigger): boolean {
  if (!onlyKnows(trigger, triggerMembers)) return false;
  switch (trigger.type) {
    case 'custom_event':
    case 'purchase':
      return trigger.properties.every(({ comparison }) => plainComparisons.has(comparison.type));
    case 'custom_attribute_change':
    case 'email_added':
    case 'email_subscription_change':
    case 'session_start':
      return true;
    default:
      return false;
  }
}

const plainComparisons: ReadonlySet<string> = new Set(['number', 'string', 'boolean']);

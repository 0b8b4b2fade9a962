import type { TraceInput } from '@/core/engine/trace';
import { jsonEqual, type JsonObject, type JsonValue } from '@/core/kernel/json';
import { assertNever } from '@/core/kernel/invariant';
import type { Text } from '@/i18n/text';
import type { EntryBar } from './model/entries';
import type { JourneyModel } from './model/journey-model';
import { isNumber } from './model/number-of';
import { actionOfInput, type ScriptAction } from './model/script';
import { passes, type Threshold } from './model/threshold';
import type { CausedEntry, ChainItem, EntryOf, Why } from './model/why';
import { simulatorMessages as messages } from './messages';
import type { FlowNames, PersonNames } from './use-simulator';

/** All it takes to say what happened. Sentences carry `names` in backticks and **the fact** in asterisks. */
export interface Speech {
  readonly text: Text;
  readonly names: FlowNames;
  readonly people: PersonNames;
  readonly model: JourneyModel;
  readonly threshold: Threshold | null;
}

type Phrase = (typeof messages)[keyof typeof messages];

/** "Starts a session", "Buys `x`", "`lead score` 86": a line of a script. */
export function sayScriptAction(action: ScriptAction, { t }: Pick<Text, 't'>): string {
  switch (action.type) {
    case 'custom_event':
      return `\`${action.name}\``;
    case 'purchase':
      return t(messages.buys, { name: action.product });
    case 'session_start':
      return t(messages.session);
    case 'attributes':
      return sayAttributes(action.attributes, t);
    case 'other':
      return action.words === null ? `\`${action.kind}\`` : t(action.words);
    default:
      return assertNever(action);
  }
}

function sayAttributes(attributes: JsonObject, t: Text['t']): string {
  const [first, ...more] = Object.entries(attributes);
  if (first === undefined) return t(messages.writesNothing);
  const [name, value] = first;
  if (name === 'email_subscribe' && more.length === 0) {
    if (value === 'unsubscribed') return t(messages.unsubscribes);
    if (value === 'opted_in') return t(messages.optsIn);
    if (value === 'subscribed') return t(messages.subscribes);
  }
  const rest = more.length === 0 ? '' : t(messages.setsMore, { count: more.length });
  return `${t(messages.sets, { name, value })}${rest}`;
}

export function plainWords(rich: string): string {
  return rich.replace(/`([^`]*)`|\*\*([^*]+)\*\*/gu, (_, code: string | undefined, bold: string | undefined) => {
    return code ?? bold ?? '';
  });
}

/** An action inside a sentence: "a session start", "the purchase of `x`". */
export function sayAction(input: TraceInput, t: Text['t']): string {
  const action = actionOfInput(input);
  if (action === null) return sayOccasion(input, t);
  switch (action.type) {
    case 'custom_event':
      return t(messages.actionEvent, { name: action.name });
    case 'purchase':
      return t(messages.actionPurchase, { name: action.product });
    case 'session_start':
      return t(messages.actionSession);
    case 'attributes':
      return t(messages.actionWrite, { name: Object.keys(action.attributes).join(', ') });
    case 'other':
      return action.words === null ? `\`${action.kind}\`` : t(action.words);
    default:
      return assertNever(action);
  }
}

/** What came without the person's doing. */
function sayOccasion(input: TraceInput, t: Text['t']): string {
  switch (input.type) {
    case 'schedule':
      return t(input.check ? messages.actionCheck : messages.actionSchedule);
    case 'api':
      return t(messages.actionCall);
    case 'status':
      return t(input.stopped ? messages.actionStop : messages.actionLive);
    case 'edit':
      return t(messages.actionEdit);
    case 'deleted':
      return t(messages.actionDelete);
    case 'merged':
      return t(messages.actionMerge, { name: input.into });
    case 'joined':
      return t(messages.actionJoin, { name: input.from });
    default:
      return '';
  }
}

/** The Korean particle for a phrase whose last word may stand in backticks. */
function particleFor(phrase: string, pair: '이라/라' | '을/를', { tools }: Text): string {
  const word = plainWords(phrase);
  return tools.particle(word, pair).slice(word.length);
}

/** The one sentence at the top of the why-panel. */
export function sayWhy(why: Why, speech: Speech): string {
  const { t } = speech.text;
  if (why.decision !== null) return sayDecision(why.decision, why, speech);
  if (why.input === null || why.input.type === 'attributes') return t(messages.onlyData);
  const action = sayAction(why.input, t);
  if (action === '') return t(messages.onlyData);
  return capital(t(messages.onlyAction, { action, particle: particleFor(action, '을/를', speech.text) }));
}

export function sayDecision(entry: CausedEntry, why: Pick<Why, 'input' | 'at'>, speech: Speech): string {
  const { names, people, model } = speech;
  const { t } = speech.text;
  const because = asSentence(t(entry.cause.because));
  const flow = names.flow(entry.flow);
  const who = people.short(model.personId);
  switch (entry.type) {
    case 'path':
      return sayPath(entry, why, speech);
    case 'entered':
      return t(messages.entered, { flow, entry: entry.entry, because });
    case 'converted':
      return t(messages.converted, { flow, entry: entry.entry, because });
    case 'not_entered':
      return t(messages.notEntered, { flow, because });
    case 'exited':
      return t(messages.exited, { flow, entry: entry.entry, reason: sayExit(entry.reason, t), because });
    case 'noted':
      return t(messages.noted, { entry: entry.entry, step: names.step(entry.flow, entry.step), because });
    case 'message_sent':
      if (entry.outcome !== 'sent' && entry.step !== null) {
        return t(messages.stepDid, { step: names.step(entry.flow, entry.step), because });
      }
      return t(messages.messageSent, { flow, channel: t({ key: `engine.channel.${entry.channel}` }), because });
    case 'membership':
    case 'variable':
    case 'logged':
    case 'not_updated':
      return t(messages.stepDid, { step: names.step(entry.flow, entry.step), because });
    case 'write_skipped': {
      const step = names.step(entry.flow, entry.step);
      return t(messages.writeSkipped, { step, attribute: entry.attribute, because });
    }
    case 'send_started':
      return t(messages.sendStarted, { flow, because });
    case 'not_sent':
      return t(messages.notSent, { flow, because });
    case 'send_scheduled':
      return t(messages.sendScheduled, { flow, until: entry.until, because });
    case 'send_due':
      return t(messages.sendDue, { flow, because });
    case 'aborted':
      return sayAbort(entry, because, speech);
    case 'send_failed':
      return sayRenderFailure(entry, flow, t);
    case 'response':
      return t(answers[entry.outcome], { flow, because });
    case 'budget_exceeded':
      return t(messages.budget, { who, because });
    default:
      return assertNever(entry);
  }
}

/** Which part of a message could not be rendered, and why. */
export function sayRenderFailure(entry: EntryOf<'send_failed'>, flow: string, t: Text['t']): string {
  return t(messages.renderFailed, { flow, field: entry.field, because: asSentence(t(entry.cause.because)) });
}

/** A cause as a sentence of its own; catalogues leave the full stop of a clause to us. */
function asSentence(text: string): string {
  return text === '' || /[.!?。]$/u.test(text) ? text : `${text}.`;
}

/** With the score beside the threshold where the template compares the two, else in the engine's words. */
function sayAbort(entry: EntryOf<'aborted'>, because: string, { text, names, model }: Speech): string {
  const { t } = text;
  const threshold = names.index.thresholdFor(entry.flow, model.score);
  const score = scoreBefore(model, entry.seq);
  if (threshold?.flow === entry.flow && isNumber(score) && !passes(threshold, score)) {
    const { value: limit, strict } = threshold;
    return t(messages.abortedUnder, { score, limit, strict, words: sayThreshold(threshold, t), reason: entry.reason });
  }
  return t(messages.aborted, { flow: names.flow(entry.flow), because });
}

/** What the score attribute held when an entry of the trace was written. */
function scoreBefore(model: JourneyModel, seq: number): JsonValue | undefined {
  const write = model.journey.trace.findLast(
    (entry) => entry.seq < seq && entry.type === 'write' && entry.attribute === model.score,
  );
  return write?.type === 'write' ? write.after : model.journey.person.startScore;
}

const answers: Readonly<Record<EntryOf<'response'>['outcome'], Phrase>> = {
  sent: messages.answeredSent,
  retry: messages.answeredRetry,
  failed: messages.answeredFailed,
  content: messages.answeredContent,
};

function sayPath(entry: EntryOf<'path'>, why: Pick<Why, 'input' | 'at'>, speech: Speech): string {
  const { names, people, model } = speech;
  const { t } = speech.text;
  const step = names.index.flows.get(entry.flow)?.steps.get(entry.step);
  const who = people.short(model.personId);
  const port = names.port(entry.flow, entry.step, entry.port);
  const because = asSentence(t(entry.cause.because));
  const input = model.index.inputOf(entry) ?? why.input;
  const since = waitOf(model.entries, entry);
  if (step !== undefined && step.ports.length < 2) {
    return t(messages.leftStep, { who, step: names.step(entry.flow, entry.step), because });
  }
  const needsAction = step !== undefined && step.triggered.length > 0;
  if (needsAction && since !== null && input !== null) {
    if (input.type === 'timer' && !step.triggered.includes(entry.port)) {
      return t(messages.tookNothing, { waited: entry.at - since, who, port });
    }
    const action = sayAction(input, t);
    if (input.type !== 'timer' && action !== '') {
      const particle = particleFor(action, '이라/라', speech.text);
      return t(messages.tookByAction, { who, port, action, particle, entry: entry.entry, since });
    }
  }
  return t(messages.tookPort, { who, port, because });
}

function waitOf(bars: readonly EntryBar[], entry: EntryOf<'path'>): number | null {
  const bar = bars.find((one) => one.flow === entry.flow && one.entry === entry.entry);
  return bar?.waits.findLast(({ step, since }) => step === entry.step && since <= entry.at)?.since ?? null;
}

/** One line of "What followed". */
export function sayChainItem(item: ChainItem, why: Why, speech: Speech): string {
  const { names, text } = speech;
  const { t } = text;
  switch (item.type) {
    case 'write':
      return sayWrite(item, speech);
    case 'entered': {
      const { flow, entry } = item.entry;
      if (item.waiting !== null) return t(messages.enteredWaits, { entry, until: item.waiting.until });
      return t(messages.enteredAgain, { flow: names.flow(flow), entry });
    }
    case 'waiting':
      return t(messages.waits, { step: names.step(item.entry.flow, item.entry.step), until: item.entry.until });
    case 'request': {
      const { request, attempt } = item.entry;
      const again = attempt > 1 ? t(messages.attempt, { attempt }) : '';
      const retry = item.response?.retryAt === undefined ? '' : t(messages.retryAt, { at: item.response.retryAt });
      return `${t(messages.requestSent, { method: request.method, host: hostOf(request.url) })}${again}${retry}`;
    }
    case 'response':
      return sayDecision(item.entry, why, speech);
    case 'caused':
      if (item.entry.type === 'send_started') return saySendStarted(item.entry, speech);
      return sayDecision(item.entry, why, speech);
    default:
      return assertNever(item);
  }
}

/** Who may be sent to says more than what set it off, which the line before already told. */
function saySendStarted(entry: EntryOf<'send_started'>, { names, text }: Speech): string {
  const { t } = text;
  const audience = entry.cause.alternatives?.find(({ port }) => port === 'audience');
  const reason = t(audience?.reason ?? entry.cause.because);
  return t(messages.sendStartedFor, { flow: names.flow(entry.flow), reason });
}

function sayWrite(item: Extract<ChainItem, { readonly type: 'write' }>, speech: Speech): string {
  const { t } = speech.text;
  const { before, after, attribute, by } = item.entry;
  const crossing = sayCrossing(item.crossing, speech);
  if (jsonEqual(before ?? null, after ?? null)) return t(messages.valueStays, { attribute, value: after });
  const from = before === undefined ? 0 : before;
  if (by !== undefined && attribute === speech.model.score && isNumber(from) && isNumber(after)) {
    const change = after - from;
    const sign = change < 0 ? '−' : '+';
    return t(messages.pointsAdded, { before: from, by: Math.abs(change), after, sign, crossing });
  }
  return t(messages.valueWritten, { attribute, before, after, crossing });
}

function sayCrossing(crossing: 'first' | 'again' | 'under' | null, { threshold, text }: Speech): string {
  if (crossing === null || threshold === null) return '';
  const words = sayThreshold(threshold, text.t);
  const phrases: Readonly<Record<typeof crossing, Phrase>> = {
    first: messages.crossingFirst,
    again: messages.crossingAgain,
    under: messages.crossingUnder,
  };
  return text.t(phrases[crossing], { words });
}

/** "above 100", or "100 or more". */
export function sayThreshold(threshold: Threshold, t: Text['t']): string {
  return t(threshold.strict ? messages.above : messages.atLeast, { value: threshold.value });
}

function hasKey<K extends string>(record: Readonly<Record<K, unknown>>, key: string): key is K {
  return Object.hasOwn(record, key);
}

export function sayGate(gate: string, t: Text['t']): string {
  const key = `gate_${gate}`;
  return hasKey(messages, key) ? t(messages[key]) : gate;
}

/** What a gate is about, whatever it said. */
export function nameGate(gate: string, t: Text['t']): string {
  const key = `gateName_${gate}`;
  return hasKey(messages, key) ? t(messages[key]) : gate;
}

export function sayExit(reason: string, t: Text['t']): string {
  const key = `exit_${reason}`;
  return hasKey(messages, key) ? t(messages[key]) : reason;
}

export function sayStatus(entry: Pick<EntryOf<'response'>, 'response'>, t: Text['t']): string {
  return entry.response === null ? t(messages.noAnswer) : String(entry.response.status);
}

/** Where a request goes, in few letters: the last three names of a long host. */
export function hostOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host } = new URL(url);
  const names = host.split('.');
  return names.length > 3 ? `…${names.slice(-3).join('.')}` : host;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

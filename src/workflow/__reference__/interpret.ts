import type { LiquidEngine } from '@/core/liquid/contract';
import { durationMs, type EpochMs } from '@/core/kernel/time';
import type { Campaign } from '../documents/campaign';
import type { Canvas } from '../documents/canvas';
import type { RunSettings } from '../documents/run-settings';
import { entryTriggers } from '../documents/schedule';
import type { Workspace } from '../documents/workspace';
import { isInAudience } from './filters';
import { cancelAside, dispatch, sendLate } from './campaigns';
import { convert } from './conversions';
import { begin, firstAddressOnly, isOut, markExceptions, reactPaths, wake } from './journey';
import {
  done,
  enqueue,
  isLive,
  lookup,
  remember,
  type Life,
  type Line,
  type Pending,
  type Place,
  type Rules,
} from './life';
import { fires, isJudgedLate, type Occurrence } from './occurrence';
import { showInApp } from './passing';
import { maximumDuration, planBatches, planStatuses, playHistory, readInstant } from './plan';
import { applyWrites, changesOf } from './profile';
import { planSchedules } from './schedules';
import { arrive, attempt } from './sending';
import { sortRefusals, type EntryEnd, type Story } from './story';

/**
 * A second reading of the rule sheets: every person's run, told step by step from lists that are scanned from end to
 * end. Slow on purpose; shares nothing with the engine but the documents it reads.
 */
export function interpret(workspace: Workspace, settings: RunSettings, liquid: LiquidEngine): readonly Story[] {
  const from = readInstant(settings.from);
  const rules: Rules = {
    workspace,
    settings,
    liquid,
    from,
    until: readInstant(settings.until),
    flows: flowsOf(workspace, settings),
  };
  return peopleOf(rules).map((id) => live(rules, id));
}

/** Everybody on the list, then who only appears in events of the run (D-TRACK-12). */
function peopleOf({ workspace, until }: Rules): readonly string[] {
  const arrived = workspace.events.filter((event) => readInstant(event.received_at ?? event.time) < until);
  const ids = [...workspace.people, ...arrived].map(({ external_id: id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) === index);
}

/** O-6: by creation, ties by id. What is stopped for good or archived takes no part. */
function flowsOf({ canvases, campaigns }: Workspace, settings: RunSettings): readonly (Canvas | Campaign)[] {
  return [...canvases, ...campaigns]
    .filter((flow) => flow.status === 'active' || flow.status === 'draft' || mayResume(flow, settings))
    .sort((a, b) => readInstant(a.createdAt) - readInstant(b.createdAt) || (a.id < b.id ? -1 : 1));
}

function mayResume({ id, status }: Canvas | Campaign, { statuses }: RunSettings): boolean {
  return status === 'stopped' && (statuses ?? []).some(({ flow, action }) => flow === id && action !== 'stop');
}

function live(rules: Rules, id: string): Story {
  const life: Life = {
    id,
    rules,
    profile: [],
    entries: [],
    deliveries: [],
    writes: [],
    deeds: [],
    aside: [],
    asideCount: 0,
    conversions: [],
    receipts: [],
    memberships: [],
    messages: [],
    inApp: [],
    stoppedFlows: new Set(rules.flows.filter(({ status }) => status === 'stopped').map((flow) => flow.id)),
    refusals: [],
    world: { leadRequests: 0 },
    pending: [
      ...planStatuses(rules),
      ...planSchedules(rules),
      ...planBatches(rules, id).filter(({ at }) => at >= rules.from),
    ],
    queue: [],
    now: rules.from,
    item: 0,
    moment: 0,
    places: 0,
    stopped: false,
  };
  playHistory(life);
  while (!life.stopped) {
    life.pending.sort(inOrder);
    const [next] = life.pending;
    if (next === undefined || next.at >= rules.until) break; // O-27
    life.pending.splice(0, 1);
    if (next.at > life.now) life.places = 0;
    life.now = Math.max(life.now, next.at);
    life.item += 1;
    run(life, next);
  }
  return tell(life);
}

/** O-5, O-10: time, then what stops and resumes, then timers before answers before schedules before batches, then their own order. */
function inOrder(a: Pending, b: Pending): number {
  const ranks: readonly Pending['type'][] = ['status', 'timer', 'aside', 'retry', 'answer', 'schedule', 'batch'];
  return a.at - b.at || ranks.indexOf(a.type) - ranks.indexOf(b.type) || a.order - b.order;
}

/** One item runs to rest, with all its consequences, before the next (O-5). */
function run(life: Life, item: Pending): void {
  if (item.type === 'status') setStatus(life, item.flow, item.stops);
  else if (item.type === 'timer') wake(life, item.entry);
  else if (item.type === 'schedule') {
    enqueue(life, { type: 'start', flow: item.flow, occurrence: done(life, life.now, { type: 'scheduled' }) });
  } else if (item.type === 'aside') sendLate(life, item.aside);
  else if (item.type === 'retry') attempt(life, item.delivery);
  else if (item.type === 'answer') arrive(life, item.delivery);
  else {
    for (const line of item.lines) {
      if (line.type === 'call') {
        call(life, line);
        continue;
      }
      const happened =
        line.type === 'attributes'
          ? applyWrites(life, changesOf(line.attributes), 'outside')
          : [done(life, line.time, line.happening)];
      for (const occurrence of happened) occur(life, occurrence);
    }
  }
  while (!life.stopped) {
    const place = life.queue.shift();
    if (place === undefined) break;
    if (place.type === 'consequence') occur(life, place.occurrence);
    else if (place.flow.type === 'canvas') start(life, place.flow, place);
    else trigger(life, place.flow, place);
  }
}

/** C-API-9…11: its attributes are written first; everything is asked when the start is taken from the queue (O-22). */
function call(life: Life, { flow: id, attributes, properties }: Extract<Line, { readonly type: 'call' }>): void {
  for (const occurrence of applyWrites(life, changesOf(attributes), 'outside')) occur(life, occurrence);
  const flow = life.rules.flows.find((each) => each.id === id);
  if (flow === undefined) {
    life.refusals.push({ at: life.now, flow: id, gate: 'status' }); // C-API-12
    return;
  }
  enqueue(life, { type: 'start', flow, occurrence: done(life, life.now, { type: 'called', properties }) });
}

/** O-6: judge, exceptions, waiting paths, then what was judged joins the queue. */
function occur(life: Life, occurrence: Occurrence): void {
  if (life.stopped) return;
  const judged = life.rules.flows.flatMap((flow) => judge(life, flow, occurrence));
  remember(life, occurrence);
  if (occurrence.type === 'session_start') showInApp(life);
  markExceptions(life, occurrence);
  cancelAside(life, occurrence);
  convert(life, occurrence);
  reactPaths(life, occurrence);
  for (const place of judged) enqueue(life, place);
}

function judge(life: Life, flow: Canvas | Campaign, occurrence: Occurrence): readonly Place[] {
  const schedule = flow.type === 'canvas' ? flow.entry : flow.delivery;
  const listener = flow.type === 'canvas' ? 'start' : 'campaign';
  const fired = entryTriggers(schedule).some((trigger) => fires(trigger, occurrence, listener, firstAddressOnly(life)));
  if (!fired) return [];
  const place = { type: 'start', flow, occurrence } as const;
  if (isJudgedLate(occurrence)) return [place]; // Asked when its turn comes (O-6, O-22).
  return isWanted(life, place) ? [place] : [];
}

/** Whether it is live, the entry window by the time of the event (C-ENTRY-9, O-30), and the audience. */
function isWanted(life: Life, { flow, occurrence }: Start): boolean {
  if (!isLive(life, flow)) return refuse(life, flow, 'status'); // O-10, C-AUD-11
  const { type } = flow.type === 'canvas' ? flow.entry : flow.delivery;
  if (occurrence.type === 'destination')
    return isInAudience(flow.audience.filter, lookup(life)) || refuse(life, flow, 'audience');
  if (occurrence.type === 'called' && type !== 'api') return refuse(life, flow, 'entry_type'); // C-ENTRY-1
  const { start: opens, end: closes } = windowOf(flow);
  const isOpen =
    (opens === undefined || occurrence.time >= readInstant(opens)) &&
    (closes === undefined || occurrence.time < readInstant(closes));
  if (!isOpen) return refuse(life, flow, 'window');
  return isInAudience(flow.audience.filter, lookup(life)) || refuse(life, flow, 'audience');
}

/** C-ENTRY-9: triggers and calls are bound to it, schedules have their own. */
function windowOf(flow: Canvas | Campaign): { readonly start?: string | undefined; readonly end?: string | undefined } {
  const { type, start, end } = flow.type === 'canvas' ? flow.entry : flow.delivery;
  return type === 'scheduled' ? {} : { start, end };
}

function refuse(life: Life, flow: Canvas | Campaign, gate: string): false {
  life.refusals.push({ at: life.now, flow: flow.id, gate });
  return false;
}

type Start = Extract<Place, { type: 'start' }>;

/** C-AUD-11: what is left to ask when a start is taken from the queue. */
function start(life: Life, canvas: Canvas, place: Start): void {
  const { occurrence } = place;
  if (isJudgedLate(occurrence) && !isWanted(life, place)) return;
  const mine = life.entries.filter((entry) => entry.canvas === canvas);
  const last = mine.at(-1)?.at;
  const gate = isOut(life, canvas)
    ? 'exit_criteria' // C-AUD-10, O-25
    : last === undefined
      ? null
      : !mayReenter(canvas, life.now - last)
        ? 're_eligibility'
        : isSameSecond(life, last)
          ? 'same_second'
          : null;
  if (gate !== null) {
    refuse(life, canvas, gate);
    return;
  }
  if (mine.filter((entry) => entry.at === life.now).length >= 100) {
    life.stopped = true; // O-18
    return;
  }
  // O-21: only a custom event or a purchase starts the clock at its own time.
  const isBackdated = occurrence.type === 'custom_event' || occurrence.type === 'purchase';
  const hasProperties = isBackdated || occurrence.type === 'called' || occurrence.type === 'destination'; // C-CTX-5, C-DEST-1
  begin(life, canvas, isBackdated ? occurrence.time : life.now, hasProperties ? occurrence.properties : {});
}

/** C-RE-1, C-RE-2, O-8. */
function mayReenter(canvas: Canvas, elapsed: number): boolean {
  const { allowed, window } = canvas.reentry;
  if (!allowed) return false;
  return elapsed >= (window.type === 'specified' ? durationMs(window.duration) : maximumDuration(canvas));
}

/** O-11. */
function isSameSecond(life: Life, last: EpochMs): boolean {
  const { sameSecond } = life.rules.settings;
  if (sameSecond === 'clock_second') return Math.floor(life.now / 1_000) === Math.floor(last / 1_000);
  return life.now - last < sameSecond;
}

/** C-AUD-11: whether the audience still has to be asked, now that it is the campaign's turn. */
function trigger(life: Life, campaign: Campaign, place: Start): void {
  if (isJudgedLate(place.occurrence) && !isWanted(life, place)) return;
  dispatch(life, campaign, place.occurrence);
}

/** O-10: from this moment on; what happened meanwhile is not made up for. */
function setStatus(life: Life, flow: string, stops: boolean): void {
  if (stops) life.stoppedFlows.add(flow);
  else life.stoppedFlows.delete(flow);
}

function tell(life: Life): Story {
  return {
    person: life.id,
    profile: life.profile
      .flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    entries: life.entries.map(({ canvas, number, at, variant, steps, waiting, ended }) => {
      const end: EntryEnd =
        ended !== null
          ? { type: 'exited', ...ended }
          : waiting === null
            ? { type: 'cut' }
            : { type: 'waiting', until: waiting.until };
      return { canvas: canvas.id, number, at, variant, steps, end };
    }),
    writes: life.writes,
    conversions: life.conversions,
    memberships: life.memberships,
    messages: life.messages,
    sends: life.deliveries.map(({ flow, step, at, outcome, reason, request, attempts }) => ({
      flow,
      step,
      at,
      outcome,
      reason,
      url: request?.url ?? null,
      body: request?.body ?? null,
      attempts,
    })),
    refusals: sortRefusals(life.refusals),
    stopped: life.stopped,
  };
}

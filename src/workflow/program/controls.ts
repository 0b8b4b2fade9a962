import type { EntryControls, ScheduledEntry } from '@/core/engine/entry-controls';
import type { Trigger } from '@/core/segments/trigger';
import { durationMs, type EpochMs } from '@/core/kernel/time';
import { instantToLocal, zoneOr } from '@/core/kernel/zone';
import type { Campaign } from '../documents/campaign';
import type { Canvas } from '../documents/canvas';
import { parseInstant } from '../documents/instant';
import { entryTriggers, mostConversions, type EntrySchedule } from '../documents/schedule';
import type { ProgramBuilder } from './builder';
import { compileFilterOf } from './filters';
import { liveAt } from './live';
import { compileSchedule, mostTimes } from './schedule';

const dayMs = 86_400_000;
/** Conversions go on being tracked this much longer than a canvas can take (C-CONV-10). */
const watchedBeyondMs = 3 * dayMs;
const bucketsPerPercent = 100;

interface Place {
  readonly document: string;
  readonly path: string;
}

/** Instants between which a flow can be entered; others where its window is a local one. */
export interface FlowWindow {
  readonly opens: EpochMs;
  readonly closes: EpochMs;
}

/** The window in instants: none where it is read on people's own clocks, nor where a schedule says when. */
export function compileWindow(entry: EntrySchedule): FlowWindow {
  if (entry.type === 'scheduled' || entry.localTime === true) return { opens: -Infinity, closes: Infinity };
  return { opens: instantOr(entry.start, -Infinity), closes: instantOr(entry.end, Infinity) };
}

/** Registers the triggers of an action-based entry. */
export function addTriggers(builder: ProgramBuilder, entry: EntrySchedule, flow: number, place: Place): void {
  entryTriggers(entry).forEach((trigger, at) => {
    if (builder.listeners.addStart(flow, trigger)) return;
    builder.reportDead(trigger, { ...place, path: `${place.path}.triggers.${at}`, tab: 'entry' });
  });
}

/** What lets people into a canvas, or takes them out, besides triggers, audience and re-entry; `null`: nothing. */
export function compileCanvasControls(
  builder: ProgramBuilder,
  canvas: Canvas,
  flow: number,
  maximumMs: () => number,
): EntryControls | null {
  const common = compileControls(builder, canvas, canvas.entry, { document: canvas.id, path: 'entry' });
  const conversions = compileConversions(builder, canvas, flow);
  const filter = canvas.exit?.filter ?? null;
  const exitPlace = { document: canvas.id, path: 'exit.filter', tab: 'audience' } as const;
  const controls: EntryControls = {
    ...common,
    exit: filter === null || filter.filters.length === 0 ? null : compileFilterOf(builder, filter, exitPlace),
    volume: canvas.volume === undefined ? null : { max: canvas.volume.max, per: canvas.volume.per },
    conversions,
    watchedMs: conversions.length === 0 ? 0 : maximumMs() + watchedBeyondMs,
  };
  return isPlain(controls) ? null : controls;
}

/** The same for a campaign. */
export function compileCampaignControls(builder: ProgramBuilder, campaign: Campaign): EntryControls | null {
  const controls = compileControls(builder, campaign, campaign.delivery, { document: campaign.id, path: 'delivery' });
  return isPlain(controls) ? null : controls;
}

function compileControls(
  builder: ProgramBuilder,
  document: Canvas | Campaign,
  entry: EntrySchedule,
  place: Place,
): EntryControls {
  const zone = zoneOr(builder.settings.companyTimeZone, 'UTC');
  const { stopped, launchAt } = liveAt(document, builder.settings);
  return {
    starts: entry.type,
    schedule: entry.type === 'scheduled' ? compileScheduled(builder, entry, zone, launchAt, place) : null,
    localWindow: compileLocalWindow(entry, zone),
    globalControlBelow: globalControlBelow(builder, document),
    exit: null,
    volume: null,
    conversions: [],
    watchedMs: 0,
    startsStopped: stopped,
  };
}

function isPlain(controls: EntryControls): boolean {
  const { starts, localWindow, globalControlBelow, exit, volume, conversions, startsStopped } = controls;
  const nothing = localWindow === null && exit === null && volume === null;
  return nothing && starts === 'action' && globalControlBelow === 0 && conversions.length === 0 && !startsStopped;
}

function compileScheduled(
  builder: ProgramBuilder,
  entry: EntrySchedule,
  zone: string,
  launchAt: EpochMs,
  place: Place,
): ScheduledEntry | null {
  const { schedule } = entry;
  const at = { ...place, tab: 'entry' } as const;
  if (schedule === undefined) {
    builder.findings.add('warning', 'schedule-missing', at);
    return null;
  }
  if (schedule.type === 'times' && schedule.times.length > mostTimes) {
    builder.findings.add('warning', 'schedule-times', at, { most: mostTimes });
  }
  const program = compileSchedule(schedule, zone, launchAt);
  return { program, clock: entry.localTime === true ? 'user' : 'company', launchAt };
}

/** Company times, said on everybody's own clock. */
function compileLocalWindow(entry: EntrySchedule, zone: string): EntryControls['localWindow'] {
  if (entry.localTime !== true || entry.type === 'scheduled') return null;
  if (entry.start === undefined && entry.end === undefined) return null;
  const wall = (text: string | undefined, otherwise: number): number => {
    const at = instantOr(text, otherwise);
    return Number.isFinite(at) ? instantToLocal(zone, at) : at;
  };
  return { opens: wall(entry.start, -Infinity), closes: wall(entry.end, Infinity) };
}

/** One of the excluded tags lets everybody in (C-AUD-9). */
function globalControlBelow({ globalControl }: ProgramBuilder, { tags }: Canvas | Campaign): number {
  if (globalControl === null || tags.some((tag) => globalControl.excludedTags.includes(tag))) return 0;
  return globalControl.percentage * bucketsPerPercent;
}

/** Nested properties cannot be looked at in conversion events (C-CONV-7). */
function compileConversions(builder: ProgramBuilder, canvas: Canvas, flow: number): EntryControls['conversions'] {
  const conversions = canvas.conversions ?? [];
  if (conversions.length > mostConversions) {
    const place = { document: canvas.id, path: 'conversions', tab: 'basics' } as const;
    builder.findings.add('warning', 'conversions-too-many', place, { most: mostConversions });
  }
  return conversions.slice(0, mostConversions).map(({ id, trigger, deadline }, index) => {
    const place = { document: canvas.id, path: `conversions.${index}`, tab: 'basics' } as const;
    if (!isConversion(trigger)) builder.findings.add('warning', 'conversion-kind', place);
    else if (looksInside(trigger)) builder.findings.add('warning', 'conversion-nested', place);
    else if (!builder.listeners.addConversion(flow, index, trigger)) builder.reportDead(trigger, place);
    return { id, deadlineMs: durationMs(deadline) };
  });
}

/** Sessions, purchases, orders and custom events count; upgrading an app is no part of a history here (C-CONV-1). */
function isConversion(trigger: Trigger): boolean {
  const { type } = trigger;
  if (type === 'shop') return trigger.event === 'order_placed';
  return type === 'session_start' || type === 'purchase' || type === 'custom_event';
}

function looksInside(trigger: Trigger): boolean {
  return 'properties' in trigger && trigger.properties.some(({ property }) => /[.[]/.test(property));
}

function instantOr(text: string | undefined, otherwise: EpochMs): EpochMs {
  return text === undefined ? otherwise : (parseInstant(text)?.at ?? otherwise);
}

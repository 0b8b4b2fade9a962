import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Workspace } from '@/workflow/documents/workspace';
import type { RunResult, SendCounts } from '@/workflow/run-result';
import { writtenAttributes } from './points';

const dayMs = 86_400_000;

/** Leads a document sent on in the last run. */
export interface Leads {
  /** People with at least one request sent. */
  readonly people: number;
  /** Their first one, per UTC day from the start of the run; `null` where the run did not keep enough to tell. */
  readonly perDay: readonly number[] | null;
}

export interface CanvasRun {
  readonly people: number;
  readonly days: number;
  readonly entries: number;
  /** `null`: nothing this canvas does leads to a request. */
  readonly leads: Leads | null;
}

export interface CampaignRun {
  readonly sent: number;
  readonly aborted: number;
  readonly leads: Leads;
}

/** Length of a run in days, rounded. */
export function runDays(result: RunResult): number {
  return Math.round((Date.parse(result.summary.until) - Date.parse(result.summary.from)) / dayMs);
}

/** What the last run says about a canvas; `null` when the canvas was not in it. */
export function runOfCanvas(canvas: Canvas, workspace: Workspace, result: RunResult): CanvasRun | null {
  const counts = result.summary.canvases.find((one) => one.canvas === canvas.id);
  if (counts === undefined) return null;
  const own = result.summary.sends.some((send) => send.flow === canvas.id);
  const next = own ? undefined : workspace.campaigns.find((campaign) => isSetOffBy(campaign, canvas));
  const flow = own ? canvas.id : next?.id;
  return {
    people: counts.people,
    days: runDays(result),
    entries: counts.entries,
    leads: flow === undefined ? null : leadsOf(flow, result),
  };
}

/** What the last run says about a campaign; `null` when nothing set it off. */
export function runOfCampaign(campaign: Campaign, result: RunResult): CampaignRun | null {
  const sends = result.summary.sends.filter((send) => send.flow === campaign.id);
  if (sends.length === 0) return null;
  return {
    sent: sum(sends, (send) => send.sent),
    aborted: sum(sends, (send) => sum(Object.values(send.aborted), (count) => count)),
    leads: leadsOf(campaign.id, result),
  };
}

function isSetOffBy(campaign: Campaign, canvas: Canvas): boolean {
  const written = writtenAttributes(canvas);
  return campaign.delivery.triggers.some(
    (trigger) => trigger.type === 'custom_attribute_change' && written.has(trigger.attribute),
  );
}

function leadsOf(flow: string, result: RunResult): Leads {
  const { sends } = result.summary;
  const own = sends.filter((send) => send.flow === flow);
  const isOnly = sends.every((send) => send.flow === flow || send.sent === 0);
  const firsts = isOnly ? result.people.map((person) => person.firstSentAt) : firstsOf(flow, result);
  return { people: peopleOf(own, firsts), perDay: firsts === null ? null : perDay(firsts, result) };
}

/** Two steps of one canvas can reach the same person, so people add up only within one of them. */
function peopleOf(sends: readonly SendCounts[], firsts: readonly (number | null)[] | null): number {
  const [only] = sends;
  if (sends.length <= 1 || firsts === null) return only?.people ?? 0;
  return firsts.filter((at) => at !== null).length;
}

/** First request of each person through one flow; `null` when the run kept no requests. */
function firstsOf(flow: string, result: RunResult): readonly (number | null)[] | null {
  if (result.webhooks.length === 0) return null;
  const first = new Map<string, number>();
  for (const webhook of result.webhooks) {
    if (webhook.flow !== flow || webhook.outcome !== 'sent') continue;
    const before = first.get(webhook.person);
    if (before === undefined || webhook.at < before) first.set(webhook.person, webhook.at);
  }
  return [...first.values()];
}

function perDay(firsts: readonly (number | null)[], result: RunResult): readonly number[] {
  const start = Math.floor(Date.parse(result.summary.from) / dayMs);
  const end = Math.max(start, Math.floor((Date.parse(result.summary.until) - 1) / dayMs));
  const counts: number[] = Array.from({ length: end - start + 1 }, () => 0);
  for (const at of firsts) {
    if (at === null) continue;
    const day = Math.floor(at / dayMs) - start;
    const before = counts[day];
    if (before !== undefined) counts[day] = before + 1;
  }
  return counts;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

import type { Program } from '@/core/engine/program';
import { zoneOr } from '@/core/kernel/zone';
import type { HistoryAsk } from '@/core/segments/history';
import type { LiquidEngine } from '@/core/liquid/contract';
import { withContent } from './documents/content';
import type { Campaign } from './documents/campaign';
import type { Canvas } from './documents/canvas';
import { parseInstant } from './documents/instant';
import type { RunSettings } from './documents/run-settings';
import { entryTriggers } from './documents/schedule';
import type { Workspace } from './documents/workspace';
import { ProgramBuilder } from './program/builder';
import { takesPart } from './program/live';
import { compileCaps } from './program/sending';
import { compileCampaign, compileCanvas } from './program/flows';
import type { Finding } from './run-result';

export interface CompileDeps {
  readonly liquid: LiquidEngine;
}

/** How one version of a run's documents is compiled, so that people can be taken over from another (C-EDIT-4). */
export interface VersionOptions {
  /** Steps that are there for people still waiting in them, by canvas (C-EDIT-6). */
  readonly deletedSteps?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Attributes to keep a ledger of, besides its own. */
  readonly ledger?: ReadonlySet<string>;
  /** What else to remember of the past. */
  readonly history?: readonly HistoryAsk[];
}

export interface Compilation {
  /** `null` when a finding is an error: nothing that is known to be wrong is run. */
  readonly program: Program | null;
  readonly findings: readonly Finding[];
  /** The attribute the canvases keep as a score: the one most update rows add to or take from, if any. */
  readonly scoreAttribute: string | null;
  /** By flow index: a canvas that enters on an attribute its own steps write, and so goes on by itself (C-LOOP-1). */
  readonly perpetual: readonly boolean[];
  /** What it keeps about people. */
  readonly kept: { readonly ledger: readonly string[]; readonly history: readonly HistoryAsk[] };
}

/**
 * Turns documents into a program. Everything slow happens here, once: configs are parsed, names interned, filters and
 * templates compiled, triggers indexed. Canvases and campaigns that are stopped or archived take no part; a draft
 * counts as launched when the run starts, so that it can be tried before it goes live.
 */
export function compileWorkspace(
  workspace: Workspace,
  settings: RunSettings,
  deps: CompileDeps,
  version: VersionOptions = {},
): Compilation {
  const builder = new ProgramBuilder(settings, withContent(deps.liquid, workspace.content), workspace.segments);
  builder.globalControl = workspace.globalControl ?? null;
  for (const [canvas, steps] of version.deletedSteps ?? []) builder.deletedSteps.set(canvas, steps);
  for (const ask of version.history ?? []) builder.history.intern(ask);
  const documents = participants(workspace, settings);
  reportDoubleIds(builder, documents);
  for (const document of documents) {
    const flow = document.type === 'canvas' ? compileCanvas(builder, document) : compileCampaign(builder, document);
    builder.flows.push(flow);
  }
  const launchAt = parseInstant(settings.from)?.at ?? 0;
  const until = parseInstant(settings.until)?.at ?? 0;
  if (until < launchAt) builder.findings.add('error', 'run-period', { document: workspace.id, path: 'run.until' });
  const scoreAttribute = mostScored(builder) ?? firstWatched(documents);
  const ledger = new Set([...ledgerOf(builder, scoreAttribute), ...(version.ledger ?? [])]);
  return {
    program: builder.findings.refused ? null : finish(builder, launchAt, ledger, compileCaps(workspace.frequencyCaps)),
    findings: builder.findings.all,
    kept: { ledger: [...ledger], history: builder.history.asks },
    scoreAttribute,
    perpetual: documents.map((document, flow) => isPerpetual(builder, document, flow)),
  };
}

function ledgerOf(builder: ProgramBuilder, scoreAttribute: string | null): readonly string[] {
  return [...builder.scores.keys(), ...(scoreAttribute === null ? [] : [scoreAttribute])].map(trim);
}

function isPerpetual(builder: ProgramBuilder, document: Canvas | Campaign, flow: number): boolean {
  if (document.type === 'campaign') return false;
  const written = builder.writes.get(flow);
  return entryTriggers(document.entry).some(
    (trigger) => trigger.type === 'custom_attribute_change' && written?.has(trim(trigger.attribute)) === true,
  );
}

function finish(
  builder: ProgramBuilder,
  launchAt: number,
  ledger: ReadonlySet<string>,
  caps: Program['caps'],
): Program {
  const { settings, slots, flows, steps, sends, listeners, portCount } = builder;
  for (const attribute of ledger) slots.intern(attribute);
  return {
    launchAt,
    seed: settings.seed,
    options: {
      sameSecond: settings.sameSecond,
      duplicates: settings.duplicates,
      actionTime: settings.actionTime,
      delayDuplicates: settings.delayDuplicates ?? 'keep',
      failedContent: settings.failedContent ?? 'exit',
      unhealthyHostAfter: settings.unhealthyHostAfter ?? null,
      longTail: settings.unreachable === 'day',
    },
    companyZone: zoneOr(settings.companyTimeZone, 'UTC'),
    slots,
    history: builder.history,
    flows,
    flowsById: new Map(flows.map((flow) => [flow.id, flow])),
    steps,
    sends,
    caps,
    memberships: builder.memberships,
    portCount,
    listeners: listeners.finish(flows, steps.length, slots.names.length),
    tests: listeners.tests,
    ledgerSlots: slots.names.map((name) => ledger.has(name)),
  };
}

/** By creation, ties by id (O-6). */
function participants(workspace: Workspace, settings: RunSettings): readonly (Canvas | Campaign)[] {
  return [...workspace.canvases, ...workspace.campaigns]
    .filter((document) => takesPart(document, settings))
    .map((document) => ({ document, created: parseInstant(document.createdAt)?.at ?? 0 }))
    .sort((a, b) => a.created - b.created || compareText(a.document.id, b.document.id))
    .map(({ document }) => document);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function reportDoubleIds(builder: ProgramBuilder, documents: readonly (Canvas | Campaign)[]): void {
  const seen = new Set<string>();
  for (const { id } of documents) {
    if (seen.has(id)) builder.findings.add('error', 'document-id-twice', { document: id, path: 'id' }, { id });
    seen.add(id);
  }
}

/** The attribute with the most rows; ties go to the one that came first. */
function mostScored(builder: ProgramBuilder): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [attribute, rows] of builder.scores) {
    if (rows <= most) continue;
    best = trim(attribute);
    most = rows;
  }
  return best;
}

/** Without any scoring step: the first attribute somebody waits to change, as when scores are made elsewhere. */
function firstWatched(documents: readonly (Canvas | Campaign)[]): string | null {
  for (const document of documents) {
    const triggers = entryTriggers(document.type === 'canvas' ? document.entry : document.delivery);
    for (const trigger of triggers) if (trigger.type === 'custom_attribute_change') return trim(trigger.attribute);
  }
  return null;
}

function trim(name: string): string {
  return name.trim();
}

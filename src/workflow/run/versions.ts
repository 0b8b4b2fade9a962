import type { AnyNodeSpec } from '@/core/engine/contract';
import { redirectPort } from '@/core/engine/program';
import { jsonEqual, type JsonValue } from '@/core/kernel/json';
import { isNodeKind, nodes } from '@/nodes/registry';
import { compileWorkspace, type Compilation, type CompileDeps } from '../compile';
import type { Campaign } from '../documents/campaign';
import type { Canvas, Step } from '../documents/canvas';
import { parseInstant } from '../documents/instant';
import { loadCampaign, loadCanvas } from '../documents/load';
import type { LiveEdit, RunSettings } from '../documents/run-settings';
import type { Workspace } from '../documents/workspace';
import { CompileFindings } from '../program/findings';
import { takesPart } from '../program/live';
import type { Finding } from '../run-result';
import type { RunChange } from './frame';

/** A run's documents from its start, and after each of its edits. */
export interface CompiledRun {
  readonly first: Compilation;
  readonly later: readonly Compilation[];
  readonly changes: readonly RunChange[];
  /** Of all versions; nothing is run if one is an error. */
  readonly findings: readonly Finding[];
}

interface Version {
  readonly workspace: Workspace;
  readonly deletedSteps: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Compiles a workspace with the status changes and edits of a run. All versions keep the same things about a person
 * (ledger, history), so that people can be taken from one to the next.
 */
export function compileRun(workspace: Workspace, settings: RunSettings, deps: CompileDeps): CompiledRun {
  const edits = inOrder(settings.edits ?? []);
  const findings = new CompileFindings();
  checkStatuses(workspace, settings, findings);
  const versions = versionsOf(workspace, settings, edits, findings);
  const alone = compileWorkspace(workspace, settings, deps);
  const changes = changesOf(settings, edits);
  if (edits.length === 0) return { first: alone, later: [], changes, findings: [...alone.findings, ...findings.all] };
  const rough = versions.map((version) =>
    compileWorkspace(version.workspace, settings, deps, { deletedSteps: version.deletedSteps }),
  );
  const ledger = new Set([alone, ...rough].flatMap(({ kept }) => kept.ledger));
  const history = [alone, ...rough].flatMap(({ kept }) => kept.history);
  const compile = ({ workspace: version, deletedSteps }: Version): Compilation =>
    compileWorkspace(version, settings, deps, { deletedSteps, ledger, history });
  const first = compile({ workspace, deletedSteps: new Map() });
  const later = versions.map(compile);
  const told = new Set(first.findings.map((finding) => JSON.stringify(finding)));
  const news = later.flatMap((version, index) =>
    version.findings
      .filter((finding) => !told.has(JSON.stringify(finding)))
      .map((finding) => ({ ...finding, path: `run.edits.${index}.document.${finding.path}` })),
  );
  return { first, later, changes, findings: [...first.findings, ...findings.all, ...news] };
}

function inOrder(edits: readonly LiveEdit[]): readonly LiveEdit[] {
  return edits.toSorted((a, b) => instantOf(a.at) - instantOf(b.at));
}

function instantOf(text: string): number {
  return parseInstant(text)?.at ?? 0;
}

/** What happens before the run begins is there when it does. Of one moment, statuses come before edits. */
function changesOf(settings: RunSettings, edits: readonly LiveEdit[]): readonly RunChange[] {
  const from = instantOf(settings.from);
  const statuses = (settings.statuses ?? []).map(({ at, flow, action }): RunChange => {
    return { type: 'status', at: Math.max(from, instantOf(at)), flow, stopped: action === 'stop' };
  });
  const replaced = edits.map(({ at, document }): RunChange => {
    return { type: 'edit', at: Math.max(from, instantOf(at)), flow: String(document['id']) };
  });
  return [...statuses, ...replaced].sort((a, b) => a.at - b.at);
}

function checkStatuses(workspace: Workspace, settings: RunSettings, findings: CompileFindings): void {
  const ids = new Set([...workspace.canvases, ...workspace.campaigns].map(({ id }) => id));
  (settings.statuses ?? []).forEach(({ flow }, index) => {
    if (ids.has(flow)) return;
    findings.add('warning', 'status-unknown', placeOf(workspace, `run.statuses.${index}`), { id: flow });
  });
}

function placeOf({ id }: Workspace, path: string): Pick<Finding, 'document' | 'path'> {
  return { document: id, path };
}

function versionsOf(
  workspace: Workspace,
  settings: RunSettings,
  edits: readonly LiveEdit[],
  findings: CompileFindings,
): readonly Version[] {
  const versions: Version[] = [];
  let current: Version = { workspace, deletedSteps: new Map() };
  edits.forEach((edit, index) => {
    current = applyEdit(current, edit, settings, findings, placeOf(workspace, `run.edits.${index}`));
    versions.push(current);
  });
  return versions;
}

function applyEdit(
  version: Version,
  edit: LiveEdit,
  settings: RunSettings,
  findings: CompileFindings,
  place: Pick<Finding, 'document' | 'path'>,
): Version {
  const { canvases, campaigns } = version.workspace;
  const id = String(edit.document['id']);
  const before = [...canvases, ...campaigns].find((document) => document.id === id && takesPart(document, settings));
  if (before === undefined || edit.document['type'] !== before.type) {
    findings.add('error', 'edit-unknown', place, { id });
    return version;
  }
  const after = before.type === 'canvas' ? loadCanvas(edit.document) : loadCampaign(edit.document);
  if (after.document === null) {
    findings.add('error', 'edit-unreadable', place);
    return version;
  }
  // When it was made, and that it is live, is no matter of edits.
  const edited = { ...after.document, createdAt: before.createdAt, status: before.status };
  if (before.type === 'canvas' && edited.type === 'canvas')
    return editCanvas(version, before, edited, edit, findings, place);
  return edited.type === 'campaign' ? { ...version, workspace: replaceCampaign(version.workspace, edited) } : version;
}

function replaceCampaign(workspace: Workspace, campaign: Campaign): Workspace {
  return { ...workspace, campaigns: workspace.campaigns.map((one) => (one.id === campaign.id ? campaign : one)) };
}

function editCanvas(
  { workspace, deletedSteps }: Version,
  before: Canvas,
  after: Canvas,
  edit: LiveEdit,
  findings: CompileFindings,
  place: Pick<Finding, 'document' | 'path'>,
): Version {
  checkFixed(before, after, findings, place);
  // People may still wait in what is gone (C-EDIT-6): such steps stay, out of everybody else's reach.
  const left = new Set(after.steps.map(({ id }) => id));
  const gone = before.steps
    .filter(({ id }) => !left.has(id))
    .map((step): Step => ({ ...step, next: { [redirectPort]: redirectOf(step, edit, left) } }));
  const edited: Canvas = { ...after, steps: [...after.steps, ...gone] };
  return {
    workspace: { ...workspace, canvases: workspace.canvases.map((one) => (one.id === edited.id ? edited : one)) },
    deletedSteps: new Map([...deletedSteps, [edited.id, new Set(gone.map(({ id }) => id))]]),
  };
}

/** A step deleted earlier keeps its redirect while its target is there. */
function redirectOf({ id, next }: Step, { redirects }: LiveEdit, left: ReadonlySet<string>): string | null {
  const target = redirects?.[id] ?? next[redirectPort] ?? null;
  return target !== null && (redirects?.[id] === target || left.has(target)) ? target : null;
}

/** What Braze does not let anybody edit after launch (C-EDIT-2, C-CONV-8, C-VAR-6, C-ACTION-28). */
function checkFixed(
  before: Canvas,
  after: Canvas,
  findings: CompileFindings,
  place: Pick<Finding, 'document' | 'path'>,
): void {
  if (!jsonEqual(plain(before.conversions ?? []), plain(after.conversions ?? []))) {
    findings.add('error', 'edit-fixed', { ...place, path: `${place.path}.document.conversions` }, { name: after.name });
  }
  if (controlOf(after) > controlOf(before)) {
    findings.add('error', 'edit-control', { ...place, path: `${place.path}.document.variants` });
  }
  for (const step of after.steps) {
    const old = before.steps.find(({ id }) => id === step.id);
    if (old?.kind !== step.kind || jsonEqual(fixedPart(old), fixedPart(step))) continue;
    const values = { name: step.name === '' ? step.id : step.name };
    findings.add('error', 'edit-fixed', { ...place, path: `${place.path}.document.steps` }, values);
  }
}

function controlOf({ variants }: Canvas): number {
  return variants.reduce((sum, { control, percentage }) => sum + (control === true ? percentage : 0), 0);
}

function fixedPart(step: Step): JsonValue {
  const spec: AnyNodeSpec | null = isNodeKind(step.kind) ? nodes[step.kind] : null;
  const config = spec?.config.safeParse(step.config);
  return config?.success === true ? (spec?.fixed?.(config.data) ?? null) : null;
}

function plain(value: unknown): JsonValue {
  const text: JsonValue = JSON.stringify(value);
  return text;
}

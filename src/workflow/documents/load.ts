import { stepConfigs } from '@/nodes/configs';
import type { Finding } from '../run-result';
import type { Campaign } from './campaign';
import type { Canvas } from './canvas';
import { createFindingLog, type FindingLog } from './finding-log';
import { inspect, isDraft, loadLimits, type Draft, type LoadLimits } from './inspect';
import { findJsonError } from '@/core/kernel/json-error';
import type { StepKinds } from './kinds';
import { readCampaign, readCanvas } from './load-canvas';
import { readWorkspace } from './load-workspace';
import { migrate, migrationPlans, type MigrationPlan } from './migrations';
import { reportMigration } from './report-migration';
import type { LeadloomDocument } from './serialize';
import type { Workspace } from './workspace';

export { serialize, serializeText, type LeadloomDocument } from './serialize';

/** What loading gives. `document` is `null` only where nothing could be made of the input; the findings say why. */
export interface LoadOutcome<D extends LeadloomDocument = LeadloomDocument> {
  readonly document: D | null;
  /** Every repair and every problem, most severe or not, in document order. Severity `error` means: not as it should run. */
  readonly findings: readonly Finding[];
}

/** Everything here has a default; tests and older tools hand in their own. */
export interface LoadOptions {
  readonly limits?: LoadLimits;
  readonly kinds?: StepKinds;
  readonly plans?: Readonly<Record<DocumentType, MigrationPlan>>;
}

export type DocumentType = 'canvas' | 'campaign' | 'workspace';

/**
 * Reads the text of a canvas, campaign or workspace file: parse → migrate → repair → report. Never throws and never drops
 * what it does not understand: unknown members stay where they are, unknown triggers, filters and steps are held with
 * their original in `raw` and leave in their original form ({@link serialize}). Text that is too long, nested too deep,
 * or no JSON ends in a finding.
 */
export function loadDocument(text: string, options: LoadOptions = {}): LoadOutcome {
  const limits = options.limits ?? loadLimits;
  const log = createFindingLog('');
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (bare.length > limits.length) {
    log.add('error', 'too-long', [], { values: { length: bare.length, limit: limits.length } });
    return { document: null, findings: log.list() };
  }
  if (bare.trim() === '') {
    log.add('error', 'empty', []);
    return { document: null, findings: log.list() };
  }
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    log.add('error', 'syntax', [], { values: { ...findJsonError(bare) } });
    return { document: null, findings: log.list() };
  }
  return loadValue(value, null, options, log);
}

/** Reads a canvas from a parsed JSON value, which is not changed. Same promises as {@link loadDocument}. */
export function loadCanvas(value: unknown, options: LoadOptions = {}): LoadOutcome<Canvas> {
  const { document, findings } = loadValue(value, 'canvas', options, createFindingLog(''));
  return { document: document?.type === 'canvas' ? document : null, findings };
}

/** Reads a campaign from a parsed JSON value, which is not changed. */
export function loadCampaign(value: unknown, options: LoadOptions = {}): LoadOutcome<Campaign> {
  const { document, findings } = loadValue(value, 'campaign', options, createFindingLog(''));
  return { document: document?.type === 'campaign' ? document : null, findings };
}

/** Reads a workspace from a parsed JSON value, which is not changed. One unreadable item never costs the others. */
export function loadWorkspace(value: unknown, options: LoadOptions = {}): LoadOutcome<Workspace> {
  const { document, findings } = loadValue(value, 'workspace', options, createFindingLog(''));
  return { document: document?.type === 'workspace' ? document : null, findings };
}

/** `wanted` is the type asked for; `null` takes what the document says it is. */
function loadValue(value: unknown, wanted: DocumentType | null, options: LoadOptions, log: FindingLog): LoadOutcome {
  const limits = options.limits ?? loadLimits;
  const inspected = inspect(value, log, limits);
  if (!inspected.ok) {
    const limit = inspected.error.code === 'too-deep' ? limits.depth : limits.values;
    log.add('error', inspected.error.code, inspected.error.path, { values: { limit } });
    return { document: null, findings: log.list() };
  }
  const draft = inspected.value;
  if (!isDraft(draft)) {
    log.add('error', 'not-an-object', []);
    return { document: null, findings: log.list() };
  }
  if (typeof draft['id'] === 'string') log.rename(draft['id']);
  const type = typeOf(draft, wanted, log);
  const document = type === null ? null : readDocument({ ...draft, type }, type, options, log);
  return { document, findings: log.list() };
}

function readDocument(
  draft: Draft,
  type: DocumentType,
  options: LoadOptions,
  log: FindingLog,
): LeadloomDocument | null {
  const plans = options.plans ?? migrationPlans;
  const migrated = migrate(draft, plans[type]);
  reportMigration(migrated, plans[type], log);
  if (!migrated.ok) return null;
  const kinds = options.kinds ?? stepConfigs;
  switch (type) {
    case 'canvas':
      return readCanvas(migrated.value.document, kinds, log);
    case 'campaign':
      return readCampaign(migrated.value.document, log);
    case 'workspace':
      return readWorkspace(migrated.value.document, { kinds, plans }, log);
  }
}

function typeOf(draft: Draft, wanted: DocumentType | null, log: FindingLog): DocumentType | null {
  const { type } = draft;
  if (type === undefined || type === null) {
    const guess = wanted ?? guessType(draft);
    if (guess === null) log.add('error', 'type-unknown', ['type'], { values: { type: null } });
    else log.add('warning', 'type-missing', ['type'], { values: { type: guess } });
    return guess;
  }
  if ((type === 'canvas' || type === 'campaign' || type === 'workspace') && (wanted ?? type) === type) return type;
  log.add('error', 'type-unknown', ['type'], { values: { type: typeof type === 'string' ? type : null } });
  return null;
}

/** By the members only one type has. */
function guessType(draft: Draft): DocumentType | null {
  if ('canvases' in draft || 'campaigns' in draft) return 'workspace';
  if ('steps' in draft || 'variants' in draft) return 'canvas';
  return 'message' in draft || 'delivery' in draft ? 'campaign' : null;
}

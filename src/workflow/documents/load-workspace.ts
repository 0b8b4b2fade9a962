import { formatInstant } from '@/core/kernel/time';
import type { Campaign } from './campaign';
import type { Canvas } from './canvas';
import { createFindingLog, type FindingLog } from './finding-log';
import { parseInstant } from './instant';
import { isDraft, withoutUndefined, type Draft } from './inspect';
import { reportIssues } from './issues';
import { keepUnknown } from './keep-unknown';
import type { StepKinds } from './kinds';
import { readEventLine, readPersonLine } from './lines';
import { readCampaign, readCanvas, repairInstant } from './load-canvas';
import { migrate, type MigrationPlan } from './migrations';
import type { EventLine, Person } from './people';
import { runSettings } from './run-settings';
import { reportMigration } from './report-migration';
import { segment, type Segment } from './segment';
import { reportUnknownMembers } from './unknown-fields';
import { wrapFilterRoot } from './wrap';
import { unreadableItem, workspace, type UnreadableItem, type Workspace } from './workspace';

export interface ReadContext {
  readonly kinds: StepKinds;
  readonly plans: Readonly<Record<'canvas' | 'campaign' | 'workspace', MigrationPlan>>;
}

/** Repairs and reads a workspace. Items that stay unreadable are set aside in `unreadable`; the rest goes on. */
export function readWorkspace(draft: Draft, context: ReadContext, log: FindingLog): Workspace | null {
  const given = restoreUnreadable(draft);
  repairMeta(given, log);
  const unreadable: UnreadableItem[] = [];
  const keep = { log, unreadable };
  const lists = {
    canvases: readItems(given['canvases'], 'canvases', keep, (item, inner) => {
      const document = readNested(item, 'canvas', context, inner);
      return document === null ? null : readCanvas(document, context.kinds, inner);
    }),
    campaigns: readItems(given['campaigns'], 'campaigns', keep, (item, inner) => {
      const document = readNested(item, 'campaign', context, inner);
      return document === null ? null : readCampaign(document, inner);
    }),
    ...readSegments(given['segments'], keep),
    people: mergePeople(readItems(given['people'], 'people', keep, readPersonItem), log),
    events: readItems(given['events'], 'events', keep, readEventItem),
  };
  if (given['run'] === undefined || given['run'] === null) {
    given['run'] = runOf(lists.events);
    log.add('warning', 'run-missing', ['run']);
  }
  const bare = withoutUndefined({ ...given, canvases: [], campaigns: [], segments: undefined, people: [], events: [] });
  const parsed = workspace.safeParse(bare);
  if (!parsed.success) {
    reportIssues(parsed.error.issues, log);
    return null;
  }
  reportUnknownMembers(given, Object.keys(workspace.shape), [], log);
  reportUnknownMembers(given['run'], Object.keys(runSettings.shape), ['run'], log);
  const documents = uniqueDocuments(lists.canvases, lists.campaigns, log);
  const { unreadable: _, ...kept } = { ...keepUnknown(parsed.data, bare), ...lists, ...documents };
  return unreadable.length === 0 ? kept : { ...kept, unreadable };
}

/** Puts items an earlier load set aside back where they stood, so that they are tried again and leave as they came. */
export function restoreUnreadable(draft: Draft): Draft {
  const restored = { ...draft };
  const list: unknown = draft['unreadable'];
  if (!Array.isArray(list)) return restored;
  for (const entry of list) {
    const parsed = unreadableItem.safeParse(entry);
    if (!parsed.success) continue;
    const { section, index, raw } = parsed.data;
    const held = restored[section];
    const items: unknown[] = Array.isArray(held) ? held.map((item: unknown) => item) : [];
    items.splice(Math.min(index, items.length), 0, raw);
    restored[section] = items;
  }
  delete restored['unreadable'];
  return restored;
}

interface Keep {
  readonly log: FindingLog;
  readonly unreadable: UnreadableItem[];
}

function readItems<T>(
  value: unknown,
  section: UnreadableItem['section'],
  keep: Keep,
  read: (item: unknown, inner: FindingLog) => T | null,
): T[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) keep.log.add('error', 'field-invalid', [section], { values: { expected: 'array' } });
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const items: T[] = [];
  list.forEach((raw: unknown, index) => {
    const inner = createFindingLog('');
    const item = read(raw, inner);
    if (item === null) {
      keep.log.add('error', 'item-unreadable', [section, index]);
      keep.unreadable.push({ section, index, raw });
    } else items.push(item);
    keep.log.addAll(inner.list());
  });
  return items;
}

/** The draft of a canvas or campaign in its current version, or `null` if it is of none this can read. */
function readNested(item: unknown, type: 'canvas' | 'campaign', context: ReadContext, log: FindingLog): Draft | null {
  if (!isDraft(item) || (item['type'] ?? type) !== type) return null;
  if (typeof item['id'] === 'string') log.rename(item['id']);
  const migrated = migrate({ ...item, type }, context.plans[type]);
  reportMigration(migrated, context.plans[type], log);
  return migrated.ok ? migrated.value.document : null;
}

/** Absent where the file has none, so that it leaves as it came. */
function readSegments(value: unknown, keep: Keep): { readonly segments?: Segment[] } {
  if (value === undefined || value === null) return {};
  return {
    segments: readItems(value, 'segments', keep, (item, inner) => {
      if (!isDraft(item)) return null;
      const draft = { ...item, filter: wrapFilterRoot(item['filter'], ['filter'], inner) };
      const parsed = segment.safeParse(draft);
      return parsed.success ? keepUnknown(parsed.data, draft) : null;
    }),
  };
}

function readPersonItem(item: unknown): Person | null {
  const read = readPersonLine(item);
  return read.ok ? read.value : null;
}

function readEventItem(item: unknown): EventLine | null {
  const read = readEventLine(item);
  return read.ok ? read.value : null;
}

/** One profile per id: a later one overrides what it names (D-CSV-6, D-TRACK-12). */
function mergePeople(people: Person[], log: FindingLog): Person[] {
  const byId = new Map<string, Person>();
  people.forEach((person, index) => {
    const earlier = byId.get(person.external_id);
    if (earlier === undefined) {
      byId.set(person.external_id, person);
      return;
    }
    log.add('warning', 'person-duplicate', ['people', index], { values: { id: person.external_id } });
    byId.set(person.external_id, { ...earlier, ...person });
  });
  return byId.size === people.length ? people : [...byId.values()];
}

/** Canvases and campaigns share one space of ids. */
function uniqueDocuments(canvases: readonly Canvas[], campaigns: readonly Campaign[], log: FindingLog) {
  const seen = new Set<string>();
  const unique = <D extends Canvas | Campaign>(list: readonly D[], section: string): D[] =>
    list.map((document, index) => {
      let id = document.id;
      for (let ordinal = 2; seen.has(id); ordinal += 1) id = `${document.id.slice(0, 240)}-${ordinal}`;
      seen.add(id);
      if (id === document.id) return document;
      log.add('warning', 'id-duplicate', [section, index, 'id'], { values: { id: document.id, renamed: id } });
      return { ...document, id };
    });
  return { canvases: unique(canvases, 'canvases'), campaigns: unique(campaigns, 'campaigns') };
}

function repairMeta(draft: Draft, log: FindingLog): void {
  if (typeof draft['id'] !== 'string' || draft['id'] === '') {
    if (draft['id'] !== undefined && draft['id'] !== null && draft['id'] !== '') return;
    draft['id'] = 'workspace';
    log.add('warning', 'id-missing', ['id'], { values: { id: 'workspace' } });
  }
  log.rename(String(draft['id']));
  if (draft['name'] === undefined || draft['name'] === null) {
    draft['name'] = '';
    log.add('warning', 'name-missing', ['name']);
  }
  const { run } = draft;
  if (!isDraft(run)) return;
  const repaired: Draft = { ...run };
  for (const key of ['from', 'until']) {
    const text = run[key];
    if (typeof text === 'string') repaired[key] = repairInstant(text, ['run', key], log);
  }
  draft['run'] = repaired;
}

const dayMs = 86_400_000;

/** Whole UTC days round the events, with a day after the last one so that windows can end. */
function runOf(events: readonly EventLine[]): Draft {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const at = parseInstant(event.time)?.at;
    if (at === undefined) continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  if (first > last) return { from: '2026-03-02T00:00:00.000Z', until: '2026-04-01T00:00:00.000Z' };
  const from = Math.floor(first / dayMs) * dayMs;
  const until = (Math.floor(last / dayMs) + 2) * dayMs;
  return { from: formatInstant(from), until: formatInstant(until) };
}

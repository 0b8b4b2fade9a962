import { invariant } from '@/core/kernel/invariant';
import { stableStringify } from '@/core/kernel/json';
import type { PartKey, PartValue } from '@/adapters/persistence/contract';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Workspace } from '@/workflow/documents/workspace';
import { freshId, takenIds } from './commands/ids';
import type { TabNotice } from './contract';
import { mergeThree } from './merge';
import { documentKey, samePart } from './parts';

export interface CombineContext {
  readonly workspace: Workspace;
  readonly copyName: (name: string) => string;
}

/** What becomes of a part that this tab and another one know differently. */
export interface Combined {
  readonly value: PartValue | null;
  /** New documents: the other tab's version, where both cannot be one. */
  readonly copies: readonly { readonly key: PartKey; readonly value: PartValue }[];
  readonly outcome: TabNotice['outcome'] | null;
  /** Carries what the other tab changed into the undo history. */
  readonly rebase: { readonly id: string; readonly rebase: (snapshot: unknown) => unknown } | null;
}

/**
 * Combines a part both tabs may have changed since `base`. Nothing is lost: different fields and steps are both kept;
 * of one field changed twice, mine stays and the other version becomes a copy. What one removed and the other edited
 * stays.
 */
export function combine(
  base: PartValue | null,
  mine: PartValue | null,
  theirs: PartValue | null,
  context: CombineContext,
): Combined {
  if (samePart(mine, base)) {
    return { value: theirs, copies: [], outcome: base === null ? null : 'updated', rebase: rebaseOf(base, theirs) };
  }
  if (theirs === null) return { value: mine, copies: [], outcome: 'kept_both', rebase: null };
  if (mine === null) return { value: theirs, copies: [], outcome: 'updated', rebase: null };
  if (theirs.kind === 'meta' && mine.kind === 'meta') {
    const { merged, conflicts } = mergeThree(base?.kind === 'meta' ? base.meta : mine.meta, mine.meta, theirs.meta);
    return { ...settled(conflicts), value: { kind: 'meta', meta: merged } };
  }
  if (theirs.kind === 'people' && mine.kind === 'people') return combinePeople(base, mine, theirs);
  if (theirs.kind === 'canvas' && mine.kind === 'canvas') {
    const before = base?.kind === 'canvas' ? base.document : emptied(mine.document);
    const apart = separateNewSteps(before, mine.document, theirs.document);
    const { merged, conflicts } = mergeThree(before, mine.document, apart);
    const value: PartValue = { kind: 'canvas', document: withoutDangling(merged), order: mine.order };
    return withCopy(value, theirs, conflicts, context, rebaseOf(base, { ...theirs, document: apart }));
  }
  if (theirs.kind === 'campaign' && mine.kind === 'campaign') {
    const before = base?.kind === 'campaign' ? base.document : mine.document;
    const { merged, conflicts } = mergeThree(before, mine.document, theirs.document);
    const value: PartValue = { kind: 'campaign', document: merged, order: mine.order };
    return withCopy(value, theirs, conflicts, context, rebaseOf(base, theirs));
  }
  return withCopy(mine, theirs, ['kind'], context, null);
}

function settled(conflicts: readonly string[]): Omit<Combined, 'value'> {
  return { copies: [], outcome: conflicts.length > 0 ? 'mine_kept' : 'kept_both', rebase: null };
}

function withCopy(
  value: PartValue,
  theirs: PartValue,
  conflicts: readonly string[],
  context: CombineContext,
  rebase: Combined['rebase'],
): Combined {
  if (conflicts.length === 0) return { value, copies: [], outcome: 'kept_both', rebase };
  const copy = copyOf(theirs, context);
  return { value, copies: [copy], outcome: 'copied', rebase };
}

/** The document under a new id, stopped: two of one kind would enter and send everybody twice in a run. */
export function copyOf(
  theirs: PartValue,
  context: CombineContext,
): { readonly key: PartKey; readonly value: PartValue } {
  invariant(theirs.kind === 'canvas' || theirs.kind === 'campaign', 'only documents are copied');
  const { workspace } = context;
  const taken = new Set([...workspace.canvases, ...workspace.campaigns].map((document) => document.id));
  const id = freshId(theirs.document.id, taken);
  const name = context.copyName(theirs.document.name);
  const order = theirs.order + 0.5;
  const value: PartValue =
    theirs.kind === 'canvas'
      ? { kind: 'canvas', document: { ...theirs.document, id, name, status: 'stopped' }, order }
      : { kind: 'campaign', document: { ...theirs.document, id, name, status: 'stopped' }, order };
  return { key: documentKey(id), value };
}

function rebaseOf(base: PartValue | null, theirs: PartValue | null): Combined['rebase'] {
  if (base?.kind === 'canvas' && theirs?.kind === 'canvas') {
    return {
      id: theirs.document.id,
      rebase: (snapshot) => mergeThree<unknown>(base.document, snapshot, theirs.document).merged,
    };
  }
  if (base?.kind === 'campaign' && theirs?.kind === 'campaign') {
    return {
      id: theirs.document.id,
      rebase: (snapshot) => mergeThree<unknown>(base.document, snapshot, theirs.document).merged,
    };
  }
  return null;
}

function emptied(canvas: Canvas): Canvas {
  return { ...canvas, steps: [], notes: [], layout: {} };
}

/** Both tabs number new steps and notes alike; two different new ones of one id are two, so theirs get new ids. */
function separateNewSteps(base: Canvas, mine: Canvas, theirs: Canvas): Canvas {
  const known = takenIds(base);
  const myIds = takenIds(mine);
  const taken = new Set([...myIds, ...takenIds(theirs)]);
  const renamed = new Map<string, string>();
  for (const id of takenIds(theirs)) {
    if (known.has(id) || !myIds.has(id) || sameItem(mine, theirs, id)) continue;
    const name = freshId(id.replace(/-\d+$/, ''), taken);
    taken.add(name);
    renamed.set(id, name);
  }
  if (renamed.size === 0) return theirs;
  const name = (id: string): string => renamed.get(id) ?? id;
  return {
    ...theirs,
    variants: theirs.variants.map((variant) => ({
      ...variant,
      id: name(variant.id),
      first: variant.first === null ? null : name(variant.first),
    })),
    steps: theirs.steps.map((step) => ({
      ...step,
      id: name(step.id),
      next: Object.fromEntries(
        Object.entries(step.next).map(([port, target]) => [port, target === null ? null : name(target)]),
      ),
    })),
    layout: Object.fromEntries(Object.entries(theirs.layout).map(([id, at]) => [name(id), at])),
    notes: theirs.notes.map((note) => ({ ...note, id: name(note.id) })),
  };
}

function sameItem(mine: Canvas, theirs: Canvas, id: string): boolean {
  const item = (canvas: Canvas) =>
    stableStringify(
      [...canvas.steps, ...canvas.variants, ...canvas.notes].find((candidate) => candidate.id === id) ?? null,
    );
  return item(mine) === item(theirs);
}

/** A step one tab removed may be the other's target: such ports open, as removing the step in one tab would have done. */
function withoutDangling(canvas: Canvas): Canvas {
  const ids = new Set(canvas.steps.map((step) => step.id));
  const lost = (target: string | null | undefined) => typeof target === 'string' && !ids.has(target);
  return {
    ...canvas,
    variants: canvas.variants.map((variant) => (lost(variant.first) ? { ...variant, first: null } : variant)),
    steps: canvas.steps.map((step) =>
      Object.values(step.next).some(lost)
        ? { ...step, next: Object.fromEntries(Object.entries(step.next).filter(([, target]) => !lost(target))) }
        : step,
    ),
  };
}

function combinePeople(
  base: PartValue | null,
  mine: Extract<PartValue, { kind: 'people' }>,
  theirs: Extract<PartValue, { kind: 'people' }>,
): Combined {
  const before = base?.kind === 'people' ? base : { people: [], events: [] };
  const { merged, conflicts } = mergeThree(before.people, mine.people, theirs.people);
  const events = mergeEvents(before.events, mine.events, theirs.events);
  return { ...settled(conflicts), value: { kind: 'people', people: merged, events } };
}

/** Lines have no id: mine, less what the other tab took away, then what it added. */
function mergeEvents(
  base: Workspace['events'],
  mine: Workspace['events'],
  theirs: Workspace['events'],
): Workspace['events'] {
  if (theirs === base) return mine;
  if (mine === base) return theirs;
  const added = counted(theirs);
  const removed = counted(base);
  for (const line of base) take(added, line);
  for (const line of theirs) take(removed, line);
  const kept = mine.filter((line) => !take(removed, line));
  return [...kept, ...theirs.filter((line) => take(added, line))];
}

type Line = Workspace['events'][number];

function counted(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const text = stableStringify(line);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function take(counts: Map<string, number>, line: Line): boolean {
  const text = stableStringify(line);
  const count = counts.get(text) ?? 0;
  if (count === 0) return false;
  counts.set(text, count - 1);
  return true;
}

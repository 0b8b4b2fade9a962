import type { PartKey, PartValue, WorkspaceMeta } from '@/adapters/persistence/contract';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Workspace } from '@/workflow/documents/workspace';

export type Order = ReadonlyMap<string, number>;

export function documentKey(id: string): PartKey {
  return `document:${id}`;
}

/** The part of a workspace stored under each key. Documents and lists are taken as they are, so identity tells changes. */
export function partsOf(workspace: Workspace, order: Order): Map<PartKey, PartValue> {
  const { canvases, campaigns, people, events, ...meta } = workspace;
  const parts = new Map<PartKey, PartValue>();
  for (const document of canvases) {
    parts.set(documentKey(document.id), { kind: 'canvas', document, order: order.get(document.id) ?? 0 });
  }
  for (const document of campaigns) {
    parts.set(documentKey(document.id), { kind: 'campaign', document, order: order.get(document.id) ?? 0 });
  }
  parts.set('meta', { kind: 'meta', meta });
  parts.set('people', { kind: 'people', people, events });
  return parts;
}

/** Whether two parts hold the same objects: what is stored needs no write. */
export function samePart(left: PartValue | null, right: PartValue | null): boolean {
  if (left === null || right === null) return left === right;
  if (left.kind === 'people') {
    return right.kind === 'people' && left.people === right.people && left.events === right.events;
  }
  if (left.kind === 'meta') return right.kind === 'meta' && sameMembers(left.meta, right.meta);
  if (right.kind === 'people' || right.kind === 'meta') return false;
  return left.document === right.document && left.order === right.order;
}

function sameMembers(left: WorkspaceMeta, right: WorkspaceMeta): boolean {
  const before = new Map<string, unknown>(Object.entries(left));
  const after = Object.entries(right);
  return after.length === before.size && after.every(([key, value]) => before.has(key) && before.get(key) === value);
}

/** The workspace with one part put in, replaced or (with `null`) taken out. */
export function withPart(workspace: Workspace, key: PartKey, value: PartValue | null, order: Order): Workspace {
  if (value === null) {
    if (key === 'meta' || key === 'people') return workspace;
    const id = key.slice('document:'.length);
    return {
      ...workspace,
      canvases: workspace.canvases.filter((canvas) => canvas.id !== id),
      campaigns: workspace.campaigns.filter((campaign) => campaign.id !== id),
    };
  }
  switch (value.kind) {
    case 'canvas':
      return { ...workspace, canvases: placed<Canvas>(workspace.canvases, value.document, order) };
    case 'campaign':
      return { ...workspace, campaigns: placed<Campaign>(workspace.campaigns, value.document, order) };
    case 'people':
      return { ...workspace, people: value.people, events: value.events };
    case 'meta': {
      const { canvases, campaigns, people, events } = workspace;
      return { ...value.meta, canvases, campaigns, people, events };
    }
  }
}

function placed<D extends { readonly id: string }>(documents: readonly D[], document: D, order: Order): D[] {
  if (documents.some((candidate) => candidate.id === document.id)) {
    return documents.map((candidate) => (candidate.id === document.id ? document : candidate));
  }
  return [...documents, document].sort((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0));
}

/** Order numbers for all documents of a workspace, counted from 1 in each kind. */
export function orderOf(workspace: Workspace): Map<string, number> {
  const order = new Map<string, number>();
  for (const list of [workspace.canvases, workspace.campaigns]) {
    for (const [index, document] of list.entries()) order.set(document.id, index + 1);
  }
  return order;
}

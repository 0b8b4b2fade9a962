import { describe, expect, it } from 'vitest';
import type { MessageRef } from '@/core/kernel/message';
import { createWorkspaceStore } from '@/state/workspace-store';
import type { WorkspaceStore } from '@/state/contract';
import { leadScoringCanvas } from '@/workflow/templates/lead-scoring';
import type { Canvas } from '@/workflow/documents/canvas';
import { workspace as workspaceSchema } from '@/workflow/documents/workspace';
import { Editor, portOf } from './editor';
import { entryId } from './model/graph';

const created = { id: 'c', createdAt: '2026-03-01T09:00:00.000Z' };

interface Fixture {
  readonly editor: Editor;
  readonly store: WorkspaceStore;
  readonly refused: readonly MessageRef[];
  readonly removed: readonly string[];
  readonly canvas: () => Canvas;
}

/** A canvas page's editor over the real store. */
function open(canvas: Canvas): Fixture {
  const workspace = workspaceSchema.parse({
    type: 'workspace',
    schemaVersion: 1,
    id: 'w',
    name: 'W',
    run: { from: '2026-03-02T00:00:00Z', until: '2026-04-01T00:00:00Z' },
  });
  const { store } = createWorkspaceStore({
    workspace: { ...workspace, canvases: [canvas] },
    order: new Map(),
    editedAt: {},
    now: () => 0,
    flush: () => Promise.resolve(),
    replaced: () => undefined,
  });
  const refused: MessageRef[] = [];
  const removed: string[] = [];
  const editor = new Editor({ workspace: store }, canvas.id, {
    onRefused: (reason) => refused.push(reason),
    onRemoved: (cards) => removed.push(...cards.map(({ id }) => id)),
  });

  return { editor, store, refused, removed, canvas: () => editor.canvas()! };
}

const seed = leadScoringCanvas('en', created);
const blank: Canvas = {
  ...seed,
  steps: [],
  variants: [{ id: 'variant-1', name: 'Variant 1', percentage: 100, first: null }],
};
const entry = { variant: 'variant-1' };

describe('Editor', () => {
  it('builds the seed from blank: paths behind the entry, an update of the score behind a path', () => {
    const { editor, canvas } = open(blank);
    const paths = editor.insert(entry, 'action_paths')!;
    const update = editor.insert({ step: paths, port: 'otherwise' }, 'user_update')!;
    expect(canvas().variants[0]!.first).toBe(paths);
    const [, step] = canvas().steps;
    expect(step!.id).toBe(update);
    expect(step!.config).toEqual({ mode: 'ui', rows: [{ operation: 'decrement', attribute: 'lead score', by: 1 }] });
    expect(editor.session.getState().selection).toEqual([update]);
  });

  it('inserts in front of what is behind a port', () => {
    const { editor, canvas } = open(seed);
    const delay = editor.insert({ step: 'action-paths-1', port: 'group-1' }, 'delay')!;
    expect(canvas().steps.find(({ id }) => id === delay)!.next).toEqual({ next: 'user-update-1' });
    expect(canvas().steps[0]!.next['group-1']).toBe(delay);
  });

  it('adds from the palette behind the selected card, and behind the armed + before that', () => {
    const { editor, canvas } = open(seed);
    editor.select(['user-update-2']);
    expect(editor.bestPort()).toEqual({ step: 'user-update-2', port: 'next' });
    editor.session.setState({ armed: { step: 'user-update-3', port: 'next' } });
    const exit = editor.addAtBest('exit')!;
    expect(canvas().steps.find(({ id }) => id === 'user-update-3')!.next).toEqual({ next: exit });
  });

  it('keeps the automatic layout until a card is moved, then writes down where everything stands', () => {
    const { editor, canvas } = open(seed);
    editor.insert({ step: 'user-update-1', port: 'next' }, 'delay');
    expect(canvas().layout).toEqual({});
    editor.move(new Map([['user-update-2', { x: 7, y: 9 }]]));
    expect(Object.keys(canvas().layout).toSorted()).toEqual(
      [entryId, ...canvas().steps.map(({ id }) => id)].toSorted(),
    );
    expect(canvas().layout['user-update-2']).toEqual({ x: 7, y: 9 });
  });

  it('takes one undo for a drag, and Tidy forgets the arrangement', () => {
    const { editor, canvas } = open(seed);
    editor.move(
      new Map([
        ['user-update-2', { x: 7, y: 9 }],
        ['user-update-3', { x: 300, y: 9 }],
      ]),
    );
    editor.undo();
    expect(canvas()).toEqual(seed);
    editor.redo();
    editor.tidy();
    expect(canvas().layout).toEqual({});
  });

  it('pushes what follows down when a step goes into an arranged flow', () => {
    const { editor, canvas } = open(seed);
    editor.move(new Map([['user-update-1', { x: -404, y: 445 }]]));
    const before = canvas().layout['user-update-1']!;
    const delay = editor.insert({ step: 'action-paths-1', port: 'group-1' }, 'delay')!;
    expect(canvas().layout[delay]!.y).toBe(before.y);
    expect(canvas().layout['user-update-1']!.y).toBe(before.y + 72 + 52);
  });

  it('moves notes and cards in one step', () => {
    const { editor, canvas, store } = open(seed);
    editor.addNote({ x: 1, y: 2 });
    const [note] = canvas().notes;
    editor.move(
      new Map([
        [note!.id, { x: 5, y: 6 }],
        ['user-update-1', { x: 0, y: 0 }],
      ]),
    );
    expect(canvas().notes[0]!.position).toEqual({ x: 5, y: 6 });
    store.actions.undo('c');
    expect(canvas().notes[0]!.position).toEqual({ x: 1, y: 2 });
    expect(canvas().layout).toEqual({});
  });

  it('offers as targets only steps that do not lead to the port', () => {
    const { editor } = open(seed);
    const targets = editor.connectable({ step: 'user-update-1', port: 'next' }).map(({ id }) => id);
    expect(targets).toEqual(['user-update-2', 'user-update-3', 'user-update-4']);
  });

  it('C-STEP-5: joins paths, and says why where it may not', () => {
    const { editor, canvas, refused } = open(seed);
    expect(editor.connect({ step: 'user-update-1', port: 'next' }, 'user-update-2')).toBe(true);
    expect(canvas().steps.find(({ id }) => id === 'user-update-1')!.next).toEqual({ next: 'user-update-2' });
    expect(editor.connect({ step: 'user-update-2', port: 'next' }, 'user-update-1')).toBe(false);
    expect(refused).toEqual([{ key: 'command.would_loop' }]);
  });

  it('C-STEP-4: disconnecting leaves the steps behind in the canvas', () => {
    const { editor, canvas } = open(seed);
    editor.disconnectBefore('user-update-1');
    expect(canvas().steps).toHaveLength(5);
    expect(portOf(editor.now()!.graph, { step: 'action-paths-1', port: 'group-1' })!.to).toBeNull();
    expect(editor.now()!.graph.byId.get('user-update-1')!.reachable).toBe(false);
  });

  it('never deletes the entry', () => {
    const { editor, canvas, removed } = open(seed);
    expect(editor.remove([entryId])).toBe(false);
    expect(editor.remove([entryId, 'user-update-1'])).toBe(true);
    expect(removed).toEqual(['user-update-1']);
    expect(canvas().steps).toHaveLength(4);
  });

  it('copies and pastes steps with the connections among them, under new ids', () => {
    const { editor, canvas } = open(seed);
    const text = editor.copy(['action-paths-1', 'user-update-1'])!;
    expect(editor.paste(text)).toBe(true);
    const pasted = canvas().steps.slice(5);
    expect(pasted.map(({ id }) => id)).toEqual(['action-paths-2', 'user-update-5']);
    expect(pasted[0]!.next).toEqual({ 'group-1': 'user-update-5' });
    expect(editor.session.getState().selection).toEqual(['action-paths-2', 'user-update-5']);
    expect(editor.paste('something else')).toBe(false);
  });

  it('gives cards that mean the same the same object after an edit elsewhere', () => {
    const { editor } = open(seed);
    const before = editor.now()!.graph;
    editor.insert({ step: 'user-update-4', port: 'next' }, 'exit');
    const after = editor.now()!.graph;
    expect(after.byId.get('user-update-1')).toBe(before.byId.get('user-update-1'));
    expect(after.byId.get('user-update-4')).not.toBe(before.byId.get('user-update-4'));
  });
});

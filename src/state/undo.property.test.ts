import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Command } from './contract';
import { deepFreeze, testCanvas, testWorkspace } from './__fixtures__/documents';
import { connect, disconnect, type PortRef } from './commands/flow';
import { freshStepId } from './commands/ids';
import { addNote, removeNote, setNoteText } from './commands/notes';
import { duplicateSteps } from './commands/clipboard';
import { setAudience, setIdentity, setReentry } from './commands/settings';
import { addVariant, removeVariant, setVariant } from './commands/variants';
import { insertStepAt, moveStep, removeStep, renameStep, setStepConfig } from './commands/steps';
import { historyLimit } from './history';
import { createWorkspaceStore } from './workspace-store';

/** A command chosen when it is applied, since what is there depends on what came before. */
type Edit = (canvas: Canvas) => Command<Canvas>;

const index = fc.nat(50);
const at = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];
const stepAt = (canvas: Canvas, n: number): string => at(canvas.steps, n)?.id ?? 'none';

function portAt(canvas: Canvas, n: number): PortRef {
  const ports: PortRef[] = [
    ...canvas.variants.map((variant) => ({ variant: variant.id })),
    ...canvas.steps.flatMap((step) => ['yes', 'no', 'next'].map((port) => ({ step: step.id, port }))),
  ];
  return at(ports, n) ?? { variant: 'none' };
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  index.map(
    (n): Edit =>
      (canvas) =>
        insertStepAt({
          at: portAt(canvas, n),
          step: { id: freshStepId(canvas, 'delay'), kind: 'delay', name: '', config: {} },
          through: n % 2 === 0 ? 'next' : null,
        }),
  ),
  index.map(
    (n): Edit =>
      (canvas) =>
        removeStep({ id: stepAt(canvas, n) }),
  ),
  fc.tuple(index, index).map(
    ([from, to]): Edit =>
      (canvas) =>
        connect({ from: portAt(canvas, from), to: stepAt(canvas, to) }),
  ),
  index.map(
    (n): Edit =>
      (canvas) =>
        disconnect({ from: portAt(canvas, n) }),
  ),
  fc.tuple(index, fc.integer({ min: -9, max: 9 })).map(
    ([n, x]): Edit =>
      (canvas) =>
        moveStep({ id: stepAt(canvas, n), position: { x, y: x } }),
  ),
  fc.tuple(index, fc.string()).map(
    ([n, name]): Edit =>
      (canvas) =>
        renameStep({ id: stepAt(canvas, n), name }),
  ),
  fc.tuple(index, fc.dictionary(fc.string(), fc.integer())).map(
    ([n, config]): Edit =>
      (canvas) =>
        setStepConfig({ id: stepAt(canvas, n), config, ports: ['yes'] }),
  ),
  index.map(
    (n): Edit =>
      (canvas) =>
        duplicateSteps({ ids: [stepAt(canvas, n)], offset: { x: 1, y: 1 } }),
  ),
  fc.string().map(
    (name): Edit =>
      () =>
        setIdentity<Canvas>({ name }),
  ),
  fc.boolean().map(
    (allowed): Edit =>
      () =>
        setReentry({ allowed }),
  ),
  fc.boolean().map(
    (or): Edit =>
      () =>
        setAudience<Canvas>(or ? { type: 'group', join: 'or', filters: [] } : null),
  ),
  fc.string().map(
    (name): Edit =>
      () =>
        addVariant({ name }),
  ),
  index.map(
    (n): Edit =>
      (canvas) =>
        removeVariant({ id: at(canvas.variants, n)?.id ?? 'none' }),
  ),
  index.map(
    (n): Edit =>
      (canvas) =>
        setVariant({ id: at(canvas.variants, n)?.id ?? '', change: { percentage: n } }),
  ),
  fc.string().map(
    (text): Edit =>
      () =>
        addNote({ text, position: { x: 0, y: 0 } }),
  ),
  fc.string().map(
    (text): Edit =>
      (canvas) =>
        setNoteText({ id: at(canvas.notes, 0)?.id ?? '', text }),
  ),
  index.map(
    (n): Edit =>
      (canvas) =>
        removeNote({ id: at(canvas.notes, n)?.id ?? '' }),
  ),
);

function stores() {
  const { store } = createWorkspaceStore({
    workspace: deepFreeze(testWorkspace()),
    order: new Map(),
    editedAt: {},
    now: () => 0,
    flush: () => Promise.resolve(),
    replaced: () => undefined,
  });
  const current = (): Canvas => deepFreeze(store.getState().workspace.canvases[0] ?? testCanvas());
  return { store, current };
}

describe('undo', () => {
  it('restores every earlier state after any sequence of commands, and redo every later one', () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const { store, current } = stores();
        const states = [current()];
        for (const make of edits) {
          const before = current();
          const command = make(before);
          // The documents are frozen: a command that mutates throws here.
          const done = store.actions.editCanvas('scoring', command);
          const after = current();
          if (!done.ok) expect(after).toBe(before);
          if (after !== before) states.push(after);
        }
        applied += states.length - 1;
        for (const state of states.slice(0, -1).reverse()) {
          store.actions.undo('scoring');
          expect(current()).toBe(state);
        }
        expect(store.getState().undoable['scoring'] ?? false).toBe(false);
        for (const state of states.slice(1)) {
          store.actions.redo('scoring');
          expect(current()).toBe(state);
        }
        expect(store.getState().redoable['scoring'] ?? false).toBe(false);
      }),
      { numRuns: 150 },
    );
    expect(applied).toBeGreaterThan(500);
  });

  it('keeps connections to steps that exist after any sequence of commands', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const { store, current } = stores();
        for (const make of edits) store.actions.editCanvas('scoring', make(current()));
        const ids = new Set(current().steps.map((step) => step.id));
        expect(ids.size).toBe(current().steps.length);
        const targets = [
          ...current().steps.flatMap((step) => Object.values(step.next)),
          ...current().variants.map((variant) => variant.first),
        ];
        for (const target of targets) if (target !== null) expect(ids).toContain(target);
      }),
      { numRuns: 150 },
    );
  });

  it('takes back a gesture as one step, and starts anew with another', () => {
    const { store, current } = stores();
    const start = current();
    for (const x of [1, 2, 3]) {
      store.actions.editCanvas('scoring', moveStep({ id: 'delay-1', position: { x, y: 0 } }), { gesture: 'drag-1' });
    }
    const dragged = current();
    store.actions.editCanvas('scoring', moveStep({ id: 'delay-1', position: { x: 9, y: 0 } }), { gesture: 'drag-2' });
    store.actions.undo('scoring');
    expect(current()).toBe(dragged);
    store.actions.undo('scoring');
    expect(current()).toBe(start);
  });

  it('does not join a gesture that goes on after an undo', () => {
    const { store, current } = stores();
    const move = (x: number) =>
      store.actions.editCanvas('scoring', moveStep({ id: 'delay-1', position: { x, y: 0 } }), { gesture: 'drag' });
    move(1);
    move(2);
    store.actions.undo('scoring');
    move(3);
    store.actions.undo('scoring');
    expect(current().layout['delay-1']).toEqual({ x: 0, y: 0 });
  });

  it('forgets the oldest steps beyond its bound', () => {
    const { store, current } = stores();
    const edits = historyLimit + 20;
    for (let x = 1; x <= edits; x++) {
      store.actions.editCanvas('scoring', moveStep({ id: 'delay-1', position: { x, y: 0 } }));
    }
    for (let n = 0; n < edits; n++) store.actions.undo('scoring');
    expect(current().layout['delay-1']).toEqual({ x: 20, y: 0 });
  });

  it('of one document leaves the others alone', () => {
    const { store } = stores();
    store.actions.editCanvas('scoring', setIdentity<Canvas>({ name: 'One' }));
    store.actions.editCanvas('second', setIdentity<Canvas>({ name: 'Two' }));
    store.actions.undo('scoring');
    expect(store.getState().workspace.canvases.map((canvas) => canvas.name)).toEqual(['Scoring', 'Two']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Command } from '../contract';
import { deepFreeze, testCanvas } from '../__fixtures__/documents';
import { copySteps, duplicateSteps, parseClipping, pastedIds, pasteSteps } from './clipboard';
import { connect, disconnect, targetOf } from './flow';
import { freshStepId } from './ids';
import { addNote, moveNote, removeNote, setNoteText } from './notes';
import { setAudience, setEntry, setIdentity, setReentry, setSend } from './settings';
import { addControl, addVariant, removeVariant, setVariant, shareEvenly } from './variants';
import { addStep, insertStepAt, moveStep, removeStep, removeSteps, renameStep, setStepConfig } from './steps';

function applied(canvas: Canvas, ...commands: readonly Command<Canvas>[]): Canvas {
  return commands.reduce((current, command) => {
    const result = command(deepFreeze(current));
    if (!result.ok) throw new Error(result.error.key);
    return result.value;
  }, canvas);
}

function refusal(canvas: Canvas, command: Command<Canvas>): string | null {
  const result = command(deepFreeze(canvas));
  return result.ok ? null : result.error.key;
}

const next = (canvas: Canvas, id: string) => canvas.steps.find((step) => step.id === id)?.next;
const fresh = (id: string) => ({ id, kind: 'delay', name: 'New', config: {} });

describe('adding steps', () => {
  it('gives ids no step, variant or note has', () => {
    expect(freshStepId(testCanvas(), 'delay')).toBe('delay-5');
    expect(freshStepId(testCanvas(), 'user_update')).toBe('user-update-1');
    expect(freshStepId(testCanvas(), 'note')).toBe('note-2');
  });

  it('puts a step between a port and what was behind it', () => {
    const canvas = applied(
      testCanvas(),
      insertStepAt({
        at: { step: 'delay-1', port: 'yes' },
        step: fresh('delay-5'),
        through: 'next',
        position: { x: 1, y: 2 },
      }),
    );
    expect(next(canvas, 'delay-1')).toEqual({ yes: 'delay-5', no: 'delay-3' });
    expect(next(canvas, 'delay-5')).toEqual({ next: 'delay-2' });
    expect(canvas.layout['delay-5']).toEqual({ x: 1, y: 2 });
  });

  it('C-STEP-4: a step without ways out leaves what was behind the port unconnected', () => {
    const canvas = applied(
      testCanvas(),
      insertStepAt({ at: { variant: 'variant-1' }, step: fresh('exit-1'), through: null }),
    );
    expect(targetOf(canvas, { variant: 'variant-1' })).toBe('exit-1');
    expect(canvas.steps.map((step) => step.id)).toContain('delay-1');
  });

  it('refuses a second step of one id, and a port of a step that is gone', () => {
    expect(refusal(testCanvas(), addStep({ step: fresh('delay-1') }))).toBe('command.step_exists');
    expect(
      refusal(
        testCanvas(),
        insertStepAt({ at: { step: 'gone', port: 'next' }, step: fresh('delay-9'), through: null }),
      ),
    ).toBe('command.no_step');
  });
});

describe('removing steps', () => {
  it('joins the flow where all ways lead to one step', () => {
    const canvas = applied(testCanvas(), removeStep({ id: 'delay-2' }));
    expect(next(canvas, 'delay-1')).toEqual({ yes: 'delay-4', no: 'delay-3' });
    expect(canvas.layout).not.toHaveProperty('delay-2');
  });

  it('opens the ports before a step whose ways part', () => {
    const canvas = applied(testCanvas(), removeStep({ id: 'delay-1' }));
    expect(targetOf(canvas, { variant: 'variant-1' })).toBeNull();
    expect(canvas.steps).toHaveLength(3);
  });

  it('joins through several steps at once', () => {
    const canvas = applied(testCanvas(), removeSteps({ ids: ['delay-2', 'delay-3'] }));
    expect(next(canvas, 'delay-1')).toEqual({ yes: 'delay-4', no: 'delay-4' });
  });
});

describe('connecting', () => {
  it('replaces what is behind a port, and opens it again', () => {
    const from = { step: 'delay-1', port: 'yes' };
    const joined = applied(testCanvas(), connect({ from, to: 'delay-4' }));
    expect(targetOf(joined, from)).toBe('delay-4');
    expect(next(applied(joined, disconnect({ from })), 'delay-1')).toEqual({ no: 'delay-3' });
  });

  it('refuses a connection back to a step before', () => {
    expect(refusal(testCanvas(), connect({ from: { step: 'delay-4', port: 'next' }, to: 'delay-1' }))).toBe(
      'command.would_loop',
    );
    expect(refusal(testCanvas(), connect({ from: { step: 'delay-4', port: 'next' }, to: 'delay-4' }))).toBe(
      'command.would_loop',
    );
  });

  it('reads a port called like a member of every object as open', () => {
    expect(targetOf(testCanvas(), { step: 'delay-1', port: 'constructor' })).toBeNull();
  });
});

describe('a command without effect', () => {
  const canvas = deepFreeze(testCanvas());
  it.each([
    ['rename', renameStep({ id: 'delay-1', name: 'Wait' })],
    ['move', moveStep({ id: 'delay-1', position: { x: 0, y: 0 } })],
    ['connect', connect({ from: { step: 'delay-1', port: 'yes' }, to: 'delay-2' })],
    ['disconnect', disconnect({ from: { step: 'delay-4', port: 'next' } })],
    ['identity', setIdentity<Canvas>({ name: 'Scoring', tags: [] })],
    ['entry', setEntry({ triggers: [] })],
    ['audience', setAudience<Canvas>(null)],
    ['re-entry', setReentry({ allowed: false })],
    ['send', setSend<Canvas>({ to: 'subscribed_or_opted_in' })],
    ['note text', setNoteText({ id: 'note-1', text: 'Read me' })],
    ['note position', moveNote({ id: 'note-1', position: { x: 300, y: 0 } })],
  ])('gives the same document: %s', (_name, command) => {
    expect(command(canvas)).toEqual({ ok: true, value: canvas });
    const result = command(canvas);
    expect(result.ok && result.value === canvas).toBe(true);
  });
});

describe('settings', () => {
  it('takes a bound away when it is undefined', () => {
    const bounded = applied(testCanvas(), setEntry({ start: '2026-03-02T00:00:00Z' }));
    expect(bounded.entry.start).toBe('2026-03-02T00:00:00Z');
    expect(applied(bounded, setEntry({ start: undefined })).entry).not.toHaveProperty('start');
  });

  it('lets go of connections whose port is gone from the new config', () => {
    const canvas = applied(testCanvas(), setStepConfig({ id: 'delay-1', config: { a: 1 }, ports: ['yes'] }));
    expect(next(canvas, 'delay-1')).toEqual({ yes: 'delay-2' });
    expect(canvas.steps[0]?.config).toEqual({ a: 1 });
  });

  it('keeps steps of an unknown kind as they are', () => {
    const canvas = applied(testCanvas(), addStep({ step: { ...fresh('unknown-1'), kind: 'unknown' } }));
    expect(refusal(canvas, setStepConfig({ id: 'unknown-1', config: {} }))).toBe('command.unknown_step');
  });

  it('C-VAR-1: shares of variants make 100 after adding and removing one', () => {
    const three = applied(testCanvas(), addVariant({ name: 'B' }), addVariant({ name: 'C' }));
    expect(three.variants.map((variant) => variant.percentage)).toEqual([34, 33, 33]);
    const two = applied(three, removeVariant({ id: 'variant-2' }));
    expect(two.variants.map((variant) => [variant.id, variant.percentage])).toEqual([
      ['variant-1', 50],
      ['variant-3', 50],
    ]);
    expect(refusal(testCanvas(), removeVariant({ id: 'variant-1' }))).toBe('command.last_variant');
  });

  it('C-VAR-1: C-VAR-5: O-16: the control group takes from the largest, stands last, and stays out of an even share', () => {
    const shares = (canvas: Canvas) => canvas.variants.map(({ id, percentage }) => `${id} ${percentage}`);
    const controlled = applied(testCanvas(), addControl({ name: 'Control' }));
    expect(shares(controlled)).toEqual(['variant-1 90', 'control-1 10']);
    expect(applied(controlled, addControl({ name: 'Again' }))).toBe(controlled);
    const two = applied(controlled, addVariant({ name: 'B' }));
    expect(shares(two)).toEqual(['variant-1 45', 'variant-2 45', 'control-1 10']);
    const typed = applied(two, setVariant({ id: 'variant-1', change: { percentage: 80 } }));
    expect(shares(applied(typed, shareEvenly()))).toEqual(['variant-1 45', 'variant-2 45', 'control-1 10']);
    expect(shares(applied(two, removeVariant({ id: 'control-1' })))).toEqual(['variant-1 50', 'variant-2 50']);
    expect(refusal(controlled, removeVariant({ id: 'variant-1' }))).toBe('command.last_variant');
  });

  it('C-VAR-1: eight variants beside the control group', () => {
    const add = (n: number) => Array.from({ length: n }, (_, index) => addVariant({ name: `V${index}` }));
    const eight = applied(testCanvas(), addControl({ name: 'Control' }), ...add(7));
    expect(eight.variants).toHaveLength(9);
    expect(refusal(eight, addVariant({ name: 'one more' }))).toBe('command.too_many_variants');
  });
});

describe('notes', () => {
  it('are added, moved, written and removed', () => {
    const canvas = applied(
      testCanvas(),
      addNote({ text: 'Two', position: { x: 0, y: 0 } }),
      setNoteText({ id: 'note-2', text: 'Zwei' }),
      moveNote({ id: 'note-2', position: { x: 5, y: 5 } }),
      removeNote({ id: 'note-1' }),
    );
    expect(canvas.notes).toEqual([{ id: 'note-2', text: 'Zwei', position: { x: 5, y: 5 } }]);
  });
});

describe('copy and paste', () => {
  it('keeps connections among the copied steps and drops the others', () => {
    const canvas = testCanvas();
    const ids = ['delay-1', 'delay-2'];
    const clip = parseClipping(JSON.stringify(copySteps(canvas, ids)));
    if (clip === null) throw new Error('a clipping reads back');
    expect(pastedIds(canvas, clip)).toEqual(['delay-5', 'delay-6']);
    const pasted = applied(canvas, pasteSteps({ clipping: clip, offset: { x: 10, y: 20 } }));
    expect(next(pasted, 'delay-5')).toEqual({ yes: 'delay-6' });
    expect(next(pasted, 'delay-6')).toEqual({});
    expect(pasted.layout['delay-6']).toEqual({ x: -90, y: 120 });
    expect(applied(canvas, duplicateSteps({ ids, offset: { x: 10, y: 20 } }))).toEqual(pasted);
  });

  it('takes no other text for a clipping', () => {
    expect(parseClipping('hello')).toBeNull();
    expect(parseClipping('{"steps":[]}')).toBeNull();
    expect(refusal(testCanvas(), duplicateSteps({ ids: [], offset: { x: 0, y: 0 } }))).toBe('command.nothing_to_paste');
  });
});

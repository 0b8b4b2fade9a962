import { describe, expect, it } from 'vitest';
import { canvas as canvasSchema, type Canvas, type Step } from '@/workflow/documents/canvas';
import { entryId, toGraph, type StepShape } from './graph';
import { makeRoom, placeCards } from './placement';

const step = (
  id: string,
  kind: string,
  next: Record<string, string | null> = {},
  config: Record<string, unknown> = {},
): Step => ({
  id,
  kind,
  name: '',
  config,
  next,
});

/** Three kinds are enough: paths with two ways out and a rest, an update by `delta`, an exit. */
function shapeOf({ kind, config }: Step): StepShape {
  if (kind === 'exit') return { width: 190, height: 42, ports: [], writes: [] };
  if (kind === 'paths') {
    const ports = ['strong', 'else'].map((id, i) => ({ id, name: id, x: 103 + 206 * i, otherwise: id === 'else' }));
    return { width: 412, height: 183, ports, writes: [] };
  }
  const delta = typeof config['delta'] === 'number' ? config['delta'] : null;
  return {
    width: 190,
    height: 78,
    ports: [{ id: 'next', name: null, x: 95, otherwise: false }],
    writes: [{ attribute: 'lead score', delta }],
  };
}

function canvasOf(steps: readonly Step[], first: string | null, change: Partial<Canvas> = {}): Canvas {
  return {
    ...canvasSchema.parse({
      type: 'canvas',
      schemaVersion: 1,
      id: 'c',
      name: 'Lead scoring canvas',
      createdAt: '2026-03-01T00:00:00Z',
      variants: [{ id: 'v', name: 'Variant 1', percentage: 100, first }],
      entry: { type: 'action', triggers: [{ type: 'custom_attribute_change', attribute: 'lead score' }] },
      reentry: { allowed: true },
    }),
    steps: [...steps],
    ...change,
  };
}

const seed = canvasOf(
  [
    step('down', 'update', {}, { delta: -1 }),
    step('paths', 'paths', { strong: 'up', else: 'down' }),
    step('up', 'update', {}, { delta: 5 }),
  ],
  'paths',
);
const graphOf = (canvas: Canvas) => toGraph(canvas, shapeOf, { width: 328, height: 162 });

describe('toGraph', () => {
  it('reads in flow order, whatever the order in the file', () => {
    expect(graphOf(seed).cards.map(({ id }) => id)).toEqual([entryId, 'paths', 'up', 'down']);
  });

  it('shows at every port the points of the update below it', () => {
    const paths = graphOf(seed).byId.get('paths')!;
    expect(paths.ports.map(({ points }) => points?.delta)).toEqual([5, -1]);
  });

  it('marks an update that only Everyone Else reaches', () => {
    const graph = graphOf(seed);
    expect(graph.byId.get('down')!.otherwise).toBe(true);
    expect(graph.byId.get('up')!.otherwise).toBe(false);
  });

  it('C-STEP-4: keeps steps without a connection, last and marked', () => {
    const lost = graphOf(canvasOf([step('lost', 'update'), step('paths', 'paths')], 'paths'));
    expect(lost.cards.map(({ id, reachable }) => [id, reachable])).toEqual([
      [entryId, true],
      ['paths', true],
      ['lost', false],
    ]);
  });

  it('C-STEP-8: a connection to a missing step is an open port', () => {
    expect(graphOf(canvasOf([], 'gone')).byId.get(entryId)!.ports[0]!.to).toBeNull();
  });

  it('C-LOOP-3: knows which updates start the canvas again', () => {
    expect(graphOf(seed).loop).toEqual({ attributes: ['lead score'], writers: ['up', 'down'] });
    expect(graphOf({ ...seed, reentry: { ...seed.reentry, allowed: false } }).loop).toBeNull();
  });
});

describe('placeCards', () => {
  it('lays out by itself until somebody moves a card', () => {
    const at = placeCards(graphOf(seed), {}).positions;
    expect(at.get(entryId)).toEqual({ x: -164, y: 0 });
    expect(at.get('paths')!.x).toBe(-206);
    expect(at.get('up')!.x + 95).toBe(-206 + 103);
  });

  it('keeps what was moved and finds a free place under its port for the rest', () => {
    const layout = { [entryId]: { x: 0, y: 0 }, paths: { x: 500, y: 300 }, up: { x: 508, y: 600 } };
    const at = placeCards(graphOf(seed), layout).positions;
    expect(at.get('paths')).toEqual({ x: 500, y: 300 });
    expect(at.get('down')).toEqual({ x: 500 + 103 + 206 - 95, y: 300 + 183 + 52 });
  });

  it('puts a newcomer beside a card that stands in its way', () => {
    const graph = graphOf(seed);
    const layout = { paths: { x: 0, y: 300 }, up: { x: 214, y: 540 }, [entryId]: { x: 0, y: 0 } };
    expect(placeCards(graph, layout).positions.get('down')).toEqual({ x: 214 + 190 + 16, y: 535 });
  });

  it('makes room below an inserted step, for everything that follows', () => {
    const graph = graphOf(seed);
    const at = placeCards(graph, {}).positions;
    const moved = makeRoom(graph, at, 'paths', 100);
    expect([...moved.keys()].toSorted()).toEqual(['down', 'paths', 'up']);
    expect(moved.get('up')!.y).toBe(at.get('up')!.y + 100);
  });
});

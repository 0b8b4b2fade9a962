import { describe, expect, it } from 'vitest';
import { entryId, type Graph, type GraphCard, type GraphPort } from './graph';
import { graphIntent, neighbour, pageIntent, type Focus, type KeyOptions, type KeyPress } from './keyboard';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  mod: false,
  shift: false,
  alt: false,
  ...change,
});
const options: KeyOptions = { single: true, kinds: new Map([['A', 'action_paths']]), connecting: false };
const plus: Focus = { type: 'plus', port: { variant: 'v' } };
const card: Focus = { type: 'card', id: 'a' };

describe('graphIntent', () => {
  it('adds a kind by its letter while a + has the focus, and only then', () => {
    expect(graphIntent(press('a'), plus, options)).toEqual({ type: 'add', kind: 'action_paths' });
    expect(graphIntent(press('a'), card, options)).toBeNull();
  });

  it('reads the key cap, so that a Korean input method changes nothing', () => {
    expect(graphIntent(press('ㅁ', { code: 'KeyA' }), plus, options)).toEqual({ type: 'add', kind: 'action_paths' });
    expect(graphIntent(press('ㅣ', { code: 'KeyL' }), plus, options)).toEqual({ type: 'connect' });
  });

  it('rests single letters when they are switched off, but not the others', () => {
    const off = { ...options, single: false };
    expect(graphIntent(press('a'), plus, off)).toBeNull();
    expect(graphIntent(press('Delete'), card, off)).toEqual({ type: 'delete' });
  });

  it('leaves ⌘C and ⌘V to the browser, whose clipboard they use', () => {
    expect(graphIntent(press('c', { mod: true }), card, options)).toBeNull();
    expect(graphIntent(press('d', { mod: true }), card, options)).toEqual({ type: 'duplicate' });
  });

  it('walks with arrows and moves cards with Alt', () => {
    expect(graphIntent(press('ArrowDown'), card, options)).toEqual({ type: 'go', direction: 'down' });
    expect(graphIntent(press('ArrowLeft', { alt: true, shift: true }), card, options)).toEqual({
      type: 'nudge',
      direction: 'left',
      far: true,
    });
  });

  it('adds nothing while a connection is being chosen', () => {
    expect(graphIntent(press('a'), plus, { ...options, connecting: true })).toBeNull();
  });
});

describe('pageIntent', () => {
  it('knows undo, redo and the problem keys without single letters', () => {
    expect(pageIntent(press('z', { mod: true }), false)).toBe('undo');
    expect(pageIntent(press('z', { mod: true, shift: true }), false)).toBe('redo');
    expect(pageIntent(press('F8'), false)).toBe('next_problem');
    expect(pageIntent(press('o'), false)).toBeNull();
  });

  it('opens the outline, tidies, fits and shows all keys', () => {
    expect(pageIntent(press('o'), true)).toBe('outline');
    expect(pageIntent(press('t'), true)).toBe('tidy');
    expect(pageIntent(press('1'), true)).toBe('fit');
    expect(pageIntent(press('?', { shift: true }), true)).toBe('keys');
  });
});

describe('neighbour', () => {
  const port = (step: string, id: string, to: string | null): GraphPort => ({
    id,
    name: null,
    x: 0,
    otherwise: false,
    from: step === entryId ? { variant: id } : { step, port: id },
    to,
    points: null,
  });
  const make = (id: string, sources: readonly string[], ...ports: readonly GraphPort[]): GraphCard => ({
    id,
    step: null,
    width: 190,
    height: 78,
    ports,
    reachable: true,
    otherwise: false,
    points: null,
    sources,
  });
  const cards = [
    make(entryId, [], port(entryId, 'v', 'p')),
    make('p', [entryId], port('p', 'x', 'a'), port('p', 'y', 'b')),
    make('a', ['p'], port('a', 'next', null)),
    make('b', ['p'], port('b', 'next', null)),
  ];
  const graph: Graph = { cards, byId: new Map(cards.map((one) => [one.id, one])), loop: null };
  const positions = new Map([
    [entryId, { x: 0, y: 0 }],
    ['p', { x: 0, y: 200 }],
    ['a', { x: -100, y: 400 }],
    ['b', { x: 106, y: 400 }],
  ]);
  const go = (from: Focus, direction: 'left' | 'right' | 'up' | 'down') => neighbour(graph, positions, from, direction);

  it('goes down the flow, and to the + where the flow ends', () => {
    expect(go({ type: 'card', id: entryId }, 'down')).toEqual({ type: 'card', id: 'p' });
    expect(go({ type: 'card', id: 'a' }, 'down')).toEqual({ type: 'plus', port: { step: 'a', port: 'next' } });
  });

  it('goes up to what leads here', () => {
    expect(go({ type: 'card', id: 'b' }, 'up')).toEqual({ type: 'card', id: 'p' });
    expect(go({ type: 'plus', port: { step: 'p', port: 'y' } }, 'up')).toEqual({ type: 'card', id: 'p' });
  });

  it('goes sideways between siblings and between the + of one card', () => {
    expect(go({ type: 'card', id: 'a' }, 'right')).toEqual({ type: 'card', id: 'b' });
    expect(go({ type: 'card', id: 'a' }, 'left')).toBeNull();
    expect(go({ type: 'plus', port: { step: 'p', port: 'x' } }, 'right')).toEqual({
      type: 'plus',
      port: { step: 'p', port: 'y' },
    });
  });

  it('goes from a + to the card behind it', () => {
    expect(go({ type: 'plus', port: { step: 'p', port: 'y' } }, 'down')).toEqual({ type: 'card', id: 'b' });
  });
});

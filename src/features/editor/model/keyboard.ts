import type { Graph, PortRef } from './graph';
import type { Positions } from './placement';

/** A key as pressed. `code` tells letters whatever the input method makes of them. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  /** ⌘ on Apple systems, Ctrl elsewhere. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What has the focus inside the graph. */
export type Focus =
  | { readonly type: 'plus'; readonly port: PortRef }
  | { readonly type: 'card'; readonly id: string }
  | { readonly type: 'note'; readonly id: string }
  | { readonly type: 'canvas' };

export type Direction = 'left' | 'right' | 'up' | 'down';

export type Intent =
  | { readonly type: 'add'; readonly kind: string }
  | { readonly type: 'note' }
  | { readonly type: 'palette' }
  | { readonly type: 'inspect' }
  | { readonly type: 'edit_note' }
  | { readonly type: 'connect' }
  | { readonly type: 'cancel' }
  | { readonly type: 'delete' }
  | { readonly type: 'duplicate' }
  | { readonly type: 'select_all' }
  | { readonly type: 'go'; readonly direction: Direction }
  | { readonly type: 'nudge'; readonly direction: Direction; readonly far: boolean }
  | { readonly type: 'find' };

/** Keys of the whole page, whatever has the focus (text fields excepted). */
export type PageIntent =
  | 'undo'
  | 'redo'
  | 'outline'
  | 'tidy'
  | 'fit'
  | 'fit_selection'
  | 'zoom_in'
  | 'zoom_out'
  | 'next_problem'
  | 'previous_problem'
  | 'simulate'
  | 'keys'
  | 'palette';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The letter on the key cap, so that a Korean input method changes nothing. */
function letterOf({ key, code }: KeyPress): string {
  return code.startsWith('Key') ? code.slice(3) : key.toUpperCase();
}

export interface KeyOptions {
  /** Letters without ⌘ or Ctrl are on. */
  readonly single: boolean;
  /** Step kinds by letter. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly connecting: boolean;
}

/** What a key means inside the graph. Null leaves it to the browser. */
export function graphIntent(press: KeyPress, focus: Focus, options: KeyOptions): Intent | null {
  if (press.key === 'Escape') return { type: 'cancel' };
  const direction = arrows[press.key];
  if (direction !== undefined && !press.mod) {
    if (press.alt && (focus.type === 'card' || focus.type === 'note')) {
      return { type: 'nudge', direction, far: press.shift };
    }
    return press.alt || press.shift ? null : { type: 'go', direction };
  }
  if (press.mod) return modIntent(letterOf(press), press, focus);
  if (press.alt) return null;
  if (press.key === 'Enter' && focus.type === 'note') return { type: 'edit_note' };
  if (press.key === 'Enter' && focus.type === 'card') return { type: 'inspect' };
  if (press.key === 'Delete' || press.key === 'Backspace') return focus.type === 'canvas' ? null : { type: 'delete' };
  return options.single && !press.shift ? letterIntent(letterOf(press), focus, options) : null;
}

function modIntent(letter: string, { shift }: KeyPress, focus: Focus): Intent | null {
  if (shift) return null;
  if (letter === 'D' && focus.type !== 'canvas') return { type: 'duplicate' };
  if (letter === 'A') return { type: 'select_all' };
  return letter === 'F' ? { type: 'find' } : null;
}

function letterIntent(letter: string, focus: Focus, { kinds, connecting }: KeyOptions): Intent | null {
  if (letter === 'L' && (focus.type === 'plus' || focus.type === 'card')) return { type: 'connect' };
  if (letter === 'N') return { type: 'note' };
  const kind = kinds.get(letter);
  return kind !== undefined && focus.type === 'plus' && !connecting ? { type: 'add', kind } : null;
}

/** What a key means anywhere on the page. */
export function pageIntent(press: KeyPress, single: boolean): PageIntent | null {
  const letter = letterOf(press);
  if (press.alt) return null;
  if (press.mod) {
    if (letter === 'Z') return press.shift ? 'redo' : 'undo';
    return letter === 'Y' && !press.shift ? 'redo' : null;
  }
  if (press.key === 'F8') return press.shift ? 'previous_problem' : 'next_problem';
  if (!single) return null;
  if (press.key === '?') return 'keys';
  if (press.key === '+') return 'zoom_in';
  if (press.shift) return null;
  return plainKeys[letter] ?? null;
}

const plainKeys: Readonly<Record<string, PageIntent>> = {
  O: 'outline',
  T: 'tidy',
  R: 'simulate',
  '1': 'fit',
  '2': 'fit_selection',
  '=': 'zoom_in',
  '-': 'zoom_out',
  '−': 'zoom_out',
  '/': 'palette',
};

/**
 * Where an arrow leads. Down: from a card to what follows, or to its + where nothing does; from a + to the card behind
 * it. Up: back. Left and right: the neighbours on the same level, and from one + to the next.
 */
export function neighbour(graph: Graph, positions: Positions, focus: Focus, direction: Direction): Focus | null {
  if (focus.type === 'plus') return fromPlus(graph, focus.port, direction);
  if (focus.type === 'note') return null;
  const [first] = graph.cards;
  if (focus.type === 'canvas') return first === undefined ? null : { type: 'card', id: first.id };
  const card = graph.byId.get(focus.id);
  if (card === undefined) return null;
  if (direction === 'up') return cardFocus(card.sources[0]);
  if (direction === 'down') {
    const next = card.ports.find(({ to }) => to !== null)?.to ?? undefined;
    const [port] = card.ports;
    return cardFocus(next) ?? (port === undefined ? null : { type: 'plus', port: port.from });
  }
  return beside(graph, positions, focus.id, direction);
}

function cardFocus(id: string | undefined): Focus | null {
  return id === undefined ? null : { type: 'card', id };
}

function fromPlus(graph: Graph, port: PortRef, direction: Direction): Focus | null {
  const owner = graph.cards.find(({ ports }) => ports.some(({ from }) => from === port || sameRef(from, port)));
  if (owner === undefined) return null;
  const at = owner.ports.findIndex(({ from }) => sameRef(from, port));
  if (direction === 'up') return { type: 'card', id: owner.id };
  if (direction === 'down') return cardFocus(owner.ports[at]?.to ?? undefined);
  const other = owner.ports[at + (direction === 'left' ? -1 : 1)];
  return other === undefined ? null : { type: 'plus', port: other.from };
}

function sameRef(left: PortRef, right: PortRef): boolean {
  if ('variant' in left) return 'variant' in right && left.variant === right.variant;
  return 'step' in right && left.step === right.step && left.port === right.port;
}

/** The nearest card whose rows overlap, on that side. */
function beside(graph: Graph, positions: Positions, id: string, direction: 'left' | 'right'): Focus | null {
  const at = positions.get(id);
  const card = graph.byId.get(id);
  if (at === undefined || card === undefined) return null;
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const other of graph.cards) {
    const place = positions.get(other.id);
    if (place === undefined || other.id === id) continue;
    const overlaps = place.y < at.y + card.height && at.y < place.y + other.height;
    const distance = (place.x - at.x) * (direction === 'left' ? -1 : 1);
    if (overlaps && distance > 0 && (best === null || distance < best.distance)) best = { id: other.id, distance };
  }
  return cardFocus(best?.id);
}

import { useCallback, type KeyboardEvent } from 'react';
import { nodeUi } from '@/nodes/registry.ui';
import { useView } from '@/state/react';
import { usesCommandKey } from '@/ui/keys';
import { useEditor } from '../context';
import { cardOfPort, portOf, type Editor } from '../editor';
import type { PortRef } from '../model/graph';
import { graphIntent, neighbour, type Direction, type Focus, type Intent, type KeyPress } from '../model/keyboard';
import { elementOf, focusOf } from './focus';
import type { ViewportActions } from './viewport';

const kindsByLetter = new Map(Object.values(nodeUi).map((ui) => [ui.letter, ui.kind]));
const nudges = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

export function pressOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>,
): KeyPress {
  const mod = usesCommandKey() ? event.metaKey : event.ctrlKey;
  return { key: event.key, code: event.code, mod, shift: event.shiftKey, alt: event.altKey };
}

/** Keys inside the graph: everything a mouse can do there. */
export function useGraphKeys(viewport: ViewportActions): (event: KeyboardEvent) => void {
  const editor = useEditor();
  const single = useView((view) => view.singleKeys);
  return useCallback(
    (event) => {
      const focus = focusOf(event.target);
      if (focus === null || event.nativeEvent.isComposing) return;
      const connecting = editor.session.getState().connecting !== null;
      const intent = graphIntent(pressOf(event), focus, { single, kinds: kindsByLetter, connecting });
      if (intent === null || !perform(editor, viewport, focus, intent)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    [editor, viewport, single],
  );
}

/** Moves the focus, once what was just added is on the page. */
export function focusSoon(focus: Focus, viewport: ViewportActions): void {
  if (focus.type === 'card') viewport.reveal(focus.id);
  requestAnimationFrame(() => requestAnimationFrame(() => elementOf(focus)?.focus({ preventScroll: true })));
}

/** Returns whether the key was used. */
function perform(editor: Editor, viewport: ViewportActions, focus: Focus, intent: Intent): boolean {
  const { session } = editor;
  switch (intent.type) {
    case 'add': {
      const id = focus.type === 'plus' ? editor.insert(focus.port, intent.kind) : null;
      if (id !== null) focusSoon({ type: 'card', id }, viewport);
      return id !== null;
    }
    case 'note':
      addNoteBeside(editor, focus);
      return true;
    case 'palette':
      return false;
    case 'inspect':
      return inspect(editor, focus);
    case 'edit_note':
      if (focus.type === 'note') session.setState({ editingNote: focus.id });
      return true;
    case 'connect':
      return startConnecting(editor, viewport, focus);
    case 'cancel':
      return cancel(editor, viewport);
    case 'delete':
      return remove(editor, viewport, focus);
    case 'duplicate':
      editor.duplicate(selectionAt(editor, focus));
      return true;
    case 'select_all':
      editor.select(editor.now()?.graph.cards.map(({ id }) => id) ?? []);
      return true;
    case 'go':
      return go(editor, viewport, focus, intent.direction);
    case 'nudge':
      return nudge(editor, focus, intent.direction, intent.far ? 40 : 8);
    case 'find':
      session.setState({ findOpen: true });
      return true;
  }
}

/** The selection, if the focus is part of it; else what has the focus. */
function selectionAt(editor: Editor, focus: Focus): readonly string[] {
  const { selection } = editor.session.getState();
  if (focus.type === 'plus') return [cardOfPort(focus.port)];
  if (focus.type === 'canvas') return selection;
  return selection.includes(focus.id) ? selection : [focus.id];
}

function inspect(editor: Editor, focus: Focus): boolean {
  if (focus.type !== 'card') return false;
  const { connecting } = editor.session.getState();
  if (connecting !== null) return editor.connect(connecting, focus.id);
  editor.select([focus.id]);
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.insp :is(input, textarea, button):not(:disabled)')?.focus(),
  );
  return true;
}

function startConnecting(editor: Editor, viewport: ViewportActions, focus: Focus): boolean {
  const now = editor.now();
  if (now === null) return false;
  const ports = focus.type === 'card' ? (now.graph.byId.get(focus.id)?.ports ?? []) : [];
  const port =
    focus.type === 'plus' ? portOf(now.graph, focus.port) : (ports.find(({ to }) => to === null) ?? ports[0]);
  if (port === undefined || port === null) return false;
  const [first] = editor.connectable(port.from);
  if (first === undefined) return false;
  editor.session.setState({ connecting: port.from, armed: port.from });
  focusSoon({ type: 'card', id: first.id }, viewport);
  return true;
}

function cancel(editor: Editor, viewport: ViewportActions): boolean {
  const { connecting, selection } = editor.session.getState();
  if (connecting !== null) {
    editor.session.setState({ connecting: null });
    focusSoon({ type: 'plus', port: connecting }, viewport);
    return true;
  }
  editor.select([]);
  return selection.length > 0;
}

function remove(editor: Editor, viewport: ViewportActions, focus: Focus): boolean {
  const now = editor.now();
  const ids = focus.type === 'plus' ? [] : selectionAt(editor, focus);
  if (now === null || ids.length === 0) return false;
  const source = now.graph.byId.get(ids[0] ?? '')?.sources.find((id) => !ids.includes(id));
  const done = editor.remove(ids);
  if (done && source !== undefined) focusSoon({ type: 'card', id: source }, viewport);
  return done;
}

function go(editor: Editor, viewport: ViewportActions, focus: Focus, direction: Direction): boolean {
  const now = editor.now();
  if (now === null) return false;
  const { connecting } = editor.session.getState();
  const next =
    connecting === null
      ? neighbour(now.graph, now.positions, focus, direction)
      : nextCandidate(editor, connecting, focus, direction);
  if (next === null) return false;
  focusSoon(next, viewport);
  return true;
}

/** While connecting, arrows go round the steps that can be chosen. */
function nextCandidate(editor: Editor, from: PortRef, focus: Focus, direction: Direction): Focus | null {
  const candidates = editor.connectable(from);
  const at = focus.type === 'card' ? candidates.findIndex(({ id }) => id === focus.id) : -1;
  const step = direction === 'left' || direction === 'up' ? -1 : 1;
  const next = candidates[(at + step + candidates.length) % candidates.length];
  return next === undefined ? null : { type: 'card', id: next.id };
}

function nudge(editor: Editor, focus: Focus, direction: Direction, distance: number): boolean {
  const now = editor.now();
  const [dx, dy] = nudges[direction];
  const ids = selectionAt(editor, focus);
  const places = new Map(now?.canvas.notes.map((note) => [note.id, note.position]));
  const moved = ids.flatMap((id) => {
    const at = now?.positions.get(id) ?? places.get(id);
    return at === undefined ? [] : [[id, { x: at.x + dx * distance, y: at.y + dy * distance }] as const];
  });
  if (moved.length === 0) return false;
  editor.move(new Map(moved), 'nudge');
  return true;
}

function addNoteBeside(editor: Editor, focus: Focus): void {
  const now = editor.now();
  const id = focus.type === 'plus' ? cardOfPort(focus.port) : focus.type === 'card' ? focus.id : null;
  const card = now?.graph.byId.get(id ?? '') ?? now?.graph.cards[0];
  const at = now?.positions.get(card?.id ?? '') ?? { x: 0, y: 0 };
  editor.addNote({ x: at.x + (card?.width ?? 0) + 24, y: at.y });
}

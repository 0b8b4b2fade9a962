import type { MessageRef } from '@/core/kernel/message';
import type { Command, EditOptions, Stores } from '@/state/contract';
import { addNote, moveNote, removeNote } from '@/state/commands/notes';
import { connect, disconnect, targetOf } from '@/state/commands/flow';
import { freshId, freshStepId, takenIds } from '@/state/commands/ids';
import { addStep, insertStepAt, removeSteps } from '@/state/commands/steps';
import { copySteps, parseClipping, pastedIds, pasteSteps } from '@/state/commands/clipboard';
import { stepUi } from '@/nodes/registry.ui';
import type { CardDetail } from '@/editors/node-ui';
import type { Canvas } from '@/workflow/documents/canvas';
import { forgetLayout, placeAt, sequence } from './model/commands';
import { entryId, toGraph, type Graph, type GraphCard, type PortRef } from './model/graph';
import { gaps, type Layout, type Point } from './model/layout';
import { isArranged, makeRoom, placeCards, type Positions } from './model/placement';
import { entryShape, shapeOf } from './model/shapes';
import { stabilize } from './model/stabilize';
import { createSession, type SessionStore } from './session';

/** A canvas as it is drawn. */
export interface GraphView extends Layout {
  readonly graph: Graph;
}

/** What the page tells in passing. */
export interface EditorEvents {
  /** An edit was refused. */
  readonly onRefused: (reason: MessageRef) => void;
  /** Steps are gone, as they were. */
  readonly onRemoved: (cards: readonly GraphCard[]) => void;
}

/** Everything the canvas page can do to its canvas, in the words of the person doing it. Knows no React. */
export class Editor {
  readonly canvasId: string;
  readonly session: SessionStore = createSession();
  private readonly stores: Pick<Stores, 'workspace'>;
  private readonly events: EditorEvents;
  private last: (GraphView & { readonly canvas: Canvas; readonly detail: CardDetail }) | null = null;

  constructor(stores: Pick<Stores, 'workspace'>, canvasId: string, events: EditorEvents) {
    this.stores = stores;
    this.canvasId = canvasId;
    this.events = events;
  }

  canvas(): Canvas | null {
    const { canvases } = this.stores.workspace.getState().workspace;
    return canvases.find(({ id }) => id === this.canvasId) ?? null;
  }

  /** The graph of a state of the canvas, worked out once per state and density. */
  view(canvas: Canvas, detail: CardDetail): GraphView {
    if (this.last?.canvas !== canvas || this.last.detail !== detail) {
      const fresh = toGraph(canvas, (step) => shapeOf(step, detail), entryShape(canvas, detail));
      const graph = stabilize(this.last?.graph ?? null, fresh);
      this.last = { canvas, detail, graph, ...placeCards(graph, canvas.layout) };
    }
    return this.last;
  }

  /** What is on the screen now; null once the canvas is gone. */
  now(): { readonly canvas: Canvas; readonly graph: Graph; readonly positions: Positions } | null {
    const canvas = this.canvas();
    return canvas === null ? null : { canvas, ...this.view(canvas, this.session.getState().detail) };
  }

  edit(command: Command<Canvas>, options?: EditOptions): boolean {
    const result = this.stores.workspace.actions.editCanvas(this.canvasId, command, options);
    if (!result.ok) this.events.onRefused(result.error);
    return result.ok;
  }

  undo(): void {
    this.stores.workspace.actions.undo(this.canvasId);
  }

  redo(): void {
    this.stores.workspace.actions.redo(this.canvasId);
  }

  select(ids: readonly string[], inspecting = true): void {
    const before = this.session.getState().selection;
    const same = before.length === ids.length && ids.every((id, index) => before[index] === id);
    this.session.setState({ ...(!same && { selection: ids }), inspecting: inspecting && ids.length > 0 });
  }

  /** Adds a step of `kind` behind a port and selects it; what was behind the port follows it. */
  insert(at: PortRef, kind: string): string | null {
    const now = this.now();
    const ui = stepUi(kind);
    if (now === null || ui === null) return null;
    const { canvas, graph, positions } = now;
    const id = freshStepId(canvas, kind);
    const config = ui.start({ score: scoreOf(canvas), otherwise: portOf(graph, at)?.otherwise ?? false });
    const through = ui.ports(config)[0]?.id ?? null;
    const step = { id, kind, name: '', config };
    const size = ui.size(config, this.session.getState().detail);
    const place = isArranged(graph, canvas.layout)
      ? placeAt(placesForNew(graph, positions, { at, behind: targetOf(canvas, at), id, size }))
      : sequence();
    if (!this.edit(sequence(insertStepAt({ at, step, through }), place))) return null;
    this.session.setState({ menu: null, armed: null });
    this.select([id]);
    return id;
  }

  /** Adds a step nothing leads to, where it was dropped. */
  addLoose(kind: string, at: Point): string | null {
    const now = this.now();
    const ui = stepUi(kind);
    if (now === null || ui === null) return null;
    const { canvas, graph, positions } = now;
    const id = freshStepId(canvas, kind);
    const config = ui.start({ score: scoreOf(canvas), otherwise: false });
    const { width } = ui.size(config, this.session.getState().detail);
    const position = { x: Math.round(at.x - width / 2), y: Math.round(at.y - 21) };
    const keep = isArranged(graph, canvas.layout) ? sequence() : placeAt(positions);
    if (!this.edit(sequence(keep, addStep({ step: { id, kind, name: '', config }, position })))) return null;
    this.select([id]);
    return id;
  }

  /** Adds where the person worked last: the armed +, the selected card, or the first open port in reading order. */
  addAtBest(kind: string): string | null {
    const port = this.bestPort();
    return port === null ? null : this.insert(port, kind);
  }

  bestPort(): PortRef | null {
    const now = this.now();
    if (now === null) return null;
    const { graph } = now;
    const { armed, selection } = this.session.getState();
    if (armed !== null && portOf(graph, armed) !== null) return armed;
    const selected = graph.byId.get(selection.at(-1) ?? '');
    const own = selected?.ports.find(({ to }) => to === null) ?? selected?.ports[0];
    if (own !== undefined) return own.from;
    const reachable = graph.cards.filter((card) => card.reachable).flatMap(({ ports }) => ports);
    return (reachable.find(({ to }) => to === null) ?? reachable[0])?.from ?? null;
  }

  addNote(at: Point): void {
    const canvas = this.canvas();
    if (canvas === null) return;
    const id = freshId('note', takenIds(canvas));
    if (!this.edit(addNote({ id, text: '', position: at }))) return;
    this.session.setState({ editingNote: id });
    this.select([id]);
  }

  /** Where a + may lead: every step that does not lead to it. */
  connectable(from: PortRef): readonly GraphCard[] {
    const now = this.now();
    if (now === null) return [];
    const before = 'step' in from ? ancestors(now.graph, from.step) : new Set<string>();
    return now.graph.cards.filter((card) => card.step !== null && !before.has(card.id));
  }

  connect(from: PortRef, to: string): boolean {
    this.session.setState({ connecting: null, menu: null });
    return this.edit(connect({ from, to }));
  }

  disconnect(from: PortRef): void {
    this.edit(disconnect({ from }));
  }

  disconnectBefore(id: string): void {
    const ports = this.now()?.graph.cards.flatMap((card) => card.ports.filter(({ to }) => to === id)) ?? [];
    this.edit(sequence(...ports.map(({ from }) => disconnect({ from }))));
  }

  disconnectAfter(id: string): void {
    const ports =
      this.now()
        ?.graph.byId.get(id)
        ?.ports.filter(({ to }) => to !== null) ?? [];
    this.edit(sequence(...ports.map(({ from }) => disconnect({ from }))));
  }

  /** One drag is one undo step. The first one writes down where everything stands. */
  move(moved: Positions, gesture?: string): void {
    const now = this.now();
    if (now === null) return;
    const { canvas, graph, positions } = now;
    const cards = new Map([...moved].filter(([id]) => graph.byId.has(id)));
    const all = isArranged(graph, canvas.layout) ? cards : new Map([...positions, ...cards]);
    const notes = canvas.notes.flatMap(({ id }) => {
      const position = moved.get(id);
      return position === undefined ? [] : [moveNote({ id, position })];
    });
    const command = sequence(...(cards.size > 0 ? [placeAt(all)] : []), ...notes);
    this.edit(command, gesture === undefined ? undefined : { gesture });
  }

  tidy(): void {
    this.edit(forgetLayout());
  }

  /** Removes steps and notes; the entry stays. Returns whether anything went. */
  remove(ids: readonly string[]): boolean {
    const now = this.now();
    if (now === null) return false;
    const steps = ids.filter((id) => id !== entryId && now.graph.byId.has(id));
    const notes = ids.filter((id) => now.canvas.notes.some((note) => note.id === id));
    if (steps.length + notes.length === 0) return false;
    const done = this.edit(
      sequence(...(steps.length > 0 ? [removeSteps({ ids: steps })] : []), ...notes.map((id) => removeNote({ id }))),
    );
    if (!done) return false;
    this.select([]);
    this.events.onRemoved(steps.flatMap((id) => now.graph.byId.get(id) ?? []));
    return true;
  }

  /** Text for the clipboard; null when nothing that can be copied is selected. */
  copy(ids: readonly string[] = this.session.getState().selection): string | null {
    const now = this.now();
    const steps = ids.filter((id) => id !== entryId && (now?.graph.byId.has(id) ?? false));
    if (now === null || steps.length === 0) return null;
    const clipboard = JSON.stringify(copySteps(now.canvas, steps));
    this.session.setState({ clipboard });
    return clipboard;
  }

  /** Pastes beside the original; with `at`, behind that port. Returns whether the text was ours. */
  paste(text: string, at: PortRef | null = null): boolean {
    const canvas = this.canvas();
    const clipping = parseClipping(text);
    if (canvas === null || clipping === null) return false;
    const ids = pastedIds(canvas, clipping);
    const [first] = ids;
    const behind = at !== null && first !== undefined ? [connect({ from: at, to: first })] : [];
    const done = this.edit(sequence(pasteSteps({ clipping, offset: { x: 24, y: 24 } }), ...behind));
    if (done) this.select(ids);
    return true;
  }

  duplicate(ids: readonly string[] = this.session.getState().selection): void {
    const text = this.copy(ids);
    if (text !== null) this.paste(text);
  }
}

function scoreOf(canvas: Canvas): string | null {
  for (const trigger of canvas.entry.triggers) {
    if (trigger.type === 'custom_attribute_change' && trigger.attribute !== '') return trigger.attribute;
  }
  return null;
}

/** The card itself and everything that leads to it. */
function ancestors(graph: Graph, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(graph.byId.get(next)?.sources ?? []));
  }
  return found;
}

export function samePort(left: PortRef | null, right: PortRef | null): boolean {
  return left !== null && right !== null && portKey(left) === portKey(right);
}

/** A port as text, for keys and data attributes. */
export function portKey(port: PortRef): string {
  return 'variant' in port ? JSON.stringify([port.variant]) : JSON.stringify([port.step, port.port]);
}

export function cardOfPort(port: PortRef): string {
  return 'variant' in port ? entryId : port.step;
}

export function portOf(graph: Graph, port: PortRef) {
  return graph.byId.get(cardOfPort(port))?.ports.find(({ from }) => samePort(from, port)) ?? null;
}

interface NewPlace {
  readonly at: PortRef;
  readonly behind: string | null;
  readonly id: string;
  readonly size: { readonly width: number; readonly height: number };
}

/** Under its port, with what follows pushed down as far as needed. */
function placesForNew(graph: Graph, positions: Positions, { at, behind, id, size }: NewPlace): Positions {
  const source = graph.byId.get(cardOfPort(at));
  const corner = positions.get(cardOfPort(at));
  const port = portOf(graph, at);
  if (source === undefined || corner === undefined || port === null) return new Map();
  const place = { x: Math.round(corner.x + port.x - size.width / 2), y: corner.y + source.height + gaps.row };
  const next = behind === null ? undefined : positions.get(behind);
  const needed = next === undefined ? 0 : place.y + size.height + gaps.row - next.y;
  const room = behind !== null && needed > 0 ? makeRoom(graph, positions, behind, needed) : new Map<string, Point>();
  return new Map([...room, [id, place]]);
}

import { Position, type Edge, type Node } from '@xyflow/react';
import type { CardDetail } from '@/editors/node-ui';
import type { Canvas } from '@/workflow/documents/canvas';
import type { GraphView } from '../editor';
import { lanes, type Bend } from '../model/geometry';
import { entryId, type Graph, type GraphCard, type GraphPort } from '../model/graph';
import { channelKey, type Point } from '../model/layout';
import { loopMark } from '../model/loop';
import type { Positions } from '../model/placement';
import type { Flag } from '../model/problems';

export interface CardData extends Record<string, unknown> {
  readonly card: GraphCard;
  readonly detail: CardDetail;
  readonly flag: Flag | null;
  /** It starts the canvas again: where the line of the loop hint leaves it. */
  readonly loop: Point | null;
  /** Names of its ports, for their + buttons, in port order. */
  readonly labels: readonly string[];
}
export interface NoteData extends Record<string, unknown> {
  readonly text: string;
}
export interface EdgeData extends Record<string, unknown> {
  readonly bend: Bend;
  readonly port: string;
  readonly reachable: boolean;
}

export type CardFlowNode = Node<CardData, 'card'>;
export type NoteFlowNode = Node<NoteData, 'note'>;
export type FlowNode = CardFlowNode | NoteFlowNode;
export type FlowEdge = Edge<EdgeData, 'flow'>;

/** Handle on top of every card, where edges arrive. */
export const inHandle = 'in';
/** Notes are as high as their text; this is two lines. */
export const noteSize = { width: 236, height: 56 } as const;

interface NodeInputs {
  readonly graph: Graph;
  readonly positions: Positions;
  readonly detail: CardDetail;
  readonly notes: Canvas['notes'];
  readonly flags: ReadonlyMap<string, Flag>;
  readonly labels: ReadonlyMap<GraphPort, string>;
  /** What a screen reader calls a card. */
  readonly nameOf: (card: GraphCard) => string;
}

/** React Flow's view of the graph. Data that means the same stays the object it was, so that only changed cards render. */
export function toFlowNodes(inputs: NodeInputs, before: ReadonlyMap<string, FlowNode>): readonly FlowNode[] {
  const { graph, positions, notes } = inputs;
  const writers = new Set(graph.loop?.writers);
  const cards = graph.cards.map((card) =>
    toCardNode(card, positions.get(card.id) ?? { x: 0, y: 0 }, writers, inputs, before),
  );
  return [...cards, ...notes.map((note) => toNoteNode(note, before.get(note.id)))];
}

function toCardNode(
  card: GraphCard,
  position: { readonly x: number; readonly y: number },
  writers: ReadonlySet<string>,
  { detail, flags, labels, nameOf }: NodeInputs,
  before: ReadonlyMap<string, FlowNode>,
): CardFlowNode {
  const known = before.get(card.id);
  const data: CardData = {
    card,
    detail,
    flag: flags.get(card.id) ?? null,
    loop:
      detail === 'full' && writers.has(card.id)
        ? loopMark(
            card,
            card.ports.some(({ to }) => to !== null),
          )
        : null,
    labels: card.ports.map((port) => labels.get(port) ?? ''),
  };
  return {
    id: card.id,
    type: 'card',
    position: { ...position },
    width: card.width,
    height: card.height,
    data: known?.type === 'card' && sameData(known.data, data) ? known.data : data,
    ariaRole: 'group',
    ariaLabel: nameOf(card),
    measured: { width: card.width, height: card.height },
    handles: handlesOf(card),
    deletable: card.id !== entryId,
    ...(known?.selected === true && { selected: true }),
  };
}

/** Diameter of a port; half of it hangs over the edge of the card. */
const portSize = 9;

/** Told, not measured: edges stand before a card is drawn, and drawing it measures nothing. */
function handlesOf(card: GraphCard): NonNullable<Node['handles']> {
  const half = portSize / 2;
  return [
    { id: inHandle, type: 'target', position: Position.Top, x: card.width / 2 - 0.5, y: 0, width: 1, height: 1 },
    ...card.ports.map((port) => ({
      id: port.id,
      type: 'source' as const,
      position: Position.Bottom,
      x: port.x - half,
      y: card.height - half,
      width: portSize,
      height: portSize,
    })),
  ];
}

function sameData(left: CardData, right: CardData): boolean {
  return (
    left.card === right.card &&
    left.detail === right.detail &&
    left.flag?.count === right.flag?.count &&
    left.flag?.stop === right.flag?.stop &&
    left.loop?.x === right.loop?.x &&
    left.loop?.y === right.loop?.y &&
    left.labels.length === right.labels.length &&
    left.labels.every((label, index) => label === right.labels[index])
  );
}

function toNoteNode(note: Canvas['notes'][number], known: FlowNode | undefined): NoteFlowNode {
  return {
    id: note.id,
    type: 'note',
    position: { ...note.position },
    data: known?.type === 'note' && known.data.text === note.text ? known.data : { text: note.text },
    initialWidth: noteSize.width,
    initialHeight: noteSize.height,
    ...(known?.selected === true && { selected: true }),
    ...(known?.measured !== undefined && { measured: known.measured }),
  };
}

/** One edge per connected port, with the lane its bend takes. `nameOf` says what a screen reader calls it. */
export function toFlowEdges(
  { graph, positions, channels }: GraphView,
  nameOf: (port: GraphPort, target: GraphCard) => string,
): readonly FlowEdge[] {
  return graph.cards.flatMap((card) => {
    const at = positions.get(card.id) ?? { x: 0, y: 0 };
    const connected = card.ports.filter(({ to }) => to !== null);
    const columns = connected.map((port) => channels.get(channelKey(card.id, card.ports.indexOf(port))));
    const spans = connected.map(({ x, to }, index) => ({
      from: at.x + x,
      to: columns[index] ?? middleOf(graph, positions, to),
    }));
    const taken = lanes(spans);
    return connected.map((port, index): FlowEdge => {
      const target = graph.byId.get(port.to ?? '');
      const joins = (target?.sources.length ?? 0) > 1;
      return {
        id: `${card.id}→${port.id}`,
        type: 'flow',
        source: card.id,
        sourceHandle: port.id,
        target: port.to ?? '',
        targetHandle: inHandle,
        ...(target !== undefined && { ariaLabel: nameOf(port, target) }),
        data: {
          bend: {
            at: joins ? 'target' : 'source',
            lane: taken[index] ?? 0,
            aside: Math.round((columns[index] ?? at.x + port.x) - at.x - port.x),
          },
          port: port.id,
          reachable: card.reachable,
        },
        focusable: false,
        selectable: false,
        deletable: false,
      };
    });
  });
}

function middleOf(graph: Graph, positions: Positions, id: string | null): number {
  const card = graph.byId.get(id ?? '');
  return (positions.get(id ?? '')?.x ?? 0) + (card?.width ?? 0) / 2;
}

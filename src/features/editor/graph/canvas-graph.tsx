import { useCallback, useEffect, useMemo, useRef, type DragEvent } from 'react';
import {
  Background,
  BackgroundVariant,
  ConnectionLineType,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStore,
  type Connection,
  type FinalConnectionState,
  type NodeChange,
} from '@xyflow/react';
import { useText } from '@/i18n/react';
import { useEditor, useGraphView, useOpenCanvas, usePortNames, useSession } from '../context';
import { editorMessages as m } from '../messages';
import type { Canvas } from '@/workflow/documents/canvas';
import type { GraphView } from '../editor';
import { useStepFlags } from '../use-problems';
import { lodOf } from '../session';
import { entryId } from '../model/graph';
import { cardLabel, edgeName } from '../model/names';
import { AddMenu } from './add-menu';
import { CardNode } from './card-node';
import { ConnectHint } from './connect-hint';
import { dropKind, nearestPlus } from './drop';
import { FlowEdge } from './flow-edge';
import { toFlowEdges, toFlowNodes, type FlowEdge as FlowEdgeType, type FlowNode } from './flow-model';
import { LoopLayer } from './loop-layer';
import { NoteNode } from './note-node';
import { focusSoon, useGraphKeys } from './use-graph-keys';
import { useViewport, zoomLimits, type ViewportActions } from './viewport';
import { useOverlay } from './overlay';
import { ZoomBar } from './zoom-bar';

const nodeTypes = { card: CardNode, note: NoteNode };
const edgeTypes = { flow: FlowEdge };
/** Beside a run cards stand closer, and notes would lie over them. */
const none: Canvas['notes'] = [];
/** Above this many cards only those in sight are in the page. */
const drawAllUpTo = 150;

/** The graph. React Flow keeps its own node state: dragging a card renders that card and its edges, nothing of ours. */
export function CanvasGraph({ onViewport }: { readonly onViewport: (actions: ViewportActions) => void }) {
  return (
    <ReactFlowProvider>
      <Graph onViewport={onViewport} />
    </ReactFlowProvider>
  );
}

function Graph({ onViewport }: { readonly onViewport: (actions: ViewportActions) => void }) {
  const { t } = useText();
  const editor = useEditor();
  const viewport = useViewport();
  const handleKey = useGraphKeys(viewport);
  const flow = useFlow();
  const connections = useConnections();
  const drop = useDrop();
  useEffect(() => {
    onViewport(viewport);
  }, [onViewport, viewport]);
  const { handleMoveStart } = useFitting(viewport);
  return (
    <div
      className="graph"
      role="region"
      aria-label={t(m.graph)}
      onKeyDown={handleKey}
      onDragOver={drop.handleOver}
      onDrop={drop.handleDrop}
      onDragLeave={drop.handleLeave}
    >
      <ReactFlow<FlowNode, FlowEdgeType>
        {...flow}
        {...connections}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        minZoom={zoomLimits.min}
        maxZoom={zoomLimits.max}
        panOnScroll
        zoomOnDoubleClick={false}
        selectionMode={SelectionMode.Partial}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
        deleteKeyCode={null}
        disableKeyboardA11y
        edgesFocusable={false}
        nodeDragThreshold={3}
        connectionRadius={40}
        connectionLineType={ConnectionLineType.SmoothStep}
        attributionPosition="top-left"
        onMoveStart={handleMoveStart}
        onMove={(_, { zoom }) => {
          const lod = lodOf(zoom);
          if (editor.session.getState().lod !== lod) editor.session.setState({ lod });
        }}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={2} color="var(--dot)" />
        <LoopLayer />
        <GraphMap />
      </ReactFlow>
      <ZoomBar viewport={viewport} />
      <WidthLegend />
      <ConnectHint />
      <AddMenu onAdded={(id) => id !== null && focusSoon({ type: 'card', id }, viewport)} />
    </div>
  );
}

/** Nodes, edges and selection, kept in step with the canvas. */
function useFlow() {
  const editor = useEditor();
  const nodes = useFlowNodes();
  const view = useGraphView();
  const edges = useFlowEdges(view);
  const initial = useRef({ defaultNodes: [...nodes], defaultEdges: edges });
  const flow = useReactFlow<FlowNode, FlowEdgeType>();
  const selection = useSession((session) => session.selection);
  useEffect(() => {
    flow.setNodes((current) => keepState([...nodes], current, selection));
  }, [flow, nodes, selection]);
  useEffect(() => {
    flow.setEdges(edges);
  }, [flow, edges]);

  // Only what a person selects comes back; what we set ourselves does not.
  const handleChanges = useCallback(
    (changes: readonly NodeChange<FlowNode>[]) => {
      const selects = changes.filter((change) => change.type === 'select');
      if (selects.length === 0) return;
      const { selection: before, inspecting } = editor.session.getState();
      const off = new Set(selects.flatMap(({ id, selected }) => (selected ? [] : id)));
      const on = selects.flatMap(({ id, selected }) => (selected && !before.includes(id) ? id : []));
      editor.select([...before.filter((id) => !off.has(id)), ...on], inspecting);
    },
    [editor],
  );
  const handleDrag = useCallback(
    (_: unknown, __: unknown, dragged: readonly FlowNode[]) =>
      editor.session.setState({ dragging: new Map(dragged.map(({ id, position }) => [id, position])) }),
    [editor],
  );
  const handleDragStop = useCallback(
    (_: unknown, __: unknown, dragged: readonly FlowNode[]) => {
      editor.session.setState({ dragging: null });
      const moved = dragged.map(
        ({ id, position }) => [id, { x: Math.round(position.x), y: Math.round(position.y) }] as const,
      );
      editor.move(new Map(moved));
    },
    [editor],
  );
  return {
    ...initial.current,
    onlyRenderVisibleElements: view.graph.cards.length > drawAllUpTo,
    onNodesChange: handleChanges,
    onNodeDrag: handleDrag,
    onNodeDragStop: handleDragStop,
    onSelectionDrag: (_: unknown, dragged: readonly FlowNode[]) => handleDrag(_, _, dragged),
    onSelectionDragStop: (_: unknown, dragged: readonly FlowNode[]) => handleDragStop(_, _, dragged),
    onNodeClick: (_: unknown, { id }: FlowNode) => {
      const { connecting } = editor.session.getState();
      if (connecting !== null && id !== entryId) editor.connect(connecting, id);
    },
    onNodeDoubleClick: (_: unknown, { id }: FlowNode) => editor.select([id]),
    onPaneClick: () => editor.session.setState({ connecting: null, armed: null }),
  };
}

function keepState(next: FlowNode[], current: readonly FlowNode[], selection: readonly string[]): FlowNode[] {
  const known = new Map(current.map((node) => [node.id, node]));
  return next.map((node) => {
    const before = known.get(node.id);
    const selected = selection.includes(node.id);
    if (before === undefined) return selected ? { ...node, selected } : node;
    const same =
      before.data === node.data &&
      before.position.x === node.position.x &&
      before.position.y === node.position.y &&
      before.width === node.width &&
      before.height === node.height &&
      before.ariaLabel === node.ariaLabel &&
      (before.selected ?? false) === selected;
    return same ? before : { ...node, selected };
  });
}

function useFlowNodes(): readonly FlowNode[] {
  const text = useText();
  const canvas = useOpenCanvas();
  const { graph, positions } = useGraphView();
  const detail = useSession((session) => session.detail);
  const flags = useStepFlags();
  const labels = usePortNames(graph);
  const before = useRef<ReadonlyMap<string, FlowNode>>(new Map());
  return useMemo(() => {
    const nodes = toFlowNodes(
      {
        graph,
        positions,
        detail,
        notes: detail === 'full' ? canvas.notes : none,
        flags,
        labels,
        nameOf: (card) => cardLabel(card, text),
      },
      before.current,
    );
    before.current = new Map(nodes.map((node) => [node.id, node]));
    return nodes;
  }, [graph, positions, detail, canvas.notes, flags, labels, text]);
}

function useFlowEdges(view: GraphView): FlowEdgeType[] {
  const text = useText();
  const labels = usePortNames(view.graph);
  return useMemo(
    () => [...toFlowEdges(view, (port, target) => edgeName(labels.get(port) ?? '', target, text))],
    [view, labels, text],
  );
}

/** Connecting with the mouse: from a port to a card; into the open, the menu of kinds comes up. */
function useConnections() {
  const editor = useEditor();
  const portOfHandle = useCallback(
    (source: string | null, handle: string | null | undefined) =>
      editor
        .now()
        ?.graph.byId.get(source ?? '')
        ?.ports.find(({ id }) => id === handle)?.from ?? null,
    [editor],
  );
  const handleEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
    if (state.isValid === true || state.fromHandle?.type !== 'source') return;
    const port = portOfHandle(state.fromHandle.nodeId, state.fromHandle.id);
    const point = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (port === null || point === undefined) return;
    const { clientX: x, clientY: y } = point;
    const under = document.elementFromPoint(x, y);
    const target = under?.closest<HTMLElement>('.react-flow__node-card')?.dataset['id'];
    if (target !== undefined && target !== entryId) editor.connect(port, target);
    else if (under?.classList.contains('react-flow__pane') === true) {
      editor.session.setState({ armed: port, menu: { port, anchor: { x, y } } });
    }
  };
  return {
    onConnect: ({ source, sourceHandle, target }: Connection) => {
      const port = portOfHandle(source, sourceHandle);
      if (port !== null) editor.connect(port, target);
    },
    onConnectEnd: handleEnd,
    isValidConnection: ({ source, sourceHandle, target }: Connection | FlowEdgeType) => {
      const port = portOfHandle(source, sourceHandle);
      return port !== null && editor.connectable(port).some(({ id }) => id === target);
    },
  };
}

/** Steps dragged in from the palette: onto a + they join the flow, elsewhere they stand by themselves. */
function useDrop() {
  const editor = useEditor();
  const flow = useReactFlow();
  const handleOver = (event: DragEvent): void => {
    if (dropKind(event) === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    editor.session.setState({ armed: nearestPlus(event) });
  };
  const handleDrop = (event: DragEvent): void => {
    const kind = event.dataTransfer.getData(dropKind(event) ?? '');
    if (kind === '') return;
    event.preventDefault();
    const port = nearestPlus(event);
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    if (kind === 'note') editor.addNote({ x: Math.round(at.x), y: Math.round(at.y) });
    else if (port === null) editor.addLoose(kind, at);
    else editor.insert(port, kind);
  };
  return { handleOver, handleDrop, handleLeave: () => editor.session.setState({ armed: null }) };
}

/** Fits on opening and when the density changes; and when the room changes, until somebody moved the view. */
function useFitting(viewport: ViewportActions): { readonly handleMoveStart: (event: unknown) => void } {
  const detail = useSession((session) => session.detail);
  const { viewportInitialized } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const touched = useRef(false);
  const fitted = useRef<string | null>(null);
  useEffect(() => {
    if (!viewportInitialized || width === 0 || height === 0) return;
    const moved = fitted.current !== null && fitted.current !== detail;
    if (fitted.current === detail && touched.current) return;
    fitted.current = detail;
    touched.current = false;
    const frame = requestAnimationFrame(() => viewport.fit({ readable: true, animate: moved }));
    return () => cancelAnimationFrame(frame);
  }, [detail, viewport, viewportInitialized, width, height]);
  return { handleMoveStart: (event) => (touched.current ||= event !== null) };
}

function GraphMap() {
  const { t } = useText();
  const full = useSession((session) => session.detail === 'full');
  if (!full) return null;
  return (
    <MiniMap<FlowNode>
      pannable
      zoomable
      className="mini"
      ariaLabel={t(m.minimap)}
      style={{ width: 156, height: 100 }}
      nodeBorderRadius={14}
      nodeClassName={(node) => (node.selected === true ? 'mini-sel' : node.type === 'note' ? 'mini-note' : 'mini-card')}
    />
  );
}

function WidthLegend() {
  const { t } = useText();
  const kind = useOverlay((overlay) => overlay.kind);
  if (kind === null) return null;
  return <p className="float width-legend">{t(m[`width_${kind}`])}</p>;
}

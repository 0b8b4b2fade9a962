import { useMemo } from 'react';
import { ViewportPortal } from '@xyflow/react';
import { RotateCw } from 'lucide-react';
import type { CardDetail } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Text } from '@/i18n/text';
import { useGraphView, useOpenCanvas, useSession } from '../context';
import { editorMessages as m } from '../messages';
import { entryId, type Graph } from '../model/graph';
import { loopShape, loopSizes, type LoopShape, type Rect } from '../model/loop';
import type { Positions } from '../model/placement';

/** Words of the loop hint's pill. */
export function loopText(canvas: Canvas, graph: Graph, { t, tools }: Text): string {
  const attribute = tools.list(graph.loop?.attributes ?? [], 'or');
  const { window } = canvas.reentry;
  return window.type === 'specified'
    ? t(m.loop_after, { attribute, duration: window.duration })
    : t(m.loop_maximum, { attribute });
}

/** Lines of the hint over a graph, null when it does not start itself. */
export function shapeOfLoop(graph: Graph, positions: Positions, detail: CardDetail): LoopShape | null {
  if (graph.loop === null) return null;
  const rects = new Map<string, Rect>();
  for (const card of graph.cards) {
    const at = positions.get(card.id);
    if (at !== undefined) rects.set(card.id, { ...at, width: card.width, height: card.height });
  }
  const entry = rects.get(entryId);
  if (entry === undefined) return null;
  const writers = graph.loop.writers.flatMap((id) => {
    const rect = rects.get(id);
    const continues = graph.byId.get(id)?.ports.some(({ to }) => to !== null) ?? false;
    return rect === undefined ? [] : [{ ...rect, continues }];
  });
  return loopShape(entry, writers, [...rects.values()], detail === 'full' ? loopSizes.drop : loopSizes.dropBesideRun);
}

/** Dots of more lines than this cost a slow machine every frame it moves the view. */
const dottedUpTo = 60;

/** Drawn from meaning; follows cards while they are dragged, and cannot be dragged itself. */
export function LoopLayer() {
  const text = useText();
  const canvas = useOpenCanvas();
  const { graph, positions } = useGraphView();
  const dragging = useSession((session) => session.dragging);
  const detail = useSession((session) => session.detail);
  const shape = useMemo(
    () => shapeOfLoop(graph, dragging === null ? positions : new Map([...positions, ...dragging]), detail),
    [graph, positions, dragging, detail],
  );
  if (shape === null) return null;
  const { label } = shape;
  return (
    <ViewportPortal>
      <svg className="loop-lines" aria-hidden="true">
        {shape.paths.map((path) => (
          <path key={path} className={shape.paths.length > dottedUpTo ? 'e-loop many' : 'e-loop'} d={path} />
        ))}
        <path className="e-head" d={shape.head} />
      </svg>
      <span className="pill at" style={{ transform: `translate(${label.x}px, ${label.y}px) translate(-50%, -50%)` }}>
        <Icon of={RotateCw} size="xs" />
        {loopText(canvas, graph, text)}
      </span>
    </ViewportPortal>
  );
}

import { useCallback, useMemo } from 'react';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEditor } from '../context';
import type { Editor } from '../editor';
import type { Rect } from '../model/loop';
import { fitView, revealView, type Margins } from '../model/view-fit';
import { noteSize } from './flow-model';
import { shapeOfLoop } from './loop-layer';

/** Room kept around the graph; the floating bars stand below. */
const margins: Margins = { top: 26, side: 16, bottom: 62 };
const marginsBesideRun: Margins = { ...margins, bottom: 50 };
export const zoomLimits = { min: 0.1, max: 2 } as const;
/** A first look never shrinks cards so far that they cannot be read. */
const readableZoom = 0.55;
/** Below the last row stand the + of open ports. */
const plusRoom = 36;

function motionMs(ms: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
}

export interface ViewportActions {
  /** Everything in sight; `readable` rather shows the top than shrinks too far. */
  readonly fit: (options?: { readonly readable?: boolean; readonly animate?: boolean }) => void;
  readonly fitCards: (ids: readonly string[]) => void;
  /** Moves just as far as needed to see a card. */
  readonly reveal: (id: string) => void;
  readonly zoomBy: (factor: number) => void;
  readonly zoomTo: (zoom: number) => void;
}

/** Moves of the view. Bounds come from the layout, not from measured elements. */
export function useViewport(): ViewportActions {
  const editor = useEditor();
  const flow = useReactFlow();
  const store = useStoreApi();
  const show = useCallback(
    (shown: readonly Rect[], least: number, duration: number): void => {
      const { width, height } = store.getState();
      const full = editor.session.getState().detail === 'full';
      const view = fitView(shown, {
        window: { width, height },
        margins: full ? margins : marginsBesideRun,
        least: Math.max(least, zoomLimits.min),
      });
      if (view !== null) void flow.setViewport(view, { duration });
    },
    [flow, store, editor],
  );
  const reveal = useCallback<ViewportActions['reveal']>(
    (id) => {
      const [rect] = cardRects(editor, [id]);
      if (rect === undefined) return;
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const next = revealView(rect, { x, y, zoom }, { width, height }, margins);
      if (next.x !== x || next.y !== y) void flow.setViewport(next, { duration: motionMs(180) });
    },
    [editor, flow, store],
  );
  return useMemo(() => {
    const zoomTo = (zoom: number): void => void flow.zoomTo(zoom, { duration: motionMs(180) });
    return {
      fit: ({ readable = false, animate = true } = {}) =>
        show(allRects(editor), readable ? readableZoom : 0, animate ? motionMs(320) : 0),
      fitCards: (ids) => show(ids.length === 0 ? allRects(editor) : cardRects(editor, ids), 0, motionMs(320)),
      reveal,
      zoomTo,
      zoomBy: (factor) => zoomTo(flow.getZoom() * factor),
    };
  }, [editor, flow, show, reveal]);
}

function cardRects(editor: Editor, ids: readonly string[] | null): readonly Rect[] {
  const now = editor.now();
  return (now?.graph.cards ?? []).flatMap((card): Rect[] => {
    const at = now?.positions.get(card.id);
    const wanted = ids === null || ids.includes(card.id);
    return at === undefined || !wanted ? [] : [{ ...at, width: card.width, height: card.height }];
  });
}

function allRects(editor: Editor): readonly Rect[] {
  const now = editor.now();
  if (now === null) return [];
  const { graph, positions, canvas } = now;
  const { detail } = editor.session.getState();
  const loop = shapeOfLoop(graph, positions, detail);
  const below = detail === 'full' ? plusRoom : 0;
  return [
    ...cardRects(editor, null).map((rect) => ({ ...rect, height: rect.height + below })),
    ...(detail === 'full' ? canvas.notes.map((note): Rect => ({ ...note.position, ...noteSize })) : []),
    ...(loop === null ? [] : [{ ...loop.bounds, height: loop.bounds.height + 10 }]),
  ];
}

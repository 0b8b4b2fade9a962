import { useCallback, useMemo } from 'react';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEditor } from '../context';
import type { Rect } from '../model/loop';
import { noteSize } from './flow-model';
import { shapeOfLoop } from './loop-layer';

/** Room kept around the graph: above, at the sides, below (the floating bars stand there). */
const margins = { top: 26, side: 16, bottom: 62, bottomBesideRun: 50 } as const;
export const zoomLimits = { min: 0.1, max: 2 } as const;
/** A first look never shrinks cards so far that they cannot be read. */
const readableZoom = 0.55;

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

  const rects = useCallback(
    (ids: readonly string[] | null): readonly Rect[] => {
      const now = editor.now();
      if (now === null) return [];
      const { graph, positions, canvas } = now;
      const cards = graph.cards.flatMap((card): Rect[] => {
        const at = positions.get(card.id);
        return at === undefined ? [] : [{ ...at, width: card.width, height: card.height }];
      });
      if (ids !== null) {
        return graph.cards.flatMap((card, index) => (ids.includes(card.id) ? (cards[index] ?? []) : []));
      }
      const loop = shapeOfLoop(graph, positions, editor.session.getState().detail);
      const full = editor.session.getState().detail === 'full';
      const notes = full ? canvas.notes.map((note): Rect => ({ ...note.position, ...noteSize })) : [];
      const open = full && graph.cards.some(({ ports }) => ports.some(({ to }) => to === null)) ? 36 : 0;
      return [
        ...cards.map((rect) => ({ ...rect, height: rect.height + open })),
        ...notes,
        ...(loop === null ? [] : [{ ...loop.bounds, height: loop.bounds.height + 10 }]),
      ];
    },
    [editor],
  );

  const show = useCallback(
    (shown: readonly Rect[], least: number, duration: number): void => {
      const { width, height } = store.getState();
      if (shown.length === 0 || width === 0) return;
      const left = Math.min(...shown.map((rect) => rect.x));
      const right = Math.max(...shown.map((rect) => rect.x + rect.width));
      const top = Math.min(...shown.map((rect) => rect.y));
      const bottom = Math.max(...shown.map((rect) => rect.y + rect.height));
      const { detail } = editor.session.getState();
      const below = detail === 'full' ? margins.bottom : margins.bottomBesideRun;
      const room = { width: width - 2 * margins.side, height: height - margins.top - below };
      const exact = Math.min(1, room.width / (right - left), room.height / (bottom - top));
      const zoom = Math.max(exact, least, zoomLimits.min);
      const fitsAcross = (right - left) * zoom <= room.width;
      // Too wide at a readable size: keep the entry, which stands at x = 0, in the middle.
      const middle = fitsAcross ? (left + right) / 2 : 0;
      const x = Math.round(width / 2 - middle * zoom);
      const y = Math.round(margins.top - top * zoom);
      void flow.setViewport({ x, y, zoom }, { duration });
    },
    [flow, store, editor],
  );

  const fit = useCallback<ViewportActions['fit']>(
    ({ readable = false, animate = true } = {}) =>
      show(rects(null), readable ? readableZoom : 0, animate ? motionMs(320) : 0),
    [rects, show],
  );
  const fitCards = useCallback<ViewportActions['fitCards']>(
    (ids) => show(rects(ids.length === 0 ? null : ids), 0, motionMs(320)),
    [rects, show],
  );
  const reveal = useCallback<ViewportActions['reveal']>(
    (id) => {
      const [rect] = rects([id]);
      if (rect === undefined) return;
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const dx = correction(rect.x * zoom + x, rect.width * zoom, width, margins.side, margins.side);
      const dy = correction(rect.y * zoom + y, rect.height * zoom, height, margins.top, margins.bottom);
      if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: motionMs(180) });
    },
    [rects, flow, store],
  );
  const zoomTo = useCallback((zoom: number) => void flow.zoomTo(zoom, { duration: motionMs(180) }), [flow]);
  const zoomBy = useCallback((factor: number) => zoomTo(flow.getZoom() * factor), [flow, zoomTo]);
  return useMemo(() => ({ fit, fitCards, reveal, zoomBy, zoomTo }), [fit, fitCards, reveal, zoomBy, zoomTo]);
}

/** How far a stretch has to move to lie inside the window; its start wins where it is too long. */
function correction(start: number, length: number, room: number, before: number, after: number): number {
  if (start < before) return before - start;
  const over = start + length - (room - after);
  return over <= 0 ? 0 : -Math.min(over, start - before);
}

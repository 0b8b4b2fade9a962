import { useRunState } from '@/state/react';
import type { GraphOverlay, OverlayStep } from '@/state/contract';
import { useEditor, useSession } from '../context';

/** The run shown on this canvas; null in Build. */
export function useOverlay<T>(select: (overlay: GraphOverlay) => T): T | null {
  const { canvasId } = useEditor();
  const shown = useSession((session) => session.detail !== 'full');
  return useRunState(({ overlay }) =>
    shown && overlay !== null && overlay.canvasId === canvasId ? select(overlay) : null,
  );
}

export function useOverlayStep(id: string): OverlayStep | null {
  return useOverlay((overlay) => overlay.steps[id] ?? null);
}

const edgeWidths = { rest: 1.5, cohortBase: 2, cohortShare: 22, journeyBase: 1.5, journeyPass: 0.85 } as const;

/** Width of an edge by what passed it. */
export function edgeWidth(kind: GraphOverlay['kind'], passes: number, entries: number): number {
  if (passes === 0) return edgeWidths.rest;
  if (kind === 'journey') return Math.min(edgeWidths.journeyBase + edgeWidths.journeyPass * passes, 24);
  return edgeWidths.cohortBase + edgeWidths.cohortShare * (entries === 0 ? 0 : Math.min(passes / entries, 1));
}

/** Everybody who left a step by some port. */
export function passesOf(step: OverlayStep): number {
  return Object.values(step.ports).reduce((sum, count) => sum + count, 0);
}

import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';

/** Addresses of other pages, as they stand behind the `#`. */
export const hrefs = {
  document: (document: Canvas | Campaign) =>
    document.type === 'canvas'
      ? `/canvases/${encodeURIComponent(document.id)}/build`
      : `/campaigns/${encodeURIComponent(document.id)}/compose`,
  /** The canvas with one of its steps selected. */
  step: (canvasId: string, stepId: string) =>
    `/canvases/${encodeURIComponent(canvasId)}/build/${encodeURIComponent(stepId)}`,
} as const;

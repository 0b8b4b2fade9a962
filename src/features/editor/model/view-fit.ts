import type { Point } from './layout';
import type { Rect } from './loop';

/** Where the view stands: how far the graph is moved, and how large it is drawn. */
export interface View extends Point {
  readonly zoom: number;
}

export interface Margins {
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface FitOptions {
  readonly window: Size;
  readonly margins: Margins;
  /** Never smaller than this; then the top is shown, the entry (at x = 0) in the middle. */
  readonly least: number;
}

/** The view that shows all of it, at most at full size; null without anything to show. */
export function fitView(shown: readonly Rect[], { window, margins, least }: FitOptions): View | null {
  if (shown.length === 0 || window.width === 0 || window.height === 0) return null;
  const left = Math.min(...shown.map((rect) => rect.x));
  const right = Math.max(...shown.map((rect) => rect.x + rect.width));
  const top = Math.min(...shown.map((rect) => rect.y));
  const bottom = Math.max(...shown.map((rect) => rect.y + rect.height));
  const room = { width: window.width - 2 * margins.side, height: window.height - margins.top - margins.bottom };
  const zoom = Math.max(Math.min(1, room.width / (right - left), room.height / (bottom - top)), least);
  const middle = (right - left) * zoom <= room.width ? (left + right) / 2 : 0;
  return { x: Math.round(window.width / 2 - middle * zoom), y: Math.round(margins.top - top * zoom), zoom };
}

/** The view moved just as far as needed to see the card whole, or its beginning where it is too large. */
export function revealView(rect: Rect, view: View, window: Size, margins: Margins): View {
  const dx = correction(rect.x * view.zoom + view.x, rect.width * view.zoom, window.width, margins.side, margins.side);
  const dy = correction(
    rect.y * view.zoom + view.y,
    rect.height * view.zoom,
    window.height,
    margins.top,
    margins.bottom,
  );
  return { x: view.x + dx, y: view.y + dy, zoom: view.zoom };
}

function correction(start: number, length: number, room: number, before: number, after: number): number {
  if (start < before) return before - start;
  const over = start + length - (room - after);
  return over <= 0 ? 0 : -Math.min(over, start - before);
}

import { describe, expect, it } from 'vitest';
import type { Canvas } from '@/workflow/documents/canvas';
import { blankCanvas } from '@/workflow/templates/blank';
import { leadScoringCanvas } from '@/workflow/templates/lead-scoring';
import { pointsOfCanvas, windowOfCanvas, writtenAttributes } from './points';
import { drawnAtMost, layoutThumbnail, thumbnailSize } from './thumbnail-layout';

const identity = { id: 'c', createdAt: '2026-03-01T00:00:00Z' };
const canvas = leadScoringCanvas('en', identity);
const none = (): null => null;

describe('thumbnail of a canvas', () => {
  it('has the entry, each step once, and a line to each, inside the frame', () => {
    const { boxes, lines } = layoutThumbnail(canvas, none, null);
    expect(boxes.map((box) => box.id)).toEqual(['', ...canvas.steps.map((step) => step.id)]);
    expect(lines).toHaveLength(5);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(thumbnailSize.width);
      expect(box.y + box.height).toBeLessThanOrEqual(thumbnailSize.height);
    }
  });

  it('colours points by sign, and what Everyone Else comes to as nothing done', () => {
    const { boxes } = layoutThumbnail(canvas, none, null);
    expect(boxes.map((box) => box.look)).toEqual(['plain', 'plain', 'up', 'up', 'down', 'else']);
  });

  it('gives lines the share of entries that took them', () => {
    const { lines } = layoutThumbnail(canvas, (_, port) => (port === 'group-2' ? 25 : 0), 100);
    expect(lines.map((line) => line.share)).toEqual([1, 0, 0.25, 0, 0]);
  });

  it('ends on joins, on loops a damaged file may hold, and on very long chains', () => {
    const chain = (count: number, last: string | null): Canvas => ({
      ...blankCanvas('en', identity),
      variants: [{ id: 'v', name: 'v', percentage: 100, first: 's0' }],
      steps: Array.from({ length: count }, (_, index) => ({
        id: `s${index}`,
        kind: 'delay',
        name: '',
        config: {},
        next: { next: index === count - 1 ? last : `s${index + 1}` },
      })),
    });
    expect(layoutThumbnail(chain(3, 's0'), none, null).boxes).toHaveLength(4);
    const long = layoutThumbnail(chain(20_000, null), none, null);
    expect(long.boxes).toHaveLength(drawnAtMost);
    expect(Math.max(...long.boxes.map((box) => box.y + box.height))).toBeLessThanOrEqual(thumbnailSize.height);
  });

  it('of an empty canvas is its entry', () => {
    expect(layoutThumbnail(blankCanvas('en', identity), none, null).boxes).toHaveLength(1);
  });
});

describe('facts of a canvas', () => {
  it('are its points in the order of its paths, and its window', () => {
    expect(pointsOfCanvas(canvas).map(({ by, otherwise }) => [by, otherwise])).toEqual([
      [1, false],
      [5, false],
      [-1, false],
      [-1, true],
    ]);
    expect(windowOfCanvas(canvas)).toEqual({ value: 1, unit: 'days' });
    expect([...writtenAttributes(canvas)]).toEqual(['lead score']);
  });
});

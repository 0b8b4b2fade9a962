import { describe, expect, it } from 'vitest';
import { fitView, revealView } from './view-fit';

const margins = { top: 26, side: 16, bottom: 62 };
const window = { width: 876, height: 812 };

describe('fitView', () => {
  it('shows the lead-scoring canvas of the design at full size, its entry at the top', () => {
    const view = fitView([{ x: -412, y: 0, width: 842, height: 613 }], { window, margins, least: 0.1 });
    expect(view).toEqual({ x: 429, y: 26, zoom: 1 });
  });

  it('shrinks what is too large', () => {
    const view = fitView([{ x: 0, y: 0, width: 1688, height: 100 }], { window, margins, least: 0.1 });
    expect(view?.zoom).toBeCloseTo(0.5, 3);
  });

  it('rather shows the top, the entry in the middle, than shrinks below what can be read', () => {
    const view = fitView([{ x: -2000, y: 0, width: 5000, height: 4000 }], { window, margins, least: 0.55 });
    expect(view).toEqual({ x: 438, y: 26, zoom: 0.55 });
  });

  it('shows nothing when there is nothing', () => {
    expect(fitView([], { window, margins, least: 0.1 })).toBeNull();
    expect(
      fitView([{ x: 0, y: 0, width: 1, height: 1 }], { window: { width: 0, height: 0 }, margins, least: 0 }),
    ).toBeNull();
  });
});

describe('revealView', () => {
  const view = { x: 0, y: 0, zoom: 1 };

  it('stays when the card is in sight', () => {
    expect(revealView({ x: 100, y: 100, width: 190, height: 78 }, view, window, margins)).toEqual(view);
  });

  it('moves just far enough', () => {
    expect(revealView({ x: 100, y: 760, width: 190, height: 78 }, view, window, margins)).toEqual({
      x: 0,
      y: -88,
      zoom: 1,
    });
    expect(revealView({ x: -50, y: 100, width: 190, height: 78 }, view, window, margins)).toEqual({
      x: 66,
      y: 0,
      zoom: 1,
    });
  });

  it('shows the beginning of a card wider than the window', () => {
    expect(revealView({ x: 40, y: 100, width: 1648, height: 78 }, view, window, margins).x).toBe(-24);
  });
});

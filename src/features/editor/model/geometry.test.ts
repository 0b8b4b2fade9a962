import { describe, expect, it } from 'vitest';
import { bends, edgeCorners, lanes, roundedPath } from './geometry';

const source = { at: 'source', lane: 0 } as const;

describe('edgeCorners', () => {
  it('is straight where columns agree', () => {
    expect(edgeCorners({ x: 5, y: 0 }, { x: 5.4, y: 60 }, source)).toHaveLength(2);
  });

  it('goes vertical, horizontal, vertical where columns differ', () => {
    const corners = edgeCorners({ x: 0, y: 0 }, { x: 100, y: 76 }, source);
    expect(corners).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: bends.fromSource },
      { x: 100, y: bends.fromSource },
      { x: 100, y: 76 },
    ]);
  });

  it('turns just above the target where paths join', () => {
    const [, turn] = edgeCorners({ x: 0, y: 0 }, { x: 100, y: 400 }, { at: 'target', lane: 1 });
    expect(turn).toEqual({ x: 0, y: 400 - bends.fromTarget });
  });

  it('goes down the column kept free beside its port', () => {
    const corners = edgeCorners({ x: 0, y: 0 }, { x: 100, y: 400 }, { at: 'target', lane: 0, aside: -60 });
    expect(corners.map(({ x }) => x)).toEqual([0, 0, -60, -60, 100, 100]);
    expect(corners[3]!.y).toBe(400 - bends.fromTarget);
  });

  it('still enters from the top when the target stands above', () => {
    const corners = edgeCorners({ x: 0, y: 300 }, { x: 200, y: 0 }, source);
    expect(corners.at(-1)).toEqual({ x: 200, y: 0 });
    expect(corners.at(-2)!.y).toBeLessThan(0);
  });

  it('only ever runs along the axes', () => {
    for (const to of [
      { x: 40, y: 20 },
      { x: -300, y: 500 },
      { x: 0, y: -80 },
      { x: 3, y: 30 },
    ]) {
      const corners = edgeCorners({ x: 0, y: 0 }, to, source);
      corners.slice(1).forEach((corner, i) => {
        const before = corners[i]!;
        expect(corner.x === before.x || corner.y === before.y).toBe(true);
      });
    }
  });
});

describe('roundedPath', () => {
  it('rounds corners with the radius of the design', () => {
    expect(
      roundedPath([
        { x: 0, y: 0 },
        { x: 0, y: 50 },
        { x: 80, y: 50 },
        { x: 80, y: 90 },
      ]),
    ).toBe('M0 0L0 40Q0 50 10 50L70 50Q80 50 80 60L80 90');
  });

  it('shrinks the radius on short legs', () => {
    expect(
      roundedPath([
        { x: 0, y: 0 },
        { x: 0, y: 50 },
        { x: 8, y: 50 },
        { x: 8, y: 90 },
      ]),
    ).toContain('L0 46Q0 50 4 50');
  });
});

describe('lanes', () => {
  it('keeps edges that fan out from crossing', () => {
    const left = lanes([
      { from: 100, to: 0 },
      { from: 200, to: 50 },
      { from: 300, to: 80 },
    ]);
    expect(left).toEqual([0, 1, 2]);
    const right = lanes([
      { from: 100, to: 400 },
      { from: 200, to: 500 },
    ]);
    expect(right).toEqual([1, 0]);
  });

  it('shares a lane where edges do not meet', () => {
    expect(
      lanes([
        { from: 100, to: 0 },
        { from: 300, to: 200 },
      ]),
    ).toEqual([0, 0]);
  });
});

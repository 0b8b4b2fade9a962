/** Its bar alone. */
export const minDockHeight = 44;

/** Height nobody has chosen yet, as it is saved; a cohort then takes more room than a journey. */
export const unchosenHeight = 372;
const cohortHeight = 497;

export function maxDockHeight(windowHeight: number): number {
  return Math.max(minDockHeight, Math.floor(windowHeight * 0.7));
}

export function dockHeight(saved: number, mode: 'journey' | 'cohort', most: number): number {
  const wanted = saved === unchosenHeight && mode === 'cohort' ? cohortHeight : saved;
  return Math.min(most, Math.max(minDockHeight, wanted));
}

/** What a key on the dock's edge makes of its height; null when it is not about height. */
export function heightOfKey(key: string, withShift: boolean, height: number, most: number): number | null {
  const step = withShift ? 64 : 16;
  switch (key) {
    case 'ArrowUp':
      return Math.min(most, Math.max(height + step, 140));
    case 'ArrowDown':
      return height - step < 110 ? minDockHeight : height - step;
    case 'Home':
      return minDockHeight;
    case 'End':
      return most;
    default:
      return null;
  }
}

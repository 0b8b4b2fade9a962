/**
 * Undo history of one document. Documents are immutable and share structure, so a snapshot costs what changed.
 * `past` is oldest first, `future` nearest first.
 */
export interface History<D> {
  readonly past: readonly D[];
  readonly future: readonly D[];
  /** Gesture of the newest step; the next edit with the same one joins it. */
  readonly gesture: string | null;
}

/** Undo steps kept per document. */
export const historyLimit = 200;

export function emptyHistory<D>(): History<D> {
  return { past: [], future: [], gesture: null };
}

/** Records that `before` was replaced. Edits of one gesture in a row are one step. */
export function recordEdit<D>(history: History<D>, before: D, gesture: string | undefined): History<D> {
  if (gesture !== undefined && history.gesture === gesture && history.past.length > 0) {
    return history.future.length === 0 ? history : { ...history, future: [] };
  }
  return { past: [...history.past, before].slice(-historyLimit), future: [], gesture: gesture ?? null };
}

export interface HistoryMove<D> {
  readonly history: History<D>;
  readonly document: D;
}

/** One step back from `present`; `null` when there is none. */
export function stepBack<D>(history: History<D>, present: D): HistoryMove<D> | null {
  const document = history.past.at(-1);
  if (document === undefined) return null;
  return {
    document,
    history: { past: history.past.slice(0, -1), future: [present, ...history.future], gesture: null },
  };
}

/** One step forward again; `null` when there is none. */
export function stepForward<D>(history: History<D>, present: D): HistoryMove<D> | null {
  const [document, ...future] = history.future;
  if (document === undefined) return null;
  return { document, history: { past: [...history.past, present], future, gesture: null } };
}

/** Carries a change from outside into every snapshot, so that undoing one's own edit does not undo somebody else's. */
export function rebaseHistory<D>(history: History<D>, change: (snapshot: D) => D): History<D> {
  return { past: history.past.map(change), future: history.future.map(change), gesture: null };
}

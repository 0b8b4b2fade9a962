import { useEffect, useRef, useState } from 'react';
import { useStores, useWorkspaceState } from '@/state/react';
import type { Render } from '@/workflow/send/compose';
import { guardedRender, Superseded, type KnownFailures } from './guarded-render';

/** Typing is rested this long; a column of previews takes a few milliseconds. */
const restMs = 60;

/** What was rendered, and whether it is still what it says. */
export interface Rendered<T> {
  /** The newest one of the same subject; `null` before there is one. */
  readonly made: T | null;
  /** Something it depends on has changed since: its texts may stand, its verdict may not. */
  readonly isPending: boolean;
}

interface Made<T> {
  readonly value: T | null;
  readonly deps: readonly unknown[];
  readonly subject: string;
}

/** Runs `make` after a rest whenever `deps` change; the result of the newest counts, and only for its `subject`. */
export function useRendered<T>(
  make: (render: Render) => Promise<T | null>,
  deps: readonly unknown[],
  subject: string,
): Rendered<T> {
  const { renderer } = useStores();
  const content = useWorkspaceState(({ workspace }) => workspace.content);
  const [made, setMade] = useState<Made<T> | null>(null);
  const known = useRef<KnownFailures>(new Map());
  useEffect(() => {
    const controller = new AbortController();
    const run = async (): Promise<void> => {
      try {
        const value = await make(guardedRender(renderer, content, known.current, controller.signal));
        if (!controller.signal.aborted) setMade({ value, deps, subject });
      } catch (error) {
        if (!(error instanceof Superseded)) throw error;
      }
    };
    const timer = setTimeout(() => void run(), restMs);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
    // `make` closes over exactly what `deps` name.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [renderer, content, ...deps]);
  const isPending = made === null || made.value === null || made.deps.some((dep, index) => dep !== deps[index]);
  return { made: made?.subject === subject ? made.value : null, isPending };
}

import { useMemo, useState } from 'react';
import type { JsonObject } from '@/core/kernel/json';
import type { Preview } from '@/editors/webhook-preview/preview';
import { useComposer } from '../context';
import { useBoundaryPreviews } from '../hooks/use-preview';
import { boundaryOf, type Boundary, type BoundaryValue } from '../model/boundary';

export interface BoundaryView {
  readonly boundary: Boundary;
  readonly values: readonly BoundaryValue[];
  /** Values the person at the screen added; they can be taken away again. */
  readonly added: readonly BoundaryValue[];
  readonly add: (value: BoundaryValue) => void;
  readonly remove: (value: BoundaryValue) => void;
  /** In the order of `values`; a column may not be rendered yet, and all are `isPending` after an edit. */
  readonly previews: readonly (Preview | undefined)[];
  readonly isPending: boolean;
}

const noValues: readonly BoundaryValue[] = [];

export function useBoundary(profile: JsonObject | null, at: number): BoundaryView | null {
  const { campaign } = useComposer();
  const { message, delivery } = campaign;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- nothing else of the campaign is read
  const boundary = useMemo(() => boundaryOf(campaign), [message, delivery]);
  const [added, setAdded] = useState<readonly BoundaryValue[]>([]);
  const own = boundary?.values ?? noValues;
  const values = useMemo(() => [...own, ...added.filter((value) => !own.includes(value))], [own, added]);
  const previews = useBoundaryPreviews(
    campaign,
    boundary?.attribute ?? '',
    boundary === null ? [] : values,
    profile,
    at,
  );
  if (boundary === null) return null;
  return {
    boundary,
    values,
    added,
    add: (value) => setAdded((before) => (before.includes(value) ? before : [...before, value])),
    remove: (value) => setAdded((before) => before.filter((other) => other !== value)),
    previews: previews.made ?? [],
    isPending: previews.isPending,
  };
}

/** Whether every body that leaves is JSON; `null` when none leaves. */
export function validityOf(previews: readonly (Preview | undefined)[]): boolean | null {
  const bodies = previews.flatMap((preview) => (preview?.type === 'request' ? (preview.request.body ?? []) : []));
  return bodies.length === 0 ? null : bodies.every(isJson);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import { useMemo } from 'react';
import { useWorkspaceState } from '@/state/react';
import type { AudienceScope } from '@/workflow/audience';

/** What audiences of this workspace are judged by; the same object until something of it changes. */
export function useAudienceScope(): AudienceScope {
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  const segments = useWorkspaceState(({ workspace }) => workspace.segments);
  const run = useWorkspaceState(({ workspace }) => workspace.run);
  return useMemo(() => ({ events, run, ...(segments !== undefined && { segments }) }), [events, segments, run]);
}

import { useEffect } from 'react';
import { useRunState, useStores, useWorkspaceState } from '@/state/react';
import { useSession } from '../use-simulator';

/** Runs that took no longer than this are repeated on every edit while a journey is open. */
const quickMs = 1_500;
const fewPeople = 2_000;
const settleMs = 250;

/** While a journey is open, an edit of its script or of a flow runs again by itself, if that is quick. */
export function useAutoRun(): void {
  const { run, workspace } = useStores();
  const inJourney = useSession((session) => session.mode === 'journey' && session.personId !== null);
  const isStale = useRunState((state) => state.stale);
  const hasResult = useRunState((state) => state.result !== null);
  const changed = useWorkspaceState((state) => state.workspace);
  useEffect(() => {
    if (!inJourney || !isStale || !hasResult) return;
    const { elapsedMs, only } = run.getState();
    const count = only?.length ?? workspace.getState().workspace.people.length;
    if (count > fewPeople && (elapsedMs ?? Infinity) > quickMs) return;
    const timer = setTimeout(() => void run.actions.run(), settleMs);
    return () => clearTimeout(timer);
    // `changed`: every further edit starts the wait anew.
  }, [inJourney, isStale, hasResult, changed, run, workspace]);
  const { people, events, canvases, campaigns, run: settings } = changed;
  useEffect(() => {
    const open = run.getState().journey;
    if (!inJourney || hasResult || open === null) return;
    const timer = setTimeout(() => void run.actions.openJourney(open.person.id), settleMs);
    return () => clearTimeout(timer);
  }, [inJourney, hasResult, people, events, canvases, campaigns, settings, run]);
}

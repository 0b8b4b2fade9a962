import type { Stores } from '@/state/contract';

/** Opens one person in the simulator, after a run if there is none that still counts. */
export async function playJourney(stores: Stores, personId: string): Promise<void> {
  stores.view.set({ dockOpen: true });
  const { sessionOf } = await import('@/features/simulator/session');
  sessionOf(stores).setState({
    mode: 'journey',
    personId,
    cursor: null,
    stretch: null,
    playing: false,
    edit: null,
  });
  const { result, stale } = stores.run.getState();
  if (result === null || stale) await stores.run.actions.run();
  await stores.run.actions.openJourney(personId);
}

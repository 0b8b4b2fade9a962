import { useMemo } from 'react';
import type { EpochMs } from '@/core/kernel/time';
import type { RunStore } from '@/state/contract';
import { useStores } from '@/state/react';
import { dayMs } from './model/time-scale';
import type { JourneyModel } from './model/journey-model';
import { lastAtOrBefore } from './model/trace-index';
import type { Session, SessionStore } from './session';
import { useSessionStore } from './use-simulator';

export interface SimulatorActions {
  readonly openPerson: (id: string) => void;
  readonly showCohort: () => void;
  readonly showJourney: () => void;
  readonly seek: (at: EpochMs) => void;
  readonly run: () => void;
  readonly set: (change: Partial<Session>) => void;
}

export function useActions(): SimulatorActions {
  const { run } = useStores();
  const session = useSessionStore();
  return useMemo(() => createActions(run, session), [run, session]);
}

function createActions(run: RunStore, session: SessionStore): SimulatorActions {
  const openPerson = (id: string): void => {
    const same = session.getState().personId === id;
    session.setState({
      mode: 'journey',
      personId: id,
      playing: false,
      edit: null,
      ...(!same && { cursor: null, stretch: null }),
    });
    void run.actions.openJourney(id);
  };
  return {
    openPerson,
    showCohort: () => {
      session.setState({ mode: 'cohort', playing: false, edit: null });
      run.actions.closeJourney();
    },
    showJourney: () => {
      const { personId } = session.getState();
      session.setState({ mode: 'journey' });
      if (personId !== null) openPerson(personId);
    },
    seek: (at) => session.setState({ cursor: at }),
    run: () => void run.actions.run(),
    set: (change) => session.setState(change),
  };
}

/** Instants the cursor goes to from `at`; null when there is none in that direction. */
export function neighbours(
  model: JourneyModel,
  at: EpochMs,
): { readonly previous: EpochMs | null; readonly next: EpochMs | null } {
  const position = lastAtOrBefore(model.moments, at);
  const here = model.moments[position];
  const previous = here !== undefined && here.at < at ? here.at : (model.moments[position - 1]?.at ?? null);
  const start = at > model.from ? model.from : null;
  return { previous: previous ?? start, next: model.moments[position + 1]?.at ?? null };
}

/** Where a key takes the cursor; null when the key is not about time. */
export function targetOfKey(model: JourneyModel, at: EpochMs, key: string, withShift: boolean): EpochMs | null {
  const clamp = (to: EpochMs): EpochMs => Math.min(model.until, Math.max(model.from, to));
  const { previous, next } = neighbours(model, at);
  switch (key) {
    case 'ArrowLeft':
      return withShift ? clamp(at - dayMs) : (previous ?? at);
    case 'ArrowRight':
      return withShift ? clamp(at + dayMs) : (next ?? at);
    case 'Home':
      return model.from;
    case 'End':
      return model.until;
    default:
      return null;
  }
}

/**
 * Where a freshly opened journey starts to tell: at its first hand-off, else at what went wrong first, else at the last
 * thing that happened.
 */
export function firstCursor(model: JourneyModel): EpochMs {
  const sent = model.handoffs.find(({ kind }) => kind === 'sent');
  const trouble = model.journey.trace.find(
    (entry) =>
      entry.at >= model.from &&
      (entry.type === 'budget_exceeded' || entry.type === 'write_skipped' || entry.type === 'not_entered'),
  );
  return sent?.at ?? trouble?.at ?? model.moments.at(-1)?.at ?? model.from;
}

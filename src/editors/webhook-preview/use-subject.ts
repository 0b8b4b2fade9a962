import { useEffect, useMemo, useState } from 'react';
import type { EpochMs } from '@/core/kernel/time';
import type { Journey } from '@/state/contract';
import { useRunState, useStores, useWorkspaceState } from '@/state/react';
import type { Person } from '@/workflow/documents/people';
import { firstMoment, momentsOf, type Moment } from './moment';
import type { SendPlace } from './place';

/** An edit is rested this long before the person is run again. */
const restMs = 250;

export interface Subject {
  readonly person: Person | null;
  /** With a moment of their run, or with the first one. */
  readonly choosePerson: (id: string, at?: EpochMs | null) => void;
  /** The person's run is there, or it is known that it cannot run. */
  readonly isReady: boolean;
  /** The person's run of the workspace as it is now; `null` before it is there, or when it cannot run. */
  readonly journey: Journey | null;
  readonly moments: readonly Moment[];
  /** Moment of the run looked at, when it is one at which the webhook was set off. */
  readonly moment: Moment | null;
  readonly at: EpochMs;
  readonly chooseMoment: (moment: Moment) => void;
  readonly chooseTime: (at: EpochMs) => void;
}

/** A chosen moment is remembered by its number among the person's moments, which edits shift least. */
type Choice = { readonly type: 'moment'; readonly index: number } | { readonly type: 'time'; readonly at: EpochMs };

/** Whom and when a preview shows; until somebody is chosen, anybody but `besides`. */
export function useSubject(place: SendPlace, besides?: string): Subject {
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const from = useWorkspaceState(({ workspace }) => workspace.run.from);
  const ran = useRunState(({ result }) => result?.people ?? null);
  const [personId, setPersonId] = useState<string | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const person = useMemo(() => {
    const chosen = people.find((candidate) => candidate.external_id === personId);
    if (chosen !== undefined) return chosen;
    const sentTo = ran?.find(({ id, sent }) => sent > 0 && id !== besides)?.id;
    return (
      people.find((candidate) => candidate.external_id === sentTo) ??
      people.find((candidate) => candidate.external_id !== besides) ??
      null
    );
  }, [people, personId, ran, besides]);
  const { journey, isReady } = useJourneyOf(person?.external_id ?? null);
  const moments = useMemo(() => (journey === null ? [] : momentsOf(journey, place)), [journey, place]);
  const moment = choice === null ? firstMoment(moments) : choice.type === 'moment' ? moments[choice.index] : null;
  const at = moment?.at ?? (choice?.type === 'time' ? choice.at : Date.parse(from));
  return {
    person,
    choosePerson: (id, chosenAt = null) => {
      setPersonId(id);
      setChoice(chosenAt === null ? null : { type: 'time', at: chosenAt });
    },
    isReady,
    journey,
    moments,
    moment: moment ?? null,
    at,
    chooseMoment: (chosen) => setChoice({ type: 'moment', index: moments.indexOf(chosen) }),
    chooseTime: (time) => setChoice({ type: 'time', at: time }),
  };
}

/** The person's journey, made again whenever something that could change it was edited. */
function useJourneyOf(personId: string | null): Pick<Subject, 'journey' | 'isReady'> {
  const { run } = useStores();
  const meaning = useMeaning();
  const [known, setKnown] = useState<{ readonly id: string; readonly journey: Journey | null } | null>(null);
  const isOther = known?.id !== personId;
  useEffect(() => {
    if (personId === null) return;
    let isCurrent = true;
    const inspect = async (): Promise<void> => {
      const journey = await run.actions.inspect(personId);
      if (isCurrent) setKnown({ id: personId, journey });
    };
    const timer = setTimeout(() => void inspect(), isOther ? 0 : restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // Who was shown before only decides how soon.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [run, personId, ...meaning]);
  return isOther ? { journey: null, isReady: personId === null } : { journey: known.journey, isReady: true };
}

/** Everything of the workspace that a run reads. */
function useMeaning(): readonly unknown[] {
  return [
    useWorkspaceState(({ workspace }) => workspace.canvases),
    useWorkspaceState(({ workspace }) => workspace.campaigns),
    useWorkspaceState(({ workspace }) => workspace.people),
    useWorkspaceState(({ workspace }) => workspace.events),
    useWorkspaceState(({ workspace }) => workspace.segments),
    useWorkspaceState(({ workspace }) => workspace.run),
    useWorkspaceState(({ workspace }) => workspace.salesforce),
    useWorkspaceState(({ workspace }) => workspace.content),
    useWorkspaceState(({ workspace }) => workspace.frequencyCaps),
    useWorkspaceState(({ workspace }) => workspace.globalControl),
  ];
}

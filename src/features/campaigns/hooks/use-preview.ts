import { useEffect, useMemo, useRef, useState } from 'react';
import type { Outside } from '@/core/outside/outside';
import type { JsonObject } from '@/core/kernel/json';
import { useStores, useWorkspaceState } from '@/state/react';
import type { Campaign } from '@/workflow/documents/campaign';
import { withScore, type BoundaryValue } from '../model/boundary';
import { guardedRender, Superseded, type KnownFailures } from '../model/guarded-render';
import { causeOf, outsideBefore, profileAt } from '../model/moment';
import type { Render } from '@/workflow/send/compose';
import { previewSend, type Preview } from '../model/preview';
import type { TestSend } from '../send-test/send-test';
import { toCredentials } from '@/workflow/documents/credentials';
import { outsideOf } from '@/workflow/outside';
import { renderDataOf } from '@/workflow/send/render-data';
import type { Subject } from './use-person';

/** Typing is rested this long; a column of previews takes a few milliseconds. */
const restMs = 60;

function useOutside(): Outside {
  const salesforce = useWorkspaceState(({ workspace }) => workspace.salesforce);
  const content = useWorkspaceState(({ workspace }) => workspace.content);
  return useMemo(() => outsideOf({ salesforce, content }), [salesforce, content]);
}

/** The profile of the chosen person at the chosen moment; `null` while their journey is on its way. */
export function useProfile(subject: Subject): JsonObject | null {
  const { person, isReady, journey, moment, at } = subject;
  return useMemo(
    () => (person === null || !isReady ? null : profileAt(person, journey?.trace ?? [], at, moment?.seq)),
    [person, isReady, journey, moment, at],
  );
}

/** What the texts may read of the chosen person at the chosen moment, and of what set the send off. */
function sendDataOf(campaign: Campaign, { journey, moment, at }: Subject, profile: JsonObject) {
  const cause = moment === null || journey === null ? null : causeOf(journey.trace, moment.entry);
  const properties = cause?.input.type === 'custom_event' ? cause.input.properties : undefined;
  return renderDataOf(profile, at, campaign, properties);
}

/** The same send as a real request; `null` without a person. */
export function useTestSend(campaign: Campaign, subject: Subject, profile: JsonObject | null): TestSend | null {
  const settings = useWorkspaceState(({ workspace }) => workspace.salesforce);
  const stored = useWorkspaceState(({ workspace }) => workspace.content?.credentials);
  if (profile === null) return null;
  return {
    message: campaign.message,
    data: sendDataOf(campaign, subject, profile),
    world: { settings, person: idOf(profile), profile },
    credentials: toCredentials(stored),
  };
}

/** What the chosen person's send at the chosen moment comes to. */
export function usePreview(campaign: Campaign, subject: Subject, profile: JsonObject | null): Rendered<Preview> {
  const { person, journey, moment, at } = subject;
  const outside = useOutside();
  return useRendered(
    async (render) => {
      if (person === null || profile === null) return null;
      const data = sendDataOf(campaign, subject, profile);
      const state = outsideBefore(outside, person, journey, at);
      return previewSend({ message: campaign.message, data, state, at }, outside, render);
    },
    [campaign.message, campaign.name, campaign.id, person, profile, journey, moment, at, outside],
    `${person?.external_id ?? ''} ${at}`,
  );
}

/** One preview per made-up value, in the order of `values`. */
export function useBoundaryPreviews(
  campaign: Campaign,
  attribute: string,
  values: readonly BoundaryValue[],
  profile: JsonObject | null,
  at: number,
): Rendered<readonly Preview[]> {
  const outside = useOutside();
  const base = profile ?? madeUpPerson;
  return useRendered(
    async (render) => {
      const previews: Preview[] = [];
      for (const value of values) {
        const made = withScore(base, attribute, value);
        const state = outside.initial(idOf(made), made);
        const data = renderDataOf(made, at, campaign);
        previews.push(await previewSend({ message: campaign.message, data, state, at }, outside, render));
      }
      return previews;
    },
    [campaign.message, campaign.name, campaign.id, attribute, JSON.stringify(values), base, at, outside],
    JSON.stringify(values),
  );
}

/** Somebody whose external id is a Lead id, as the hand-off asks for. */
const madeUpPerson: JsonObject = { external_id: '00Q5g0000000Sample' };

function idOf(profile: JsonObject): string {
  return typeof profile['external_id'] === 'string' ? profile['external_id'] : '';
}

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
function useRendered<T>(
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

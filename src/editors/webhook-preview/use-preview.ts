import { useMemo } from 'react';
import type { JsonObject } from '@/core/kernel/json';
import type { Outside } from '@/core/outside/outside';
import type { WebhookMessage } from '@/core/webhooks/message';
import { useWorkspaceState } from '@/state/react';
import { outsideOf } from '@/workflow/outside';
import { outsideBefore, profileAt } from './moment';
import type { SendPlace } from './place';
import { previewWithMarks, type Preview } from './preview';
import { sendDataOf } from './send-data';
import { useRendered, type Rendered } from './use-rendered';
import type { Subject } from './use-subject';

export function useOutside(): Outside {
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

/** What the chosen person's send at the chosen moment comes to. */
export function usePreview(
  message: WebhookMessage,
  place: SendPlace,
  subject: Subject,
  profile: JsonObject | null,
): Rendered<Preview> {
  const { person, journey, moment, at } = subject;
  const outside = useOutside();
  return useRendered(
    async (render) => {
      if (person === null || profile === null) return null;
      const data = sendDataOf(place, { trace: journey?.trace ?? [], moment, at }, profile);
      const state = outsideBefore(outside, person, journey, at);
      return previewWithMarks({ message, inCanvas: place.step !== null, data, state, at }, outside, render);
    },
    [message, place, person, profile, journey, moment, at, outside],
    `${person?.external_id ?? ''} ${at}`,
  );
}

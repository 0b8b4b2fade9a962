import type { JsonObject } from '@/core/kernel/json';
import type { SendPlace } from '@/editors/webhook-preview/place';
import { previewSend, type Preview } from '@/editors/webhook-preview/preview';
import { sendDataOf } from '@/editors/webhook-preview/send-data';
import { useOutside } from '@/editors/webhook-preview/use-preview';
import { useRendered, type Rendered } from '@/editors/webhook-preview/use-rendered';
import type { Subject } from '@/editors/webhook-preview/use-subject';
import { useWorkspaceState } from '@/state/react';
import type { Campaign } from '@/workflow/documents/campaign';
import { toCredentials } from '@/workflow/documents/credentials';
import { renderDataOf } from '@/workflow/send/render-data';
import { withScore, type BoundaryValue } from '../model/boundary';
import type { TestSend } from '../send-test/send-test';

/** The send that is looked at as a real request; `null` without a person. */
export function useTestSend(
  campaign: Campaign,
  place: SendPlace,
  { journey, moment, at }: Subject,
  profile: JsonObject | null,
): TestSend | null {
  const settings = useWorkspaceState(({ workspace }) => workspace.salesforce);
  const stored = useWorkspaceState(({ workspace }) => workspace.content?.credentials);
  if (profile === null) return null;
  return {
    message: campaign.message,
    data: sendDataOf(place, { trace: journey?.trace ?? [], moment, at }, profile),
    world: { settings, person: idOf(profile), profile },
    credentials: toCredentials(stored),
  };
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
        const input = { message: campaign.message, inCanvas: false, data, state, at };
        previews.push(await previewSend(input, outside, render));
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

import { useMemo } from 'react';
import { useWorkspaceState } from '@/state/react';
import type { Workspace } from '@/workflow/documents/workspace';
import { knownNames, type KnownEvent, type KnownNames } from './known-names';

/** A canvas or campaign, with what filters and triggers can point at inside. */
export interface FlowName {
  readonly id: string;
  readonly name: string;
  readonly isCanvas: boolean;
  readonly steps: readonly { readonly id: string; readonly name: string }[];
  readonly variants: readonly { readonly id: string; readonly name: string }[];
}

export interface EditorNames {
  readonly flows: readonly FlowName[];
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  readonly events: readonly KnownEvent[];
  readonly products: readonly KnownEvent[];
  /** Subscription groups people are in. */
  readonly groups: readonly string[];
}

/** What filters and triggers of this workspace can point at. */
export function useEditorNames(): EditorNames {
  const canvases = useWorkspaceState(({ workspace }) => workspace.canvases);
  const campaigns = useWorkspaceState(({ workspace }) => workspace.campaigns);
  const segments = useWorkspaceState(({ workspace }) => workspace.segments);
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  return useMemo(() => {
    const known = namesOf(people, events);
    return {
      flows: [...canvases.map(canvasName), ...campaigns.map(campaignName)],
      segments: (segments ?? []).map(({ id, name }) => ({ id, name })),
      events: known.events,
      products: known.products,
      groups: groupsOf(people),
    };
  }, [canvases, campaigns, segments, people, events]);
}

/** Scanning a large history takes time: once per history, however many editors ask. */
const byEvents = new WeakMap<
  Workspace['events'],
  { readonly people: Workspace['people']; readonly names: KnownNames }
>();

function namesOf(people: Workspace['people'], events: Workspace['events']): KnownNames {
  const known = byEvents.get(events);
  if (known?.people === people) return known.names;
  const names = knownNames(people, events);
  byEvents.set(events, { people, names });
  return names;
}

function canvasName({ id, name, steps, variants }: Workspace['canvases'][number]): FlowName {
  return {
    id,
    name,
    isCanvas: true,
    steps: steps.map((step) => ({ id: step.id, name: step.name === '' ? step.id : step.name })),
    variants: variants.map((variant) => ({ id: variant.id, name: variant.name })),
  };
}

function campaignName({ id, name }: Workspace['campaigns'][number]): FlowName {
  return { id, name, isCanvas: false, steps: [], variants: [] };
}

function groupsOf(people: Workspace['people']): readonly string[] {
  const groups = new Set<string>();
  for (const { subscription_groups: held } of people) {
    if (!Array.isArray(held)) continue;
    for (const group of held) {
      if (typeof group !== 'object' || group === null || !('subscription_group_id' in group)) continue;
      if (typeof group['subscription_group_id'] === 'string') groups.add(group['subscription_group_id']);
    }
  }
  return [...groups].sort();
}

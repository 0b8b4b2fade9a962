import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { EpochMs } from '@/core/kernel/time';
import { personName, shortPersonName } from '@/i18n/person-name';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import type { Journey } from '@/state/contract';
import { useRunState, useStores, useWorkspaceState } from '@/state/react';
import type { Person } from '@/workflow/documents/people';
import type { Workspace } from '@/workflow/documents/workspace';
import type { RunSummary } from '@/workflow/run-result';
import { indexFlows, type FlowIndex } from './model/flow-index';
import { buildJourneyModel, type JourneyModel } from './model/journey-model';
import type { Threshold } from './model/threshold';
import { lastAtOrBefore } from './model/trace-index';
import { sessionOf, type Session, type SessionStore } from './session';

export function useSessionStore(): SessionStore {
  return sessionOf(useStores());
}

export function useSession<T>(selector: (session: Session) => T): T {
  return useStore(useSessionStore(), selector);
}

/** What the ids in a result stand for, in the language of the page. */
export interface FlowNames {
  readonly index: FlowIndex;
  readonly flow: (id: string) => string;
  readonly step: (flow: string, step: string) => string;
  readonly port: (flow: string, step: string, port: string) => string;
}

const indexes = new WeakMap<Workspace['canvases'], WeakMap<Workspace['campaigns'], FlowIndex>>();

function indexOf(workspace: Workspace): FlowIndex {
  let byCampaigns = indexes.get(workspace.canvases);
  if (byCampaigns === undefined) indexes.set(workspace.canvases, (byCampaigns = new WeakMap()));
  let index = byCampaigns.get(workspace.campaigns);
  if (index === undefined) byCampaigns.set(workspace.campaigns, (index = indexFlows(workspace)));
  return index;
}

export function useFlowIndex(): FlowIndex {
  return useWorkspaceState(({ workspace }) => indexOf(workspace));
}

export function useFlowNames(): FlowNames {
  const index = useFlowIndex();
  const { t } = useText();
  return useMemo(() => createNames(index, t), [index, t]);
}

export function createNames(index: FlowIndex, t: Text['t']): FlowNames {
  const stepOf = (flow: string, step: string) => index.flows.get(flow)?.steps.get(step);
  return {
    index,
    flow: (id) => index.flows.get(id)?.name ?? id,
    step: (flow, id) => {
      const step = stepOf(flow, id);
      if (step === undefined) return id;
      return step.name === '' ? t({ key: `${step.kind}.name` }) : step.name;
    },
    port: (flow, id, portId) => {
      const step = stepOf(flow, id);
      const port = step?.ports.find((one) => one.id === portId);
      if (step === undefined || port === undefined) return portId;
      return port.name ?? t({ key: `${step.kind}.port.${portId}` });
    },
  };
}

const peopleById = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>();

function lookUp(people: readonly Person[]): ReadonlyMap<string, Person> {
  let byId = peopleById.get(people);
  if (byId === undefined) peopleById.set(people, (byId = new Map(people.map((one) => [one.external_id, one]))));
  return byId;
}

export interface PersonNames {
  /** Full name; the email or the id of somebody without one. */
  readonly full: (id: string) => string;
  /** First name, for sentences. */
  readonly short: (id: string) => string;
}

export function usePersonNames(): PersonNames {
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  return useMemo(() => {
    const byId = lookUp(people);
    return {
      full: (id) => personName(byId.get(id) ?? { external_id: id }),
      short: (id) => shortPersonName(byId.get(id) ?? { external_id: id }),
    };
  }, [people]);
}

/** Attribute the canvases keep as a score: what the run says, or before a run the one most steps add to. */
function useScoreAttribute(): string | null {
  const fromRun = useRunState(({ result }) => result?.summary.scoreAttribute ?? null);
  const index = useFlowIndex();
  return useMemo(() => fromRun ?? likelyScore(index), [fromRun, index]);
}

function likelyScore(index: FlowIndex): string | null {
  const counts = new Map<string, number>();
  for (const flow of index.flows.values()) {
    for (const step of flow.steps.values()) {
      for (const { attribute, delta } of step.writes) {
        if (delta !== null) counts.set(attribute, (counts.get(attribute) ?? 0) + 1);
      }
    }
  }
  let best: string | null = null;
  for (const [attribute, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = attribute;
  return best;
}

export function useThreshold(flow: string): Threshold | null {
  const index = useFlowIndex();
  const score = useScoreAttribute();
  return useMemo(() => index.thresholdFor(flow, score), [index, flow, score]);
}

/** Start and end of the result on screen; before a run, those of the next one. */
function useRunSpan(): { readonly from: EpochMs; readonly until: EpochMs } {
  const ran = useRunState(({ result }) => result?.summary ?? null);
  const from = useWorkspaceState(({ workspace }) => workspace.run.from);
  const until = useWorkspaceState(({ workspace }) => workspace.run.until);
  return useMemo(() => spanOf(ran ?? { from, until }), [ran, from, until]);
}

export function spanOf({ from, until }: Pick<RunSummary, 'from' | 'until'>): {
  readonly from: EpochMs;
  readonly until: EpochMs;
} {
  const start = Date.parse(from);
  return { from: start, until: Math.max(start + 60_000, Date.parse(until)) };
}

const models = new WeakMap<Journey, JourneyModel>();

/** The open journey, read once however many panels show it. */
export function useJourneyModel(): JourneyModel | null {
  const journey = useRunState((state) => state.journey);
  const score = useScoreAttribute();
  const span = useRunSpan();
  return useMemo(() => {
    if (journey === null) return null;
    const known = models.get(journey);
    if (known?.score === score && known.from === span.from && known.until === span.until) return known;
    const model = buildJourneyModel(journey, { ...span, score });
    models.set(journey, model);
    return model;
  }, [journey, score, span]);
}

/** Where the cursor stands; before anybody moved it, at the end of the run. */
export function useCursor(model: JourneyModel): EpochMs {
  const cursor = useSession((session) => session.cursor);
  return Math.min(model.until, Math.max(model.from, cursor ?? model.until));
}

/** The last instant at or before the cursor at which anything happened: changes less often than the cursor. */
export function useCursorMoment(model: JourneyModel | null): EpochMs {
  return useSession(({ cursor }) => {
    if (model === null) return 0;
    return model.moments[lastAtOrBefore(model.moments, cursor ?? model.until)]?.at ?? model.from;
  });
}

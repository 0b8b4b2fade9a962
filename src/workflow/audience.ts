import { applyDeed, HistoryBuilder, toDeed, type Deed } from '@/core/engine/history';
import { nameOfDeed, type PersonEvent } from '@/core/engine/input';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import { zoneOr } from '@/core/kernel/zone';
import { compileFilter, type CompiledFilter, type FilterExplanation } from '@/core/segments/evaluate';
import type { FilterGroup } from '@/core/segments/filter';
import { profileView, type FilterView, type HistoryRecord } from '@/core/segments/view';
import { parseInstant } from './documents/instant';
import type { EventLine } from './documents/people';
import type { Workspace } from './documents/workspace';
import { toInputs } from './run/inputs';
import { linesByPerson } from './run/rows-by-person';

/** What of a workspace an audience is judged by. */
export type AudienceScope = Pick<Workspace, 'events' | 'segments' | 'run'>;

/** Judges profiles outside a run, one after another. */
export interface AudienceJudge {
  matches(profile: JsonObject): boolean;
  explain(profile: JsonObject): FilterExplanation;
}

/** When people are judged, and what lies behind them by then, where a run tells; else what the history says before. */
export interface AudienceMoment {
  readonly at: EpochMs;
  readonly past?: readonly Deed[] | undefined;
}

/**
 * Compiles a filter to be asked of profiles as they are given, at a moment (left out: the start of the run). Without a
 * `past` of a run, what the run would bring about, such as messages received in it, is not there.
 */
export function createAudienceJudge(
  filter: FilterGroup | null,
  scope: AudienceScope,
  moment?: AudienceMoment,
): AudienceJudge {
  const names: string[] = [];
  const slots = new Map<string, number>();
  // The name of a profile field means the field, as in a run (D-ATTR-1).
  const slotOf = (given: string): number => {
    const name = given.trim();
    const known = slots.get(name);
    if (known !== undefined) return known;
    const slot = names.push(name) - 1;
    slots.set(name, slot);
    return slot;
  };
  const history = new HistoryBuilder(slotOf);
  const { unsetLessThan, unsetBoolean } = scope.run;
  const compiled = compileFilter(filter, {
    custom: slotOf,
    standard: slotOf,
    history: (ask) => history.intern(ask),
    segment: (id) => scope.segments?.find((segment) => segment.id === id)?.filter ?? null,
    options: { unsetIsLess: unsetLessThan === 'always', unsetIsFalse: unsetBoolean === 'false' },
  });
  const now = moment?.at ?? parseInstant(scope.run.from)?.at ?? 0;
  const past = moment?.past ?? null;
  const read = (profile: JsonObject): FilterView => viewOf(profile, { names, history, scope, now, past });
  return judgeBy(compiled, read);
}

function judgeBy(compiled: CompiledFilter, read: (profile: JsonObject) => FilterView): AudienceJudge {
  return {
    matches: (profile) => compiled.matches(read(profile)),
    explain: (profile) => compiled.explain(read(profile)),
  };
}

interface Frame {
  readonly names: readonly string[];
  readonly history: HistoryBuilder;
  readonly scope: AudienceScope;
  readonly now: EpochMs;
  readonly past: readonly Deed[] | null;
}

function viewOf(profile: JsonObject, { names, history, scope, now, past }: Frame): FilterView {
  const id = typeof profile['external_id'] === 'string' ? profile['external_id'] : '';
  const companyZone = zoneOr(scope.run.companyTimeZone, 'UTC');
  const value = (slot: number): JsonValue | undefined => ownValue(profile, names[slot] ?? '');
  const records: (HistoryRecord | null)[] = [];
  const view = profileView(value, {
    now,
    personId: id,
    companyZone,
    userZone: zoneOr(ownValue(profile, 'time_zone'), companyZone),
    history: (slot) => records[slot] ?? null,
  });
  if (history.isEmpty) return view;
  for (const deed of past ?? deedsOf(scope.events, id, now)) applyDeed(history, records, deed, view);
  return view;
}

function ownValue(profile: JsonObject, name: string): JsonValue | undefined {
  return name !== '' && Object.hasOwn(profile, name) ? (profile[name] ?? undefined) : undefined;
}

/** What a person did before `until`, in the order it arrived. */
function deedsOf(events: readonly EventLine[], id: string, until: EpochMs): readonly Deed[] {
  return toInputs(linesByPerson(events).get(id) ?? [], until).flatMap((input) => {
    return input.type === 'events' ? input.events.flatMap((event) => deedOf(event, input.at)) : [];
  });
}

function deedOf(event: PersonEvent, at: EpochMs): readonly Deed[] {
  if (event.type === 'attributes' || event.type === 'api') return [];
  const time = event.time ?? at;
  const properties = event.type === 'session_start' ? {} : (event.properties ?? {});
  const deed = toDeed({ type: event.type, name: nameOfDeed(event), properties, time });
  return deed === null ? [] : [deed];
}

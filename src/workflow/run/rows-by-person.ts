import type { JsonObject } from '@/core/kernel/json';
import type { EventLine } from '../documents/people';
import type { Workspace } from '../documents/workspace';

/** Rows are replaced, never changed, so they are sorted out once however often somebody is looked for. */
const linesOfHistory = new WeakMap<readonly EventLine[], ReadonlyMap<string, readonly EventLine[]>>();
const profilesOfList = new WeakMap<Workspace['people'], ReadonlyMap<string, JsonObject>>();

/** Lines by person, in order of first appearance; those of one person in file order. */
export function linesByPerson(events: readonly EventLine[]): ReadonlyMap<string, readonly EventLine[]> {
  const known = linesOfHistory.get(events) ?? groupLines(events);
  linesOfHistory.set(events, known);
  return known;
}

/** Profiles in list order. A person listed twice is one person, the later values winning. */
export function profilesByPerson(people: Workspace['people']): ReadonlyMap<string, JsonObject> {
  const known = profilesOfList.get(people) ?? joinProfiles(people);
  profilesOfList.set(people, known);
  return known;
}

function groupLines(events: readonly EventLine[]): ReadonlyMap<string, readonly EventLine[]> {
  const groups = new Map<string, EventLine[]>();
  for (const line of events) {
    const group = groups.get(line.external_id);
    if (group === undefined) groups.set(line.external_id, [line]);
    else group.push(line);
  }
  return groups;
}

function joinProfiles(people: Workspace['people']): ReadonlyMap<string, JsonObject> {
  const profiles = new Map<string, JsonObject>();
  for (const person of people) {
    const { external_id: id } = person;
    const known = profiles.get(id);
    profiles.set(
      id,
      known === undefined ? person : Object.fromEntries([...Object.entries(known), ...Object.entries(person)]),
    );
  }
  return profiles;
}

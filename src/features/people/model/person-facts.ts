import type { JsonValue } from '@/core/kernel/json';
import { profileFields } from '@/core/segments/filter';
import { personName } from '@/i18n/person-name';
import { userUpdateConfig } from '@/nodes/user-update/schema';
import type { Canvas } from '@/workflow/documents/canvas';
import type { EventLine, Person } from '@/workflow/documents/people';

/** The attribute the canvases count with: the one most User Updates add to or take from. */
export function scoreAttributeOf(canvases: readonly Canvas[]): string | null {
  const counts = new Map<string, number>();
  for (const canvas of canvases) {
    if (canvas.status === 'archived') continue;
    for (const step of canvas.steps) {
      if (step.kind !== 'user_update') continue;
      for (const row of userUpdateConfig.safeParse(step.config).data?.rows ?? []) {
        if (row.operation !== 'increment' && row.operation !== 'decrement') continue;
        counts.set(row.attribute, (counts.get(row.attribute) ?? 0) + 1);
      }
    }
  }
  const [best] = [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  return best?.[0] ?? null;
}

const shownElsewhere = new Set(['external_id', 'first_name', 'last_name', 'email']);

/** Names of the attributes that are not in a column of their own, the custom ones first. */
export function otherAttributes(person: Person, score: string | null): readonly string[] {
  const names = Object.keys(person).filter(
    (name) => !shownElsewhere.has(name) && name !== score && person[name] !== null,
  );
  const isStandard = (name: string): boolean => profileFields.some((field) => field === name);
  return [...names.filter((name) => !isStandard(name)), ...names.filter(isStandard)];
}

/** How many events each person has. */
export function eventCounts(events: readonly EventLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(event.external_id, (counts.get(event.external_id) ?? 0) + 1);
  return counts;
}

const haystacks = new WeakMap<Person, string>();

/** Everything about a person one may search for, in lower case. */
function haystack(person: Person): string {
  let known = haystacks.get(person);
  if (known === undefined) {
    const values = Object.values(person).map((value) =>
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    );
    known = `${personName(person)}\n${values.join('\n')}`.toLowerCase();
    haystacks.set(person, known);
  }
  return known;
}

/** People who match every word of the query. */
export function searchPeople(people: readonly Person[], query: string): readonly Person[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return people;
  return people.filter((person) => words.every((word) => haystack(person).includes(word)));
}

function sortText(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** Numbers by value, then texts; `direction` -1 turns that around. What is missing comes last either way. */
export function compareValues(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  direction: 1 | -1 = 1,
): number {
  const missing = Number(left === undefined || left === null) - Number(right === undefined || right === null);
  return missing === 0 ? direction * comparePresent(left, right) : missing;
}

function comparePresent(left: JsonValue | undefined, right: JsonValue | undefined): number {
  const kinds = Number(typeof left !== 'number') - Number(typeof right !== 'number');
  if (kinds !== 0) return kinds;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const a = sortText(left);
  const b = sortText(right);
  return a < b ? -1 : a > b ? 1 : 0;
}

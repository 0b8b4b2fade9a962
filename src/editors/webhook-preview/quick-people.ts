import { randomByLabel } from '@/core/kernel/hash';
import type { EpochMs } from '@/core/kernel/time';
import { personName } from '@/i18n/person-name';
import type { Person } from '@/workflow/documents/people';
import type { PersonResult } from '@/workflow/run-result';

/** Whom to look at, and when; `at` is `null` where the person's own first moment will do. */
export interface QuickPerson {
  readonly id: string;
  readonly at: EpochMs | null;
}

/** As much of a run as tells who stood where. */
export interface ScoresOfRun {
  readonly scoreAttribute: string | null;
  readonly people: readonly Pick<PersonResult, 'id' | 'scoreLine'>[];
}

/** People whose name, email or id contains the words, at most `limit`. */
export function searchPeople(people: readonly Person[], query: string, limit: number): readonly Person[] {
  const wanted = query.trim().toLowerCase();
  const found: Person[] = [];
  for (const person of people) {
    const email = typeof person['email'] === 'string' ? person['email'] : '';
    const text = `${personName(person)} ${email} ${person.external_id}`.toLowerCase();
    if (wanted === '' || text.includes(wanted)) found.push(person);
    if (found.length >= limit) break;
  }
  return found;
}

/**
 * Everybody who has exactly `value`: as the run begins, or else at the first moment of the run at which they come to
 * stand there. Each person once, in the order of the people.
 */
export function peopleAt(
  people: readonly Person[],
  attribute: string,
  value: number,
  from: EpochMs,
  run: ScoresOfRun | null,
): readonly QuickPerson[] {
  const reached = new Map<string, EpochMs>();
  for (const { id, scoreLine } of run?.scoreAttribute === attribute ? run.people : []) {
    const at = firstAt(scoreLine, value);
    if (at !== null) reached.set(id, at);
  }
  return people.flatMap((person) => {
    if (person[attribute] === value) return [{ id: person.external_id, at: from }];
    const at = reached.get(person.external_id);
    return at === undefined ? [] : [{ id: person.external_id, at }];
  });
}

/** First instant that ends with the value; one passed through within an instant is nowhere to stand. */
function firstAt(line: readonly (readonly [EpochMs, number])[], value: number): EpochMs | null {
  const index = line.findIndex(([at, score], position) => score === value && line[position + 1]?.[0] !== at);
  return line[index]?.[0] ?? null;
}

/** Everybody who has no value as the run begins; `null` is the same as absent (D-ATTR-1). */
export function peopleWithout(people: readonly Person[], attribute: string, from: EpochMs): readonly QuickPerson[] {
  return people.flatMap((person) =>
    person[attribute] === undefined || person[attribute] === null ? [{ id: person.external_id, at: from }] : [],
  );
}

/** The one behind the current; from the last, and for somebody else, the first. */
export function nextOf(found: readonly QuickPerson[], currentId: string | null): QuickPerson | null {
  const index = found.findIndex(({ id }) => id === currentId);
  return found[index + 1] ?? found[0] ?? null;
}

/**
 * The next in an order that only `seed` and the ids decide: pressed again and again it comes to everybody once before it
 * begins anew.
 */
export function nextAtRandom(people: readonly Person[], currentId: string | null, seed: number): QuickPerson | null {
  const place = (id: string): Place => ({ id, draw: randomByLabel('preview', seed, id) });
  const current = currentId === null ? null : place(currentId);
  let first: Place | null = null;
  let next: Place | null = null;
  for (const { external_id: id } of people) {
    const candidate = place(id);
    if (first === null || isBefore(candidate, first)) first = candidate;
    const isBehind = current !== null && isBefore(current, candidate);
    if (isBehind && (next === null || isBefore(candidate, next))) next = candidate;
  }
  const found = next ?? first;
  return found === null || (found.id === currentId && people.length === 1) ? null : { id: found.id, at: null };
}

interface Place {
  readonly id: string;
  readonly draw: number;
}

function isBefore(left: Place, right: Place): boolean {
  return left.draw < right.draw || (left.draw === right.draw && left.id < right.id);
}

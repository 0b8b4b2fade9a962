import { compileFilter } from '@/core/segments/evaluate';
import { profileView } from '@/core/segments/view';
import { standardFields, type FilterGroup } from '@/core/segments/filter';
import type { JsonValue } from '@/core/kernel/json';
import type { Person } from '@/workflow/documents/people';

export interface AudienceCount {
  readonly matched: number;
  readonly total: number;
  /** The first who match, for "show who". */
  readonly first: readonly Person[];
}

const shownAtMost = 100;

/** How many people match now, with the profile they have now. */
export function countAudience(filter: FilterGroup | null, people: readonly Person[]): AudienceCount {
  const names: string[] = [];
  const slot = (name: string): number => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  };
  const standard = new Set<string>(standardFields);
  const compiled = compileFilter(filter, {
    // A custom attribute may bear the name of a standard field; the two never meet on one profile.
    custom: (name) => slot(standard.has(name) ? `custom:${name}` : name),
    standard: slot,
  });
  let matched = 0;
  const first: Person[] = [];
  for (const person of people) {
    const view = profileView((at): JsonValue | undefined => person[names[at] ?? '']);
    if (!compiled.matches(view)) continue;
    matched += 1;
    if (first.length < shownAtMost) first.push(person);
  }
  return { matched, total: people.length, first };
}

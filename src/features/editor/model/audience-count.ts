import type { FilterGroup } from '@/core/segments/filter';
import { createAudienceJudge, type AudienceScope } from '@/workflow/audience';
import type { Person } from '@/workflow/documents/people';

export interface AudienceCount {
  readonly matched: number;
  readonly total: number;
  /** The first who match, for "show who". */
  readonly first: readonly Person[];
}

const shownAtMost = 100;

/** How many people match at the start of a run, with the profile they have and what they did before. */
export function countAudience(
  filter: FilterGroup | null,
  people: readonly Person[],
  scope: AudienceScope,
): AudienceCount {
  const judge = createAudienceJudge(filter, scope);
  let matched = 0;
  const first: Person[] = [];
  for (const person of people) {
    if (!judge.matches(person)) continue;
    matched += 1;
    if (first.length < shownAtMost) first.push(person);
  }
  return { matched, total: people.length, first };
}

import type { Filter, FilterGroup, FilterLeaf } from './filter';

export interface PlacedLeaf {
  readonly leaf: FilterLeaf;
  /** Keys from the filter's root. */
  readonly path: readonly (string | number)[];
}

/** Every condition of a filter in reading order; iterative, because depth is the user's to choose. */
export function leavesOf(filter: FilterGroup | null): readonly PlacedLeaf[] {
  const leaves: PlacedLeaf[] = [];
  const rest: { readonly filter: Filter; readonly path: PlacedLeaf['path'] }[] =
    filter === null ? [] : [{ filter, path: [] }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { filter: at, path } = next;
    if (at.type !== 'group') {
      leaves.push({ leaf: at, path });
      continue;
    }
    const members = at.filters.map((member, index) => ({ filter: member, path: [...path, 'filters', index] }));
    rest.push(...members.reverse());
  }
  return leaves;
}

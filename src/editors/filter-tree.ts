import type { Filter, FilterGroup, FilterLeaf } from '@/core/segments/filter';

/** Where a filter stands: indices from the root downwards; empty is the root itself. */
export type FilterPath = readonly number[];

export function emptyGroup(exclude = false): FilterGroup {
  return { type: 'group', join: exclude ? 'or' : 'and', ...(exclude && { exclude: true }), filters: [] };
}

/** Replaces the filter at a path; `null` takes it away. The way there is copied, everything else stays the same object. */
export function replaceAt(root: FilterGroup, path: FilterPath, next: Filter | null): FilterGroup {
  const [index, ...rest] = path;
  if (index === undefined) return next !== null && next.type === 'group' ? next : root;
  const child = root.filters[index];
  if (child === undefined) return root;
  if (rest.length === 0) {
    const filters = next === null ? root.filters.toSpliced(index, 1) : root.filters.with(index, next);
    return { ...root, filters };
  }
  return child.type === 'group' ? { ...root, filters: root.filters.with(index, replaceAt(child, rest, next)) } : root;
}

export function appendTo(group: FilterGroup, filter: Filter): FilterGroup {
  return { ...group, filters: [...group.filters, filter] };
}

/** A filter that restricts nothing is no filter: groups without a leaf fall away, an empty root is everybody. */
export function withoutEmpty(root: FilterGroup): FilterGroup | null {
  const filters = root.filters.flatMap((filter): Filter[] => {
    if (filter.type !== 'group') return [filter];
    const kept = withoutEmpty(filter);
    return kept === null ? [] : [kept];
  });
  return filters.length === 0 ? null : { ...root, filters };
}

/** Leaves that let people in, and leaves that keep them out (S-GRP-3), in reading order. */
export function splitLeaves(root: FilterGroup | null): {
  readonly include: readonly FilterLeaf[];
  readonly exclude: readonly FilterLeaf[];
} {
  const include: FilterLeaf[] = [];
  const exclude: FilterLeaf[] = [];
  const stack: { readonly filter: Filter; readonly out: boolean }[] =
    root === null ? [] : [{ filter: root, out: false }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { filter, out } = item;
    if (filter.type !== 'group') (out ? exclude : include).push(filter);
    else {
      const inside = (filter.exclude === true) !== out;
      stack.push(...filter.filters.map((child) => ({ filter: child, out: inside })).toReversed());
    }
  }
  return { include, exclude };
}

/** `filters.0.filters.1`: the form findings and explanations use. */
export function pathText(path: FilterPath): string {
  return path.map((index) => `filters.${index}`).join('.');
}

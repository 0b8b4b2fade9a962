import type { FilterGroup, FilterLeaf } from '@/core/segments/filter';
import { describeLeaf } from '@/core/segments/describe';
import type { Text } from '@/i18n/text';
import { splitLeaves } from './filter-tree';
import { editorsMessages as m } from './messages';

/** Who may enter, as one line: "All users, except: `employee` is true". A list of what is asked, not the exact logic. */
export function audienceSummary(filter: FilterGroup | null, text: Text): string {
  const { t, tools } = text;
  const { include, exclude } = splitLeaves(filter);
  const line = (leaves: readonly FilterLeaf[], join: 'and' | 'or') =>
    tools.list(
      leaves.map((leaf) => t(describeLeaf(leaf))),
      join,
    );
  const only = line(include, filter?.join ?? 'and');
  const what = line(exclude, 'or');
  if (include.length === 0)
    return exclude.length === 0 ? t(m['audience.everybody']) : t(m['audience.except'], { what });
  return exclude.length === 0 ? t(m['audience.only'], { what: only }) : t(m['audience.only_except'], { only, what });
}

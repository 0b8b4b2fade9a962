import type { ReactNode } from 'react';
import { CircleMinus, Plus, TriangleAlert, X } from 'lucide-react';
import type { Filter, FilterGroup, FilterLeaf } from '@/core/segments/filter';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Icon } from '@/ui/icon';
import { ComparisonEditor } from './comparison-editor';
import { newComparison } from './comparison-model';
import type { FilterPlace } from './filter-kinds';
import { appendTo, emptyGroup, pathText, replaceAt, withoutEmpty, type FilterPath } from './filter-tree';
import type { KnownAttribute } from './known-names';
import { LeafEditor } from './leaf-editor';
import { editorsMessages as m } from './messages';
import { SubjectField } from './subject-field';

export interface FilterEditorProps {
  /** Null is everybody. */
  readonly value: FilterGroup | null;
  readonly onChange: (value: FilterGroup | null) => void;
  readonly attributes: readonly KnownAttribute[];
  /** Standard fields with their samples, where the data has them. */
  readonly standard?: readonly KnownAttribute[];
  /** Where the filter stands; left out: an audience. */
  readonly place?: FilterPlace;
  /** What is wrong with a filter, by its path: `filters.0.filters.1`. */
  readonly problems?: Readonly<Record<string, ReactNode>>;
  /** How many match now; absent while it is worked out. */
  readonly count?: { readonly matched: number; readonly total: number } | null;
  readonly onShowWho?: () => void;
}

interface TreeContext {
  readonly place: FilterPlace;
  readonly attributes: readonly KnownAttribute[];
  readonly standard: readonly KnownAttribute[];
  readonly problems: Readonly<Record<string, ReactNode>>;
  readonly replace: (path: FilterPath, next: Filter | null) => void;
}

const newLeaf: FilterLeaf = { type: 'custom_attribute', attribute: '', comparison: newComparison('string') };

/** Rows of attribute, operator and value; groups on a rail; exclusions below (S-GRP-2, S-GRP-3). */
export function FilterEditor(props: FilterEditorProps) {
  const { value, onChange, attributes, standard = [], place = 'audience', problems = {}, count, onShowWho } = props;
  const { t } = useText();
  const root = value ?? emptyGroup();
  const context: TreeContext = {
    place,
    attributes,
    standard,
    problems,
    // Taking the last leaf of a group away takes the group away; typing into a new one never does.
    replace: (path, next) => {
      const changed = replaceAt(root, path, next);
      onChange(next === null ? withoutEmpty(changed) : changed);
    },
  };
  return (
    <div className="grid gap-2">
      {value === null || root.filters.length === 0 ? (
        <p className="m">{t(m['filter.everybody'])}</p>
      ) : (
        <div role="group" aria-label={t(m['filter.include'])}>
          <Members group={root} path={[]} context={context} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        <Button size="sm" icon={Plus} onClick={() => onChange(appendTo(root, newLeaf))}>
          {t(m['filter.add'])}
        </Button>
        <Button
          size="sm"
          variant="ghost"
          icon={Plus}
          onClick={() => onChange(appendTo(root, appendTo({ ...emptyGroup(), join: 'or' }, newLeaf)))}
        >
          {t(m['filter.add_group'])}
        </Button>
        <Button
          size="sm"
          variant="ghost"
          icon={CircleMinus}
          onClick={() => onChange(appendTo(root, appendTo(emptyGroup(true), newLeaf)))}
        >
          {t(m['filter.add_exclusion'])}
        </Button>
      </div>
      <Foot count={count} onShowWho={onShowWho} />
    </div>
  );
}

interface FootProps {
  readonly count: FilterEditorProps['count'] | undefined;
  readonly onShowWho: (() => void) | undefined;
}

function Foot({ count, onShowWho }: FootProps) {
  const { t } = useText();
  if (count === undefined) return null;
  return (
    <p className="border-t border-line pt-2 text-xs" aria-live="polite">
      {count === null ? (
        <span className="m">{t(m['filter.counting'])}</span>
      ) : (
        <>
          <b>{t(m['filter.count'], { matched: count.matched, total: count.total })}</b>
          {onShowWho !== undefined && (
            <>
              {' · '}
              <button type="button" className="link" onClick={onShowWho}>
                {t(m['filter.show_who'])}
              </button>
            </>
          )}
        </>
      )}
    </p>
  );
}

interface MembersProps {
  readonly group: FilterGroup;
  readonly path: FilterPath;
  readonly context: TreeContext;
}

function Members({ group, path, context }: MembersProps) {
  return (
    <div className="grid gap-1.5">
      {group.filters.map((filter, index) => {
        const at = [...path, index];
        const excluding = filter.type === 'group' && filter.exclude === true;
        return (
          // Filters have no identity; they are edited in place.
          <div key={index} className="grid gap-1.5">
            {index > 0 && !excluding && <JoinButton group={group} path={path} context={context} />}
            {filter.type === 'group' ? (
              <GroupBlock group={filter} path={at} context={context} />
            ) : (
              <LeafRow leaf={filter} path={at} context={context} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function JoinButton({ group, path, context }: MembersProps) {
  const { t } = useText();
  return (
    <div>
      <button
        type="button"
        className="btn sm gh h-6 px-1.5 font-strong"
        aria-label={t(m['filter.switch_join'], { join: group.join })}
        onClick={() => context.replace(path, { ...group, join: group.join === 'and' ? 'or' : 'and' })}
      >
        {t(m[`filter.${group.join}`])}
      </button>
    </div>
  );
}

function GroupBlock({ group, path, context }: MembersProps) {
  const { t } = useText();
  const excluding = group.exclude === true;
  const title = t(m[excluding ? 'filter.exclusion' : 'filter.group']);
  return (
    <div
      role="group"
      aria-label={title}
      className={classNames('border-s-2 ps-3', excluding ? 'border-stop-line' : 'border-line-strong')}
    >
      <div className="mb-1 flex items-center gap-1.5 text-xs">
        {excluding && <Icon of={CircleMinus} size="s" className="text-stop" />}
        <b className={excluding ? 'text-stop' : 'm2'}>{title}</b>
        <span className="sp" />
        <IconButton size="sm" icon={X} name={t(m['filter.remove_group'])} onClick={() => context.replace(path, null)} />
      </div>
      <Members group={group} path={path} context={context} />
      <div className="mt-1.5">
        <Button
          size="sm"
          variant="ghost"
          icon={Plus}
          aria-label={t(m['filter.add_to'], { name: title })}
          onClick={() => context.replace(path, appendTo(group, newLeaf))}
        >
          {t(m['filter.add'])}
        </Button>
      </div>
    </div>
  );
}

interface LeafRowProps {
  readonly leaf: FilterLeaf;
  readonly path: FilterPath;
  readonly context: TreeContext;
}

function LeafRow({ leaf, path, context }: LeafRowProps) {
  const { t } = useText();
  const problem = context.problems[pathText(path)];
  return (
    <div className={classNames('grid gap-1', problem !== undefined && 'rounded-sm bg-warn-soft p-1.5')}>
      <div className="flex flex-wrap items-start gap-1.5">
        {leaf.type === 'unknown' ? (
          <p className="m2 flex-1 py-1 text-xs">{t(m['filter.unknown'])}</p>
        ) : (
          <>
            <div className="flex min-w-[150px] flex-1 basis-[150px]">
              <SubjectField
                leaf={leaf}
                attributes={context.attributes}
                standard={context.standard}
                place={context.place}
                onChange={(next) => context.replace(path, next)}
              />
            </div>
            <div className="flex min-w-[190px] flex-[2] basis-[190px]">
              <LeafOperands leaf={leaf} path={path} context={context} />
            </div>
          </>
        )}
        <IconButton icon={X} name={t(m['filter.remove'])} onClick={() => context.replace(path, null)} />
      </div>
      {problem !== undefined && (
        <p className="flex items-start gap-1.5 text-xs text-warn">
          <Icon of={TriangleAlert} size="xs" className="mt-0.5" />
          {problem}
        </p>
      )}
    </div>
  );
}

function LeafOperands({
  leaf,
  path,
  context,
}: LeafRowProps & { readonly leaf: Exclude<FilterLeaf, { type: 'unknown' }> }) {
  if (leaf.type === 'custom_attribute') {
    return (
      <ComparisonEditor
        value={leaf.comparison}
        typed={!isSettled(leaf, context)}
        onChange={(comparison) => context.replace(path, { ...leaf, comparison })}
      />
    );
  }
  if (leaf.type === 'standard_field') {
    return (
      <ComparisonEditor
        value={leaf.comparison}
        onChange={(comparison) => {
          if (comparison.type === 'string') context.replace(path, { ...leaf, comparison });
        }}
      />
    );
  }
  return <LeafEditor leaf={leaf} attributes={context.attributes} onChange={(next) => context.replace(path, next)} />;
}

/** The data says of which type the attribute is; a time may be read as a day of the year, or as text. */
function isSettled(leaf: Extract<FilterLeaf, { type: 'custom_attribute' }>, context: TreeContext): boolean {
  const known = context.attributes.find(({ name, count }) => name === leaf.attribute && count > 0);
  return known !== undefined && known.type === leaf.comparison.type && known.type !== 'time';
}

import { filterLeaf, knownFilterTypes, type Filter, type FilterGroup } from '@/core/segments/filter';
import { knownTriggerTypes, trigger, type Trigger } from '@/core/segments/trigger';
import type { FindingLog, Path } from './finding-log';
import { isDraft, type Draft } from './inspect';
import { keepUnknown } from './keep-unknown';
import { reportUnknownFields } from './unknown-fields';

/** The original behind a wrapper an earlier load made, so that a newer version gets another chance to read it. */
function original(value: unknown): unknown {
  if (!isDraft(value) || value['type'] !== 'unknown' || !isDraft(value['raw'])) return value;
  return Object.hasOwn(value['raw'], bareValue) ? value['raw'][bareValue] : value['raw'];
}

/** Member that holds an original that was no object. */
const bareValue = '$value';

/** Reads a list of triggers; what cannot be read is wrapped as `{ type: 'unknown', raw }` and reported. */
export function wrapTriggers(value: unknown, path: Path, log: FindingLog, step?: string): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown, index) => wrapTrigger(original(item), [...path, index], log, step));
}

function wrapTrigger(value: unknown, path: Path, log: FindingLog, step?: string): Trigger {
  const type = isDraft(value) ? value['type'] : undefined;
  const known = knownTriggerTypes.some((name) => name === type);
  const parsed = known ? trigger.safeParse(value) : null;
  if (parsed?.success === true) {
    reportUnknownFields(parsed.data, value, path, log, step);
    return keepUnknown(parsed.data, value);
  }
  const code = known ? 'trigger-unreadable' : 'trigger-unknown';
  log.add('error', code, path, { ...(step === undefined ? {} : { step }), values: { type: shown(type) } });
  return { type: 'unknown', raw: asObject(value) };
}

/** Reads an audience filter: always a group. A single filter is put into one; what cannot be read is wrapped. */
export function wrapFilterRoot(value: unknown, path: Path, log: FindingLog, step?: string): FilterGroup | null {
  if (value === undefined || value === null) return null;
  const filter = wrapFilter(original(value), path, log, step);
  if (filter.type === 'group') return filter;
  if (filter.type !== 'unknown') log.add('info', 'filter-wrapped', path, step === undefined ? {} : { step });
  return { type: 'group', join: 'and', filters: [filter] };
}

function wrapFilter(value: unknown, path: Path, log: FindingLog, step?: string): Filter {
  if (isDraft(value) && isGroup(value)) return wrapGroup(value, path, log, step);
  const type = isDraft(value) ? value['type'] : undefined;
  const known = knownFilterTypes.some((name) => name === type);
  const parsed = known ? filterLeaf.safeParse(value) : null;
  if (parsed?.success === true) {
    reportUnknownFields(parsed.data, value, path, log, step);
    return keepUnknown(parsed.data, value);
  }
  const code = known ? 'filter-unreadable' : 'filter-unknown';
  log.add('error', code, path, { ...(step === undefined ? {} : { step }), values: { type: shown(type) } });
  return { type: 'unknown', raw: asObject(value) };
}

interface GroupDraft extends Draft {
  readonly join: 'and' | 'or';
  readonly filters: unknown[];
}

function isGroup(value: Draft): value is GroupDraft {
  const exclude = value['exclude'];
  return (
    value['type'] === 'group' &&
    (value['join'] === 'and' || value['join'] === 'or') &&
    (exclude === undefined || typeof exclude === 'boolean') &&
    Array.isArray(value['filters'])
  );
}

function wrapGroup(value: GroupDraft, path: Path, log: FindingLog, step?: string): FilterGroup {
  const exclude = value['exclude'];
  const group: FilterGroup = {
    type: 'group',
    join: value.join,
    ...(typeof exclude === 'boolean' ? { exclude } : {}),
    filters: value.filters.map((item, index) => wrapFilter(original(item), [...path, 'filters', index], log, step)),
  };
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(group, key)) log.add('warning', 'field-unknown', [...path, key]);
  }
  return keepUnknown(group, { ...value, filters: [] });
}

/**
 * Step configs hold triggers and filters too, under these member names; wrapping them there lets one unknown trigger
 * cost one trigger instead of the whole step.
 */
export function wrapInside(value: unknown, path: Path, log: FindingLog, step: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => wrapInside(item, [...path, index], log, step));
  if (!isDraft(value)) return value;
  const wrapped: Draft = {};
  for (const [key, child] of Object.entries(value)) {
    const childPath = [...path, key];
    if (key === 'triggers') wrapped[key] = wrapTriggers(child, childPath, log, step);
    else if (key === 'filter' && isDraft(child)) wrapped[key] = wrapFilterRoot(child, childPath, log, step);
    else wrapped[key] = wrapInside(child, childPath, log, step);
  }
  return wrapped;
}

/** Puts originals back in place of wrappers, at any depth under `triggers`, `filter` and `filters`. */
export function unwrapInside(value: unknown, key = ''): unknown {
  const wrapper = key === 'triggers' || key === 'filters' || key === 'filter';
  if (Array.isArray(value)) return value.map((item: unknown) => unwrapInside(wrapper ? original(item) : item, key));
  if (!isDraft(value)) return value;
  const plain: Draft = {};
  for (const [name, child] of Object.entries(value)) {
    if (child !== undefined) plain[name] = unwrapInside(name === 'filter' ? original(child) : child, name);
  }
  return plain;
}

function asObject(value: unknown): Draft {
  return isDraft(value) ? value : { [bareValue]: value };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

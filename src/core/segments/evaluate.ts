import type { MessageRef } from '../kernel/message';
import type { Filter, FilterGroup } from './filter';
import { compileLeaf, type FilterResolver, type LeafProgram } from './leaf';
import type { FilterView } from './view';

export type { FilterResolver } from './leaf';

export interface CompiledFilter {
  matches(view: FilterView): boolean;
  explain(view: FilterView): FilterExplanation;
  /** Every attribute slot `matches` may read; empty when everybody matches. */
  readonly slots: readonly number[];
  /** Whether it looks at nothing but `slots`: not at the time, history, zones or context. */
  readonly slotsOnly: boolean;
}

/** Why somebody matched or not. */
export interface FilterExplanation {
  readonly matches: boolean;
  /** The leaf that settled it: the last one that had to be asked. */
  readonly because: MessageRef;
  /** Rule of the sheet behind that leaf's answer. */
  readonly rule: string;
  /** Every leaf asked, in order; the last one is the deciding one. Empty without a filter. */
  readonly asked: readonly LeafExplanation[];
}

export interface LeafExplanation {
  /** Where in the filter: `filters.0.filters.1`. */
  readonly path: string;
  /** What the leaf itself said, before any exclusion turned it round. */
  readonly passed: boolean;
  /** Whether it stands inside an odd number of exclusion groups (S-GRP-3). */
  readonly excludes: boolean;
  readonly because: MessageRef;
  readonly rule: string;
}

/** One leaf and where to go on; `yes` and `no` are indices, or an end (`accept`, `refuse`). */
interface Instruction extends LeafProgram {
  readonly path: string;
  readonly excludes: boolean;
  readonly yes: number;
  readonly no: number;
}

const accept = -1;
const refuse = -2;

/**
 * Compiles an audience filter: AND/OR groups of any depth, exclusion groups win over everything beside them (S-GRP-3)
 * and are asked first. Groups without a single leaf restrict nothing. No filter means everybody (C-AUD-1). The result
 * is a flat list of tests with jumps, so neither depth nor width of a filter can exhaust the stack.
 */
export function compileFilter(filter: FilterGroup | null, resolve: FilterResolver): CompiledFilter {
  const program = filter === null ? [] : assemble(filter, resolve);
  const [first] = program;
  if (first === undefined) return everybody;
  return {
    matches: compileMatches(program, first),
    explain: (view) => explainProgram(program, view),
    slots: program.flatMap(({ slots }) => slots),
    slotsOnly: program.every(({ slotsOnly }) => slotsOnly),
  };
}

const everybody: CompiledFilter = {
  matches: () => true,
  slots: [],
  slotsOnly: true,
  explain: () => ({ matches: true, because: { key: 'segments.everybody' }, rule: 'C-AUD-1', asked: [] }),
};

function compileMatches(program: readonly Instruction[], first: Instruction): (view: FilterView) => boolean {
  if (program.length === 1) {
    const { test } = first;
    return first.yes === accept ? test : (view) => !test(view);
  }
  return (view) => {
    let at = 0;
    for (let step = program[at]; step !== undefined; step = program[at]) {
      at = step.test(view) ? step.yes : step.no;
    }
    return at === accept;
  };
}

function explainProgram(program: readonly Instruction[], view: FilterView): FilterExplanation {
  const asked: LeafExplanation[] = [];
  let at = 0;
  for (let step = program[at]; step !== undefined; step = program[at]) {
    const passed = step.test(view);
    asked.push({ path: step.path, passed, excludes: step.excludes, ...step.explain(view, passed) });
    at = passed ? step.yes : step.no;
  }
  const last = asked.at(-1);
  const matches = at === accept;
  if (last === undefined) return everybody.explain(view);
  return { matches, because: last.because, rule: last.rule, asked };
}

/** A group being laid out, last member first. `next` is the entry of what is asked after the member at hand. */
interface Frame {
  readonly members: readonly Member[];
  readonly join: FilterGroup['join'];
  readonly excludes: boolean;
  readonly yes: number;
  readonly no: number;
  left: number;
  next: number | null;
}

interface Member {
  readonly filter: Filter;
  readonly path: string;
}

/**
 * Lays the leaves out back to front, so that every target is known when a jump to it is written: targets count from the
 * end while building. A group without leaves yields no entry and so disappears.
 */
function assemble(root: FilterGroup, resolve: FilterResolver): readonly Instruction[] {
  const reversed: Instruction[] = [];
  const inverted = root.exclude === true;
  const stack: Frame[] = [openGroup(root, '', inverted, inverted ? refuse : accept, inverted ? accept : refuse)];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const member = frame.members[frame.left - 1];
    if (member === undefined) {
      stack.pop();
      const parent = stack.at(-1);
      if (parent !== undefined) parent.next = frame.next ?? parent.next;
      continue;
    }
    frame.left -= 1;
    const { filter, path } = member;
    const { yes, no, excludes } = continuation(frame, filter);
    if (filter.type === 'group') {
      stack.push(openGroup(filter, path, excludes, yes, no));
    } else {
      frame.next = reversed.push({ ...compileLeaf(filter, resolve, compileFilter), path, excludes, yes, no }) - 1;
    }
  }
  return reversed
    .map((step) => ({ ...step, yes: fromEnd(step.yes, reversed), no: fromEnd(step.no, reversed) }))
    .reverse();
}

function openGroup(group: FilterGroup, path: string, excludes: boolean, yes: number, no: number): Frame {
  const prefix = path === '' ? 'filters.' : `${path}.filters.`;
  const all = group.filters.map((filter, index) => ({ filter, path: `${prefix}${index}` }));
  const members = [...all.filter(isExcluding), ...all.filter((member) => !isExcluding(member))];
  return { members, join: group.join, excludes, yes, no, left: members.length, next: null };
}

function isExcluding({ filter }: Member): boolean {
  return filter.type === 'group' && filter.exclude === true;
}

function continuation(
  frame: Frame,
  filter: Filter,
): { readonly yes: number; readonly no: number; readonly excludes: boolean } {
  const { yes, no, next, excludes } = frame;
  if (filter.type === 'group' && filter.exclude === true) return { yes: no, no: next ?? yes, excludes: !excludes };
  if (frame.join === 'and') return { yes: next ?? yes, no, excludes };
  return { yes, no: next ?? no, excludes };
}

function fromEnd(target: number, reversed: readonly unknown[]): number {
  return target < 0 ? target : reversed.length - 1 - target;
}

import { standardSlot } from '@/core/engine/slots';
import { compileFilter, type CompiledFilter } from '@/core/segments/evaluate';
import type { FilterGroup } from '@/core/segments/filter';
import { leavesOf } from '@/core/segments/walk';
import type { Finding } from '../run-result';
import type { ProgramBuilder } from './builder';

type Place = Pick<Finding, 'document' | 'path' | 'step' | 'tab'>;

/**
 * Compiles a filter of a document, interning what it looks at. A filter of a kind this version does not know, or of a
 * segment the workspace does not have, keeps the run from starting. `place.path` leads to the filter's root group.
 */
export function compileFilterOf(builder: ProgramBuilder, filter: FilterGroup | null, place: Place): CompiledFilter {
  reportLeaves(builder, filter, place);
  const { unsetLessThan, unsetBoolean } = builder.settings;
  return compileFilter(filter, {
    custom: (name) => builder.slots.intern(name),
    standard: standardSlot,
    history: (ask) => builder.history.intern(ask),
    segment: (id) => builder.segments.get(id) ?? null,
    options: { unsetIsLess: unsetLessThan === 'always', unsetIsFalse: unsetBoolean === 'false' },
  });
}

function reportLeaves(builder: ProgramBuilder, filter: FilterGroup | null, place: Place): void {
  for (const { leaf, path } of leavesOf(filter)) {
    const at = { ...place, path: [place.path, ...path].join('.') };
    if (leaf.type === 'unknown') builder.findings.add('error', 'filter-not-simulated', at);
    if (leaf.type !== 'segment') continue;
    const segment = builder.segments.get(leaf.segment);
    if (segment === undefined) builder.findings.add('error', 'segment-missing', at, { name: leaf.segment });
    else if (leavesOf(segment).some((inner) => inner.leaf.type === 'unknown')) {
      builder.findings.add('error', 'filter-not-simulated', at);
    }
  }
}

import { standardSlot } from '@/core/engine/slots';
import { compileFilter, type CompiledFilter } from '@/core/segments/evaluate';
import type { FilterGroup } from '@/core/segments/filter';
import type { Finding } from '../run-result';
import type { ProgramBuilder } from './builder';

type Place = Pick<Finding, 'document' | 'path' | 'step' | 'tab'>;

/**
 * Compiles a filter of a document, interning what it looks at. A filter of a kind this version does not know keeps the
 * run from starting. `place.path` leads to the filter's root group.
 */
export function compileFilterOf(builder: ProgramBuilder, filter: FilterGroup | null, place: Place): CompiledFilter {
  reportUnknownFilters(builder, filter, place);
  return compileFilter(filter, {
    custom: (name) => builder.slots.intern(name),
    standard: standardSlot,
    history: (ask) => builder.history.intern(ask),
  });
}

function reportUnknownFilters(builder: ProgramBuilder, filter: FilterGroup | null, place: Place): void {
  const open = filter === null ? [] : [{ group: filter, path: place.path }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [at, member] of next.group.filters.entries()) {
      const path = `${next.path}.filters.${at}`;
      if (member.type === 'group') open.push({ group: member, path });
      else if (member.type === 'unknown') builder.findings.add('error', 'filter-not-simulated', { ...place, path });
    }
  }
}

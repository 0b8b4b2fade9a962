import type { JsonObject } from '../kernel/json';
import { compileComparison, type ComparisonOptions } from './comparison';
import { compileAnyAt } from './path';
import type { PropertyFilter } from './trigger';
import type { FilterView } from './view';

export type PropertiesTest = (properties: JsonObject, view: FilterView) => boolean;

/**
 * Tests an event's own properties, all filters joined by AND (C-ENTRY-12, C-ACTION-10). `a.b` reaches into objects; a
 * property whose whole name is `a.b` comes first. Only own properties are looked at. A value of another type than the
 * comparison's never matches (C-ACTION-12), patterns are case-sensitive (W-TRIG-2, O-6), and an empty text is not blank
 * (D-EVT-7). `slot` finds the attributes a filter compares with.
 */
export function compilePropertyFilters(
  filters: readonly PropertyFilter[],
  slot?: ComparisonOptions['slot'],
): PropertiesTest {
  if (filters.length === 0) return () => true;
  const options = { caseSensitiveRegex: true, emptyIsBlank: false, ...(slot === undefined ? {} : { slot }) };
  const tests = filters.map(({ property, comparison }) =>
    compileAnyAt(property, compileComparison(comparison, options)),
  );
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (properties, view) => tests.every((test) => test(properties, view));
}

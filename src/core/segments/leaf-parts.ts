import type { Comparison } from './comparison-schema';
import type { FilterLeaf } from './filter';
import type { Measure } from './measure-schema';
import type { PropertyFilter } from './property-schema';

/** One comparison a leaf makes. */
export interface LeafComparison {
  /** What is compared, as messages name it. */
  readonly name: string;
  readonly comparison: Comparison;
  /** Keys from the leaf. */
  readonly path: readonly (string | number)[];
  /** Patterns look at the letter case of event properties (W-TRIG-2). */
  readonly ofEvent: boolean;
}

/** A name a leaf cannot do without; blank while nobody chose one. */
export interface LeafName {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/** Every comparison of a leaf, in reading order. */
export function comparisonsOf(leaf: FilterLeaf): readonly LeafComparison[] {
  const own = (name: string, comparison: Comparison): readonly LeafComparison[] => [
    { name, comparison, path: ['comparison'], ofEvent: false },
  ];
  switch (leaf.type) {
    case 'custom_attribute':
      return own(leaf.attribute, leaf.comparison);
    case 'standard_field':
      return own(leaf.field, leaf.comparison);
    case 'context_variable':
      return own(leaf.name, leaf.comparison);
    case 'age':
    case 'birthday':
    case 'random_bucket':
    case 'user_id':
      return own(leaf.type, leaf.comparison);
    case 'nested_attribute':
      return leaf.criteria.map(({ path, comparison }, index) => {
        return { name: path, comparison, path: ['criteria', index, 'comparison'], ofEvent: false };
      });
    case 'custom_event':
    case 'purchase':
      return [...ofProperties(leaf.properties), ...ofMeasure(leaf.measure)];
    case 'session':
    case 'message':
      return ofMeasure(leaf.measure);
    default:
      return [];
  }
}

function ofProperties(properties: readonly PropertyFilter[]): readonly LeafComparison[] {
  return properties.map(({ property, comparison }, index) => {
    return { name: property, comparison, path: ['properties', index, 'comparison'], ofEvent: true };
  });
}

function ofMeasure(measure: Measure): readonly LeafComparison[] {
  if (measure.type !== 'first' && measure.type !== 'last') return [];
  return [{ name: measure.type, comparison: measure.comparison, path: ['measure', 'comparison'], ofEvent: false }];
}

/** Every name a leaf needs. */
export function namesOf(leaf: FilterLeaf): readonly LeafName[] {
  switch (leaf.type) {
    case 'custom_attribute':
      return [{ text: leaf.attribute, path: [] }];
    case 'nested_attribute':
      return [
        { text: leaf.attribute, path: [] },
        ...leaf.criteria.map(({ path }, index) => ({ text: path, path: ['criteria', index] })),
      ];
    case 'custom_event':
      return [{ text: leaf.event, path: [] }, ...propertyNames(leaf.properties)];
    case 'purchase':
      return propertyNames(leaf.properties);
    case 'canvas_entry':
      return [
        { text: leaf.canvas, path: [] },
        ...(leaf.as === 'variant' ? [{ text: leaf.variant ?? '', path: ['variant'] }] : []),
      ];
    case 'conversion':
      return [{ text: leaf.flow, path: [] }];
    case 'subscription_group':
      return [{ text: leaf.group, path: [] }];
    case 'segment':
      return [{ text: leaf.segment, path: [] }];
    case 'feature_flag':
      return [{ text: leaf.flag, path: [] }];
    case 'context_variable':
      return [{ text: leaf.name, path: [] }];
    case 'email_subscription':
      return [{ text: leaf.states.join(' '), path: ['states'] }];
    default:
      return [];
  }
}

function propertyNames(properties: readonly PropertyFilter[]): readonly LeafName[] {
  return properties.map(({ property }, index) => ({ text: property, path: ['properties', index] }));
}

/**
 * What a leaf says of one value, where it is a plain comparison of it: only such leaves can contradict each other.
 * `key` is the same for leaves that look at the same value.
 */
export function plainComparisonOf(
  leaf: FilterLeaf,
): { readonly key: string; readonly name: string; readonly comparison: Comparison } | null {
  switch (leaf.type) {
    case 'custom_attribute':
      return { key: `custom_attribute:${leaf.attribute}`, name: leaf.attribute, comparison: leaf.comparison };
    case 'standard_field':
      return { key: `standard_field:${leaf.field}`, name: leaf.field, comparison: leaf.comparison };
    case 'random_bucket':
    case 'user_id':
      return { key: leaf.type, name: leaf.type, comparison: leaf.comparison };
    default:
      return null;
  }
}

import * as z from 'zod';

/** Comparators for numbers (S-ATTR-NUM-1). */
const numberComparison = z.discriminatedUnion('operator', [
  z.object({
    type: z.literal('number'),
    operator: z.enum(['exactly', 'does_not_equal', 'more_than', 'less_than']),
    value: z.number(),
  }),
  z.object({ type: z.literal('number'), operator: z.enum(['is_blank', 'is_not_blank']) }),
]);

/** Comparators for text (S-ATTR-STR-1); `values` holds at most 256 texts (S-GRP-8). */
const stringComparison = z.discriminatedUnion('operator', [
  z.object({
    type: z.literal('string'),
    operator: z.enum(['is_any_of', 'is_none_of', 'contains_any_of', 'does_not_contain_any_of']),
    values: z.array(z.string()).max(256),
  }),
  z.object({
    type: z.literal('string'),
    operator: z.enum(['matches_regex', 'does_not_match_regex']),
    pattern: z.string(),
  }),
  z.object({ type: z.literal('string'), operator: z.enum(['is_blank', 'is_not_blank']) }),
]);

/** Comparators for booleans (S-ATTR-BOOL-1). */
const booleanComparison = z.object({
  type: z.literal('boolean'),
  operator: z.enum(['is_true', 'is_false', 'is_true_or_not_set', 'is_false_or_not_set', 'is_blank', 'is_not_blank']),
});

export const comparison = z.union([numberComparison, stringComparison, booleanComparison]);
export type Comparison = z.output<typeof comparison>;
export type ComparisonType = Comparison['type'];

/** Standard profile fields a filter can look at, named as in `users/track`. */
export const standardFields = [
  'email',
  'first_name',
  'last_name',
  'phone',
  'country',
  'home_city',
  'language',
  'gender',
  'time_zone',
  'email_subscribe',
] as const;
export type StandardField = (typeof standardFields)[number];

/** What a leaf looks at: a custom attribute by its name, or a standard field. */
const attributeFilter = z.object({
  type: z.literal('custom_attribute'),
  attribute: z.string(),
  comparison,
});

const standardFilter = z.object({
  type: z.literal('standard_field'),
  field: z.enum(standardFields),
  comparison: stringComparison,
});

/** A filter of a kind this version does not know: kept as it came, never simulated, refused at compile. */
const unknownFilter = z.object({ type: z.literal('unknown'), raw: z.record(z.string(), z.unknown()) });

export const filterLeaf = z.discriminatedUnion('type', [attributeFilter, standardFilter, unknownFilter]);
export type FilterLeaf = z.output<typeof filterLeaf>;

/** A group joins its members all by AND or all by OR (S-GRP-2); `exclude` makes it AND NOT towards its parent (S-GRP-3). */
export interface FilterGroup {
  readonly type: 'group';
  readonly join: 'and' | 'or';
  readonly exclude?: boolean | undefined;
  readonly filters: readonly Filter[];
}
export type Filter = FilterLeaf | FilterGroup;

export const filterGroup: z.ZodType<FilterGroup> = z.object({
  type: z.literal('group'),
  join: z.enum(['and', 'or']),
  exclude: z.boolean().optional(),
  get filters() {
    return z.array(z.union([filterLeaf, filterGroup]));
  },
});

/** Known leaf types; the load path wraps anything else as `unknown`. */
export const knownFilterTypes = ['custom_attribute', 'standard_field', 'group'] as const;

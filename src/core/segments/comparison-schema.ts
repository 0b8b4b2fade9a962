import * as z from 'zod';

/** A list of operands holds at most this many (S-GRP-8). */
export const mostOperands = 256;

const texts = z.array(z.string()).max(mostOperands);

/** Comparators for numbers (S-ATTR-NUM-1). */
export const numberComparison = z.discriminatedUnion('operator', [
  z.object({
    type: z.literal('number'),
    operator: z.enum(['exactly', 'does_not_equal', 'more_than', 'less_than']),
    value: z.number(),
  }),
  z.object({ type: z.literal('number'), operator: z.enum(['is_blank', 'is_not_blank']) }),
]);

/** Comparators for text (S-ATTR-STR-1); `values` holds at most 256 texts (S-GRP-8). */
export const stringComparison = z.discriminatedUnion('operator', [
  z.object({
    type: z.literal('string'),
    operator: z.enum(['is_any_of', 'is_none_of', 'contains_any_of', 'does_not_contain_any_of']),
    values: texts,
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

/** Comparators for lists (S-ATTR-ARR-1). Elements that are numbers or booleans are compared by their text. */
const arrayComparison = z.discriminatedUnion('operator', [
  z.object({
    type: z.literal('array'),
    operator: z.enum([
      'includes_any_of',
      'includes_none_of',
      'values_contain_any_of',
      'values_do_not_contain_any_of',
      'is_all_of',
      'is_not_all_of',
    ]),
    values: texts,
  }),
  z.object({ type: z.literal('array'), operator: z.literal('list_matches_regex'), pattern: z.string() }),
  z.object({ type: z.literal('array'), operator: z.enum(['has_a_value', 'is_empty']) }),
]);

const days = z.number().nonnegative();

/**
 * Comparators for times (S-ATTR-TIME-1). `date` is a calendar day, `2026-03-02`, whose midnights are the company's
 * (S-O-4), or a full timestamp. `days` are 24 hours each and may be a fraction (S-ATTR-TIME-2, S-O-10).
 */
export const timeComparison = z.discriminatedUnion('operator', [
  z.object({ type: z.literal('time'), operator: z.enum(['before', 'after']), date: z.string() }),
  z.object({
    type: z.literal('time'),
    operator: z.enum(['more_than_days_ago', 'less_than_days_ago', 'in_more_than_days', 'in_less_than_days']),
    days,
  }),
  z.object({ type: z.literal('time'), operator: z.enum(['is_blank', 'is_not_blank']) }),
]);

/** Month and day only (S-ATTR-TIME-6): `day` is `03-02`, or today, a number of days on. */
export const dayOfYearComparison = z.discriminatedUnion('operator', [
  z.object({
    type: z.literal('day_of_year'),
    operator: z.enum(['is_day', 'is_day_or_earlier', 'is_day_or_later']),
    day: z.string(),
    /** Added to today; means nothing beside a fixed day. */
    plusDays: z.number().int().optional(),
  }),
  z.object({ type: z.literal('day_of_year'), operator: z.enum(['is_blank', 'is_not_blank']) }),
]);

/** Something else the profile or the entry holds, to compare with (S-CTX-2, C-ACTION-10). */
export const operandReference = z.discriminatedUnion('type', [
  z.object({ type: z.literal('custom_attribute'), attribute: z.string() }),
  z.object({ type: z.literal('context_variable'), name: z.string() }),
]);
export type OperandReference = z.output<typeof operandReference>;

export const referenceTypes = ['number', 'string', 'boolean', 'time', 'day_of_year'] as const;

/** Comparison with another value instead of a constant; if either is not set, or of another type, nothing matches. */
export const referenceComparison = z.object({
  type: z.literal('reference'),
  as: z.enum(referenceTypes),
  operator: z.enum(['equals', 'differs_from', 'is_greater_than', 'is_smaller_than']),
  to: operandReference,
});
export type ReferenceComparison = z.output<typeof referenceComparison>;

/** Ids name the definitions that published JSON Schemas share. */
export const comparison = z
  .discriminatedUnion('type', [
    numberComparison,
    stringComparison,
    booleanComparison,
    arrayComparison,
    timeComparison,
    dayOfYearComparison,
    referenceComparison,
  ])
  .meta({ id: 'comparison' });
export type Comparison = z.output<typeof comparison>;
export type ComparisonType = Comparison['type'];
export type ComparisonOf<T extends ComparisonType> = Extract<Comparison, { type: T }>;

import type { JsonObject } from '@/core/kernel/json';
import type { PersonResult } from '@/workflow/run-result';
import { thresholdsOf, type Threshold } from '@/workflow/lint/thresholds';
import type { Campaign } from '@/workflow/documents/campaign';

/** A made-up value of the score; `undefined` is a person without one. */
export type BoundaryValue = number | string | undefined;

export interface Boundary {
  readonly attribute: string;
  readonly threshold: Threshold | null;
  readonly values: readonly BoundaryValue[];
}

/**
 * Where to look closely: the attribute the texts compare with a number (else the one that sets the campaign off), at
 * the number, just beside it, without a value, and with text. `null` when nothing of the kind is in the campaign.
 */
export function boundaryOf(campaign: Campaign): Boundary | null {
  const [threshold = null] = thresholdsOf(campaign.message);
  const trigger = campaign.delivery.triggers.find((candidate) => candidate.type === 'custom_attribute_change');
  const attribute = threshold?.attribute ?? (trigger?.type === 'custom_attribute_change' ? trigger.attribute : null);
  if (attribute === null || attribute === '') return null;
  const limit = threshold?.value ?? 100;
  return {
    attribute,
    threshold,
    values: [limit - 1, limit, limit + 0.5, limit + 1, undefined, String(Math.round(limit * 1.5))],
  };
}

/** The person with another score, or without. */
export function withScore(profile: JsonObject, attribute: string, value: BoundaryValue): JsonObject {
  const { [attribute]: _, ...rest } = profile;
  return value === undefined ? rest : { ...rest, [attribute]: value };
}

/** How often a score came to exactly this value in a run; `null` when the run kept no changes. */
export function changesTo(people: readonly PersonResult[], value: BoundaryValue): number | null {
  if (!people.some((person) => person.scoreLine.length > 0)) return null;
  if (typeof value !== 'number') return 0;
  let count = 0;
  for (const { scoreLine } of people) {
    // The first point is what the person brought along, not a change.
    for (let index = 1; index < scoreLine.length; index++) if (scoreLine[index]?.[1] === value) count++;
  }
  return count;
}

export type BoundaryReason =
  'above' | 'at_least' | 'not_above' | 'not_at_least' | 'equal' | 'decimal' | 'missing' | 'text';

/** Why a value falls on its side of the threshold. */
export function reasonOf(threshold: Threshold, value: BoundaryValue): BoundaryReason {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return 'text';
  const passes = threshold.operator === '>' ? value > threshold.value : value >= threshold.value;
  if (passes) return Number.isInteger(value) ? (threshold.operator === '>' ? 'above' : 'at_least') : 'decimal';
  if (threshold.operator === '>=') return 'not_at_least';
  return value === threshold.value ? 'equal' : 'not_above';
}

/** What a person typed as another column: a number, `missing`, or text (quotes make a number text). */
export function parseBoundaryValue(text: string, missingWords: readonly string[]): BoundaryValue | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (missingWords.some((word) => word.toLowerCase() === trimmed.toLowerCase())) return undefined;
  const quoted = /^["'“](.*)["'”]$/.exec(trimmed);
  if (quoted !== null) return quoted[1] ?? '';
  const number = Number(trimmed.replace('−', '-'));
  return Number.isFinite(number) ? number : trimmed;
}

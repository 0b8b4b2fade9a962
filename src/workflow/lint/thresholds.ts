import type { WebhookMessage } from '@/core/webhooks/message';
import { templateFields } from './subjects';

/** A comparison of a custom attribute with a number, as written in Liquid. */
export interface Threshold {
  readonly attribute: string;
  readonly operator: '>' | '>=';
  readonly value: number;
}

const comparison = /custom_attribute\.\$\{([^{}]+)\}\s*(?:\}\}\s*)?(>=?)\s*(-?\d+(?:\.\d+)?|[A-Za-z_]\w*)/g;

/**
 * Comparisons in a text, with the operand as a number or as a variable assigned a number before. A reading of the text,
 * not an evaluation: what it does not recognise it leaves out.
 */
export function thresholdsIn(text: string): readonly Threshold[] {
  return [...text.matchAll(comparison)].flatMap((match): readonly Threshold[] => {
    const [, attribute = '', operator, operand = ''] = match;
    const value = /^-?\d/.test(operand) ? Number(operand) : assignedNumber(text.slice(0, match.index), operand);
    if (value === null || (operator !== '>' && operator !== '>=')) return [];
    return [{ attribute, operator, value }];
  });
}

/** The number last assigned to a variable in `text`. */
function assignedNumber(text: string, variable: string): number | null {
  const assignments = [...text.matchAll(/\{%-?\s*assign\s+([A-Za-z_]\w*)\s*=\s*(-?\d+(?:\.\d+)?)\s*-?%\}/g)];
  const last = assignments.findLast(([, name]) => name === variable);
  return last === undefined ? null : Number(last[2]);
}

/** All comparisons of a webhook's texts. */
export function thresholdsOf(message: WebhookMessage): readonly Threshold[] {
  return templateFields(message, []).flatMap(({ text }) => thresholdsIn(text));
}

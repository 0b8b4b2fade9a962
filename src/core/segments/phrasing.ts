import type { ParticlePair } from '../kernel/message';
import type { Comparison } from './comparison-schema';

export type ComparisonOperator = Comparison['operator'];

/** How an operator reads after its subject, how its opposite reads, and its name as something to count as. */
export interface Phrase {
  readonly yes: string;
  readonly no: string;
  readonly noun: string;
}

/** `tail` is the Korean particle that fits the last operand. */
export type Phrasing = (operands: string, tail: (pair: ParticlePair) => string) => Phrase;

import type { TemplateDiagnostic } from '../contract-analysis';
import type { Span } from './nodes';

/** A diagnostic whose line and column are not looked up yet. */
export interface SpannedDiagnostic extends Omit<TemplateDiagnostic, 'place'> {
  readonly span: Span;
}

export type Report = (diagnostic: SpannedDiagnostic) => void;

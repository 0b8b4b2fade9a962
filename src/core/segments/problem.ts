import type { MessageRef, MessageValues } from '../kernel/message';

/** A mistake in a filter or trigger; `path` is relative to what was checked. */
export interface SegmentProblem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: keyof typeof severities;
  readonly message: MessageRef;
  readonly path: readonly (string | number)[];
}

/** Everything that can be wrong with one filter or trigger. Half-filled ones keep Braze from saving (C-WIZ-7). */
const severities = {
  'filter-half-filled': 'error',
  'filter-unknown': 'error',
  'filter-group-empty': 'warning',
  'filter-empty-text': 'warning',
  'filter-negatives-or': 'warning',
  'filter-impossible': 'warning',
  'filter-too-long': 'warning',
  'filter-nested-deep': 'warning',
  'filter-outside-canvas': 'error',
  'segment-in-segment': 'error',
  'segment-missing': 'error',
  'pattern-syntax': 'error',
  'pattern-too-long': 'error',
  'pattern-unsupported': 'error',
  'trigger-half-filled': 'error',
  'trigger-unknown': 'error',
  'trigger-standard-field': 'warning',
} as const;

export type Path = SegmentProblem['path'];

/** A problem, with the text of its code. */
export function problem(code: SegmentProblem['code'], path: Path, values?: MessageValues): SegmentProblem {
  const key = `segments.problem.${code}`;
  return { severity: severities[code], code, message: values === undefined ? { key } : { key, values }, path };
}

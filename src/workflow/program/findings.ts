import type { StepProblem } from '@/core/engine/contract';
import type { MessageValues } from '@/core/kernel/message';
import type { Finding } from '../run-result';

export type CompileCode =
  | 'step-not-simulated'
  | 'step-config'
  | 'step-next-missing'
  | 'step-next-unknown-port'
  | 'step-id-twice'
  | 'variant-first-missing'
  | 'filter-not-simulated'
  | 'segment-missing'
  | 'trigger-not-simulated'
  | 'trigger-standard-field'
  | 'liquid-syntax'
  | 'document-id-twice'
  | 'run-period'
  | 'schedule-missing'
  | 'schedule-times'
  | 'conversions-too-many'
  | 'conversion-kind'
  | 'conversion-nested'
  | 'edit-unreadable'
  | 'edit-unknown'
  | 'edit-fixed'
  | 'edit-control'
  | 'status-unknown';

/** What the rules report as well goes by the rule's code: one mistake has one code, whoever sees it first. */
const codesOfRules: Partial<Readonly<Record<CompileCode, string>>> = {
  'step-not-simulated': 'step-unreadable',
  'step-config': 'step-unreadable',
  'step-next-missing': 'next-missing',
  'variant-first-missing': 'next-missing',
  'filter-not-simulated': 'filter-unknown',
  'trigger-not-simulated': 'trigger-unknown',
};

/** Collects what compiling has to say. */
export class CompileFindings {
  readonly all: Finding[] = [];

  get refused(): boolean {
    return this.all.some(({ severity }) => severity === 'error');
  }

  add(
    severity: Finding['severity'],
    code: CompileCode,
    place: Pick<Finding, 'document' | 'path' | 'step' | 'tab'>,
    values: MessageValues = {},
  ): void {
    const message = { key: `compile.${code}`, values };
    this.all.push({ severity, code: codesOfRules[code] ?? code, message, ...place });
  }

  /** A problem a step found in its own config. */
  addProblem(
    problem: StepProblem,
    place: { readonly document: string; readonly path: string; readonly step: string },
  ): void {
    const path = problem.path === undefined ? `${place.path}.config` : `${place.path}.config.${problem.path}`;
    const { severity, code, message } = problem;
    this.all.push({ severity, code, message, document: place.document, path, step: place.step, tab: 'build' });
  }
}

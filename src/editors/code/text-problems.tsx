import { createContext, use, useMemo, type ReactNode } from 'react';
import { plainText } from '@/core/segments/phrases';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import type { Finding } from '@/workflow/run-result';
import type { CodeProblem } from './code-field-props';

/** Findings that know their place in the text they are about, as the text shows them; plain information is no problem. */
export function toCodeProblems(findings: readonly Finding[], t: Text['t']): readonly CodeProblem[] {
  return findings.flatMap(({ message, severity }): readonly CodeProblem[] => {
    const { line, column, length } = message.values ?? {};
    if (typeof line !== 'number' || typeof column !== 'number' || severity === 'info') return [];
    return [
      {
        line,
        column,
        ...(typeof length === 'number' ? { length } : {}),
        message: plainText(t(message)).replaceAll(/[`*]/g, ''),
        severity: severity === 'error' ? 'error' : 'warning',
      },
    ];
  });
}

const none: readonly Finding[] = [];
const StepFindings = createContext<readonly Finding[]>(none);

interface TextProblemsProps {
  /** Of one step. */
  readonly findings: readonly Finding[];
  readonly children: ReactNode;
}

/** Lets the texts of a step's panel underline what is wrong in them. */
export function TextProblems({ findings, children }: TextProblemsProps) {
  return <StepFindings value={findings}>{children}</StepFindings>;
}

/** What is wrong in the text at `path` of the step's settings. */
export function useTextProblems(path: string | undefined): readonly CodeProblem[] {
  const findings = use(StepFindings);
  const { t } = useText();
  return useMemo(() => {
    if (path === undefined) return [];
    const here = findings.filter((finding) => finding.path.replace(/^steps\.\d+\.config\./, '') === path);
    return toCodeProblems(here, t);
  }, [findings, path, t]);
}

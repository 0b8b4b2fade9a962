import { useMemo } from 'react';
import { plainText } from '@/core/segments/phrases';
import { useText } from '@/i18n/react';
import type { CodeProblem } from '@/editors/code/code-field-props';
import { useComposer } from '../context';
import { findingsAt } from '../problems';

/** What is wrong in one text, where its place in the text is known. */
export function useCodeProblems(path: string): readonly CodeProblem[] {
  const { findings } = useComposer();
  const { t } = useText();
  return useMemo(
    () =>
      findingsAt(findings, path).flatMap((finding): readonly CodeProblem[] => {
        const line = finding.message.values?.['line'];
        const column = finding.message.values?.['column'];
        if (typeof line !== 'number' || typeof column !== 'number') return [];
        const message = plainText(t(finding.message)).replaceAll(/[`*]/g, '');
        return [{ line, column, message, severity: finding.severity === 'error' ? 'error' : 'warning' }];
      }),
    [findings, path, t],
  );
}

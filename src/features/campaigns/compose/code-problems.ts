import { useMemo } from 'react';
import type { CodeProblem } from '@/editors/code/code-field-props';
import { toCodeProblems } from '@/editors/code/text-problems';
import { useText } from '@/i18n/react';
import { useComposer } from '../context';
import { findingsAt } from '../problems';

/** What is wrong in one text, where its place in the text is known. */
export function useCodeProblems(path: string): readonly CodeProblem[] {
  const { findings } = useComposer();
  const { t } = useText();
  return useMemo(() => toCodeProblems(findingsAt(findings, path), t), [findings, path, t]);
}

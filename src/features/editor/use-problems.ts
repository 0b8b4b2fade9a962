import { useMemo } from 'react';
import { useFindings } from '@/state/react';
import type { Finding } from '@/workflow/run-result';
import { useEditor } from './context';
import { findingsByStep, flagOf, type Flag } from './model/problems';

/** Problems of the open canvas. */
export function useCanvasFindings(): readonly Finding[] {
  return useFindings(useEditor().canvasId);
}

export function useStepFlags(): ReadonlyMap<string, Flag> {
  const findings = useCanvasFindings();
  return useMemo(() => {
    const flags = new Map<string, Flag>();
    for (const [step, list] of findingsByStep(findings)) {
      const flag = flagOf(list);
      if (flag !== null) flags.set(step, flag);
    }
    return flags;
  }, [findings]);
}

export function useStepFindings(step: string): readonly Finding[] {
  const findings = useCanvasFindings();
  return useMemo(() => findings.filter((finding) => finding.step === step), [findings, step]);
}

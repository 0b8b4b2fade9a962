import { expect } from 'vitest';
import { stableStringify } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import type { Workspace } from '../../documents/workspace';
import type { RunResult } from '../../run-result';
import { simulate } from '../../simulate';
import { interpret } from '../interpret';
import { observe } from '../observe';
import type { Story } from '../story';

const liquid = createLiquid();

/** The engine's run at level `full`, or `null` when the workspace may not run. */
export function runEngine(workspace: Workspace): RunResult | null {
  const deps = { liquid, outside: createOutside(workspace.salesforce) };
  const result = simulate({ workspace, settings: workspace.run, traceLevel: 'full' }, deps);
  return result.ok ? result.value : null;
}

/** What happened, as both readings tell it; that they tell the same is part of the asking. */
export function bothReadings(workspace: Workspace): readonly Story[] {
  const run = runEngine(workspace);
  if (run === null) throw new Error('The workspace may not run.');
  return agree(workspace, run);
}

export function agree(workspace: Workspace, run: RunResult): readonly Story[] {
  const told = observe(run);
  const retold = interpret(workspace, workspace.run, liquid);
  // Text first: it is quick, and nearly always the same.
  if (stableStringify(told) !== stableStringify(retold)) expect(told).toEqual(retold);
  return told;
}

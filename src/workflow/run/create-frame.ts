import { Counters } from '@/core/engine/counters';
import type { Outside } from '@/core/outside/outside';
import { parseInstant } from '../documents/instant';
import type { RunRequest } from '../run-result';
import type { RunFrame, RunVersion } from './frame';
import type { CompiledRun } from './versions';

/** The frame of a run, with counters of its own; `null` if a version did not compile. */
export function createFrame(compiled: CompiledRun, request: RunRequest, outside: Outside): RunFrame | null {
  const { scoreAttribute } = compiled.first;
  const versions = [compiled.first, ...compiled.later].flatMap(({ program }): readonly RunVersion[] => {
    if (program === null) return [];
    const scoreSlot = scoreAttribute === null ? -1 : (program.slots.byName.get(scoreAttribute) ?? -1);
    return [{ program, counters: new Counters(program), scoreSlot }];
  });
  const [first, ...later] = versions;
  if (first === undefined || later.length < compiled.later.length) return null;
  return {
    ...first,
    later,
    changes: compiled.changes,
    outside,
    level: request.traceLevel,
    until: parseInstant(request.settings.until)?.at ?? first.program.launchAt,
    shared: null,
  };
}

import type { MessageRef } from '../kernel/message';
import type { Occurrence } from './occurrence';
import type { Flow } from './program';
import type { Gate } from './trace';
import type { Turn } from './turn';

/** One question on the way in. `passes` runs for everybody; `explain` only where somebody reads the trace. */
export interface GateCheck<F extends Flow> {
  readonly gate: Gate;
  /** Whether there is anything to ask; left out: always. Passes where there is not. */
  applies?(flow: F): boolean;
  passes(turn: Turn, flow: F, occurrence: Occurrence): boolean;
  explain(turn: Turn, flow: F, occurrence: Occurrence): GateReason;
}

export interface GateReason {
  readonly rule: string;
  readonly because: MessageRef;
}

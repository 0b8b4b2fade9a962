import { fnv1a } from '../kernel/hash';
import type { FlowState, Person } from './person';
import type { CanvasFlow, Variant } from './program';

/**
 * By hash of canvas and person, so that every re-entry gets the same variant (C-VAR-3, C-VAR-4, O-16). Who once was in the
 * control group stays there, and nobody else ever gets into it, whatever became of the percentages (C-VAR-6).
 */
export function chooseVariant(flow: CanvasFlow, person: Person, state: FlowState): Variant | null {
  const { variants } = flow;
  if (variants.length === 1) return variants[0] ?? null;
  const bucket = fnv1a(`${flow.id}:${person.id}`) % 100;
  const drawn = variants.find((variant) => bucket < variant.upTo) ?? variants.at(-1) ?? null;
  if (drawn === null || state.variant === null) return drawn;
  const before = variants.find(({ id }) => id === state.variant);
  if (before?.control === true) return before;
  if (!drawn.control) return drawn;
  return before ?? variants.find(({ control }) => !control) ?? drawn;
}

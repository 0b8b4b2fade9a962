import type * as z from 'zod';

/** What loading asks of a step kind. The registry of kinds satisfies it. */
export interface StepKinds {
  readonly [kind: string]: { readonly config: z.ZodType };
}

import * as z from 'zod';

export const agentConfig = z.object({
  /** What the agent is asked to do: kept for Braze, never run here. */
  instructions: z.string().default(''),
  /** Context variable that takes the output. */
  variable: z.string().default(''),
  /** What the variable becomes when the agent fails, and so in every run here; `null`: nothing (C-AGT-1). */
  fallback: z.union([z.string(), z.number(), z.boolean()]).nullable().default(null),
});
export type AgentConfig = z.output<typeof agentConfig>;

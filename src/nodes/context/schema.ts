import * as z from 'zod';

export const variableTypes = ['string', 'number', 'boolean', 'time', 'array', 'objects', 'object'] as const;
export type VariableType = (typeof variableTypes)[number];

/** One variable: a text of Liquid whose outcome is read as the type (C-CTX-2). */
export const contextVariable = z.object({
  name: z.string(),
  type: z.enum(variableTypes),
  value: z.string(),
});
export type ContextVariable = z.output<typeof contextVariable>;

/** Set from top to bottom; later ones read earlier ones (C-CTX-3). */
export const contextConfig = z.object({ variables: z.array(contextVariable).default([]) });
export type ContextConfig = z.output<typeof contextConfig>;

/** C-CTX-1. */
export const mostVariables = 10;
export const longestName = 100;
export const longestDefinition = 10_240;
export const mostBytes = 50 * 1_024;

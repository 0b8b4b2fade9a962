import * as z from 'zod';

/** What a row can set: text, number, true or false; `null` removes the attribute (C-UU-16). */
const scalarValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One row of the editor (C-UU-2). `by` is the positive amount of the increment or decrement. */
export const updateRow = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('set'), attribute: z.string(), value: scalarValue }),
  z.object({ operation: z.literal('increment'), attribute: z.string(), by: z.number().nonnegative() }),
  z.object({ operation: z.literal('decrement'), attribute: z.string(), by: z.number().nonnegative() }),
  z.object({ operation: z.literal('remove'), attribute: z.string() }),
]);
export type UpdateRow = z.output<typeof updateRow>;

export const userUpdateConfig = z.object({
  mode: z.literal('ui').default('ui'),
  rows: z.array(updateRow).default([]),
});
export type UserUpdateConfig = z.output<typeof userUpdateConfig>;

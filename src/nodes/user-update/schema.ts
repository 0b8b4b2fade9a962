import * as z from 'zod';

/** What a row can set: text, number, true or false; `null` removes the attribute (C-UU-16). Text may hold Liquid (C-UU-10). */
const scalarValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What a list can hold. */
const item = z.union([z.string(), z.number(), z.boolean()]);

/** One row of the editor (C-UU-2, C-UU-3). `by` is the positive amount of the increment or decrement. */
export const updateRow = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('set'), attribute: z.string(), value: scalarValue }),
  z.object({ operation: z.literal('increment'), attribute: z.string(), by: z.number().nonnegative() }),
  z.object({ operation: z.literal('decrement'), attribute: z.string(), by: z.number().nonnegative() }),
  z.object({ operation: z.literal('add_item'), attribute: z.string(), value: item }),
  z.object({ operation: z.literal('remove_item'), attribute: z.string(), value: item }),
  z.object({ operation: z.literal('remove'), attribute: z.string() }),
]);
export type UpdateRow = z.output<typeof updateRow>;

/** Rows, or one text of Liquid that becomes a `users/track` object (C-UU-1, C-UU-4). The other one is kept, unread. */
export const userUpdateConfig = z.object({
  mode: z.enum(['ui', 'json']).default('ui'),
  rows: z.array(updateRow).default([]),
  json: z.string().optional(),
});
export type UserUpdateConfig = z.output<typeof userUpdateConfig>;

/** Characters of the JSON editor (C-UU-4). */
export const longestJson = 65_536;

import * as z from 'zod';

export const sendToDestinationConfig = z.object({
  /** Id of the canvas people also enter. */
  canvas: z.string().default(''),
});
export type SendToDestinationConfig = z.output<typeof sendToDestinationConfig>;

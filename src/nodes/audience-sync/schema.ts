import * as z from 'zod';

/** Ad networks as Braze names them; the list is theirs, any other name may be typed. */
export const partners = [
  'Facebook',
  'Google',
  'TikTok',
  'Snapchat',
  'Pinterest',
  'Criteo',
  'LinkedIn',
  'Microsoft Advertising',
  'The Trade Desk',
] as const;

export const audienceSyncConfig = z.object({
  partner: z.string().default(''),
  audience: z.string().default(''),
  action: z.enum(['add', 'remove']).default('add'),
});
export type AudienceSyncConfig = z.output<typeof audienceSyncConfig>;

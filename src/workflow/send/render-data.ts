import { profileFields } from '@/core/segments/filter';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { RenderData } from '@/core/liquid/contract';
import { othersOf } from '@/core/engine/render-data';
import type { Campaign } from '../documents/campaign';
import type { Canvas } from '../documents/canvas';

/** Profile fields under the names templates use for them (L-VAR-4). */
const aliases: Readonly<Record<string, string>> = {
  email: 'email_address',
  phone: 'phone_number',
  home_city: 'city',
  dob: 'date_of_birth',
};

const standardNames = new Set<string>(profileFields);

/** What a step's templates read of the entry beside the profile. */
export interface EntryReading extends Pick<RenderData, 'context' | 'entryProperties'> {
  readonly canvas: Pick<Canvas, 'id' | 'name'>;
}

/**
 * What templates may read of a profile in `users/track` form, as the engine hands it to them. In a step of a canvas the
 * campaign tags describe the step (L-VAR-24, L-VAR-25), and `entry` says what is known of the way there.
 */
export function renderDataOf(
  profile: JsonObject,
  now: EpochMs,
  campaign: Pick<Campaign, 'id' | 'name'>,
  eventProperties?: JsonObject,
  entry?: EntryReading,
): Omit<RenderData, 'random'> {
  const id = typeof profile['external_id'] === 'string' ? profile['external_id'] : '';
  const standard: [string, JsonValue][] = [
    ['external_id', id],
    ['user_id', id],
  ];
  const custom: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(profile)) {
    if (name === 'external_id' || value === null) continue;
    if (!standardNames.has(name)) {
      custom.push([name, value]);
      continue;
    }
    standard.push([name, value]);
    const alias = aliases[name];
    if (alias !== undefined) standard.push([alias, value]);
  }
  const read = { standard: Object.fromEntries(standard), custom: Object.fromEntries(custom) };
  return {
    now,
    ...read,
    eventProperties,
    campaign: { name: campaign.name, api_id: campaign.id },
    ...(entry !== undefined && {
      canvas: { name: entry.canvas.name, api_id: entry.canvas.id },
      context: entry.context,
      entryProperties: entry.entryProperties,
    }),
    others: othersOf(read),
  };
}

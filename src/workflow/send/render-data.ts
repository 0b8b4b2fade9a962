import { standardFields } from '@/core/segments/filter';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { RenderData } from '@/core/liquid/contract';
import type { Campaign } from '../documents/campaign';

/** Profile fields under the names templates use for them (L-VAR-4). */
const aliases: Readonly<Record<string, string>> = {
  email: 'email_address',
  phone: 'phone_number',
  home_city: 'city',
};

const standardNames = new Set<string>(standardFields);

/** What the campaign's templates may read of a profile in `users/track` form, as the engine hands it to them. */
export function renderDataOf(
  profile: JsonObject,
  now: EpochMs,
  campaign: Pick<Campaign, 'id' | 'name'>,
  eventProperties?: JsonObject,
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
  return {
    now,
    standard: Object.fromEntries(standard),
    custom: Object.fromEntries(custom),
    eventProperties,
    campaign: { name: campaign.name, api_id: campaign.id },
  };
}

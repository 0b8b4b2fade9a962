import type { KnownName, KnownWorld } from '@/core/liquid/contract-analysis';
import { profileFields } from '@/core/segments/filter';
import type { Trigger } from '@/core/segments/trigger';
import { leavesOf } from '@/core/segments/walk';
import { entryTriggers } from '../documents/schedule';
import type { AnalysedCanvas, AnalysedWorkspace } from './analysis';

/** Liquid's names of fields that are called otherwise in `users/track` (L-VAR-4). */
const liquidNames: Readonly<Record<string, string>> = {
  external_id: 'user_id',
  email: 'email_address',
  phone: 'phone_number',
  dob: 'date_of_birth',
  home_city: 'city',
};

const profileNames = new Set<string>(['external_id', ...profileFields]);

const mentioned: KnownName = { type: null, missing: 0, needsEscape: false };

/** What a template of this workspace can count on; `canvas` is the one it stands in. */
export function knownWorld(all: AnalysedWorkspace, canvas: AnalysedCanvas | null): KnownWorld {
  const { fields, eventProperties } = all.people.names();
  const people = all.workspace.people.length;
  const standard = new Map<string, KnownName>();
  const attributes = new Map<string, KnownName>();
  for (const [name, known] of fields) {
    if (profileNames.has(name)) standard.set(liquidNames[name] ?? name, known);
    else attributes.set(name, known);
  }
  for (const name of [...all.written, ...namesAsked(all)]) {
    if (!attributes.has(name)) attributes.set(name, mentioned);
  }
  const context = canvas === null ? null : canvas.steps.flatMap(({ facts }) => facts?.sets ?? []);
  return { attributes: people === 0 ? null : attributes, standard, eventProperties, context, people };
}

/** Attributes that filters and triggers ask for: whoever chose them there knows that they exist. */
function namesAsked({ workspace }: AnalysedWorkspace): readonly string[] {
  const { canvases, campaigns } = workspace;
  const filters = [...canvases, ...campaigns].map(({ audience }) => audience.filter);
  const triggers = [
    ...canvases.flatMap(({ entry }) => entryTriggers(entry)),
    ...campaigns.flatMap(({ delivery }) => entryTriggers(delivery)),
  ];
  return [
    ...filters.flatMap((filter) =>
      leavesOf(filter).flatMap(({ leaf }) => (leaf.type === 'custom_attribute' ? leaf.attribute.trim() : [])),
    ),
    ...triggers.flatMap((trigger: Trigger) =>
      trigger.type === 'custom_attribute_change' ? trigger.attribute.trim() : [],
    ),
  ];
}

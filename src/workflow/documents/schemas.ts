import * as z from 'zod';
import { isJsonObject, type JsonObject, type JsonValue } from '@/core/kernel/json';
import { filterGroup } from '@/core/segments/filter';
import { stepConfigs } from '@/nodes/configs';
import { campaign } from './campaign';
import { canvas } from './canvas';
import { eventLine, person } from './people';
import { workspace } from './workspace';

/** Documents with a published JSON Schema: `schema/<name>.v1.json`. */
export const schemaNames = ['canvas', 'campaign', 'person', 'event', 'filter', 'workspace'] as const;
export type SchemaName = (typeof schemaNames)[number];

const described: Readonly<
  Record<SchemaName, { readonly schema: z.ZodType; readonly title: string; readonly text: string }>
> = {
  canvas: { schema: canvas, title: 'Canvas', text: 'A Leadloom canvas: entry, audience, steps and their connections.' },
  campaign: { schema: campaign, title: 'Webhook campaign', text: 'A Leadloom webhook campaign.' },
  person: {
    schema: person,
    title: 'Person',
    text: 'A person as one users/track attributes object: external_id, profile fields, everything else a custom attribute.',
  },
  event: {
    schema: eventLine,
    title: 'Event',
    text: 'One line of history: a custom event, a purchase, a session start or a profile write.',
  },
  filter: { schema: filterGroup, title: 'Audience filter', text: 'A group of filters joined by AND or OR.' },
  workspace: {
    schema: workspace,
    title: 'Workspace',
    text: 'Everything: canvases, campaigns, people, events, run settings.',
  },
};

/**
 * JSON Schema (2020-12) of a document as it may stand in a file: members with a default may be left out, unknown members
 * are allowed. A step's `config` is checked by its `kind`; other kinds may hold anything.
 */
export function jsonSchemaOf(name: SchemaName): JsonObject {
  const { schema, title, text } = described[name];
  const made = toJson(schema);
  const hasSteps = name === 'canvas' || name === 'workspace';
  const { $schema, $defs, ...rest } = hasSteps ? addStepKinds(made) : made;
  const shared = { ...objectOr($defs), ...(hasSteps ? stepDefinitions() : {}) };
  const definitions = Object.keys(shared).length === 0 ? {} : { $defs: shared };
  return { $schema: $schema ?? '', $id: `${name}.v1.json`, title, description: text, ...rest, ...definitions };
}

function objectOr(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** What the configs of all step kinds refer to; definitions of one name are the same wherever they stand. */
function stepDefinitions(): JsonObject {
  return Object.fromEntries(
    Object.values(stepConfigs).flatMap((config) => Object.entries(objectOr(toJson(config)['$defs']))),
  );
}

function toJson(schema: z.ZodType): JsonObject {
  const made: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return isJsonObject(made) ? made : {};
}

/** Finds the schema of a step (the object with `kind`, `config` and `next`) and ties `config` to `kind`. */
function addStepKinds(value: JsonObject): JsonObject {
  const walked = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, walk(child)]));
  const { properties } = value;
  const isStep = isJsonObject(properties) && ['kind', 'config', 'next'].every((key) => Object.hasOwn(properties, key));
  return isStep ? { ...walked, allOf: stepKinds() } : walked;
}

function walk(value: JsonObject[string]): JsonObject[string] {
  if (Array.isArray(value)) return value.map(walk);
  return isJsonObject(value) ? addStepKinds(value) : value;
}

function stepKinds(): readonly JsonObject[] {
  return Object.entries(stepConfigs).map(([kind, schema]) => {
    const { $schema: _, $defs: __, ...config } = toJson(schema);
    return { if: { properties: { kind: { const: kind } } }, then: { properties: { config } } };
  });
}

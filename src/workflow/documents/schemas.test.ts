import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sampleWorkspace } from '../sample/workspace';
import { serialize } from './load';
import { jsonSchemaOf, schemaNames } from './schemas';

type Name = (typeof schemaNames)[number];

/** Reads a JSON Schema back as a validator: an independent reading of what was published. */
function validator(name: Name) {
  const plain: unknown = JSON.parse(JSON.stringify(jsonSchemaOf(name)), withoutConditions);
  return z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(plain));
}

/** The reader knows no if/then; those are read by {@link configValidator}. */
function withoutConditions(key: string, value: unknown): unknown {
  return key === 'allOf' ? undefined : value;
}

const conditions = z.array(
  z.object({
    if: z.object({ properties: z.object({ kind: z.object({ const: z.string() }) }) }),
    then: z.object({ properties: z.object({ config: z.record(z.string(), z.unknown()) }) }),
  }),
);

/** What the canvas schema asks of the config of one step kind. */
function configValidator(kind: string) {
  const found: unknown[] = [];
  JSON.parse(JSON.stringify(jsonSchemaOf('canvas')), (key, value: unknown) => {
    if (key === 'allOf') found.push(value);
    return value;
  });
  const condition = conditions.parse(found[0]).find((each) => each.if.properties.kind.const === kind)!;
  const merged: unknown = JSON.parse(
    JSON.stringify({ ...condition.then.properties.config, $defs: jsonSchemaOf('canvas')['$defs'] }),
  );
  return z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(merged));
}

describe('published JSON Schemas', () => {
  it.each(schemaNames)('%s is up to date in public/schema (npm run schemas writes it)', (name) => {
    const published: unknown = JSON.parse(
      readFileSync(new URL(`../../../public/schema/${name}.v1.json`, import.meta.url), 'utf8'),
    );
    expect(published).toEqual(jsonSchemaOf(name));
  });

  const file = serialize(sampleWorkspace('ko'));
  const { canvases, campaigns, people, events } = sampleWorkspace('ko');

  it('accept what is exported', () => {
    expect(validator('workspace').safeParse(file).error?.issues).toBeUndefined();
    expect(validator('canvas').safeParse(serialize(canvases[0]!)).success).toBe(true);
    expect(validator('campaign').safeParse(serialize(campaigns[0]!)).success).toBe(true);
    expect(validator('filter').safeParse(canvases[0]!.audience.filter).success).toBe(true);
    for (const person of people) expect(validator('person').safeParse(person).success).toBe(true);
    for (const event of events) expect(validator('event').safeParse(event).success).toBe(true);
  });

  it('accept a file that leaves every default out', () => {
    const bare = {
      type: 'canvas',
      schemaVersion: 1,
      id: 'c',
      name: 'C',
      createdAt: '2026-03-01T00:00:00Z',
      variants: [{ id: 'v', name: 'V', percentage: 100 }],
    };
    expect(validator('canvas').safeParse(bare).success).toBe(true);
  });

  it('refuse a broken member, and a config its step kind does not have', () => {
    const canvas = serialize(canvases[0]!);
    expect(validator('canvas').safeParse({ ...canvas, createdAt: 'yesterday' }).success).toBe(false);
    expect(validator('canvas').safeParse({ ...canvas, variants: [] }).success).toBe(false);
    expect(validator('event').safeParse({ external_id: 'a', time: '2026-03-02T00:00:00Z' }).success).toBe(false);
  });

  it('check the config of a step by its kind', () => {
    for (const step of canvases[0]!.steps) {
      expect(configValidator(step.kind).safeParse(step.config).success).toBe(true);
    }
    expect(configValidator('user_update').safeParse({ rows: [{ operation: 'multiply' }] }).success).toBe(false);
    expect(configValidator('action_paths').safeParse({ window: { value: 1, unit: 'fortnights' } }).success).toBe(false);
  });
});

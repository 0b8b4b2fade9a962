import { expect, it } from 'vitest';
import { isJsonObject, parseJson } from '../../kernel/json';
import { templateGroups } from '../__templates__/all';
import type { KnownName, KnownType } from '../contract-analysis';
import { createLiquid } from '../liquid';
import { analyseTemplate } from './analyse';

const cases = Object.values(templateGroups).flat();

function typeOf(value: unknown): KnownType {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value === 'number' ? 'number' : 'boolean';
  return Array.isArray(value) ? 'list' : 'object';
}

function named(values: object | undefined): ReadonlyMap<string, KnownName> {
  return new Map(
    Object.entries(values ?? {}).flatMap(([name, value]: [string, unknown]) =>
      value === null ? [] : [[name, { type: typeOf(value), missing: 0, needsEscape: false }] as const],
    ),
  );
}

it('L-SYN-3: reads every template of the wild that the dialect reads, and no other', () => {
  const engine = createLiquid();
  const odd = cases.filter(({ template, library }) => {
    return analyseTemplate(template, { library }).readable !== engine.parse(template, library).ok;
  });
  expect(odd.map(({ name }) => name)).toEqual([]);
});

it('L-ABORT-2: W-COMP-16: calls no template of the wild broken that is not', () => {
  const codes = ['json_invalid', 'json_missing', 'branch_never', 'bounded'];
  const called = cases.flatMap(({ name, template, library, custom, event, context, expected }) => {
    const known = {
      attributes: named(custom),
      standard: named({}),
      eventProperties: named(event),
      context: Object.keys(context ?? {}),
      people: 1,
    };
    const json = typeof expected === 'string' && isJsonObject(parseJson(expected));
    const { diagnostics } = analyseTemplate(template, { known, library, json });
    return diagnostics.filter(({ code }) => codes.includes(code)).map(({ code }) => `${name}: ${code}`);
  });
  expect(called).toEqual([]);
});

it('L-ABORT-1: of the templates of the wild only those that never send are said to abort always', () => {
  const always = cases.filter(({ template, library }) =>
    analyseTemplate(template, { library }).diagnostics.some(({ code }) => code === 'abort_always'),
  );
  expect(always.length).toBeGreaterThan(0);
  expect(always.filter(({ expected }) => !isJsonObject(expected) || !('aborts' in expected))).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../kernel/json';
import type { RenderData, Template } from './contract';
import { createLiquid } from './liquid';
import { memoise, memoising } from './memoise';
import { parsed, testData } from './test-tools';

/** Counts how often the template behind it really renders. */
function counted(source: string): { readonly template: Template; readonly renders: () => number } {
  const template = parsed(source);
  let renders = 0;
  return {
    template: {
      source,
      reads: template.reads,
      render: (data, answers) => {
        renders++;
        return template.render(data, answers);
      },
    },
    renders: () => renders,
  };
}

const body =
  "{% if custom_attribute.${lead score} > 100 %}MQL{% else %}{% abort_message('not at threshold') %}{% endif %}";

/** Without the members that are not there. */
function present(values: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const kept: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) kept[name] = value;
  return kept;
}

describe('memoise', { timeout: 60_000 }, () => {
  it('an engine that remembers parses and renders like the one it stands for', () => {
    const plain = createLiquid();
    const remembering = memoising(plain);
    for (const source of [body, '{{custom_attribute.${lead score}}}', '{% if %}', "{{ 'now' | date: '%s' }}"]) {
      const [a, b] = [plain.parse(source), remembering.parse(source)];
      expect(b.ok).toBe(a.ok);
      if (!a.ok || !b.ok) continue;
      expect(b.value.reads).toEqual(a.value.reads);
      for (const score of [1, 101, 101, undefined]) {
        const data = testData({ custom: { 'lead score': score } });
        expect(b.value.render(data)).toEqual(a.value.render(data));
      }
    }
  });

  it('renders once for each value', () => {
    const { template, renders } = counted(body);
    const remembered = memoise(template);
    for (const score of [99, 100, 101, 99, 101, 101])
      remembered.render(testData({ custom: { 'lead score': score, other: score } }));
    expect(renders()).toBe(3);
    expect(remembered.render(testData({ custom: { 'lead score': 101 } }))).toMatchObject({ text: 'MQL' });
  });

  it('keeps apart what only looks alike', () => {
    const { template, renders } = counted('{{custom_attribute.${x}}}{% if custom_attribute.${x} == 1 %}one{% endif %}');
    const remembered = memoise(template);
    for (const x of [1, '1', true, 'true', undefined, 'undefined', '', 0]) {
      const data = testData({ custom: x === undefined ? {} : { x } });
      expect(remembered.render(data)).toEqual(template.render(data));
    }
    expect(renders()).toBe(16);
  });

  it('leaves a template alone that reads more than values', () => {
    for (const source of ['{{${user_id}}}', "{{ 'now' | date: '%s' }}", '{% random 3 %}', '{{context.${x}}}']) {
      const template = parsed(source);
      expect(memoise(template)).toBe(template);
    }
  });

  it('renders arrays and objects afresh', () => {
    const { template, renders } = counted('{{custom_attribute.${x}}}');
    const remembered = memoise(template);
    const list = [1];
    expect(remembered.render(testData({ custom: { x: list } }))).toMatchObject({ text: '1' });
    list.push(2);
    expect(remembered.render(testData({ custom: { x: list } }))).toMatchObject({ text: '12' });
    expect(renders()).toBe(2);
  });

  it('never differs from the template itself, for any data', () => {
    const sources = [
      body,
      '{{custom_attribute.${a}}}-{{custom_attribute.${b}}}-{{${first_name}}}',
      '{{event_properties.${e}}}{{custom_attribute.${a.b}}}{{custom_attribute.${ a }}}',
      '{% if custom_attribute.${a} == custom_attribute.${b} %}same{% endif %}{{ ${email_address} }}',
      '{{custom_attribute.${a}[0].k}}',
    ].map(parsed);
    const pairs = sources.map((template) => ({ template, remembered: memoise(template) }));
    const scalar = fc.oneof(
      fc.constantFrom(null, true, false, 0, 1, -1, 100, 100.5, 101, '', '1', '100', 'a', 'true', '1;', '1:1'),
      fc.array(fc.integer()),
      fc.dictionary(fc.constantFrom('b', 'k'), fc.integer()),
    );
    const values = (...names: readonly string[]) =>
      fc.record(Object.fromEntries(names.map((name) => [name, scalar])), { requiredKeys: [] }).map(present);
    const data = fc.record({
      custom: values('lead score', 'a', 'b', 'a.b', ' a '),
      standard: values('first_name', 'email', 'email_address'),
      eventProperties: values('e'),
    });
    fc.assert(
      fc.property(fc.array(data, { minLength: 1, maxLength: 20 }), (batch) => {
        for (const one of batch) {
          const known: RenderData = testData(structuredClone(one));
          for (const { template, remembered } of pairs)
            expect(remembered.render(known)).toEqual(template.render(known));
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createLiquid } from '../liquid/liquid';
import { compileDecision, firstAbort, goesOn } from './decision';

const liquid = createLiquid();
const threshold = "{% if custom_attribute.${score} > 100 %}{}{% else %}{% abort_message('low') %}{% endif %}";

function part(source: string) {
  const parsed = liquid.parse(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return { field: 'body', text: null, template: parsed.value };
}

const decide = (...sources: string[]) => compileDecision(sources.map(part), () => 90);

describe('what a send will come to, before it is rendered', () => {
  it('W-ABORT-1: tells an abort by the one attribute read, past a URL that holds the id only', () => {
    const decision = decide('https://acme.example/{{${user_id}}}', threshold, '{{result.token}}');
    expect(decision?.slot).toBe(90);
    for (const value of [0, -0, 99, 100, -7, 1e6, 99.5, 'text', true, undefined]) {
      const outcome = part(threshold).template.render({
        now: 0,
        standard: {},
        custom: value === undefined ? {} : { score: value },
      });
      const verdict = decision?.verdict(value) ?? 0;
      expect(decision?.reasons[verdict - firstAbort]).toBe(outcome.type === 'aborted' ? outcome.reason : undefined);
    }
    expect(decision?.verdict(101)).toBe(goesOn);
    expect(decision?.verdict([1])).toBe(goesOn);
  });

  it('tells nothing where something else is read first, or another text could stop before', () => {
    for (const sources of [
      ["{% abort_message('x') %}{{${city}}}"],
      ['{{custom_attribute.${a}}}{{custom_attribute.${b}}}'],
      ['{{custom_attribute.${a.b}}}'],
      ["{% if ${user_id} == 'x' %}{% abort_message('x') %}{% endif %}", threshold],
      ['https://acme.example/{{${user_id} | upcase}}', threshold],
      ['{{event_properties.${x}}}', threshold],
      ["{{'now' | date: '%Y'}}", threshold],
    ]) {
      expect(decide(...sources)).toBeNull();
    }
    expect(compileDecision([{ field: 'url', text: null, template: null }], () => 90)).toBeNull();
    expect(compileDecision([part(threshold)], () => 0)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { templateGroups } from './__templates__/all';
import type { TemplateCase } from './__templates__/template-case';
import type { RenderData, RenderOutcome } from './contract';
import { createLiquid } from './liquid';
import { testNow } from './test-tools';

const engine = createLiquid();

function dataOf({ now, profile, custom, event, context, entry, others }: TemplateCase): RenderData {
  return {
    now: now === undefined ? testNow : Date.parse(now),
    standard: profile ?? {},
    custom: custom ?? {},
    eventProperties: event,
    context,
    entryProperties: entry,
    campaign: { name: 'Spring', api_id: 'c-1' },
    canvas: { name: 'Onboarding', api_id: 'v-1' },
    others,
  };
}

/** Renders as a host does, answering call after call, and notes what was asked. */
function run(each: TemplateCase): { readonly outcome: RenderOutcome; readonly asked: readonly string[] } {
  const parsed = engine.parse(each.template, each.library);
  if (!parsed.ok) return { outcome: { type: 'failed', error: parsed.error }, asked: [] };
  const asked: string[] = [];
  for (;;) {
    const outcome = parsed.value.render(dataOf(each), each.answers?.slice(0, asked.length));
    if (outcome.type !== 'needs') return { outcome, asked };
    const { method, url, body } = outcome.call.request;
    asked.push([method, url, ...(body === null ? [] : [body])].join(' '));
    if (asked.length > (each.answers?.length ?? 0)) return { outcome, asked };
  }
}

function toLine(outcome: RenderOutcome): unknown {
  switch (outcome.type) {
    case 'text':
      return outcome.errors.length === 0 ? outcome.text : { text: outcome.text, errors: outcome.errors.length };
    case 'aborted':
      return { aborts: outcome.reason };
    case 'needs':
      return `needs ${outcome.call.request.url}`;
    case 'failed':
      return outcome.error;
  }
}

describe.each(Object.entries(templateGroups))('%s', (_group, cases) => {
  it.each(cases)('$name', (each) => {
    const { outcome, asked } = run(each);
    expect(toLine(outcome)).toEqual(each.expected);
    expect(asked).toEqual(each.calls ?? []);
  });
});

it('there are more than a hundred templates, and no name twice', () => {
  const names = Object.values(templateGroups).flatMap((cases) => cases.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(100);
  expect(new Set(names).size).toBe(names.length);
});

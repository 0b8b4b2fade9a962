import type { JsonValue } from '../kernel/json';
import type { ContentAnswer, RenderData, RenderOutcome, Template, TemplateError } from './contract';
import { createLiquid } from './liquid';

export const testNow = Date.UTC(2026, 2, 2, 9, 0, 0);

const engine = createLiquid();

export interface TestData extends Partial<RenderData> {
  readonly custom?: Readonly<Record<string, JsonValue | undefined>>;
}

export function testData(data: TestData = {}): RenderData {
  return { now: testNow, standard: {}, custom: {}, ...data };
}

export function parsed(source: string): Template {
  const result = engine.parse(source);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Parses and renders; a text that does not parse comes back as `failed`. */
export function outcome(source: string, data: TestData = {}, answers: readonly ContentAnswer[] = []): RenderOutcome {
  const result = engine.parse(source);
  return result.ok ? result.value.render(testData(data), answers) : { type: 'failed', error: result.error };
}

/** The text, or a line that says what happened instead. */
export function render(source: string, data: TestData = {}, answers: readonly ContentAnswer[] = []): string {
  const result = outcome(source, data, answers);
  switch (result.type) {
    case 'text':
      return result.text;
    case 'aborted':
      return `(aborted: ${result.reason})`;
    case 'needs':
      return `(needs: ${result.call.request.url})`;
    case 'failed':
      return `(failed: ${result.error.code})`;
  }
}

/** The mistake in a text that must not parse. */
export function mistake(source: string): TemplateError {
  const result = engine.parse(source);
  if (result.ok) throw new Error(`parsed: ${source}`);
  return result.error;
}

export function answer(body: string, status = 200): ContentAnswer {
  return { status, headers: [], body };
}

import type {
  AttributeWrite,
  CompileEnv,
  StepAnswer,
  StepEffect,
  StepProgram,
  StepText,
  StepTemplate,
  WayOut,
} from '@/core/engine/contract';
import type { Cause } from '@/core/engine/trace';
import type { JsonValue } from '@/core/kernel/json';
import { hasLiquid } from './liquid';
import { readUpdate } from './read-update';
import type { UpdateRow, UserUpdateConfig } from './schema';

/** Texts of the rows rendered so far; `null`: it could not be. Unused by a step without Liquid. */
export type UserUpdateState = (string | null)[] | null;

/** Writes what it says in one instant and moves on (C-UU-18, O-7). */
export function compileUserUpdate(config: UserUpdateConfig, env: CompileEnv): StepProgram<UserUpdateState> {
  if (config.mode === 'json') return compileJson(config.json ?? '', env);
  const texts = config.rows.filter(isText);
  return texts.length === 0 ? compileRows(config.rows, env) : compileTexts(config.rows, texts, env);
}

function compileRows(rows: readonly UpdateRow[], env: CompileEnv): StepProgram<UserUpdateState> {
  const writes = rows.map((row) => toWrite(row, env));
  const result = writing(writes);
  return { enter: () => result, plan: { type: 'pass', result }, explain: () => written(writes.length) };
}

function writing(writes: readonly AttributeWrite[]): WayOut {
  return writes.length === 0
    ? { type: 'advance', port: 'next' }
    : { type: 'advance', port: 'next', effects: [{ type: 'write', writes }] };
}

function written(rows: number): Cause {
  return { rule: 'C-UU-18', because: { key: 'user_update.because.written', values: { rows } } };
}

type TextRow = Extract<UpdateRow, { value: unknown }> & { readonly value: string };

function isText(row: UpdateRow): row is TextRow {
  return 'value' in row && typeof row.value === 'string' && hasLiquid(row.value);
}

/** Rows with Liquid: all texts are rendered first, then all rows are written in one instant (O-7). */
function compileTexts(
  rows: readonly UpdateRow[],
  texts: readonly TextRow[],
  env: CompileEnv,
): StepProgram<UserUpdateState> {
  const writes = rows.map((row) => toWrite(row, env));
  const places = texts.map((row) => rows.indexOf(row));
  const templates = texts.map((row, index) =>
    env.template(row.value, `rows.${places[index] ?? 0}.value`, { canvasNames: false }),
  );
  const next = (done: (string | null)[]): StepAnswer<UserUpdateState> => {
    if (done.length < texts.length) return { type: 'render', template: done.length, state: done };
    return writing(
      writes.flatMap((write, row): readonly AttributeWrite[] => {
        const place = places.indexOf(row);
        const text = place < 0 ? undefined : done[place];
        if (text === undefined) return [write];
        return text === null ? [] : [{ ...write, operand: valueOf(text) }];
      }),
    );
  };
  return {
    templates,
    enter: () => next([]),
    rendered: (_ctx, done, text) => {
      if (text.type === 'aborted') return refused(abortedBy(text.reason));
      return next([...(done ?? []), text.type === 'text' ? text.text : null]);
    },
    explain: (_ctx, occasion) =>
      occasion.type === 'rendered' ? explainText(occasion.text, () => written(writes.length)) : written(writes.length),
  };
}

/** A number and a truth value are read as such, everything else is text: as in a file (D-CSV-5). */
function valueOf(text: string): JsonValue {
  const trimmed = text.trim();
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(trimmed)) return Number(trimmed);
  return trimmed === 'true' ? true : trimmed === 'false' ? false : text;
}

/** The JSON editor (C-UU-4): the text is rendered, read, and written. */
function compileJson(source: string, env: CompileEnv): StepProgram<UserUpdateState> {
  const templates: readonly StepTemplate[] = [env.template(source, 'json', { canvasNames: false })];
  return {
    templates,
    enter: () => ({ type: 'render', template: 0, state: null }),
    rendered: (_ctx, _state, text) => updateBy(text),
    explain: (_ctx, occasion) => (occasion.type === 'rendered' ? explainText(occasion.text, explainJson) : written(0)),
  };
}

function updateBy(text: StepText): WayOut {
  const refusal = refusalOf(text);
  if (refusal !== null) return refused(refusal);
  const read = text.type === 'text' ? readUpdate(text.text) : ({ type: 'empty' } as const);
  if (read.type !== 'update') return { type: 'advance', port: 'next' };
  return { type: 'advance', port: 'next', effects: [{ type: 'track', update: read.update }] };
}

/** Why nothing is written, if nothing is; rendering to nothing is no failure (C-UU-11). */
function refusalOf(text: StepText): Cause | null {
  if (text.type === 'aborted') return abortedBy(text.reason);
  if (text.type === 'failed') {
    const { code, message } = text;
    return { rule: 'O-7', because: { key: 'user_update.because.not_rendered', values: { code, message } } };
  }
  const read = readUpdate(text.text);
  if (read.type !== 'error') return null;
  const values = { detail: read.detail };
  return { rule: 'O-7', because: { key: `user_update.because.${read.code}`, values } };
}

function abortedBy(reason: string): Cause {
  return { rule: 'C-UU-25', because: { key: 'user_update.because.aborted', values: { reason } } };
}

/** No write, and the person goes on (O-7, C-UU-25). */
function refused(cause: Cause): WayOut {
  const effect: StepEffect = { type: 'not_updated', variable: null, cause };
  return { type: 'advance', port: 'next', effects: [effect] };
}

function explainText(text: StepText, otherwise: (text: string) => Cause): Cause {
  return refusalWithin(text) ?? otherwise(text.type === 'text' ? text.text : '');
}

function refusalWithin(text: StepText): Cause | null {
  return text.type === 'text' ? null : refusalOf(text);
}

function explainJson(text: string): Cause {
  const refusal = refusalOf({ type: 'text', text });
  if (refusal !== null) return refusal;
  if (text.trim() === '') return { rule: 'C-UU-11', because: { key: 'user_update.because.empty' } };
  return written(1);
}

function toWrite(row: UpdateRow, env: CompileEnv): AttributeWrite {
  const slot = env.slot(row.attribute);
  switch (row.operation) {
    case 'set':
      return { slot, operation: row.value === null ? 'remove' : 'set', operand: row.value };
    case 'increment':
      return { slot, operation: 'increment', operand: row.by };
    case 'decrement':
      return { slot, operation: 'increment', operand: -row.by };
    case 'add_item':
    case 'remove_item':
      return { slot, operation: row.operation, operand: row.value };
    case 'remove':
      return { slot, operation: 'remove', operand: null };
  }
}

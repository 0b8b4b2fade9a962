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
import { readUpdate, type ReadUpdate } from './read-update';
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
  if (text.type !== 'text') return refused(refusalOf(text));
  const read = readUpdate(text.text);
  switch (read.type) {
    case 'empty':
      return { type: 'advance', port: 'next' };
    case 'error':
      return refused(errorOf(read));
    case 'update':
      return { type: 'advance', port: 'next', effects: [{ type: 'track', update: read.update }] };
  }
}

/** Why there is no text to read. */
function refusalOf(text: Exclude<StepText, { type: 'text' }>): Cause {
  if (text.type === 'aborted') return abortedBy(text.reason);
  const { code, message } = text;
  return { rule: 'O-7', because: { key: 'user_update.because.not_rendered', values: { code, message } } };
}

/** Why a text is no update. */
function errorOf({ code, values }: Extract<ReadUpdate, { type: 'error' }>): Cause {
  return { rule: 'O-7', because: { key: `user_update.because.${code}`, values } };
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
  return text.type === 'text' ? otherwise(text.text) : refusalOf(text);
}

/** Rendering to nothing is no failure (C-UU-11). */
function explainJson(text: string): Cause {
  const read = readUpdate(text);
  if (read.type === 'error') return errorOf(read);
  return read.type === 'empty' ? { rule: 'C-UU-11', because: { key: 'user_update.because.empty' } } : written(1);
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

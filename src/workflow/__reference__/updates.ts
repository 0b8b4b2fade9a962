import { isJsonObject, parseJson, type JsonObject, type JsonValue } from '@/core/kernel/json';
import { contextConfig, type ContextVariable } from '@/nodes/context/schema';
import { userUpdateConfig, type UpdateRow } from '@/nodes/user-update/schema';
import type { Step } from '../documents/canvas';
import { done, enqueue, type Entry, type Life } from './life';
import type { Happening } from './occurrence';
import { momentOf } from './delays';
import { applyRows, changesOf, type Change } from './profile';
import { renderData } from './sending';

type Text = { readonly type: 'text'; readonly text: string } | { readonly type: 'aborted' } | { readonly type: 'none' };

/** What a text of a step comes to (C-UU-10). */
function renderText(life: Life, entry: Entry, source: string): Text {
  const parsed = life.rules.liquid.parse(source);
  if (!parsed.ok) return { type: 'none' };
  const { canvas: _names, ...data } = renderData(life, {
    flow: entry.canvas.id,
    name: entry.canvas.name,
    step: '',
    properties: undefined,
    entry,
  });
  const outcome = parsed.value.render(data);
  if (outcome.type === 'text') return { type: 'text', text: outcome.text };
  return { type: outcome.type === 'aborted' ? 'aborted' : 'none' };
}

/** C-UU-18, O-7: all rows in one instant; what they change sets off other things afterwards (C-UU-24). */
export function update(life: Life, entry: Entry, step: Step): void {
  const config = userUpdateConfig.parse(step.config);
  const by = `${entry.canvas.id}#${entry.number} ${step.id}`;
  if (config.mode === 'json') {
    track(life, renderText(life, entry, config.json ?? ''), by);
    return;
  }
  const changes: Change[] = [];
  for (const row of config.rows) {
    if (!('value' in row) || typeof row.value !== 'string' || !/\{[{%]/.test(row.value)) {
      changes.push(changeOf(row));
      continue;
    }
    const text = renderText(life, entry, row.value);
    if (text.type === 'aborted') return; // C-UU-25
    if (text.type === 'text') changes.push(changeOf({ ...row, value: typed(text.text) }));
  }
  write(life, changes, by);
}

function write(life: Life, changes: readonly Change[], by: string): void {
  for (const occurrence of applyRows(life, changes, by)) enqueue(life, { type: 'consequence', occurrence });
}

/** Detected as in a file (D-CSV-5). */
function typed(text: string): string | number | boolean {
  if (text.trim() === 'true' || text.trim() === 'false') return text.trim() === 'true';
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}

/** C-UU-4…9, C-UU-11, O-7, D-TRACK-16: attributes, then events, then purchases; what cannot be read is passed over. */
function track(life: Life, text: Text, by: string): void {
  const object = text.type === 'text' ? parseJson(text.text) : undefined;
  if (object === undefined || !isJsonObject(object)) return;
  write(life, rowsOf(object, 'attributes').flatMap(changesOf), by);
  const events = [...rowsOf(object, 'events'), ...rowsOf(object, 'purchases')];
  for (const row of events) {
    const { name, product_id: product, time, properties } = row;
    const at = momentOf(time, 'UTC');
    if (at === null) continue; // C-UU-9
    const own = Math.min(at, life.now); // D-EVT-2
    const given = isJsonObject(properties) ? properties : {};
    const happening: Happening =
      typeof product === 'string'
        ? { type: 'purchase', product, properties: given }
        : { type: 'custom_event', name: typeof name === 'string' ? name : '', properties: given };
    enqueue(life, { type: 'consequence', occurrence: done(life, own, happening) });
  }
}

function rowsOf(object: JsonObject, section: string): readonly JsonObject[] {
  const rows = Object.hasOwn(object, section) ? object[section] : [];
  return Array.isArray(rows) ? rows.filter((row: JsonValue) => isJsonObject(row)) : [];
}

function changeOf(row: UpdateRow): Change {
  const name = row.attribute.trim();
  switch (row.operation) {
    case 'set':
      return { name, operation: 'set', value: row.value };
    case 'remove':
      return { name, operation: 'set', value: null };
    case 'increment':
      return { name, operation: 'add', value: row.by };
    case 'decrement':
      return { name, operation: 'add', value: -row.by };
    case 'add_item':
    case 'remove_item':
      return { name, operation: row.operation, value: row.value };
  }
}

/** C-CTX-3, C-CTX-4: from top to bottom; one that cannot be read stays as it was. */
export function setVariables(life: Life, entry: Entry, step: Step): void {
  for (const variable of contextConfig.parse(step.config).variables.slice(0, 10)) {
    const text = renderText(life, entry, variable.value);
    const value = text.type === 'text' ? readAs(variable.type, text.text.trim()) : undefined;
    if (value !== undefined)
      entry.variables = Object.fromEntries([...Object.entries(entry.variables), [variable.name, value]]);
  }
}

/** C-CTX-2. */
function readAs(type: ContextVariable['type'], text: string): JsonValue | undefined {
  if (text === '') return undefined;
  switch (type) {
    case 'string':
      return text;
    case 'number':
      return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined;
    case 'time': {
      const at = momentOf(text, 'UTC');
      return at === null ? undefined : new Date(at).toISOString();
    }
    default:
      throw new Error(`The reference does not read ${type} variables.`);
  }
}

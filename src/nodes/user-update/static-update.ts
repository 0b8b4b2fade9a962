import { isJsonObject, parseJson, type JsonValue } from '@/core/kernel/json';

/** What a text may write, as far as that can be told without rendering it. */
export interface StaticWrite {
  readonly attribute: string;
  /** Of a constant increment. */
  readonly delta: number | null;
  /** An increment by what only rendering tells. */
  readonly counts?: true;
}

const outputs = /\{\{(?:[^{}$]|\$\{[^}]*\}|\$)*\}\}/g;
const tags = /\{%[\s\S]*?%\}/g;

/** Stands for what an output would print: no author writes this number. */
const unknown = 1.2345678e-7;

/**
 * Attributes a JSON update may change. Where the text is JSON once its Liquid is taken out this is exact but for names
 * made by Liquid; where branches make several objects of it, every name that stands before a colon is taken.
 */
export function staticWrites(source: string): readonly StaticWrite[] {
  const plain = source.replace(tags, '').replace(outputs, String(unknown));
  const writes = writesOf(parseJson(plain)) ?? namesIn(plain);
  const seen = new Set<string>();
  return writes.filter(({ attribute }) => !seen.has(attribute) && seen.add(attribute));
}

function writesOf(update: JsonValue | undefined): readonly StaticWrite[] | null {
  if (!isJsonObject(update)) return null;
  const rows = update['attributes'];
  if (rows === undefined) return [];
  if (!Array.isArray(rows)) return [];
  const list: readonly JsonValue[] = rows;
  return list
    .filter(isJsonObject)
    .flatMap((row) => Object.entries(row))
    .filter(([name]) => !name.startsWith('_'))
    .map(([name, value]) => writeOf(name.trim(), value));
}

function writeOf(attribute: string, value: JsonValue): StaticWrite {
  const by = isJsonObject(value) ? value['inc'] : undefined;
  if (typeof by !== 'number') return { attribute, delta: null };
  return by === unknown ? { attribute, delta: null, counts: true } : { attribute, delta: by };
}

/** Words of the format itself. */
const structural: ReadonlySet<string> = new Set([
  'attributes',
  'events',
  'purchases',
  'inc',
  'add',
  'remove',
  'name',
  'time',
  'properties',
  'product_id',
  'price',
  'currency',
  'quantity',
]);

function namesIn(text: string): readonly StaticWrite[] {
  return [...text.matchAll(/"((?:[^"\\\n]|\\.)+)"\s*:/g)]
    .map(([, name = '']) => name.trim())
    .filter((name) => !structural.has(name) && !/^[$_]/.test(name))
    .map((attribute) => ({ attribute, delta: null }));
}

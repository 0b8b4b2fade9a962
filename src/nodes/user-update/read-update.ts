import type { SkippedRow, TrackedEvent, TrackUpdate } from '@/core/engine/contract';
import { parseInstant } from '@/core/kernel/instant';
import { findJsonError } from '@/core/kernel/json-error';
import { isJsonObject, parseJson, type JsonObject, type JsonValue } from '@/core/kernel/json';
import { isDeeperThan } from '@/core/kernel/json-size';
import type { MessageValues } from '@/core/kernel/message';
import type { EpochMs } from '@/core/kernel/time';
import { longestJson } from './schema';

/** Why a text is no update at all (O-7). */
export type UpdateError = 'too_long' | 'too_deep' | 'not_json' | 'not_object';

export type ReadUpdate =
  /** Rendered to nothing: no change (C-UU-11). */
  | { readonly type: 'empty' }
  | { readonly type: 'error'; readonly code: UpdateError; readonly values: MessageValues }
  | { readonly type: 'update'; readonly update: TrackUpdate };

/** Properties an event keeps; the rest is dropped (D-EVT-4). */
const mostProperties = 256;
const longestName = 255;
/** Levels of an update: nobody writes more, and what shows them may count on a bound. */
const deepest = 60;
const mostPurchased = 100;

/** Reads a rendered text as a `users/track` object about one person. Bad JSON writes nothing; a bad row is passed over (O-7). */
export function readUpdate(text: string): ReadUpdate {
  if (text.trim() === '') return { type: 'empty' };
  if (text.length > longestJson) return { type: 'error', code: 'too_long', values: { length: text.length } };
  const parsed = parseJson(text);
  if (parsed === undefined) return { type: 'error', code: 'not_json', values: { ...findJsonError(text) } };
  if (isDeeperThan(parsed, deepest)) return { type: 'error', code: 'too_deep', values: { max: deepest } };
  if (!isJsonObject(parsed)) return { type: 'error', code: 'not_object', values: {} };
  const reader = new Reader();
  for (const [name, value] of Object.entries(parsed)) reader.take(name, value);
  return { type: 'update', update: reader.update() };
}

class Reader {
  readonly #attributes: JsonObject[] = [];
  readonly #events: TrackedEvent[] = [];
  readonly #purchases: TrackedEvent[] = [];
  readonly #skipped: SkippedRow[] = [];

  take(name: string, value: JsonValue): void {
    const isSection = name === 'attributes' || name === 'events' || name === 'purchases';
    if (!isSection) this.#skip(name, value, 'unknown_member', { name });
    else if (!Array.isArray(value)) this.#skip(name, value, 'not_list', { name });
    else {
      const rows: readonly JsonValue[] = value;
      rows.forEach((row, index) => this.#row(name, row, `${name}.${index}`));
    }
  }

  /** Events before purchases, wherever they stand (`data.md` O-11). */
  update(): TrackUpdate {
    return { attributes: this.#attributes, events: [...this.#events, ...this.#purchases], skipped: this.#skipped };
  }

  #row(section: 'attributes' | 'events' | 'purchases', row: JsonValue, place: string): void {
    if (!isJsonObject(row)) this.#skip(place, row, 'not_object', { place });
    else if (section === 'attributes') this.#attributes.push(row);
    else if (section === 'events') this.#event(row, place);
    else this.#purchase(row, place);
  }

  #event(row: JsonObject, place: string): void {
    const name = row['name'];
    const time = timeOf(row['time']);
    const properties = propertiesOf(row['properties'], eventReserved);
    if (typeof name !== 'string' || name === '' || name.length > longestName) {
      this.#skip(place, row, 'event_name', { place });
    } else if (time === null) this.#skip(place, row, 'time', { place, name });
    else if (properties === null) this.#skip(place, row, 'properties', { place, name });
    else this.#events.push({ type: 'custom_event', name, properties, time });
  }

  #purchase(row: JsonObject, place: string): void {
    const { product_id: product, price, currency, quantity = 1 } = row;
    const time = timeOf(row['time']);
    const properties = propertiesOf(row['properties'], purchaseReserved);
    const isPriced = typeof price === 'number' && Number.isFinite(price) && isCurrency(currency);
    const isCounted =
      typeof quantity === 'number' && Number.isInteger(quantity) && quantity >= 1 && quantity <= mostPurchased;
    if (typeof product !== 'string' || product === '' || product.length > longestName) {
      this.#skip(place, row, 'product', { place });
    } else if (!isPriced || !isCounted) this.#skip(place, row, 'price', { place, name: product });
    else if (time === null) this.#skip(place, row, 'time', { place, name: product });
    else if (properties === null) this.#skip(place, row, 'properties', { place, name: product });
    else {
      // Fields of the purchase count among its properties, as in every other purchase.
      const fields: readonly (readonly [string, JsonValue | undefined])[] = [
        ['product_id', product],
        ['price', price],
        ['currency', currency],
        ['quantity', row['quantity']],
      ];
      const given = fields.filter((pair): pair is readonly [string, JsonValue] => pair[1] !== undefined);
      const all = Object.fromEntries([...Object.entries(properties), ...given]);
      this.#purchases.push({ type: 'purchase', product, properties: all, time });
    }
  }

  #skip(name: string, value: JsonValue, code: string, values: MessageValues): void {
    const cause = { rule: ruleOf[code] ?? 'O-7', because: { key: `user_update.skipped.${code}`, values } };
    this.#skipped.push({ name, value, cause });
  }
}

const ruleOf: Readonly<Record<string, string>> = {
  unknown_member: 'C-UU-4',
  not_list: 'C-UU-4',
  event_name: 'D-EVT-1',
  time: 'C-UU-9',
  properties: 'D-EVT-3',
  product: 'D-PUR-1',
  price: 'D-PUR-1',
};

const eventReserved: ReadonlySet<string> = new Set(['time', 'event_name']);
const purchaseReserved: ReadonlySet<string> = new Set([
  'time',
  'product_id',
  'quantity',
  'event_name',
  'price',
  'currency',
]);

function isCurrency(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
}

function timeOf(value: JsonValue | undefined): EpochMs | null {
  return typeof value === 'string' ? (parseInstant(value)?.at ?? null) : null;
}

/** `null`: Braze answers "Invalid 'properties' field" (D-EVT-3). */
function propertiesOf(value: JsonValue | undefined, reserved: ReadonlySet<string>): JsonObject | null {
  if (value === undefined || value === null) return {};
  if (!isJsonObject(value)) return null;
  const names = Object.keys(value);
  if (names.some((name) => name === '' || name.length > longestName || name.startsWith('$') || reserved.has(name))) {
    return null;
  }
  return names.length <= mostProperties ? value : Object.fromEntries(Object.entries(value).slice(0, mostProperties));
}

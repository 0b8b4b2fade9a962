/** Profile fields an attribute can set, by their exact names (D-ATTR-2, D-CSV-4). Their values are always text. */
export const profileFields = [
  'country',
  'date_of_first_session',
  'date_of_last_session',
  'dob',
  'email',
  'email_subscribe',
  'first_name',
  'gender',
  'home_city',
  'language',
  'last_name',
  'phone',
  'push_subscribe',
  'time_zone',
] as const;

/** What a column is read as. */
export type ColumnUse =
  | {
      readonly as:
        | 'id'
        | 'time'
        | 'event'
        | 'type'
        | 'product'
        | 'price'
        | 'currency'
        | 'quantity'
        | 'received'
        | 'request'
        | 'skip';
    }
  | { readonly as: 'field'; readonly name: string }
  | { readonly as: 'attribute'; readonly name: string }
  /** `event` is `null` where the column serves every event. */
  | { readonly as: 'property'; readonly event: string | null; readonly name: string };

export type FileSubject = 'people' | 'events';

const eventColumns = {
  time: 'time',
  name: 'event',
  type: 'type',
  product_id: 'product',
  price: 'price',
  currency: 'currency',
  quantity: 'quantity',
  received_at: 'received',
  request: 'request',
} as const satisfies Readonly<Record<string, ColumnUse['as']>>;

/**
 * What a column of this name is (D-CSV-4, D-CSV-8): `external_id`, a profile field or a custom attribute for people;
 * `time`, `name`, `<event>.properties.<prop>`, `attributes.<name>` and the members of a purchase for events.
 */
export function useOf(target: string, subject: FileSubject): ColumnUse {
  const name = target.trim();
  if (name === '' || name === '__proto__') return { as: 'skip' };
  if (name === 'external_id') return { as: 'id' };
  const attribute = after(name, 'attributes.');
  if (attribute !== null) return attribute === '' ? { as: 'skip' } : { as: 'attribute', name: attribute };
  if (subject === 'people') return isField(name) ? { as: 'field', name } : { as: 'attribute', name };
  const known = Object.entries(eventColumns).find(([column]) => column === name);
  if (known !== undefined) return { as: known[1] };
  const match = /^(?:(.+)\.)?properties\.(.+)$/.exec(name);
  const property = match?.[2];
  if (property === undefined || property === '__proto__') return { as: 'skip' };
  return { as: 'property', event: match?.[1] ?? null, name: property };
}

function after(text: string, prefix: string): string | null {
  if (!text.startsWith(prefix)) return null;
  const rest = text.slice(prefix.length).trim();
  return rest === '__proto__' ? '' : rest;
}

function isField(name: string): boolean {
  return profileFields.some((field) => field === name);
}

/** Names people give to the column Braze calls `external_id`, best first; compared without case, spaces and marks. */
const idNames = [
  'externalid',
  'userid',
  'leadid',
  'salesforceid',
  'contactid',
  'customerid',
  'id',
  '사용자id',
  '고객id',
];
const timeNames = ['time', 'timestamp', 'eventtime', 'occurredat', 'createdat', 'date', 'datetime', '시간', '일시'];
const eventNames = ['name', 'event', 'eventname', '이벤트', '이벤트이름'];

/** A better use for a column than its own name gives it, or `null`. Proposed, never applied silently. */
export function suggestTarget(header: string, headers: readonly string[], subject: FileSubject): string | null {
  const plain = simplify(header);
  if (plain === '' || profileFields.some((field) => field === header)) return null;
  if (isBest(header, headers, idNames, 'external_id')) return 'external_id';
  if (subject === 'events') {
    if (isBest(header, headers, timeNames, 'time')) return 'time';
    return isBest(header, headers, eventNames, 'name') ? 'name' : null;
  }
  return profileFields.find((field) => simplify(field) === plain) ?? null;
}

/** Whether no column has the exact name and this one comes first among those with a likely one. */
function isBest(header: string, headers: readonly string[], names: readonly string[], exact: string): boolean {
  if (headers.includes(exact)) return false;
  for (const name of names) {
    const found = headers.find((other) => simplify(other) === name);
    if (found !== undefined) return found === header;
  }
  return false;
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[\s_\-.]+/g, '');
}

import type { KnownName, KnownType } from '../contract-analysis';
import type { Scalar } from './expressions';
import type { Node } from './nodes';

/** What is known of a value before rendering. */
export interface Value {
  /** `null`: it may be of any type. */
  readonly type: KnownType;
  /** The value itself where the text decides it; `null` is nil. */
  readonly constant?: Scalar | null;
  /** Equal keys are equal values on one way through the template; `null`: nothing can be said about it again. */
  readonly key: string | null;
  /** Holds nothing that JSON text has to escape. */
  readonly safe: boolean;
  /** It is JSON text, quotes included. */
  readonly json: boolean;
  /** Text that reads like a number. */
  readonly numeric: boolean;
  /** Prints what a `capture` holds; `id` tells captures apart. */
  readonly captured?: { readonly id: number; readonly body: readonly Node[] } | undefined;
  /** Text whose content nobody knows beforehand: it may well be JSON. */
  readonly opaque?: boolean | undefined;
  /** What the world knows of the name it was read from, unchanged by filters. */
  readonly source?: { readonly name: string; readonly known: KnownName } | undefined;
}

export const unknownValue: Value = { type: null, key: null, safe: false, json: false, numeric: false };
export const numberValue: Value = { ...unknownValue, type: 'number', safe: true, numeric: true };
export const codeValue: Value = { ...unknownValue, type: 'text', safe: true };
const textValue: Value = { ...unknownValue, type: 'text' };

export function constantValue(constant: Scalar | null): Value {
  const isText = typeof constant === 'string';
  return {
    type: isText ? 'text' : typeof constant === 'number' ? 'number' : constant === null ? null : 'boolean',
    constant,
    key: null,
    safe: !isText || isSafe(constant),
    json: false,
    numeric: typeof constant === 'number' || (isText && isNumeric(constant)),
  };
}

/** Whether JSON text can hold it as it is. */
function isSafe(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x22 || code === 0x5c) return false;
  }
  return true;
}

export function isNumeric(text: string): boolean {
  return /^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(text);
}

/** Where the standard fields are text that never needs an escape (L-VAR-2). */
const plainFields: ReadonlySet<string> = new Set(
  'country language gender time_zone date_of_birth last_used_app_date most_recent_locale phone_number braze_id'.split(
    ' ',
  ),
);

/** Fields whose values are made by machines: they need an escape where one is seen to. */
const machineFields: ReadonlySet<string> = new Set(['user_id', 'email_address', 'most_recent_app_version']);

export function standardValue(name: string, known: KnownName | undefined, key: string): Value {
  if (name === 'random_bucket_number') return { ...numberValue, key };
  const safe = plainFields.has(name) || (machineFields.has(name) && known?.needsEscape !== true);
  return { ...textValue, key, safe, source: known === undefined ? undefined : { name, known } };
}

export function knownValue(name: string, known: KnownName | undefined, key: string): Value {
  if (known === undefined) return { ...unknownValue, key };
  const { type, sample } = known;
  const safe = type === 'number' || type === 'boolean';
  const numeric = type === 'number' || (type === 'text' && sample !== undefined && isNumeric(sample));
  return { type, key, safe, json: false, numeric, source: { name, known } };
}

type Change = (input: Value, args: readonly Value[]) => Value;

const keepsText: Change = (input, args) => {
  const writesJson = args.some(isMarkup);
  return {
    ...textValue,
    safe: writesJson || (isHarmless(input) && args.every(isHarmless)),
    opaque: writesJson || input.opaque === true || args.some(({ opaque }) => opaque === true),
  };
};

/** Quotes an author puts in are meant as JSON: an escape behind them would break it. */
function isMarkup({ constant }: Value): boolean {
  return typeof constant === 'string' && constant.includes('"');
}

/** White space around JSON text means nothing. */
const strips: Change = (input, args) =>
  input.captured === undefined ? keepsText(input, args) : { ...input, key: null };

export function isHarmless({ safe, type, json }: Value): boolean {
  return !json && (safe || type === 'number' || type === 'boolean');
}

const toNumber: Change = () => numberValue;
const toCode: Change = () => codeValue;
const toList: Change = () => ({ ...unknownValue, type: 'list' });
const toAnything: Change = () => unknownValue;

/** Formats that give digits alone. */
const digitFormat = /^%-?[sYmdHIMSjyCuwLNeklGVUW]$/;

const changes: Readonly<Record<string, Change>> = {
  date: (_input, [format]) => {
    const text = typeof format?.constant === 'string' ? format.constant : null;
    return { ...textValue, safe: text !== null && isSafe(text), numeric: text !== null && digitFormat.test(text) };
  },
  money: (input) => ({ ...textValue, safe: isHarmless(input), numeric: input.type === 'number' }),
  json_escape: toCode,
  as_json_string: () => ({ ...textValue, json: true }),
  default: (input, args) => {
    const fallback = args[0] ?? constantValue(null);
    return {
      ...unknownValue,
      type: input.type === fallback.type ? input.type : null,
      safe: isHarmless(input) && isHarmless(fallback),
      json: input.json && fallback.json,
      numeric: input.numeric && fallback.numeric,
    };
  },
  ...named(toNumber, 'plus minus times divided_by modulo abs at_least at_most ceil floor round size'),
  ...named(toCode, 'md5 sha1 sha2 base64_encode hmac_sha1 hmac_sha1_hex hmac_sha1_base64 hmac_sha256 hmac_sha256_hex'),
  ...named(toCode, 'hmac_sha256_base64 hmac_sha512 url_encode url_escape url_param_escape'),
  ...named(toList, 'split compact concat map reverse sort sort_natural uniq where'),
  ...named(toAnything, 'first last property_accessor json_parse time_zone timezone'),
  ...named(keepsText, 'append prepend capitalize downcase upcase escape newline_to_br remove remove_first replace'),
  ...named(strips, 'strip strip_newlines'),
  ...named(keepsText, 'replace_first slice strip_html truncate truncatewords number_with_delimiter'),
  join: (_input, args) => (args.some(isMarkup) ? { ...textValue, safe: true, opaque: true } : textValue),
};

function named(change: Change, names: string): Readonly<Record<string, Change>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, change]));
}

/** What a filter makes of a value; an unknown one passes it on (L-FIL-20). */
export function filteredValue(name: string, input: Value, args: readonly Value[]): Value {
  const change = Object.hasOwn(changes, name) ? changes[name] : undefined;
  if (change === undefined) return input;
  const result = change(input, args);
  const keys = [input, ...args].map(operandKey);
  const key = keys.every((each) => each !== null) ? `${keys.join(',')}|${name}` : null;
  return { ...result, key };
}

/** A text that stands for the value in keys. */
export function operandKey({ key, constant }: Value): string | null {
  if (key !== null) return key;
  return constant === undefined ? null : JSON.stringify(constant);
}

/** Filters that do sums: text they cannot read counts as 0 (L-FIL-4). */
export const sums: ReadonlySet<string> = new Set(
  'plus minus times divided_by modulo abs at_least at_most ceil floor round'.split(' '),
);

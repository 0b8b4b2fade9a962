import type { KnownWorld } from '../contract-analysis';
import { nearestName } from '../../kernel/nearest';
import type { Span, SpannedRead, Tree, VariableUse } from './nodes';
import type { Report } from './report';

/** Standard fields, and the links of e-mails (L-VAR-2, L-VAR-4, L-VAR-28). */
const standardNames: readonly string[] = (
  'city country date_of_birth email_address first_name gender language last_name last_used_app_date ' +
  'most_recent_app_version most_recent_locale most_recent_location phone_number time_zone user_id braze_id ' +
  'random_bucket_number set_user_to_unsubscribed_url set_user_to_subscribed_url set_user_to_opted_in_url unsubscribe_url'
).split(' ');

/** Names of the profile in the API: in Liquid they are spelt otherwise. */
const apiNames: Readonly<Record<string, string>> = {
  external_id: 'user_id',
  email: 'email_address',
  phone: 'phone_number',
  dob: 'date_of_birth',
  home_city: 'city',
};

/** What stands before `.${…}`. */
const roots: ReadonlySet<string> = new Set(
  (
    'custom_attribute event_properties context canvas_entry_properties api_trigger_properties campaign canvas card ' +
    'content_blocks most_recently_used_device targeted_device app subscribed_state sms whats_app'
  ).split(' '),
);

/** Variables that tags bring along. */
const given: ReadonlySet<string> = new Set(['forloop', 'tablerowloop', 'items', 'connected']);

/** Reports names that nothing gives a value, with the one that was probably meant. */
export function checkNames(tree: Tree, known: KnownWorld | null, report: Report): void {
  const unknown: Unknown[] = [];
  const seen = new Set<string>();
  /** A name is told where it is used first. */
  const isNew = (kind: string, name: string): boolean => {
    const size = seen.size;
    return unknown.length < mostNames && seen.add(`${kind} ${name}`).size > size;
  };
  for (const read of tree.reads) {
    if (read.block === undefined && isNew(read.kind, read.name)) unknown.push(...unknownRead(read, known));
  }
  for (const use of tree.foreign ? [] : tree.variables) {
    if (isNew('variable', use.name + (roots.has(use.name) ? use.path : ''))) {
      unknown.push(...unknownVariable(use, tree.assigned, known));
    }
  }
  for (const { variant, name, meant, span, written } of unknown) {
    const change = meant === null || written === null ? {} : { edit: { ...written, text: meant } };
    const values = { name, ...(meant === null ? {} : { meant }) };
    report({ code: 'unknown_name', variant, span, values, when: [], ...change });
  }
}

/** Looking for what was meant takes time. */
const mostNames = 50;

interface Unknown {
  readonly variant: string;
  readonly name: string;
  /** As it is written, `${…}` included. */
  readonly meant: string | null;
  readonly span: Span;
  /** What `meant` takes the place of. */
  readonly written: Span | null;
}

function unknownRead(read: SpannedRead, known: KnownWorld | null): readonly Unknown[] {
  const { kind, name, span, written } = read;
  const meant = meantRead(kind, name, known);
  return meant === undefined ? [] : [{ variant: kind, name, meant, span, written }];
}

/** What was meant by a name that nothing gives a value: `null` where nothing is near, `undefined` where it is known. */
function meantRead(kind: SpannedRead['kind'], name: string, known: KnownWorld | null): string | null | undefined {
  switch (kind) {
    case 'attribute':
      return known === null ? undefined : meantAttribute(name, known);
    case 'standard':
      return standardNames.includes(name) ? undefined : meantStandard(name, known);
    // An event or an entry nobody has seen yet may bring others: only a slip is told.
    case 'event_property':
      return slipOf(name, [...(known?.eventProperties.keys() ?? [])], 'event_properties');
    case 'context':
      return slipOf(name, known?.context ?? [], 'context');
    default:
      return undefined;
  }
}

function slipOf(name: string, names: readonly string[], root: string): string | undefined {
  if (names.includes(name) || names.includes(headOf(name))) return undefined;
  const near = nearestName(name, names);
  return near === null ? undefined : `${root}.\${${near}}`;
}

function meantAttribute(name: string, { attributes }: KnownWorld): string | null | undefined {
  if (attributes === null || attributes.has(name) || attributes.has(headOf(name))) return undefined;
  const near = nearestName(name, attributes.keys());
  if (near !== null) return `custom_attribute.\${${near}}`;
  const field = Object.hasOwn(apiNames, name) ? apiNames[name] : standardNames.find((each) => each === name);
  return field === undefined ? null : `\${${field}}`;
}

function meantStandard(name: string, known: KnownWorld | null): string | null {
  const field = Object.hasOwn(apiNames, name) ? apiNames[name] : undefined;
  if (field !== undefined) return `\${${field}}`;
  if (known?.attributes?.has(name) === true) return `custom_attribute.\${${name}}`;
  const near = nearestName(name, standardNames);
  if (near !== null) return `\${${near}}`;
  const attribute = nearestName(name, known?.attributes?.keys() ?? []);
  return attribute === null ? null : `custom_attribute.\${${attribute}}`;
}

function unknownVariable(
  use: VariableUse,
  assigned: ReadonlySet<string>,
  known: KnownWorld | null,
): readonly Unknown[] {
  const { name, path, span } = use;
  if (assigned.has(name) || given.has(name)) return [];
  const variant = 'variable';
  const inner = roots.has(name) ? /^\.([\w-]+)$|^\[\s*['"]([^'"]+)['"]\s*\]$/.exec(path) : null;
  const member = inner?.[1] ?? inner?.[2];
  if (member !== undefined) {
    return [{ variant, name: `${name}${path}`, meant: `${name}.\${${member}}`, span, written: span }];
  }
  const written = { begin: span.begin, end: span.begin + name.length };
  return [{ variant, name, meant: meantVariable(name, assigned, known), span, written }];
}

function meantVariable(name: string, assigned: ReadonlySet<string>, known: KnownWorld | null): string | null {
  if (roots.has(name)) return null;
  if (standardNames.includes(name)) return `\${${name}}`;
  if (known?.attributes?.has(name) === true) return `custom_attribute.\${${name}}`;
  const near = nearestName(name, [...assigned, ...given]);
  if (near !== null) return near;
  const attribute = nearestName(name, known?.attributes?.keys() ?? []);
  return attribute === null ? null : `custom_attribute.\${${attribute}}`;
}

function headOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

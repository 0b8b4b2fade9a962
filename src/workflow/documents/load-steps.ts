import { createFindingLog, type FindingLog, type Path } from './finding-log';
import { isDraft, type Draft } from './inspect';
import { keepUnknown } from './keep-unknown';
import type { StepKinds } from './kinds';
import { unwrapInside, wrapInside } from './wrap';
import { reportUnknownFields } from './unknown-fields';

/** Members of a step that stay its own while its kind is unknown: it can still be renamed and rewired. */
const ownMembers = ['id', 'name', 'next'] as const;

/** Reads every step by its kind's schema; what no kind here can read becomes kind `unknown` with the original in `raw`. */
export function readSteps(value: unknown, kinds: StepKinds, log: FindingLog): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown, index) => (isDraft(item) ? readStep(item, ['steps', index], kinds, log) : item));
}

function readStep(given: Draft, path: Path, kinds: StepKinds, log: FindingLog): Draft {
  const held = originalStep(given);
  const step = held['name'] === undefined ? held : { ...held, name: shortName(held['name'], [...path, 'name'], log) };
  const id = typeof step['id'] === 'string' ? step['id'] : '';
  const kind = typeof step['kind'] === 'string' ? step['kind'] : '';
  const name = typeof step['name'] === 'string' && step['name'] !== '' ? step['name'] : id;
  const schema = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (schema === undefined) {
    log.add('error', 'step-unknown', path, { step: id, values: { name, kind } });
    return asUnknown(step);
  }
  const config = readConfig(step['config'] ?? {}, schema, [...path, 'config'], id, log);
  if (config.ok) return { ...step, config: config.value };
  log.add('error', 'step-unreadable', path, { step: id, values: { name, kind, where: config.where } });
  return asUnknown(step);
}

const longestName = 255;

/** A name that is too long is cut, so that it does not cost the whole document (O-13). */
export function shortName(name: unknown, path: Path, log: FindingLog): unknown {
  if (typeof name !== 'string' || name.length <= longestName) return name;
  log.add('warning', 'name-long', path, { values: { limit: longestName } });
  return name.slice(0, longestName);
}

type ConfigOutcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly where: string };

function readConfig(
  given: unknown,
  schema: StepKinds[string],
  path: Path,
  step: string,
  log: FindingLog,
): ConfigOutcome {
  const inner = createFindingLog('');
  const wrapped = wrapInside(given, path, inner, step);
  const parsed = schema.safeParse(wrapped);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, where: issue === undefined ? '' : issue.path.map(String).join('.') };
  }
  log.addAll(inner.list());
  reportUnknownFields(parsed.data, wrapped, path, log, step);
  return { ok: true, value: keepUnknown(parsed.data, wrapped) };
}

function asUnknown(step: Draft): Draft {
  const held: Draft = { kind: 'unknown', config: {}, raw: step };
  for (const member of ownMembers) if (step[member] !== undefined) held[member] = step[member];
  return held;
}

/** The step as its file had it: for one held as unknown the original, with the changes made to it since. */
function originalStep(step: Draft): Draft {
  const raw = step['raw'];
  if (step['kind'] !== 'unknown' || !isDraft(raw)) return step;
  const restored: Draft = { ...raw };
  for (const member of ownMembers) {
    const value = step[member];
    if (value !== undefined && !isDefault(member, value, raw)) restored[member] = value;
  }
  return restored;
}

/** A default that loading filled in is not written into an original that did without. */
function isDefault(member: (typeof ownMembers)[number], value: unknown, raw: Draft): boolean {
  if (raw[member] !== undefined) return false;
  return value === '' || (isDraft(value) && Object.keys(value).length === 0);
}

/** A step as it leaves in a file. */
export function writeStep(step: unknown): unknown {
  if (!isDraft(step)) return step;
  const plain = originalStep(step);
  if (plain !== step) return unwrapInside(plain);
  return { ...step, config: unwrapInside(step['config']) };
}

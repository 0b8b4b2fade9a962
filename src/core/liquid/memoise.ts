import type { JsonValue } from '../kernel/json';
import type { ContentAnswer, LiquidEngine, RenderData, RenderOutcome, Template } from './contract';
import { readAttribute } from './environment';

/** Outcomes remembered per template; when full, all are forgotten: cheaper than choosing, and never wrong. */
const capacity = 20_000;

type Scalar = string | number | boolean | undefined;
type Read = (data: RenderData) => JsonValue | undefined;

/**
 * The same template with a memory, keyed by the values it reads. A template that is not `pure` comes back as it is. An
 * array or object among the values is rendered afresh: comparing it would cost more than it saves.
 */
export function memoise(template: Template): Template {
  const { reads } = template;
  if (!reads.pure) return template;
  const readers = [
    ...reads.custom.map((name) => reader('custom_attribute', name)),
    ...reads.standard.map((name) => reader(null, name)),
    ...reads.eventProperties.map((name) => reader('event_properties', name)),
  ];
  const remember = readers.length === 1 ? singleKey(template, readers) : joinedKey(template, readers);
  return { source: template.source, reads, render: remember };
}

/** The same engine, whose templates remember. For whoever renders one template for many people. */
export function memoising(liquid: LiquidEngine): LiquidEngine {
  return {
    parse(source, library) {
      const parsed = liquid.parse(source, library);
      return parsed.ok ? { ok: true, value: memoise(parsed.value) } : parsed;
    },
  };
}

type Render = (data: RenderData, answers?: readonly ContentAnswer[]) => RenderOutcome;

/** One value read: the value itself is the key. */
function singleKey(template: Template, [read]: readonly Read[]): Render {
  const known = new Map<Scalar, RenderOutcome>();
  return (data) => {
    const value = read?.(data);
    if (typeof value === 'object') return template.render(data);
    return known.get(value) ?? learn(known, value, template.render(data));
  };
}

function joinedKey(template: Template, readers: readonly Read[]): Render {
  const known = new Map<string, RenderOutcome>();
  return (data) => {
    let key = '';
    for (const read of readers) {
      const value = read(data);
      if (typeof value === 'object') return template.render(data);
      key += typeof value === 'string' ? `${value.length}:${value}` : `${String(value)};`;
    }
    return known.get(key) ?? learn(known, key, template.render(data));
  };
}

function learn<Key>(known: Map<Key, RenderOutcome>, key: Key, outcome: RenderOutcome): RenderOutcome {
  if (known.size >= capacity) known.clear();
  known.set(key, outcome);
  return outcome;
}

/** As rendering reads it; a plain name takes the short way. */
function reader(root: string | null, name: string): Read {
  if (root !== 'custom_attribute' || name.includes('.') || name !== name.trim()) {
    return (data) => readAttribute(data, root, name);
  }
  return ({ custom }) => (Object.hasOwn(custom, name) ? (custom[name] ?? undefined) : undefined);
}

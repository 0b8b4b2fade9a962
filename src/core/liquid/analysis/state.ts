import { anything, type Domain } from './facts';
import { jsonKey, type JsonState } from './json-text';
import { namesIn, variableKey } from './keys';
import { unknownValue, type Value } from './values';
import { commonWitness, type Witness } from './witness';

type LastUse = ReadonlyMap<string, number>;

/** The variables on one way. Never changed: setting one gives another scope. */
export class Scope {
  readonly values: ReadonlyMap<string, Value>;
  private text: string | null = null;
  constructor(values: ReadonlyMap<string, Value> = new Map()) {
    this.values = values;
  }

  /** What was known through the old value of the name is forgotten. */
  set(name: string, value: Value): Scope {
    const mark = variableKey(name);
    const values = new Map(this.values);
    for (const [other, known] of values) {
      if (known.key?.includes(mark) === true) values.set(other, { ...known, key: null });
    }
    return new Scope(values.set(name, value.key?.includes(mark) === true ? { ...value, key: null } : value));
  }

  alive(offset: number, lastUse: LastUse): Scope {
    const dead = [...this.values.keys()].filter((name) => (lastUse.get(variableKey(name)) ?? 0) <= offset);
    if (dead.length === 0) return this;
    const values = new Map(this.values);
    for (const name of dead) values.delete(name);
    return new Scope(values);
  }

  /** What the variables are on all of several ways; what differs may be anything. */
  static common(all: readonly Scope[]): Scope {
    const [first = new Scope(), ...others] = all;
    if (others.every((each) => each === first)) return first;
    const names = new Set(all.flatMap(({ values }) => [...values.keys()]));
    return new Scope(
      new Map(
        [...names].map((name) => {
          const values = all.map((each) => each.values.get(name));
          return [name, commonValue(values)] as const;
        }),
      ),
    );
  }

  get key(): string {
    this.text ??= [...this.values]
      .map(([name, value]) => `${name}=${valueText(value)}`)
      .sort()
      .join(';');
    return this.text;
  }
}

function commonValue([first, ...others]: readonly (Value | undefined)[]): Value {
  if (first === undefined) return unknownValue;
  const text = valueText(first);
  if (others.every((other) => other === first || (other !== undefined && valueText(other) === text))) return first;
  const type = others.every((other) => other?.type === first.type) ? first.type : null;
  const safe = first.safe && others.every((other) => other?.safe === true);
  return { ...unknownValue, type, safe, opaque: type === 'text' };
}

function valueText({ type, constant, key, safe, json, numeric, captured, opaque }: Value): string {
  const flags = `${safe ? 's' : ''}${json ? 'j' : ''}${numeric ? 'n' : ''}${opaque === true ? 'o' : ''}`;
  return `${type ?? ''},${constant === undefined ? '' : JSON.stringify(constant)},${key ?? ''},${flags},${captured?.id ?? ''}`;
}

/** What the conditions on one way have decided: about values by their keys, and about whole comparisons. */
export class Facts {
  private readonly domains: ReadonlyMap<string, Domain>;
  private readonly terms: ReadonlyMap<string, boolean>;
  private text: string | null = null;
  constructor(domains: ReadonlyMap<string, Domain> = new Map(), terms: ReadonlyMap<string, boolean> = new Map()) {
    this.domains = domains;
    this.terms = terms;
  }

  get size(): number {
    return this.domains.size + this.terms.size;
  }

  domain(key: string): Domain {
    return this.domains.get(key) ?? anything;
  }

  term(key: string): boolean | undefined {
    return this.terms.get(key);
  }

  withDomain(key: string, domain: Domain): Facts {
    return this.domains.get(key) === domain ? this : new Facts(new Map(this.domains).set(key, domain), this.terms);
  }

  /** Without what is known of a variable, and with these domains instead. */
  replacing(name: string, domains: Iterable<readonly [string, Domain]>): Facts {
    const kept = this.without(name);
    return new Facts(new Map([...kept.domains, ...domains]), kept.terms);
  }

  /** What is known on all of several ways. */
  static common(all: readonly Facts[]): Facts {
    const [first = new Facts(), ...others] = all;
    if (others.every((each) => each === first)) return first;
    const domains = [...first.domains].filter(([key, domain]) => {
      const text = domainText(domain);
      return others.every((each) => each.domains.get(key) === domain || domainText(each.domain(key)) === text);
    });
    const terms = [...first.terms].filter(([key, holds]) => others.every((each) => each.terms.get(key) === holds));
    return new Facts(new Map(domains), new Map(terms));
  }

  withTerm(key: string, holds: boolean): Facts {
    return new Facts(this.domains, new Map(this.terms).set(key, holds));
  }

  /** Without what is known of a variable that is set anew. */
  without(name: string): Facts {
    const mark = variableKey(name);
    return this.filter((key) => !key.includes(mark));
  }

  alive(offset: number, lastUse: LastUse, scope: Scope): Facts {
    if (this.size === 0) return this;
    const held = new Set([...scope.values.values()].flatMap(({ key }) => key ?? []));
    return this.filter((key) => held.has(key) || namesIn(key).every((name) => (lastUse.get(name) ?? 0) > offset));
  }

  get key(): string {
    if (this.text !== null) return this.text;
    const domains = [...this.domains].map(([key, domain]) => `${key}:${domainText(domain)}`);
    const terms = [...this.terms].map(([key, holds]) => `${key}?${String(holds)}`);
    this.text = [...domains, ...terms].sort().join(';');
    return this.text;
  }

  private filter(keep: (key: string) => boolean): Facts {
    const domains = new Map([...this.domains].filter(([key]) => keep(key)));
    const terms = new Map([...this.terms].filter(([key]) => keep(key)));
    return domains.size === this.domains.size && terms.size === this.terms.size ? this : new Facts(domains, terms);
  }
}

function domainText(domain: Domain): string {
  const { isNil, isTrue, isBlank, isNumber, equals, differs, low, high } = domain;
  return JSON.stringify([isNil, isTrue, isBlank, isNumber, equals, differs, low, high]);
}

/** Where a loop stands that is tried with no, one and two elements. */
export interface LoopSample {
  readonly index: number;
  readonly length: number;
  /** Key of the size of what is looped over. */
  readonly size: string | null;
}

/** One way through a template up to a place. */
export interface Way {
  /** `null` where the text is not written to the result. */
  readonly json: JsonState | null;
  readonly scope: Scope;
  readonly facts: Facts;
  readonly jump: 'break' | 'continue' | null;
  readonly loop: LoopSample | null;
  readonly witness: Witness | null;
}

/** One way for all that go on alike. */
export function merged(ways: readonly Way[]): readonly Way[] {
  if (ways.length < 2) return ways;
  return grouped(ways, ({ json, scope, facts, jump }) => `${placeKey(json, jump)}#${scope.key}#${facts.key}`).map(
    ([first, ...others]) => withWitness(first, others),
  );
}

/** One way for all that stand at the same place of the JSON text, with what they have in common. */
export function joined(ways: readonly Way[]): readonly Way[] {
  return grouped(ways, ({ json, jump }) => placeKey(json, jump)).map(([first, ...others]) => {
    const all = [first, ...others];
    const scope = Scope.common(all.map((way) => way.scope));
    const facts = Facts.common(all.map((way) => way.facts));
    return { ...withWitness(first, others), scope, facts };
  });
}

function placeKey(json: JsonState | null, jump: Way['jump']): string {
  return `${json === null ? '' : jsonKey(json)}#${jump ?? ''}`;
}

function withWitness(first: Way, others: readonly Way[]): Way {
  if (others.length === 0) return first;
  let { witness } = first;
  for (const other of others) witness = commonWitness(witness, other.witness);
  return { ...first, witness };
}

function grouped(ways: readonly Way[], keyOf: (way: Way) => string): readonly (readonly [Way, ...Way[]])[] {
  const groups = new Map<string, [Way, ...Way[]]>();
  for (const way of ways) {
    const key = keyOf(way);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [way]);
    else group.push(way);
  }
  return [...groups.values()];
}

/** `way` with variables set anew. */
export function withVariables(way: Way, names: readonly string[], value: Value): Way {
  let { scope, facts } = way;
  for (const name of names) {
    scope = scope.set(name, value);
    facts = facts.without(name);
  }
  return { ...way, scope, facts };
}

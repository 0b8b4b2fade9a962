import type { JsonValue } from '../kernel/json';
import type { Message, MessageRef, MessageValues } from '../kernel/message';

export type Severity = 'error' | 'warning' | 'info';

/** Where in a document: keys from its root. */
export type Place = readonly (string | number)[];

/** One change of a document as data, so that it can be shown, stored and undone. `set` creates what is missing last. */
export type Edit =
  | { readonly op: 'set'; readonly path: Place; readonly value: JsonValue }
  | { readonly op: 'remove'; readonly path: Place };

/** A safe way out of a finding: it never changes what the author meant. */
export interface Fix {
  /** What the button says. */
  readonly label: MessageRef;
  readonly edits: readonly Edit[];
}

/** One place a rule objects to. */
export interface Hit {
  readonly path: Place;
  readonly values?: MessageValues;
  /** Picks the text `lint.<id>.<variant>`; without one it is `lint.<id>`. */
  readonly variant?: string;
  /** Instead of the rule's own. */
  readonly severity?: Severity;
  /** Step it belongs to. */
  readonly step?: string;
  readonly fix?: Fix;
}

/** A check over something analysed: pure, and blind to step kinds (it asks `facts`, `ports` and `rules`). */
export interface Rule<Subject> {
  /** Stable, kebab-case, unique over all rules: the finding's code. */
  readonly id: string;
  readonly severity: Severity;
  /** Rules of the sheets it stands for. */
  readonly basis: readonly string[];
  /** Keys are `lint.<id>` and `lint.<id>.<variant>`. They say the consequence, not the rule. */
  readonly messages: Readonly<Record<string, Message>>;
  check(subject: Subject): readonly Hit[];
}

/** Declares a rule. */
export function defineRule<Subject>(rule: Rule<Subject>): Rule<Subject> {
  return rule;
}

/** The message of a hit. */
export function messageOf(rule: Pick<Rule<never>, 'id'>, hit: Hit): MessageRef {
  const key = hit.variant === undefined ? `lint.${rule.id}` : `lint.${rule.id}.${hit.variant}`;
  return hit.values === undefined ? { key } : { key, values: hit.values };
}

import type { JsonValue } from '../kernel/json';
import type { RenderData, Template } from '../liquid/contract';
import type { Slot } from './contract';
import { isStandardSlot } from './slots';

/** Longest person id a decision speaks for: with any longer one, rendering could meet a limit first. */
export const longestDecidedId = 1_000;

/** Whole values from here on are looked up in a row instead of a map. */
export const firstOfRow = -1_024;
const rowLength = 4_096;
/** Outcomes remembered beyond the row; when full, all are forgotten. */
const capacity = 20_000;

const unknown = 0;
/** Verdict of a value with which the send goes on: whether it succeeds is settled by rendering all of it. */
export const goesOn = 1;
/** Verdicts from here on are aborts: `reasons[verdict - firstAbort]`. */
export const firstAbort = 2;
/** Verdicts there can be. */
export const mostVerdicts = 1_000;

/**
 * What the templates of a send say before anything of it is rendered: abort, or go on. Only for sends where the first
 * text that can stop at all reads nothing but one custom attribute; the outcome for a value is rendered once and
 * remembered. Holds no state that a run could see.
 */
export class SendDecision {
  /** The attribute read; -1 when the text reads none. */
  readonly slot: Slot;
  readonly field: string;
  readonly reasons: string[] = [];
  readonly #template: Template;
  readonly #attribute: string;
  /** Verdicts of whole values from `firstOfRow` on; 0: not asked yet. */
  readonly row = new Uint16Array(rowLength);
  readonly #known = new Map<JsonValue | undefined, number>();

  constructor(template: Template, field: string, attribute: string, slot: Slot) {
    this.#template = template;
    this.field = field;
    this.#attribute = attribute;
    this.slot = slot;
  }

  /** Arrays and objects are left to rendering: to compare them would cost more than it saves. */
  verdict(value: JsonValue | undefined): number {
    if (typeof value === 'number') return this.verdictOfNumber(value);
    if (typeof value === 'object') return goesOn;
    return this.#known.get(value) ?? this.#remember(value);
  }

  verdictOfNumber(value: number): number {
    if (value >= firstOfRow && value < firstOfRow + rowLength) {
      const index = value - firstOfRow;
      if (index === (index | 0) && !Object.is(value, -0)) {
        const found = this.row[index] ?? unknown;
        return found === unknown ? (this.row[index] = this.#render(value)) : found;
      }
    }
    // A map takes -0 for 0, which a template may print differently.
    return Object.is(value, -0) ? this.#render(value) : (this.#known.get(value) ?? this.#remember(value));
  }

  #remember(value: JsonValue | undefined): number {
    if (this.#known.size >= capacity) this.#known.clear();
    const verdict = this.#render(value);
    this.#known.set(value, verdict);
    return verdict;
  }

  #render(value: JsonValue | undefined): number {
    const custom = this.slot < 0 ? {} : Object.fromEntries([[this.#attribute, value]]);
    const outcome = this.#template.render({ now: 0, standard: {}, custom });
    if (outcome.type !== 'aborted') return goesOn;
    const known = this.reasons.indexOf(outcome.reason);
    if (known >= 0) return firstAbort + known;
    // More reasons than a cell can name: whoever writes a reason per value gets no shortcut.
    return this.reasons.length < mostVerdicts - firstAbort
      ? firstAbort + this.reasons.push(outcome.reason) - 1
      : goesOn;
  }
}

/** A text of a send, as far as a decision looks at it. */
export interface DecidingPart {
  readonly field: string;
  readonly text: string | null;
  readonly template: Template | null;
}

/** The decision of a send, if its texts allow one; `null`: only rendering can tell. */
export function compileDecision(
  parts: readonly DecidingPart[],
  slotOf: (attribute: string) => Slot,
): SendDecision | null {
  for (const { field, text, template } of parts) {
    if (text !== null) continue;
    if (template === null) return null;
    if (neverStops(template)) continue;
    const { custom, standard, eventProperties, pure } = template.reads;
    if (!pure || standard.length > 0 || eventProperties.length > 0 || custom.length > 1) return null;
    const [attribute] = custom;
    if (attribute === undefined) return new SendDecision(template, field, '', -1);
    const slot = attribute.includes('.') ? -1 : slotOf(attribute);
    // Nobody has a standard field as a custom attribute.
    return slot < 0 || isStandardSlot(slot) ? null : new SendDecision(template, field, attribute, slot);
  }
  return null;
}

const onlyIdentity = /^(?:[^{]|\{(?![{%])|\{\{\s*\$\{user_id\}\s*\}\})*$/;

/** Text around the person's id and nothing else: it cannot abort, call outside, or meet a limit with an id of this length. */
function neverStops(template: Template): boolean {
  if (template.source.length > 2_000 || !onlyIdentity.test(template.source)) return false;
  const data: RenderData = { now: 0, standard: { external_id: 'x'.repeat(longestDecidedId) }, custom: {} };
  const outcome = template.render(data);
  return outcome.type === 'text' && outcome.errors.length === 0;
}

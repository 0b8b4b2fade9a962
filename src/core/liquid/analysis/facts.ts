import type { CompareOperator, Scalar } from './expressions';

/** What is known of one value on one way through a template. What is not said may be either. */
export interface Domain {
  readonly isNil?: boolean;
  readonly isTrue?: boolean;
  readonly isBlank?: boolean;
  readonly isNumber?: boolean;
  readonly equals?: Scalar;
  readonly differs?: readonly Scalar[];
  /** Bounds that hold if it is a number. */
  readonly low?: Bound;
  readonly high?: Bound;
}

interface Bound {
  readonly value: number;
  /** The bound itself is left out. */
  readonly open: boolean;
}

export const anything: Domain = {};

/** What a constant is compared with; `blank` asks, and `null` is nil. */
export type Operand = Scalar | null | { readonly asks: 'blank' };

/** What is known once the comparison holds, or does not; `null`: that cannot be. */
export function assume(known: Domain, operator: CompareOperator, operand: Operand, holds: boolean): Domain | null {
  switch (operator) {
    case '==':
      return equal(known, operand, holds);
    case '!=':
      return equal(known, operand, !holds);
    case 'contains':
      return holds ? assumeTruth(known, true) : known;
    default:
      return typeof operand === 'number' ? order(known, operator, operand, holds) : known;
  }
}

/** `if x`: only nil and false are false (L-NIL-4). */
export function assumeTruth(known: Domain, holds: boolean): Domain | null {
  if (holds) {
    if (known.isNil === true || known.isTrue === false || known.equals === false) return null;
    return { ...known, isNil: false, isTrue: true };
  }
  if (known.isTrue === true || known.isNumber === true || known.isBlank === false) return null;
  if (known.equals !== undefined && known.equals !== false) return null;
  return { ...known, isTrue: false, isBlank: true, isNumber: false };
}

function equal(known: Domain, operand: Operand, holds: boolean): Domain | null {
  if (operand === null) return nil(known, holds);
  if (typeof operand === 'object') return blank(known, holds);
  if (!holds) {
    if (known.equals === operand) return null;
    const differs = known.differs ?? [];
    return differs.includes(operand) ? known : { ...known, differs: [...differs, operand] };
  }
  if (known.isNil === true || (known.equals !== undefined && known.equals !== operand)) return null;
  if (known.differs?.includes(operand) === true) return null;
  if (known.isNumber !== undefined && known.isNumber !== (typeof operand === 'number')) return null;
  if (known.isTrue !== undefined && known.isTrue !== (operand !== false)) return null;
  const isBlank = isBlankConstant(operand);
  if (known.isBlank !== undefined && known.isBlank !== isBlank) return null;
  if (typeof operand === 'number' && !inside(known, operand)) return null;
  const isNumber = typeof operand === 'number';
  return { ...known, equals: operand, isNil: false, isTrue: operand !== false, isBlank, isNumber };
}

function nil(known: Domain, holds: boolean): Domain | null {
  if (!holds) return known.isNil === true ? null : { ...known, isNil: false };
  const isSet = known.isNil === false || known.isTrue === true || known.isBlank === false || known.isNumber === true;
  if (isSet || known.equals !== undefined) return null;
  return { ...known, isNil: true, isTrue: false, isBlank: true, isNumber: false };
}

function blank(known: Domain, holds: boolean): Domain | null {
  if (holds) {
    if (known.isBlank === false || known.isNumber === true) return null;
    if (known.equals !== undefined && !isBlankConstant(known.equals)) return null;
    return { ...known, isBlank: true, isNumber: false };
  }
  if (known.isBlank === true || known.isNil === true || known.isTrue === false) return null;
  if (known.equals !== undefined && isBlankConstant(known.equals)) return null;
  return { ...known, isBlank: false, isNil: false, isTrue: true };
}

type OrderOperator = '<' | '<=' | '>' | '>=';

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const satisfies Record<OrderOperator, OrderOperator>;

/** Only a number is above or below one; what is neither is nil, or no number (L-CMP-1, L-CMP-4). */
function order(known: Domain, operator: OrderOperator, operand: number, holds: boolean): Domain | null {
  if (!holds) {
    const bounded = narrow(known, opposite[operator], operand);
    if (known.isNumber === true) return bounded;
    if (bounded === null || typeof known.equals === 'number') return isPossible(known, operator, operand);
    return bounded;
  }
  if (known.isNumber === false || known.isNil === true || known.isTrue === false || known.isBlank === true) return null;
  if (known.equals !== undefined && typeof known.equals !== 'number') return null;
  const bounded = narrow(known, operator, operand);
  if (bounded === null) return null;
  return { ...bounded, isNumber: true, isNil: false, isTrue: true, isBlank: false };
}

/** Inside of no bounds: then it is no number, if it may be none. */
function isPossible(known: Domain, operator: OrderOperator, operand: number): Domain | null {
  if (typeof known.equals === 'number') return narrow(known, opposite[operator], operand);
  return { ...known, isNumber: false };
}

function narrow(known: Domain, operator: OrderOperator, value: number): Domain | null {
  const open = operator === '<' || operator === '>';
  const upper = operator === '<' || operator === '<=';
  const bound = { value, open };
  const next = upper
    ? { ...known, high: tighter(known.high, bound, 1) }
    : { ...known, low: tighter(known.low, bound, -1) };
  const { low, high, equals } = next;
  if (typeof equals === 'number' && !inside(next, equals)) return null;
  if (low === undefined || high === undefined || low.value < high.value) return next;
  const point = low.value === high.value && !low.open && !high.open;
  return point && known.differs?.includes(low.value) !== true ? next : null;
}

function tighter(before: Bound | undefined, bound: Bound, sign: 1 | -1): Bound {
  if (before === undefined) return bound;
  if (before.value === bound.value) return { value: bound.value, open: before.open || bound.open };
  return before.value * sign < bound.value * sign ? before : bound;
}

function inside({ low, high }: Domain, value: number): boolean {
  if (low !== undefined && (value < low.value || (low.open && value === low.value))) return false;
  return high === undefined || value < high.value || (!high.open && value === high.value);
}

function isBlankConstant(value: Scalar): boolean {
  return typeof value === 'string' ? value.trim() === '' : value === false;
}

/** Whether a comparison of two constants holds; `null`: it fails, or nobody can tell (L-CMP-4…6). */
export function compareConstants(left: Scalar | null, operator: CompareOperator, right: Operand): boolean | null {
  if (typeof right === 'object' && right !== null) {
    const isBlank = left === null || isBlankConstant(left);
    return operator === '==' ? isBlank : operator === '!=' ? !isBlank : null;
  }
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (operator === 'contains') {
    if (left === null) return false;
    return typeof left === 'string' && typeof right === 'string' ? left.includes(right) : null;
  }
  if (left === null || right === null || typeof left === 'boolean' || typeof right === 'boolean') return false;
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

/** The comparison read from the other side. */
export function mirrored(operator: CompareOperator): CompareOperator | null {
  if (operator === 'contains') return null;
  return mirrors[operator];
}

const mirrors = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** A finite decimal: `digits × 10^-scale`. Ruby's Liquid calculates floats this way, so 0.1 + 0.2 is 0.3 there. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Digits kept behind the point by a division. */
const divisionScale = 25;

export type Arithmetic = 'plus' | 'minus' | 'times' | 'divided_by' | 'modulo';

/** The result as a float. Division and modulo by zero are the caller's to refuse. */
export function calculate(operation: Arithmetic, left: number, right: number): number {
  if (!Number.isFinite(left) || !Number.isFinite(right)) return inexact(operation, left, right);
  const [a, b] = [toDecimal(left), toDecimal(right)];
  switch (operation) {
    case 'plus':
      return toFloat(add(a, b));
    case 'minus':
      return toFloat(add(a, { ...b, digits: -b.digits }));
    case 'times':
      return toFloat({ digits: a.digits * b.digits, scale: a.scale + b.scale });
    case 'divided_by': {
      // Enough digits for the quotient to be exact to a double, whatever the size of the operands.
      const scale = divisionScale + b.scale + Math.max(0, digitCount(b) - digitCount(a));
      return toFloat({ digits: (a.digits * 10n ** BigInt(scale)) / b.digits, scale: scale + a.scale - b.scale });
    }
    case 'modulo': {
      const [x, y, scale] = align(a, b);
      const rest = x % y;
      return toFloat({ digits: rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest, scale });
    }
  }
}

/** Rounded half away from zero, as Ruby does; `places` may be negative. */
export function roundDecimal(number: number, places: number): number {
  if (!Number.isFinite(number)) return number;
  const { digits, scale } = toDecimal(number);
  const drop = scale - places;
  if (drop <= 0) return number;
  const unit = 10n ** BigInt(drop);
  const half = digits < 0n ? -unit / 2n : unit / 2n;
  return toFloat({ digits: (digits + half) / unit, scale: places });
}

/** With exactly `places` digits behind the point. */
export function fixed(number: number, places: number): string {
  const { digits, scale } = toDecimal(roundDecimal(number, places));
  const whole = (digits < 0n ? -digits : digits) * 10n ** BigInt(Math.max(0, places - scale));
  const text = whole.toString().padStart(places + 1, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`;
}

function inexact(operation: Arithmetic, left: number, right: number): number {
  switch (operation) {
    case 'plus':
      return left + right;
    case 'minus':
      return left - right;
    case 'times':
      return left * right;
    case 'divided_by':
      return left / right;
    case 'modulo':
      return left % right;
  }
}

function toDecimal(number: number): Decimal {
  const [mantissa = '0', exponent = '0'] = number.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function toFloat({ digits, scale }: Decimal): number {
  return Number(`${digits}e${-scale}`);
}

function add(left: Decimal, right: Decimal): Decimal {
  const [x, y, scale] = align(left, right);
  return { digits: x + y, scale };
}

function align(left: Decimal, right: Decimal): readonly [bigint, bigint, number] {
  const scale = Math.max(left.scale, right.scale);
  const lift = (value: Decimal) => value.digits * 10n ** BigInt(scale - value.scale);
  return [lift(left), lift(right), scale];
}

function digitCount({ digits }: Decimal): number {
  return digits.toString().length;
}

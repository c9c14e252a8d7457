/** A value kept as its two counts: multiplier × numerator ÷ denominator, never divided. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  /** 100 for a percentage, 10,000 for a rate per 10,000, 1 for an average. */
  readonly multiplier: number;
}

/** A value that can be judged exactly: a printed decimal, or a ratio of two counts. */
export type Exact = number | Ratio;

/** A fraction in whole numbers, the denominator above nought. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const TEN = 10n;
const NEAR = 1e-9;

function fractionOfDecimal(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`Not a decimal number: ${value}`);
  const [mantissa = '0', exponentText = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const exponent = Number(exponentText) - decimals.length;
  const digits = BigInt(whole + decimals);
  return exponent >= 0
    ? { over: digits * TEN ** BigInt(exponent), under: 1n }
    : { over: digits, under: TEN ** BigInt(-exponent) };
}

function fractionOf(value: Exact): Fraction {
  if (typeof value === 'number') return fractionOfDecimal(value);
  const numerator = fractionOfDecimal(value.numerator);
  const denominator = fractionOfDecimal(value.denominator);
  const multiplier = fractionOfDecimal(value.multiplier);
  if (denominator.over === 0n)
    throw new RangeError('A ratio needs a denominator other than nought');
  const over = numerator.over * denominator.under * multiplier.over;
  const under = numerator.under * denominator.over * multiplier.under;
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

function floorDivide(over: bigint, under: bigint): bigint {
  const quotient = over / under;
  return over % under < 0n ? quotient - 1n : quotient;
}

/** Reduced first, so that equal fractions give the very same number however they were come by. */
function numberOf(fraction: Fraction): number {
  const divisor = greatestCommonDivisor(fraction.over, fraction.under);
  const over = fraction.over / divisor;
  const under = fraction.under / divisor;
  const whole = over / under;
  return Number(whole) + Number(over - whole * under) / Number(under);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The nearest ordinary number to an exact value, for drawing and for sorting. */
export function asNumber(value: Exact): number {
  return typeof value === 'number'
    ? value
    : (value.multiplier * value.numerator) / value.denominator;
}

/**
 * Which of two values is greater: −1, 0 or 1, without the error of binary fractions, so that 7% of
 * 100 is 7 and 398 of 711 is never "equal" to 55.98.
 */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = asNumber(a);
  const right = asNumber(b);
  const nearness = NEAR * Math.max(1, Math.abs(left), Math.abs(right));
  if (left - right > nearness) return 1;
  if (right - left > nearness) return -1;
  if (Number.isNaN(nearness)) throw new RangeError('Cannot compare what is not a number');
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a < b ? -1 : 1;
  const x = fractionOf(a);
  const y = fractionOf(b);
  const cross = x.over * y.under - y.over * x.under;
  return cross > 0n ? 1 : cross < 0n ? -1 : 0;
}

/**
 * Rounds half away from zero on the exact decimal value, as the Department for Education does in
 * 51 of its 52 exact ties (115 of 368 is 31.25%, printed 31.3).
 */
export function roundHalfAwayFromZero(value: Exact, decimals: number): number {
  const power = 10 ** decimals;
  const scaled = asNumber(value) * power;
  if (!Number.isFinite(scaled)) throw new RangeError('Cannot round a value that is not finite');
  const fromTie = Math.abs(Math.abs(scaled % 1) - 0.5);
  if (fromTie > 1e-6 && Math.abs(scaled) < 1e9) return unsigned(Math.round(scaled) / power);
  const { over, under } = fractionOf(value);
  const magnitude = over < 0n ? -over : over;
  const rounded = (2n * magnitude * TEN ** BigInt(decimals) + under) / (2n * under);
  return unsigned(Number(over < 0n ? -rounded : rounded) / power);
}

/** Nought has no sign in print. */
function unsigned(value: number): number {
  return value === 0 ? 0 : value;
}

/** a − b as the nearest ordinary number to the exact difference. */
export function differenceOf(a: Exact, b: Exact): number {
  const x = fractionOf(a);
  const y = fractionOf(b);
  return numberOf({ over: x.over * y.under - y.over * x.under, under: x.under * y.under });
}

/** The greatest whole number that is not above a × b ÷ c (c not nought), exactly. */
export function floorOfProduct(a: number, b: number, c: number): number {
  const { over, under } = fractionOf({ numerator: a, denominator: c, multiplier: b });
  return Number(floorDivide(over, under));
}

/** The least whole number that is not below a × b ÷ c (c not nought), exactly. */
export function ceilingOfProduct(a: number, b: number, c: number): number {
  const { over, under } = fractionOf({ numerator: a, denominator: c, multiplier: b });
  return Number(-floorDivide(-over, under));
}

/** The sum of decimals as they are written: 0.1 + 0.2 is 0.3. */
export function sumOf(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return values.reduce((sum, value) => sum + value, 0);
  let over = 0n;
  let under = 1n;
  for (const value of values) {
    const next = fractionOfDecimal(value);
    over = over * next.under + next.over * under;
    under *= next.under;
  }
  return numberOf({ over, under });
}

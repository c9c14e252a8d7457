import { badInput } from './errors';

/** Reads a number of things from an argument: at least one, at most as many as are allowed. */
export function countArgument(name: string, value: number, most: number): number {
  if (value >= 1 && value <= most) return value;
  throw badInput(name, value, `a whole number from 1 to ${most}`);
}

import { valueFromASTUntyped, type FieldNode, type GraphQLField } from 'graphql';
import { monthsBetween } from '@vital-signs/domain';
import { MOST_MONTHS, reportingPeriodOf, USUAL_MONTHS } from '../month-range';

type Variables = Readonly<Record<string, unknown>>;

/** The first month of a range, or its last. */
function monthOf(value: unknown) {
  return typeof value === 'string' ? reportingPeriodOf(value) : null;
}

/**
 * How many months a field asks for by its arguments; null where it takes no such argument. What is
 * more than anything gives, or cannot be known beforehand, counts as the most that is given.
 */
export function monthsAsked(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  variables: Variables,
): number | null {
  const takes = (name: string) => definition.args.some((argument) => argument.name === name);
  const given = (name: string): unknown => {
    const node = field.arguments?.find((argument) => argument.name.value === name);
    return node === undefined ? undefined : valueFromASTUntyped(node.value, { ...variables });
  };
  if (takes('months')) {
    const asked = given('months');
    // Null, where it is asked for, is all the months there are.
    const months = asked === undefined ? USUAL_MONTHS : asked;
    return typeof months === 'number' && months < MOST_MONTHS ? Math.max(1, months) : MOST_MONTHS;
  }
  if (!takes('from')) return null;
  if (given('from') == null) return USUAL_MONTHS;
  const [from, to] = [monthOf(given('from')), monthOf(given('to'))];
  if (from === null || to === null) return MOST_MONTHS;
  return Math.min(Math.max(1, monthsBetween(from, to) + 1), MOST_MONTHS);
}

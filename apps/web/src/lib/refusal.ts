import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** Something to be mended, by its field: "title", "summary.concern", "items.0.minutes". */
export interface FieldFault {
  readonly field: string | null;
  readonly sentence: string;
}

/** Why a change was refused, as far as a form can use it. */
export interface Refusal {
  /** The server's word for it; null where it has none. */
  readonly reason: string | null;
  readonly faults: readonly FieldFault[];
}

/** What the server said of a refused change beside its sentence. */
export function refusalOf(error: unknown): Refusal {
  const extensions = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions : undefined;
  const { reason, problems } = extensions ?? {};
  return {
    reason: typeof reason === 'string' ? reason : null,
    faults: Array.isArray(problems) ? problems.flatMap(faultOf) : [],
  };
}

/** What is wrong with each field, all of a field together; '' is what is of none. */
export function faultsByField(faults: readonly FieldFault[]): ReadonlyMap<string, string> {
  const byField = new Map<string, string>();
  for (const { field, sentence } of faults) {
    const of = field ?? '';
    byField.set(of, [byField.get(of), sentence].filter(Boolean).join(' '));
  }
  return byField;
}

function faultOf(told: unknown): readonly FieldFault[] {
  if (typeof told !== 'object' || told === null || !('sentence' in told)) return [];
  const { sentence } = told;
  const field = 'field' in told && typeof told.field === 'string' ? told.field : null;
  return typeof sentence === 'string' ? [{ field, sentence }] : [];
}

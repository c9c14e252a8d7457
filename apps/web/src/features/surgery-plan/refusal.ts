import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** Why a plan was refused, as far as the form can use it. */
export interface PlanRefusal {
  /** The server's word for it; null where it has none. */
  readonly reason: string | null;
  /** What is wrong with each field, by its name: "title", "items.0.minutes". */
  readonly faults: ReadonlyMap<string, string>;
}

export const NO_REFUSAL: PlanRefusal = { reason: null, faults: new Map() };

/** What the server said of a refused plan beside its sentence. */
export function planRefusal(error: unknown): PlanRefusal {
  const extensions = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions : undefined;
  const { reason, problems } = extensions ?? {};
  const faults = new Map<string, string>();
  for (const told of Array.isArray(problems) ? (problems as unknown[]) : []) {
    if (typeof told !== 'object' || told === null) continue;
    const { field, sentence } = told as Readonly<Record<string, unknown>>;
    if (typeof sentence !== 'string') continue;
    const of = typeof field === 'string' ? field : '';
    faults.set(of, [faults.get(of), sentence].filter(Boolean).join(' '));
  }
  return { reason: typeof reason === 'string' ? reason : null, faults };
}

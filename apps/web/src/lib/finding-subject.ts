interface FoundSomewhere {
  readonly indicator?: {
    readonly key: string;
    readonly ref?: string | null;
    readonly name?: string | null;
  } | null;
  readonly place?: { readonly name: string } | null;
  readonly period?: { readonly name: string } | null;
}

/** What a finding is about, shortly: "3.5p, Norfolk, February 2018". */
export function findingSubject({ indicator, place, period }: FoundSomewhere): string {
  return [indicator?.ref ?? indicator?.name ?? indicator?.key, place?.name, period?.name]
    .filter((part) => part !== undefined)
    .join(', ');
}

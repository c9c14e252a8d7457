/** What an indicator is called by. */
export interface NamedIndicator {
  readonly key: string;
  readonly ref: string | null;
  readonly name: string | null;
}

/** An indicator by its ref and name, for sentences and titles: "3.3 Assessments auth in 45 WD - %". */
export function indicatorTitle({ key, ref, name }: NamedIndicator): string {
  if (ref === null) return name ?? key;
  return name === null ? ref : `${ref} ${name}`;
}

/** An indicator as short as it can be told by: its ref, and where it has none its name. */
export function indicatorShortName({ key, ref, name }: NamedIndicator): string {
  return ref ?? name ?? key;
}

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

/** An indicator in a list to choose from: where its name cannot be read, that it cannot. */
export function indicatorChoice(indicator: NamedIndicator): string {
  const title = indicatorTitle(indicator);
  return indicator.name === null ? `${title} (name not legible in the source)` : title;
}

/**
 * The unit that stands beside an indicator's name: none of a percentage, whose figures have it
 * themselves, nor one that the name says already ("LAC rate per 10,000").
 */
export function unitBesideName({
  name,
  unit,
}: Pick<NamedIndicator, 'name'> & { readonly unit: string | null }): string | null {
  if (unit === null || unit === '%') return null;
  const words = ` ${(name ?? '').toLowerCase().replace(/[^\p{L}\p{N},]+/gu, ' ')} `;
  return words.includes(` ${unit.toLowerCase()} `) ? null : unit;
}

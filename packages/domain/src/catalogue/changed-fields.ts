import {
  INDICATOR_FIELDS,
  type IndicatorDescription,
  type IndicatorField,
} from './indicator-description';

/** A field that says something else than before. */
export interface ChangedField {
  /** What the field is called. */
  readonly label: string;
  /** As text; null where it said nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A field as text: yes and no, lists with commas; null where it says nothing. */
export function fieldText(value: IndicatorDescription[IndicatorField]): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return value.length === 0 ? null : value.join(', ');
  return String(value);
}

/** The fields of an indicator that differ from one description to another; all that say something where there was none. */
export function changedFields(
  before: IndicatorDescription | null,
  after: IndicatorDescription | null,
): readonly ChangedField[] {
  return (Object.keys(INDICATOR_FIELDS) as IndicatorField[]).flatMap((field) => {
    const [was, is] = [before, after].map((each) =>
      each === null ? null : fieldText(each[field]),
    );
    return was === is
      ? []
      : [{ label: INDICATOR_FIELDS[field], before: was ?? null, after: is ?? null }];
  });
}

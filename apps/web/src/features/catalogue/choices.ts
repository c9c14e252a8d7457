import {
  BASES,
  MEASURE_KINDS,
  POLARITIES,
  yearToDateRuleWords,
  YEAR_TO_DATE_RULES,
} from '@vital-signs/domain';
import type { Basis, MeasureKind, Polarity } from '@vital-signs/domain';
import type { Choice } from '../../ui/choice';

const POLARITY_WORDS: Readonly<Record<Polarity, string>> = {
  ...{ HIGH: 'High', LOW: 'Low', INFO: 'Neither: for information' },
  ...{ BAND: 'Between: both ends are bad', NOT_LEGIBLE: 'Not legible in the source' },
};
const KIND_WORDS: Readonly<Record<MeasureKind, string>> = {
  ...{ COUNT: 'Count', PERCENTAGE: 'Percentage', RATE: 'Rate', AVERAGE: 'Average' },
  MAXIMUM: 'Maximum',
};
const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  ...{ IN_PERIOD: 'Events of the month', SNAPSHOT: 'Cases on its last day' },
  ...{ YEAR_TO_DATE: 'The financial year so far', ROLLING_3: 'The last three months' },
  ...{ ROLLING_12: 'The last twelve months', ANNUALISED: 'The month as if it went on for a year' },
};

export const POLARITY_CHOICES: readonly Choice[] = POLARITIES.map((key) => ({
  ...{ key, label: POLARITY_WORDS[key] },
}));
export const KIND_CHOICES: readonly Choice[] = MEASURE_KINDS.map((key) => ({
  ...{ key, label: KIND_WORDS[key] },
}));
export const BASIS_CHOICES: readonly Choice[] = BASES.map((key) => ({
  ...{ key, label: BASIS_WORDS[key] },
}));
export const YEAR_TO_DATE_CHOICES: readonly Choice[] = YEAR_TO_DATE_RULES.map((key) => {
  const words = yearToDateRuleWords(key);
  return { key, label: words.charAt(0).toUpperCase() + words.slice(1) };
});
export const FREQUENCY_CHOICES = [
  { key: 'MONTH', label: 'Every month' },
  { key: 'QUARTER', label: 'Every quarter' },
  { key: 'FINANCIAL_YEAR', label: 'Every financial year' },
  { key: 'ACADEMIC_YEAR', label: 'Every academic year' },
  { key: 'CALENDAR_YEAR', label: 'Every calendar year' },
  { key: 'WINDOW', label: 'Other stretches' },
] as const satisfies readonly Choice[];

export const ANNOTATION_KINDS = [
  { key: 'DEFINITION', label: 'The definition' },
  { key: 'FORM', label: 'A form' },
  { key: 'SYSTEM', label: 'The system' },
  { key: 'BOUNDARY', label: 'A boundary' },
  { key: 'ACTION', label: 'Something was done' },
] as const satisfies readonly Choice[];

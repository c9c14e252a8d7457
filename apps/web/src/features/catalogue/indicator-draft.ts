import {
  BASES,
  INDICATOR_FIELDS,
  MEASURE_KINDS,
  yearToDateRulesFor,
  type IndicatorField,
  type MeasureKind,
} from '@vital-signs/domain';
import type { IndicatorInput } from '../../apollo/generated/documents';
import type { Described } from './catalogue-query';
import { wholeNumber } from './written-values';

/** What is written in the form of an indicator: texts as typed, and what is switched on. */
export type IndicatorDraft = Readonly<Record<IndicatorField, string | boolean>>;

const SWITCHES: readonly IndicatorField[] = [
  'onScorecard',
  'denominatorIsPopulation',
  'countsChildren',
  'additive',
];

const NEW: Partial<Record<IndicatorField, string | boolean>> = {
  ...{ polarity: 'HIGH', measureKind: 'PERCENTAGE', basis: 'IN_PERIOD', frequency: 'MONTH' },
  ...{ unit: '%', multiplier: '100', decimals: '1', yearToDateRule: 'RATIO_OF_SUMS' },
  ...{ onScorecard: true, countsChildren: true, source: 'Described in Vital Signs' },
};

/** A description as it is written in the form; of a new indicator what is usual. */
export function draftOf(described: Described | null): IndicatorDraft {
  const fields = Object.keys(INDICATOR_FIELDS) as IndicatorField[];
  return Object.fromEntries(
    fields.map((field) => {
      const value = described === null ? NEW[field] : described[field];
      if (SWITCHES.includes(field)) return [field, value === true];
      if (Array.isArray(value)) return [field, value.join(', ')];
      return [field, value === null || value === undefined ? '' : String(value)];
    }),
  ) as IndicatorDraft;
}

interface Usual {
  readonly unit: string;
  readonly multiplier: string;
  readonly decimals: string;
}

const COUNTED: Usual = { unit: '', multiplier: '1', decimals: '0' };

/** In what each kind of number is usually said. */
const USUAL: Readonly<Record<MeasureKind, Usual>> = {
  COUNT: COUNTED,
  MAXIMUM: COUNTED,
  AVERAGE: { ...COUNTED, decimals: '1' },
  PERCENTAGE: { unit: '%', multiplier: '100', decimals: '1' },
  RATE: { unit: 'per 10,000', multiplier: '10000', decimals: '1' },
};

/**
 * What follows from another kind of number or another basis: the unit, multiplier, decimals and year
 * to date that are usual for it. Whatever else is written may be changed after it.
 */
export function followingEntries(
  draft: IndicatorDraft,
  field: IndicatorField,
  value: string | boolean,
): readonly (readonly [IndicatorField, string])[] {
  if (field !== 'measureKind' && field !== 'basis') return [];
  const written = { ...draft, [field]: value };
  const kind = MEASURE_KINDS.find((each) => each === written.measureKind);
  const basis = BASES.find((each) => each === written.basis);
  if (kind === undefined || basis === undefined) return [];
  const [rule = ''] = yearToDateRulesFor(kind, basis);
  const { unit, multiplier, decimals } = USUAL[kind];
  const said = [
    ['unit', unit],
    ['multiplier', multiplier],
    ['decimals', decimals],
  ] as const;
  return [...(field === 'measureKind' ? said : []), ['yearToDateRule', rule]];
}

/** The key of a new indicator where none is written: its ref, else its name in small letters. */
function keyOf(draft: IndicatorDraft): string {
  const [key, ref, name] = [draft.key, draft.ref, draft.name].map((each) => String(each).trim());
  if (key) return key;
  if (ref && /^[A-Za-z0-9.-]+$/.test(ref)) return ref;
  const words = (name ?? '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, LONGEST_KEY).replace(/-+$/, '');
}

const LONGEST_KEY = 40;

/** What is written, as it is sent. The choices of the form are the words of the vocabulary. */
export function inputOf(draft: IndicatorDraft): IndicatorInput {
  const text = (field: IndicatorField) => String(draft[field]).trim();
  const optional = (field: IndicatorField) => text(field) || null;
  return {
    ...{ key: keyOf(draft), ref: optional('ref'), name: optional('name'), area: text('area') },
    ...{ position: wholeNumber(text('position')), onScorecard: draft.onScorecard === true },
    keptWith: optional('keptWith'),
    polarity: text('polarity') as IndicatorInput['polarity'],
    measureKind: text('measureKind') as IndicatorInput['measureKind'],
    basis: text('basis') as IndicatorInput['basis'],
    frequency: text('frequency') as IndicatorInput['frequency'],
    ...{ dataNote: optional('dataNote'), unit: optional('unit') },
    ...{ multiplier: wholeNumber(text('multiplier')), decimals: wholeNumber(text('decimals')) },
    ...{ numeratorLabel: optional('numeratorLabel') },
    ...{ denominatorLabel: optional('denominatorLabel'), numerator: optional('numerator') },
    ...{ denominator: optional('denominator'), partOf: optional('partOf') },
    ...{ inflow: optional('inflow'), outflow: optional('outflow') },
    denominatorIsPopulation: draft.denominatorIsPopulation === true,
    yearToDateRule: text('yearToDateRule') as IndicatorInput['yearToDateRule'],
    ...{ countsChildren: draft.countsChildren === true, additive: draft.additive === true },
    teamKinds: text('teamKinds')
      .split(',')
      .map((kind) => kind.trim())
      .filter((kind) => kind !== ''),
    ...{ definition: optional('definition'), purpose: optional('purpose') },
    caveats: optional('caveats'),
    ...{ leadOfficer: optional('leadOfficer'), dataOwner: optional('dataOwner') },
    ...{ sourceSystem: optional('sourceSystem'), statutoryCode: optional('statutoryCode') },
    caseLinkTemplate: optional('caseLinkTemplate'),
    ...{ measuredFrom: optional('measuredFrom'), source: text('source'), note: optional('note') },
  };
}

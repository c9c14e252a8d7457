import { BASES } from '@vital-signs/domain';
import type { ImportMapping } from '@vital-signs/domain';
import { Select } from '../../ui/Select';
import type { Catalogue } from './import-query';
import { BASIS_WORDS, indicatorWords } from './import-words';
import { isSaidByNone } from './mapping-draft';
import { PeriodField } from './PeriodField';
import styles from './ColumnsStep.module.css';

interface WholeFieldsProps {
  readonly draft: ImportMapping;
  readonly catalogue: Catalogue;
  readonly onChange: (draft: ImportMapping) => void;
}

/** What holds for every row, where no column says it; and how fractions of 1 are meant. */
export function WholeFields({ draft, catalogue, onChange }: WholeFieldsProps) {
  const { places, indicators, financialYearStartMonth } = catalogue;
  return (
    <fieldset className={styles.whole}>
      <legend>What holds for every row</legend>
      {isSaidByNone(draft, 'PERIOD') && (
        <div className={styles.period}>
          <PeriodField
            label="Period of every row"
            period={draft.period}
            financialYearStartMonth={financialYearStartMonth}
            hint="Such as March 2018, Q4 2017/18 or 2017/18."
            onChange={(period) => onChange({ ...draft, period })}
          />
        </div>
      )}
      {isSaidByNone(draft, 'INDICATOR') && (
        <Select
          label="Indicator of every row"
          options={[
            { key: '', label: 'not said' },
            ...indicators.map((each) => ({ key: each.key, label: indicatorWords(each) })),
          ]}
          value={draft.indicator ?? ''}
          onChange={(key) => onChange({ ...draft, indicator: key === '' ? null : key })}
        />
      )}
      {isSaidByNone(draft, 'PLACE') && (
        <Select
          label="Place of every row"
          options={[
            { key: '', label: 'not said' },
            ...places.map(({ slug, name }) => ({ key: slug, label: name })),
          ]}
          value={draft.place ?? ''}
          onChange={(key) => onChange({ ...draft, place: key === '' ? null : key })}
        />
      )}
      {!draft.columns.some(({ meaning }) => meaning === 'BASIS') && (
        <Select
          label="Basis of every row"
          options={[
            { key: '', label: 'the indicator’s own' },
            ...BASES.map((key) => ({ key, label: BASIS_WORDS[key] })),
          ]}
          value={draft.basis ?? ''}
          onChange={(key) =>
            onChange({ ...draft, basis: BASES.find((each) => each === key) ?? null })
          }
        />
      )}
      <Select
        label="0.663 of a percentage is"
        options={FRACTIONS}
        value={FRACTIONS.find(({ are }) => are === draft.percentagesAreFractions)?.key ?? ''}
        onChange={(chosen) => {
          const are = FRACTIONS.find(({ key }) => key === chosen)?.are ?? null;
          onChange({ ...draft, percentagesAreFractions: are });
        }}
      />
      <Select
        label="Of two figures of one cell"
        options={PRINTS}
        value={PRINTS.find(({ counts }) => counts === (draft.prints ?? null))?.key ?? ''}
        onChange={(chosen) => {
          const prints = PRINTS.find(({ key }) => key === chosen)?.counts ?? null;
          onChange({ ...draft, prints });
        }}
      />
    </fieldset>
  );
}

const PRINTS = [
  { key: 'none', label: 'neither: the file is stopped', counts: null },
  { key: 'first', label: 'the first counts', counts: 'FIRST' },
  { key: 'last', label: 'the last counts', counts: 'LAST' },
] as const;

const FRACTIONS = [
  { key: 'asked', label: 'asked about', are: null },
  { key: 'fractions', label: '66.3%', are: true },
  { key: 'percent', label: '0.663%', are: false },
] as const;

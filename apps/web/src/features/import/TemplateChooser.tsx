import { formatPeriod, parsePeriodKey, periodKey, shift } from '@vital-signs/domain';
import { useState } from 'react';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import buttonStyles from '../../ui/Button.module.css';
import { templateAddress } from './upload-file';
import styles from './ImportsPage.module.css';

const SHAPES = [
  { key: 'long', label: 'A row for each figure' },
  { key: 'places', label: 'A column for each place' },
] as const;

interface TemplateChooserProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Keys of the months with figures, oldest first. */
  readonly months: readonly string[];
}

/** A workbook to fill in: the authority's own indicators and places, for one month. */
export function TemplateChooser({ authority, months }: TemplateChooserProps) {
  const offered = offeredMonths(months);
  const [chosen, setChosen] = useState<string | null>(null);
  const [shape, setShape] = useState<(typeof SHAPES)[number]['key']>('long');
  const period = chosen ?? offered[0];
  if (period === undefined) return null;
  return (
    <div className={styles.template}>
      <h3>A workbook to fill in</h3>
      <div className={styles.choices}>
        <Select
          label="Month"
          options={offered.map((key) => ({ key, label: formatPeriod(parsePeriodKey(key)) }))}
          value={period}
          onChange={setChosen}
        />
        <Segmented label="Layout" options={SHAPES} value={shape} onChange={setShape} />
        <a
          className={buttonStyles.button}
          href={templateAddress(authority, period, shape)}
          download=""
        >
          Download a template
        </a>
      </div>
    </div>
  );
}

/** The month to come first, then those with figures, the latest first. */
export function offeredMonths(months: readonly string[]): readonly string[] {
  const latest = months.at(-1);
  if (latest === undefined) return [];
  return [periodKey(shift(parsePeriodKey(latest), 1)), ...[...months].reverse()];
}

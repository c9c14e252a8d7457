import { formatPeriod, month } from '@vital-signs/domain';
import type { ScorecardHeader_AuthorityFragment } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import type { ShowView } from './view-change';
import styles from './PagePickers.module.css';

interface PagePickersProps {
  readonly authority: ScorecardHeader_AuthorityFragment;
  /** The month and the place that are shown. */
  readonly period: string;
  readonly place: string;
  readonly show: ShowView;
}

const DEPTHS = { AUTHORITY: 0, LOCALITY: 1, TEAM: 2 } as const;

/** The place and the month that the page is about. */
export function PagePickers({ authority, period, place, show }: PagePickersProps) {
  const { months, places } = authority;
  const at = months.indexOf(period);
  const root = places.find(({ kind }) => kind === 'AUTHORITY')?.slug;
  const earlier = months[at - 1];
  const later = at < 0 ? undefined : months[at + 1];
  const options = [...months].reverse().map((key) => ({
    key,
    label: formatPeriod(month(key)),
  }));
  return (
    <div className={styles.pickers}>
      <Select
        label="Place"
        labelHidden
        options={places.map(({ slug, name, kind }) => ({
          key: slug,
          label: name,
          depth: DEPTHS[kind],
        }))}
        value={place}
        onChange={(slug) => show({ place: slug === root ? null : slug, open: [] })}
      />
      <div className={styles.months} role="group" aria-label="Month">
        <Button
          kind="quiet"
          ariaLabel="Month before"
          isDisabled={earlier === undefined}
          onPress={() => earlier !== undefined && show({ period: earlier })}
        >
          ‹
        </Button>
        <Select
          label="Month"
          labelHidden
          options={options}
          value={period}
          onChange={(key) => show({ period: key })}
        />
        <Button
          kind="quiet"
          ariaLabel="Month after"
          isDisabled={later === undefined}
          onPress={() => later !== undefined && show({ period: later })}
        >
          ›
        </Button>
      </div>
    </div>
  );
}

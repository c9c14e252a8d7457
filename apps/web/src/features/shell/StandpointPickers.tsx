import { formatPeriod, parsePeriodKey } from '@vital-signs/domain';
import type { FrameAuthority } from '../../lib/frame';
import { reportedKey } from '../../lib/reported-key';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import styles from './StandpointPickers.module.css';

interface StandpointPickersProps {
  readonly authority: FrameAuthority;
  /** Key of the month and slug of the place that the address names. */
  readonly period: string | null;
  readonly place: string | null;
  readonly onPeriod: (period: string) => void;
  /** Null: the authority itself. */
  readonly onPlace: (place: string | null) => void;
}

const DEPTHS = { AUTHORITY: 0, LOCALITY: 1, TEAM: 2 } as const;

/** The place and the month that the page is about. */
export function StandpointPickers(props: StandpointPickersProps) {
  const { authority, onPeriod, onPlace } = props;
  const { months, opensOn, places } = authority;
  const root = places.find(({ kind }) => kind === 'AUTHORITY')?.slug ?? '';
  const period = reportedKey(props.period, months) ?? opensOn ?? '';
  const at = months.indexOf(period);
  const earlier = months[at - 1];
  const later = at < 0 ? undefined : months[at + 1];
  const noun = months.at(-1)?.includes('q') === true ? 'Quarter' : 'Month';
  const options = [...months].reverse().map((key) => ({
    key,
    label: formatPeriod(parsePeriodKey(key)),
  }));
  return (
    <div className={styles.pickers}>
      <Select
        label="Place"
        labelHidden
        opensFirst
        options={places.map(({ slug, name, kind }) => ({
          key: slug,
          label: name,
          depth: DEPTHS[kind],
        }))}
        value={props.place ?? root}
        onChange={(slug) => onPlace(slug === root ? null : slug)}
      />
      <div className={styles.months} role="group" aria-label={noun}>
        <Button
          kind="quiet"
          ariaLabel={`${noun} before`}
          isDisabled={earlier === undefined}
          onPress={() => earlier !== undefined && onPeriod(earlier)}
        >
          ‹
        </Button>
        <Select
          label={noun}
          labelHidden
          opensFirst
          options={options}
          value={period}
          onChange={onPeriod}
        />
        <Button
          kind="quiet"
          ariaLabel={`${noun} after`}
          isDisabled={later === undefined}
          onPress={() => later !== undefined && onPeriod(later)}
        >
          ›
        </Button>
      </div>
    </div>
  );
}

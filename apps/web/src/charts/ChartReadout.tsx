import { RatingMark } from '../ui/RatingMark';
import type { RatingWording } from '@vital-signs/domain';
import type { ChartPoint } from './chart-point';
import { countWords, figureWords, isRated, pointRemarks, statesOf } from './point-words';
import styles from './SeriesChart.module.css';

interface ChartReadoutProps {
  readonly point: ChartPoint;
  readonly unit: string;
  readonly isProportion: boolean;
  readonly remarks: readonly string[];
  readonly wording: RatingWording;
}

/** The point that is looked at, in words, where it covers nothing. */
export function ChartReadout(props: ChartReadoutProps) {
  const { point, unit, isProportion, remarks, wording } = props;
  const counts = countWords(point, isProportion);
  return (
    <p className={styles.readout} data-screen-only="">
      <span className={styles.name}>{point.name}</span>
      <strong>{figureWords(point, unit)}</strong>
      {counts !== null && <span>{counts}</span>}
      {isRated(point) &&
        statesOf(point).map((state, index) => (
          <span key={index === 0 ? 'first' : 'second'} className={styles.rating} aria-hidden="true">
            <RatingMark
              state={state}
              position={index === 0 ? 'FIRST' : 'SECOND'}
              modelled={point.provenance === 'MODELLED'}
            />
          </span>
        ))}
      {pointRemarks(point, { unit, isProportion, remarks, wording }).map((remark) => (
        <span key={remark}>{remark}</span>
      ))}
    </p>
  );
}

import { formatLimit, stateWords, toleranceZones } from '@vital-signs/domain';
import { toleranceZoneWords, ZERO_CONCERN_MINIMUM_DENOMINATOR } from '@vital-signs/domain';
import type { JudgementModel, Polarity } from '@vital-signs/domain';
import { useRatingWording } from '../../lib/state-words';
import { toleranceVersion } from '../../lib/tolerance-version';
import { zoneShares } from './zone-shares';
import styles from './ToleranceDrawing.module.css';

interface ToleranceDrawingProps {
  readonly model: JudgementModel;
  /** The limits of the model by their names; null where none is written yet. */
  readonly limits: Readonly<Record<string, number | null>>;
  readonly polarity: Polarity;
  readonly unit: string;
  readonly zeroConcern: boolean;
  readonly zeroConcernMinimumDenominator: number | null;
}

const NO_LIMITS = {
  ...{ red: null, green: null, lower: null, upper: null, minimum: null },
  ...{ tolerance: null, target: null, validFrom: '', validTo: null },
};

/** What the limits as written make of every value: a bar of their zones, and the same in a sentence. */
export function ToleranceDrawing(props: ToleranceDrawingProps) {
  const { model, limits, polarity, unit, zeroConcern } = props;
  const wording = useRatingWording();
  const least = props.zeroConcernMinimumDenominator ?? ZERO_CONCERN_MINIMUM_DENOMINATOR;
  const rule = toleranceVersion({
    ...{ ...NO_LIMITS, model, ...limits, zeroConcern },
    zeroConcernMinimumDenominator: least,
  });
  const zones = toleranceZones(rule, polarity);
  if (zones.length === 0) return null;
  const shares = zoneShares(zones, unit === '%');
  const words = toleranceZoneWords(rule, polarity, unit, wording);
  const nought = zeroConcern ? `; nought is a concern from a denominator of ${least}` : '';
  return (
    <figure className={styles.drawing}>
      <div className={styles.bar} aria-hidden="true">
        {zones.map(({ state, to }, index) => (
          <span
            key={`${state}/${to ?? ''}`}
            className={styles.zone}
            data-state={state}
            style={{ flexGrow: shares[index] ?? 1 }}
          >
            <span className={styles.word}>
              {stateWords(wording, state).symbol} {stateWords(wording, state).word}
            </span>
            {to !== null && <span className={styles.limit}>{formatLimit(to, unit)}</span>}
          </span>
        ))}
      </div>
      <figcaption>{words.charAt(0).toUpperCase() + words.slice(1) + nought}.</figcaption>
    </figure>
  );
}

import { basisOfPeriod, indicatorTitle, periodNoun, periodSummary } from '@vital-signs/domain';
import { useMemo, useRef } from 'react';
import { plannedWords } from '../../charts/planned-words';
import { seriesLayout } from '../../charts/series-layout';
import type { SeriesFigures } from '../../charts/series-layout';
import { SeriesPlot } from '../../charts/SeriesPlot';
import { useFrameSize } from '../../charts/use-frame-size';
import { asSentence } from '../../lib/sentence';
import { useRatingWording } from '../../lib/state-words';
import type { Card } from '../../charts/card';
import { axisWords, cardFigures } from '../../charts/card-figures';
import { inexactOnCard } from '../../charts/inexact-on-card';
import styles from './CardChart.module.css';

interface CardChartProps {
  readonly card: Card;
  readonly region: string | null;
}

/** Thirteen of the indicator's own periods, with what they are judged by. */
export function CardChart({ card, region }: CardChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useFrameSize(frame);
  const wording = useRatingWording();
  const figures = useMemo(
    () => ({ ...marked(cardFigures(card, region), inexactOnCard(card)), wording }),
    [card, region, wording],
  );
  const layout = useMemo(
    () => seriesLayout(figures, { width, em, isLow: true }),
    [figures, width, em],
  );
  const title = `${indicatorTitle(card.indicator)}, ${card.place.name}`;
  const noun = periodNoun(card.indicator.frequency);
  const told = periodSummary({
    noun,
    ...{ unit: figures.unit, decimals: figures.decimals },
    names: figures.points.map(({ name }) => name),
    values: figures.points.map(({ value }) => value),
  });
  // Months that stand beside a year to date: what is rated is the year's.
  const summary =
    card.series.monthsAlone === null
      ? told
      : `${basisOfPeriod('IN_PERIOD', noun)} alone, beside the year to date and not rated: ${told}`;
  const inexact = inexactOnCard(card);
  const planned = plannedWords(figures.points, figures.unit);
  const axis = axisWords(layout.valueAxis, figures.unit);
  const hasModelled = figures.points.some(({ provenance }) => provenance === 'MODELLED');
  return (
    <figure className={styles.figure}>
      <div ref={frame} className={styles.frame}>
        <SeriesPlot
          {...{ figures, layout, active: null, name: title }}
          label={`${title}. ${summary}`}
        />
      </div>
      <figcaption className={styles.caption}>
        {asSentence(summary)}
        {inexact !== undefined && ` ± ${inexact}`}
        {figures.control !== null && ' Rings: points that take part in a signal.'}
        {hasModelled && ' Open dots and dotted lines: modelled, not reported.'}
        {planned !== null && ` ${planned}`}
        {axis !== null && ` ${axis}`}
      </figcaption>
    </figure>
  );
}

/** The same figures, the last of them marked where its report prints it as no exact one. */
function marked(figures: SeriesFigures, inexact: string | undefined): SeriesFigures {
  const last = figures.points.length - 1;
  return {
    ...figures,
    points: figures.points.map((point, index) => (index === last ? { ...point, inexact } : point)),
  };
}

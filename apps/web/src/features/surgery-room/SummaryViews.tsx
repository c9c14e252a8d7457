import { indicatorTitle, modelledHeadline, modelledWords } from '@vital-signs/domain';
import { asSentence } from '../../lib/sentence';
import { FittedLines } from './FittedLines';
import type { Line } from './FittedLines';
import { PlaceRows } from './LocalitiesView';
import type { Sight } from './moment';
import { RatingTag } from './RatingTag';
import { useScreenView } from './screen-view';
import { LINE_SIZES, rowsOf, WALL } from './wall-fit';
import styles from './Screen.module.css';

type Area = NonNullable<Sight['area']>;
type Place = NonNullable<Sight['place']>;
type Counts = Area['counts'];

/** What a row of a place has room for: what is not judged stands on its page. */
const JUDGED: readonly string[] = ['RED', 'AMBER', 'GREEN', 'OUTSIDE_BAND'];

const COUNT = { size: 1.4, gap: 0.6, high: 2.5, beneath: 0.9 } as const;

/** How much of the wall the counts take. */
function countsHigh(counts: Counts): number {
  const words = counts.filter(({ now }) => now > 0).map(({ state, now }) => `■ ${now} ${state} __`);
  const rows = rowsOf(words, { size: COUNT.size, width: WALL.width, gap: COUNT.gap });
  return rows * COUNT.high + COUNT.beneath;
}

function RatingsNow({ counts }: { readonly counts: Counts }) {
  return (
    <p className={styles.ratings}>
      {counts
        .filter(({ now }) => now > 0)
        .map(({ state, now }) => (
          <RatingTag key={state} state={state} count={now} />
        ))}
    </p>
  );
}

const turnedLines = (turned: Area['turned']): readonly Line[] =>
  turned.map(({ indicator, sentence, modelled }) => ({
    key: `turned ${indicator.key}`,
    text: `${indicatorTitle(indicator)}${modelled ? ' (modelled)' : ''}: ${asSentence(sentence)}`,
    isLead: true,
  }));

/** How many of the figures that are counted are modelled: a line of its own, or none. */
const modelledLines = (figures: number, modelled: number): readonly Line[] => {
  const text = modelledWords(figures, modelled);
  return text === null ? [] : [{ key: 'modelled', text, isLead: true }];
};

/** The same in the row of a place, which has room for a few words. */
const modelledOfRow = (figures: number, modelled: number) =>
  modelled === figures ? 'all modelled' : `${modelled} of ${figures} modelled`;

/** What an area says of itself: how many of its figures are modelled once, with what it means for its counts. */
const areaLines = ({ readings, headlines }: Area): readonly Line[] => {
  const figures = readings.filter(({ shown }) => shown !== null).length;
  const modelled = readings.filter(
    ({ shown, provenance }) => shown !== null && provenance === 'MODELLED',
  ).length;
  const saidFirst = modelled === 0 ? null : modelledHeadline(figures, modelled);
  return [
    ...modelledLines(figures, modelled),
    ...headlines
      .filter((text) => text !== saidFirst)
      .map((text) => ({ key: text, text: asSentence(text) })),
  ];
};

const readingLine = (reading: Area['readings'][number], more = ''): Line => ({
  key: `reading ${reading.indicator.key}`,
  text: `■ ${indicatorTitle(reading.indicator)}: ${reading.shown ?? reading.absenceSentence ?? '–'} not rated${more}`,
  shown: (
    <>
      <RatingTag state={reading.state} /> {indicatorTitle(reading.indicator)}:{' '}
      <strong>{reading.shown ?? reading.absenceSentence ?? '–'}</strong>
      {reading.provenance === 'MODELLED' && ' (modelled)'}
      {more}
    </>
  ),
});

const WORST_FIRST = [
  'RED',
  'AMBER',
  'OUTSIDE_BAND',
  'ZERO_CONCERN',
  'GREEN',
  'MIS_SET',
  'NOT_RATED',
];

/** An area of the report: how it is rated and what changed; its indicators; what turned. */
export function AreaView({ area }: { readonly area: Area }) {
  const { pointer, room } = useScreenView();
  const fitted = { sizes: LINE_SIZES, width: WALL.width, of: 'on the area’s page' };
  switch (pointer.view) {
    case 'CHART':
      return (
        <FittedLines
          lines={area.readings
            .toSorted((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state))
            .map((reading) => readingLine(reading))}
          {...{ ...fitted, room }}
        />
      );
    case 'LOCALITIES':
      return area.turned.length === 0 ? (
        <p className={styles.nothing}>No rating changed since the month before.</p>
      ) : (
        <FittedLines lines={turnedLines(area.turned)} {...{ ...fitted, room }} />
      );
    default:
      return (
        <>
          <RatingsNow counts={area.counts} />
          <FittedLines
            lines={areaLines(area)}
            {...fitted}
            room={room === null ? null : room - countsHigh(area.counts)}
          />
        </>
      );
  }
}

/** A place: how it is rated in a sentence; its largest gaps; the places below it. */
export function PlaceView({ place }: { readonly place: Place }) {
  const { pointer, room } = useScreenView();
  const fitted = { sizes: LINE_SIZES, width: WALL.width, of: 'on the place’s page' };
  switch (pointer.view) {
    case 'CHART':
      return place.gaps.length === 0 ? (
        <p className={styles.nothing}>Nothing is short of green by a number of children.</p>
      ) : (
        <FittedLines
          lines={place.gaps.map(({ reading, gap }) =>
            readingLine(reading, ` – ${gap.sentence.replace(/[.]?$/, '.')}`),
          )}
          {...{ ...fitted, room }}
        />
      );
    case 'LOCALITIES':
      return place.children.length === 0 ? (
        <p className={styles.nothing}>There are no places below {place.place.name}.</p>
      ) : (
        <PlaceRows
          rows={place.children.map(
            ({ place: { slug, name }, counts, figureCount, modelledCount }) => ({
              ...{ slug, name, rating: null, shown: null },
              beside: (
                <span className={styles.ratings}>
                  {counts
                    .filter(({ state, now }) => JUDGED.includes(state) && now > 0)
                    .map(({ state, now }) => (
                      <RatingTag key={state} state={state} count={now} />
                    ))}
                  {modelledCount > 0 && <span>{modelledOfRow(figureCount, modelledCount)}</span>}
                </span>
              ),
            }),
          )}
          more={0}
          room={room}
          sizes={[1.2, 1]}
        />
      );
    default:
      return (
        <>
          <RatingsNow counts={place.counts} />
          <FittedLines
            lines={[
              { key: 'sentence', text: place.sentence, isLead: true },
              ...modelledLines(place.figureCount, place.modelledCount),
              ...turnedLines(place.turned).map((line) => ({ ...line, isLead: false })),
            ]}
            {...fitted}
            room={room === null ? null : room - countsHigh(place.counts)}
          />
        </>
      );
  }
}

import { useQuery } from '@apollo/client/react';
import {
  formatPeriod,
  indicatorChoice,
  MODELLED_NOT_RATED,
  modelledWords,
  parsePeriodKey,
  previousPeriod,
} from '@vital-signs/domain';
import {
  SurgeryBriefingAreaDocument,
  SurgeryBriefingDocument,
  SurgeryBriefingPlaceDocument,
} from '../../apollo/generated/documents';
import { asSentence } from '../../lib/sentence';
import { CaseListLink } from '../../ui/CaseListLink';
import { RatingCounts } from '../../ui/RatingCounts';
import { ReadingRatings } from '../../ui/ReadingRatings';
import { useCaseLists } from '../../ui/use-case-lists';
import type { Surgery } from './surgery-query';
import form from '../../ui/edit-form.module.css';
import styles from './SurgeryPage.module.css';

const MOST_ACTIONS = 3;
const MOST_HEADLINES = 4;
const MOST_GAPS = 3;

interface BriefedStandingProps {
  readonly authority: string;
  readonly item: Surgery['items'][number];
  readonly period: string;
}

/** How what an item is about stands: an indicator, an area of the report or a place. */
export function BriefedStanding({ authority, item, period }: BriefedStandingProps) {
  const { kind, indicator, area } = item;
  if (item.place === null) return null;
  const of = { authority, period, place: item.place.slug };
  if (kind === 'INDICATOR' && indicator !== null) {
    return <IndicatorStanding {...of} indicator={indicator} />;
  }
  if (kind === 'AREA' && area !== null) return <AreaStanding {...of} area={area} />;
  return kind === 'PLACE' ? <PlaceStanding {...of} /> : null;
}

/** What stands in place of figures that are not there. */
function NotThere({ isFailed, isLoading }: { isFailed: boolean; isLoading: boolean }) {
  const words = isFailed
    ? 'Its figures could not be loaded.'
    : isLoading
      ? 'Loading its figures …'
      : 'There is no figure of it that you may read.';
  return <p className={form.quiet}>{words}</p>;
}

interface StandingProps {
  readonly authority: string;
  readonly place: string;
  readonly period: string;
}

/** How an indicator stands, with its counts, rating, gap and actions. */
function IndicatorStanding(variables: StandingProps & { readonly indicator: string }) {
  const { data, error } = useQuery(SurgeryBriefingDocument, { variables });
  const { authority, place, period, indicator } = variables;
  const lists = useCaseLists({ authority, place, period, indicators: [indicator] });
  const card = data?.reportCard;
  if (!card) return <NotThere isFailed={error !== undefined} isLoading={data === undefined} />;
  const { shown, figure, isModelled, ratings, ratingSentence, gap, actions } = card;
  return (
    <>
      <p className={styles.standing}>
        <strong data-modelled={isModelled || undefined}>{shown ?? 'No figure'}</strong>{' '}
        <ReadingRatings states={ratings.map(({ state }) => state)} />
      </p>
      <p>
        {figure.words !== shown && `${asSentence(figure.words)} `}
        {ratingSentence.words}
        {gap !== null && ` ${asSentence(gap)}`}
        {isModelled && ratingSentence.words !== MODELLED_NOT_RATED && ' This figure is modelled.'}
      </p>
      <CaseListLink list={lists.get(indicator)} />
      {actions.length > 0 && (
        <ul className={styles.actions} aria-label="Actions">
          {actions.slice(0, MOST_ACTIONS).map(({ action, text, standing }) => (
            <li key={action.id}>
              {text.words} <span className={form.quiet}>{standing.words}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const monthBefore = (period: string) => formatPeriod(previousPeriod(parsePeriodKey(period)));

/** How an area stands: its indicators by rating, and what is to be said of it first. */
function AreaStanding(variables: StandingProps & { readonly area: string }) {
  const { data, error } = useQuery(SurgeryBriefingAreaDocument, { variables });
  const summary = data?.areaSummary;
  if (!summary) return <NotThere isFailed={error !== undefined} isLoading={data === undefined} />;
  const { counts, secondCounts, headlines } = summary;
  return (
    <>
      <RatingCounts {...{ counts, secondCounts }} before={monthBefore(variables.period)} />
      {headlines.length > 0 && (
        <ul className={styles.actions} aria-label="What stands out">
          {headlines.slice(0, MOST_HEADLINES).map((headline) => (
            <li key={headline}>{headline}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How a place stands: in a sentence, by rating, and where it is shortest of green. */
function PlaceStanding(variables: StandingProps) {
  const { data, error } = useQuery(SurgeryBriefingPlaceDocument, { variables });
  const summary = data?.placeSummary;
  if (!summary) return <NotThere isFailed={error !== undefined} isLoading={data === undefined} />;
  const { sentence, counts, secondCounts, statedRed, gaps, figureCount, modelledCount } = summary;
  return (
    <>
      <p>
        {sentence} {modelledWords(figureCount, modelledCount)}
      </p>
      <RatingCounts
        {...{ counts, secondCounts }}
        stated={statedRed}
        before={monthBefore(variables.period)}
      />
      {gaps.length > 0 && (
        <ul className={styles.actions} aria-label="Largest gaps to green">
          {gaps.slice(0, MOST_GAPS).map(({ reading, gap }) => (
            <li key={reading.indicator.id}>
              {indicatorChoice(reading.indicator)}, {reading.shown}
              {reading.provenance === 'MODELLED' && ' (modelled)'}: {gap.sentence}.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import type { RatingPrecision } from '@vital-signs/domain';
import { formatLimit, limitsOf, provenanceWord } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { Sparkline } from '../../charts/Sparkline';
import { sparklineBands } from '../../charts/sparkline-bands';
import { AppLink } from '../../ui/AppLink';
import { DirectionMark } from '../../ui/DirectionMark';
import { Figure } from '../../ui/Figure';
import { RatingMark } from '../../ui/RatingMark';
import { ratingLabel, STATED_RED } from './cell-parts';
import { nameOfColumn } from './columns';
import { trendOf, trendWords } from './line-trend';
import {
  directionWords,
  figureOf,
  hasModelled,
  inexactWords,
  isModelledNow,
  isTravelModelled,
  latestOf,
  monthName,
  nameOf,
  remainderTitle,
  verdictOf,
} from './line-words';
import { RemainderFigure } from './RemainderFigure';
import { saidState } from './shown-layout';
import { placeOf } from './table-item';
import type { Line, TableItem } from './table-item';
import styles from './ScorecardCards.module.css';

interface ScorecardCardsProps {
  readonly items: readonly TableItem[];
  readonly precision: RatingPrecision;
  readonly onToggle: (line: string) => void;
  readonly renderStrip: (item: TableItem) => ReactNode;
}

/** The scorecard where there is no room for a table: one card an indicator, opened by a press. */
export function ScorecardCards({ items, precision, onToggle, renderStrip }: ScorecardCardsProps) {
  return (
    <ul className={styles.cards}>
      {items.map((item) => (
        <li key={item.key} className={styles.item} data-kind={item.kind}>
          {item.kind === 'AREA' ? (
            <h2 className={styles.area}>
              {item.address === null ? (
                item.name
              ) : (
                <AppLink href={item.address}>{item.name}</AppLink>
              )}
            </h2>
          ) : item.kind === 'LINE' ? (
            <Card line={item.line} precision={precision} onToggle={onToggle} />
          ) : item.kind === 'REMAINDER' ? (
            <RemainderCard line={item.line} />
          ) : (
            renderStrip(item)
          )}
        </li>
      ))}
    </ul>
  );
}

interface CardProps {
  readonly line: Line;
  readonly precision: RatingPrecision;
  readonly onToggle: (line: string) => void;
}

function Card({ line, precision, onToggle }: CardProps) {
  const { row, place, scorecard, level } = line;
  const { indicator } = row;
  const last = latestOf(line);
  const { value, decimals, code } = figureOf(line, last);
  const trend = trendOf(line);
  const unit = indicator.unit ?? '';
  const state = row.states[place] ?? 'NOT_RATED';
  const second = row.secondStates?.[place];
  const modelled = isModelledNow(line);
  return (
    <article className={styles.card} data-level={level}>
      <h3 className={styles.name}>
        <button
          type="button"
          className={styles.open}
          aria-expanded={line.isOpen}
          onClick={() => onToggle(line.key)}
        >
          {level === 1 ? (
            <>
              {indicator.ref !== null && <span className={styles.ref}>{indicator.ref}</span>}{' '}
              {nameOf(line)}
            </>
          ) : (
            placeOf(line).name
          )}
        </button>
      </h3>
      <div className={styles.now}>
        <span className={styles.figure}>
          <Figure
            value={value}
            unit={unit}
            decimals={decimals}
            provenance={code.provenance}
            absence={code.absence}
            doesNotRecompute={code.doesNotRecompute}
            inexact={inexactWords(line, last)}
            columnDecimals={0}
            current
          />
        </span>
        <DirectionMark
          arrow={row.arrows[place] ?? 'NONE'}
          meaning={row.meanings[place] ?? 'NONE'}
          label={`${directionWords(line)} ${verdictOf(line).sentence}`}
          modelled={isTravelModelled(line)}
          verdict={verdictOf(line).kind}
        />
        <span className={styles.rating}>
          <RatingMark
            state={state}
            second={second}
            label={ratingLabel(line, precision)}
            modelled={modelled}
          />
          <span aria-hidden="true">
            {[
              code.absence === 'STATED_RED' ? STATED_RED : saidState(scorecard, state).word,
              second && saidState(scorecard, second, 'SECOND').word,
              row.trajectories?.[place]?.mark,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </span>
        <span className={styles.trend}>
          <Sparkline
            values={trend.values}
            bands={
              trend.isAlone ? [] : sparklineBands(row.tolerances, indicator.polarity, row.periods)
            }
            label={trendWords(line)}
            modelled={hasModelled(line)}
          />
        </span>
      </div>
      {level === 1 && <JudgedBy line={line} />}
      {level === 1 && <SaidBelow line={line} />}
      {level === 1 && <PlacesBelow line={line} />}
      <p className={styles.month}>{monthName(line, last)}</p>
    </article>
  );
}

/** The limits that a row is judged by; of two ratings which is against which. */
function JudgedBy({ line: { row, place, scorecard } }: { readonly line: Line }) {
  if (row.tolerance === null) return null;
  const { unit } = row.indicator;
  const limits = limitsOf(row.tolerance).map(({ name, value }) =>
    value === null ? `${name}: not legible` : `${name} ${formatLimit(value, unit ?? '')}`,
  );
  const second = row.secondStates?.[place];
  const words = second && [
    saidState(scorecard, row.states[place] ?? 'NOT_RATED').word,
    saidState(scorecard, second, 'SECOND').word,
  ];
  const said = words
    ? limits
        .map(
          (limit, index) =>
            `${index === 0 ? 'Against' : 'against'} the ${limit}: ${words[index] ?? ''}`,
        )
        .join('; ')
    : `Judged by ${limits.join(', ')}`;
  return <p className={styles.judged}>{said}</p>;
}

/** What the places of an open card have not recorded. */
function RemainderCard({ line }: { readonly line: Line }) {
  return (
    <article className={styles.card} data-level={line.level}>
      <h3 className={styles.name}>{remainderTitle(line)}</h3>
      <div className={styles.now}>
        <span className={styles.figure}>
          <RemainderFigure line={line} month={latestOf(line)} alone />
        </span>
      </div>
    </article>
  );
}

/** What the authority's own columns of words say, each under its heading. */
function SaidBelow({ line: { row, scorecard } }: { readonly line: Line }) {
  const said = [...scorecard.layout.saidAt].flatMap(([column, at]) => {
    const text = row.said[at] ?? '';
    return text === '' ? [] : [{ column, text }];
  });
  if (said.length === 0) return null;
  return (
    <dl className={styles.said}>
      {said.map(({ column, text }) => (
        <div key={column}>
          <dt>{nameOfColumn(scorecard, column)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The ratings of the other places, where any of them is rated. */
function PlacesBelow({ line }: { readonly line: Line }) {
  const { row, scorecard } = line;
  const rated = scorecard.places.flatMap(({ slug, shortName, relation }, index) => {
    const state = row.states[index];
    return relation === 'SELF' || state === undefined || state === 'NOT_RATED'
      ? []
      : [{ slug, shortName, state, modelled: isModelledNow({ ...line, place: index }) }];
  });
  if (rated.length === 0) return null;
  return (
    <ul className={styles.places}>
      {rated.map(({ slug, shortName, state, modelled }) => (
        <li key={slug} data-modelled={modelled || undefined}>
          <span aria-hidden="true">{saidState(scorecard, state).symbol}</span>{' '}
          <span className={styles.place}>{shortName}</span>
          <span className={styles.word}>
            , {saidState(scorecard, state).word}
            {modelled && `, ${provenanceWord('MODELLED')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

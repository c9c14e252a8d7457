import {
  absenceSentence,
  alignedWith,
  codesDecidedAt,
  compareCells,
  countsInWords,
  formatWithUnit,
  monthMarks,
  remainderOfRow,
  spanOfRow,
  type CellQuestion,
  type ComparedFigures,
  type JudgedCell,
  type PlaceComparison as ComparedPlaces,
} from '@vital-signs/domain';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type {
  LoadedFacts,
  RowRecord,
  ScorecardPlaceRecord,
} from '../scorecard/scorecard-facts.service';

/** A cell of a loaded scorecard, judged. */
export interface JudgedPlace {
  readonly place: ScorecardPlaceRecord;
  readonly question: CellQuestion;
  readonly cell: JudgedCell;
}

/** One place of a comparison: its figure, and what can be said of it. */
export type ComparedPlace = ReturnType<typeof comparedPlace>;

/** The places below a place, compared with it. */
export interface PlaceComparison extends Pick<
  ComparedPlaces,
  'judged' | 'sentence' | 'gapSentence' | 'unranked' | 'funnel'
> {
  readonly indicator: IndicatorRecord;
  readonly whole: ComparedPlace;
  readonly places: readonly ComparedPlace[];
  readonly remainder: number | null;
}

/**
 * The places directly below the first place of a row, compared with it; null where there is none
 * whose work it is.
 */
export function placeComparison(
  facts: LoadedFacts,
  row: RowRecord,
  judged: readonly JudgedPlace[],
): PlaceComparison | null {
  const { indicator } = row;
  const span = spanOfRow(facts, row);
  const [whole, ...others] = judged;
  if (whole === undefined) return null;
  const below = others.filter(({ place }) => place.node.parent === whole.place.node);
  const compared = compareCells(whole, below);
  if (compared.places.length === 0) return null;
  const bySlug = new Map(below.map((each) => [each.place.slug, each]));
  const remainder = remainderOfRow({
    indicator,
    span,
    places: [whole, ...below].map(({ place }) => place),
    cells: [whole, ...below].map(({ cell }) => cell),
  });
  return {
    indicator,
    whole: comparedPlace(facts, row, whole, compared.whole),
    places: compared.places.flatMap((figures) => {
      const each = bySlug.get(figures.key);
      return each === undefined ? [] : [comparedPlace(facts, row, each, figures)];
    }),
    judged: compared.judged,
    sentence: compared.sentence,
    gapSentence: compared.gapSentence,
    unranked: compared.unranked,
    funnel: compared.funnel,
    remainder:
      remainder === null
        ? null
        : (alignedWith(Array.from({ length: span.shown }), remainder.values).at(-1) ?? null),
  };
}

function comparedPlace(
  facts: LoadedFacts,
  row: RowRecord,
  { place, question, cell }: JudgedPlace,
  figures: ComparedFigures,
) {
  const { indicator } = row;
  const { node } = place;
  const { measured, current, decimals } = cell;
  const { numerator = null, denominator = null } = current ?? {};
  const { value, absence } = measured;
  return {
    ...figures,
    slug: node.slug,
    name: node.name,
    shortName: node.shortName,
    kind: node.kind,
    value: cell.values.at(-1) ?? null,
    shown: value === null ? null : formatWithUnit(value, indicator.unit ?? '', decimals),
    decimals,
    absenceSentence: absence === null ? null : absenceSentence(absence),
    provenance: value === null ? null : (current?.provenance ?? null),
    numerator,
    denominator,
    countsProvenance: current?.countsProvenance ?? null,
    counts:
      numerator === null || denominator === null
        ? null
        : countsInWords({ measureKind: indicator.measureKind, numerator, denominator }),
    state: cell.judgement.ratings[0].state,
    values: cell.values,
    codes: codesDecidedAt(cell.codes, { row, place, span: spanOfRow(facts, row) }, facts.findings),
    marks: monthMarks(facts, { row, question, now: cell }).filter(
      ({ weight }) => weight === 'FINDING',
    ),
  };
}

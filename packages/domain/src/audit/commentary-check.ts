import { checkStatement } from '../statement/check-statement';
import type { Comparisons } from './found';
import { figureOf } from './record-view';
import type { RecordView } from './record-view';

/**
 * Claims of the commentary against the figures: a finding where the figures contradict one. A claim
 * that cannot be checked is no finding. Modelled figures contradict nobody.
 */
export function* commentaryAgainstTable(record: RecordView): Comparisons {
  const { months, statements } = record.facts;
  const positions = new Map(months.map(({ start }, index) => [start, index]));
  for (const statement of statements) {
    const row = record.row(statement.indicatorId);
    const place = record.place(statement.placeId);
    const index = record.placeIndex(statement.placeId);
    if (row === null || place === null || index === null) continue;
    const { indicator } = row;
    const series = record.series(row, index, statement.basis);
    const checked = checkStatement(statement, {
      name: indicator.ref ?? indicator.name ?? indicator.key,
      unit: indicator.unit ?? '',
      decimals: indicator.decimals,
      valueIn: ({ kind, start }) => {
        const observed = kind === 'MONTH' ? (series[positions.get(start) ?? -1] ?? null) : null;
        return observed?.provenance === 'MODELLED' ? null : figureOf(observed, indicator);
      },
    });
    if (checked.verdict === 'CANNOT_BE_CHECKED') continue;
    if (checked.verdict === 'HOLDS') yield null;
    else {
      const { relation, number, since, basis, text, period } = statement;
      yield {
        ...({ mark: 'COMMENTARY_AGAINST_TABLE', weight: 'FINDING', indicator, place } as const),
        month: period,
        stored: `“${text}”`,
        against: checked.sentence,
        sentence: `the commentary says “${text}”; ${checked.sentence}`,
        compared: { relation, number, since, basis, text, figures: checked.figures },
      };
    }
  }
}

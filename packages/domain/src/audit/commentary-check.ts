import { checkStatement } from '../statement/check-statement';
import type { Period } from '../period';
import type { FiguresClaimed } from '../statement/statement';
import type { AuditPlace, AuditRow } from './audit-facts';
import type { Comparisons } from './found';
import { figureOf, isReported } from './record-view';
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
    const observedIn = ({ kind, start }: Period) =>
      kind === months[0]?.kind ? (series[positions.get(start) ?? -1] ?? null) : null;
    const figures: FiguresClaimed = {
      name: nameOf(row, place),
      unit: indicator.unit ?? '',
      decimals: indicator.decimals,
      valueIn: (period) => {
        const observed = observedIn(period);
        return isReported(observed) ? figureOf(observed, indicator) : null;
      },
      isModelledIn: (period) => observedIn(period)?.provenance === 'MODELLED',
    };
    const checked = checkStatement(statement, figures);
    if (checked.verdict === 'CANNOT_BE_CHECKED') continue;
    // Two prints that differ are a finding of their own: a claim that takes the other is not a second.
    const otherPrint = (period: Period) => observedIn(period)?.otherPrints?.[0]?.value;
    const byOtherPrint = checkStatement(statement, {
      ...figures,
      valueIn: (period) => otherPrint(period) ?? figures.valueIn(period),
    });
    if (checked.verdict === 'HOLDS' || byOtherPrint.verdict === 'HOLDS') yield null;
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

function nameOf({ indicator: { ref, name, key } }: AuditRow, { kind, name: place }: AuditPlace) {
  const short = ref ?? name ?? key;
  return kind === 'AUTHORITY' ? short : `${short} of ${place}`;
}

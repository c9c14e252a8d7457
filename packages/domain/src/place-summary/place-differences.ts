import { formatLimit } from '../format';
import type { PlaceVerdict } from '../place-comparison/place-verdict';
import type { RowFacts } from '../scorecard/scorecard-facts';
import type { PlaceStanding } from './place-standing';

/** Surest first, and of those as sure the worse before the better. */
const TOLD_FIRST: readonly PlaceVerdict[] = [
  'DIFFERS_WORSE',
  'DIFFERS',
  'DIFFERS_BETTER',
  'MAY_DIFFER_WORSE',
  'MAY_DIFFER',
  'MAY_DIFFER_BETTER',
];

/** The indicators on which a place differs, or may differ, from the whole. */
export function placeDifferences<Row extends RowFacts>(
  standings: readonly PlaceStanding<Row>[],
): readonly PlaceStanding<Row>[] {
  const order = ({ compared }: PlaceStanding<Row>) => TOLD_FIRST.indexOf(compared.verdict);
  return standings.filter((standing) => order(standing) !== -1).sort((a, b) => order(a) - order(b));
}

/**
 * How many of the indicators that can be compared differ, beside what chance alone would give; or
 * why nothing is said.
 *
 * @param whole the name of the whole; null where the place is the whole itself
 */
export function differencesSentence(
  standings: readonly PlaceStanding[],
  whole: string | null,
): string {
  if (whole === null)
    return 'It is the whole itself, and there is nothing that it could differ from.';
  const judged = standings.filter(({ compared }) => compared.verdict !== 'NOT_JUDGED');
  if (judged.length === 0) return whyNothing(standings);
  const count = (prefix: string) =>
    judged.filter(({ compared }) => compared.verdict.startsWith(prefix)).length;
  const [differ, may] = [count('DIFFERS'), count('MAY_DIFFER')];
  const of =
    judged.length === 1 ? 'the 1 indicator' : `${formatLimit(judged.length, '')} indicators`;
  const said =
    differ + may === 0
      ? `On none of ${of} that can be compared does it differ from ${whole}.`
      : `Of ${of} that can be compared it differs from ${whole} on ${orNone(differ)} and may differ on ${orNone(may)}.`;
  return `${said} ${byChance(judged.length)}${others(standings.length - judged.length)}`;
}

function orNone(count: number): string {
  return count === 0 ? 'none' : formatLimit(count, '');
}

/** What 95% intervals leave to chance: one in twenty, were the place no different. */
function byChance(judged: number): string {
  const expected = judged * 0.05;
  const number =
    expected < 0.75 ? 'fewer than one' : `about ${formatLimit(Math.round(expected), '')}`;
  return `Were it no different from the whole, chance alone would give ${number} of these.`;
}

function others(count: number): string {
  if (count === 0) return '';
  const are =
    count === 1
      ? 'The other one is a count, an average or a maximum'
      : `The other ${formatLimit(count, '')} are counts, averages or maxima`;
  return ` ${are}, or figures whose counts are modelled or not known, and nothing is said of ${count === 1 ? 'it' : 'them'}.`;
}

function whyNothing(standings: readonly PlaceStanding[]): string {
  if (standings.length === 0)
    return 'Nothing is said about differences: there is no figure for this month.';
  if (standings.some(({ incomplete }) => incomplete))
    return 'Nothing is said about differences: you do not see every place beside this one.';
  return standings.some(({ modelled }) => modelled)
    ? 'Nothing is said about differences: figures of this place, or of those beside it, are modelled, and nothing is concluded from modelled figures.'
    : 'Nothing is said about differences: they are counts, averages or maxima, or the counts behind them are not known.';
}

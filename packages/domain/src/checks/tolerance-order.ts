import { formatLimit } from '../format';
import { limitsOf, validateTolerance } from '../tolerance';
import type { Tolerance } from '../tolerance';
import type { Polarity } from '../vocabulary';
import type { Finding } from './finding';

/**
 * Tolerances in the wrong order for the polarity (Norfolk's 6.5: 30 and 35 on a Low measure;
 * Solihull's NI 68: lower 77 above upper 75.2). Null where nothing is wrong.
 */
export function tolerancesMisSet(tolerance: Tolerance, polarity: Polarity): Finding | null {
  const [problem] = validateTolerance(tolerance, polarity);
  if (problem === undefined) return null;
  const limits = limitsOf(tolerance).flatMap(({ name, value }) =>
    value === null ? [] : [[name, value] as const],
  );
  return {
    mark: 'TOLERANCES_MIS_SET',
    weight: 'FINDING',
    sentence: problem.sentence,
    stored: limits.map(([name, value]) => `${name} ${formatLimit(value, '')}`).join(', '),
    against: polarityWords(polarity),
    figures: Object.fromEntries(limits),
  };
}

function polarityWords(polarity: Polarity): string {
  if (polarity === 'INFO') return 'for information only';
  return polarity === 'BAND' ? 'both ends are bad' : `${polarity.toLowerCase()} is good`;
}

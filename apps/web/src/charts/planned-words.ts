import { formatLimit } from '@vital-signs/domain';
import type { ChartPoint } from './chart-point';

/** What a trajectory asks over the periods drawn: "Dashed steps: the trajectory, from 46% in April 2017 to 52% in March 2018." Null where none runs. */
export function plannedWords(points: readonly ChartPoint[], unit: string): string | null {
  const asked = points.flatMap(({ name, planned = null }) =>
    planned === null ? [] : [`${formatLimit(planned, unit)} in ${name}`],
  );
  const [first, last] = [asked[0], asked.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = first === last ? first : `from ${first} to ${last}`;
  return `Dashed steps: the trajectory, ${span}.`;
}

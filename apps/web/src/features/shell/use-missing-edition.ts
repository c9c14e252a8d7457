import { skipToken, useQuery } from '@apollo/client/react';
import { parsePeriodKey } from '@vital-signs/domain';
import { ReadEditionsDocument } from '../../apollo/generated/documents';
import type { CarriedEdition } from '../../lib/carried-edition';
import type { ReadEdition } from './edition-words';

/**
 * The editions that there are, where the one that an address names is none of them, or is of a month
 * before the one that it names: an edition holds its own month and those before. Null where all is well,
 * and until they are known.
 */
export function useMissingEdition(carried: CarriedEdition | null): readonly ReadEdition[] | null {
  const { data } = useQuery(
    ReadEditionsDocument,
    carried === null ? skipToken : { variables: { authority: carried.authority } },
  );
  if (carried === null || data === undefined) return null;
  const found = data.editions.find(({ number }) => String(number) === carried.number);
  if (found === undefined) return data.editions;
  return isBefore(found.period.key, carried.period) ? data.editions : null;
}

function isBefore(key: string, named: string | null): boolean {
  if (named === null || named === key) return false;
  try {
    return parsePeriodKey(key).end < parsePeriodKey(named).end;
  } catch {
    // What is no month at all is told apart.
    return false;
  }
}

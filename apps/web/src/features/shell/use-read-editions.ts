import { useQuery } from '@apollo/client/react';
import { ReadEditionsDocument } from '../../apollo/generated/documents';
import { useMay } from '../../lib/viewer';
import type { ReadEdition } from './edition-words';

interface ReadEditions {
  /** Those in which the month can be read, the latest first; undefined until they are known. */
  readonly ofMonth: readonly ReadEdition[] | undefined;
  /** The one that is read, named or not; null: as known now. */
  readonly read: ReadEdition | null;
  /** Whether the viewer may read the month as known now. */
  readonly readsNow: boolean;
}

/**
 * The editions of a month and which of them is read. Whoever reads published months as their editions
 * hold them reads the latest of the month where none is named.
 */
export function useReadEditions(
  authority: string,
  period: string | null,
  edition: string | null,
): ReadEditions {
  const { data } = useQuery(ReadEditionsDocument, { variables: { authority } });
  const readsNow = useMay('READ_AS_KNOWN_NOW');
  const all = data?.editions;
  const named = all?.find(({ number }) => String(number) === edition) ?? null;
  const key = period ?? named?.period.key ?? null;
  const ofMonth = all?.filter((each) => each.period.key === key && each.audience === 'INTERNAL');
  const own = ofMonth?.[0] ?? all?.find((each) => each.period.key === key) ?? null;
  return { ofMonth, read: named ?? (readsNow ? null : own), readsNow };
}

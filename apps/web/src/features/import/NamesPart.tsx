import { useQuery } from '@apollo/client/react';
import { ImportNamesDocument } from '../../apollo/generated/documents';
import type { ImportStepProps } from './ImportContent';
import type { ImportWork } from './import-query';
import { NamesForm } from './NamesForm';
import { unknownNames } from './unknown-names';

/** Whether a check may have met names that it did not know. */
export function hasUnknownNames({ state, failures, mapping }: ImportWork): boolean {
  return state === 'REFUSED' && failures > 0 && mapping !== null;
}

/** The names that the check did not know, to be said what they are; nothing where it knew them all. */
export function NamesPart(props: ImportStepProps) {
  const { authority, work } = props;
  const { data } = useQuery(ImportNamesDocument, {
    variables: { authority, number: work.number },
    // Never kept: another check may know them.
    fetchPolicy: 'no-cache',
  });
  const names = unknownNames(data?.import?.issues ?? []);
  if (names.length === 0 || !data?.authority) return null;
  return <NamesForm {...props} names={names} known={data.authority} />;
}

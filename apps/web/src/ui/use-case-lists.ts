import { useQuery } from '@apollo/client/react';
import { CaseListsDocument } from '../apollo/generated/documents';
import type { CaseListsQuery } from '../apollo/generated/documents';
import { useMay } from '../lib/viewer';

export type CaseList = CaseListsQuery['caseLists'][number];

interface CaseListsAsked {
  readonly authority: string;
  /** Slug; null: the authority itself. */
  readonly place: string | null;
  /** Key of a period. */
  readonly period: string;
  readonly edition?: number | null;
  /** Keys of the indicators whose figures are shown. */
  readonly indicators: readonly string[];
}

/** Links to the lists of children behind figures, by the key of the indicator; none for those who may not see them there. */
export function useCaseLists(asked: CaseListsAsked): ReadonlyMap<string, CaseList> {
  const may = useMay('READ_TEAMS', asked.place);
  const { data } = useQuery(CaseListsDocument, {
    variables: { ...asked, edition: asked.edition ?? null, indicators: [...asked.indicators] },
    skip: !may || asked.indicators.length === 0,
  });
  return new Map(may ? data?.caseLists.map((list) => [list.indicator, list]) : []);
}

import type { ScorecardView } from '@vital-signs/domain';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { ScorecardPageDocument } from '../../apollo/generated/documents';
import { shownScorecard } from './shown-scorecard';
import type { ShownScorecard } from './shown-scorecard';
import type { TeamsOf, TeamsState } from './table-item';

interface Teams {
  readonly teamsOf: TeamsOf;
  readonly retry: (indicator: string, place: string) => void;
}

interface TeamsWanted {
  readonly authority: string;
  readonly period: string | undefined;
  readonly view: Pick<ScorecardView, 'open' | 'edition' | 'modelled'>;
}

/** The teams of the localities that are open, asked for one by one as they are opened. */
export function useTeams({ authority, period, view }: TeamsWanted): Teams {
  const client = useApolloClient();
  const [known, setKnown] = useState<ReadonlyMap<string, ShownScorecard | TeamsState>>(new Map());
  const { open, edition, modelled } = view;
  const context = [authority, period, edition, modelled].join(' ');
  const wanted = open.filter((line) => line.split('/').length === 2);

  const ask = useCallback(
    async (line: string) => {
      const [indicator = '', place = ''] = line.split('/');
      const key = `${context} ${line}`;
      const tell = (state: ShownScorecard | TeamsState) =>
        setKnown((before) => new Map(before).set(key, state));
      if (period === undefined) return;
      tell('LOADING');
      try {
        const { data } = await client.query({
          query: ScorecardPageDocument,
          variables: { authority, period, place, edition, modelled, indicators: [indicator] },
        });
        tell(data?.scorecard ? shownScorecard(data.scorecard, authority) : 'FAILED');
      } catch {
        tell('FAILED');
      }
    },
    [authority, client, context, edition, modelled, period],
  );

  const missing = wanted.filter((line) => !known.has(`${context} ${line}`)).join(',');
  useEffect(() => {
    for (const line of missing.split(',')) if (line !== '') void ask(line);
  }, [ask, missing]);

  const teamsOf = useCallback<TeamsOf>(
    (indicator, place) => known.get(`${context} ${indicator}/${place}`) ?? 'LOADING',
    [context, known],
  );
  const retry = useCallback(
    (indicator: string, place: string) => void ask(`${indicator}/${place}`),
    [ask],
  );
  return { teamsOf, retry };
}

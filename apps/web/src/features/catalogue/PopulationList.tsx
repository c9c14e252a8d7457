import { useLazyQuery, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  PreviewPopulationDocument,
  SavePopulationDocument,
} from '../../apollo/generated/documents';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { TextField } from '../../ui/TextField';
import type { Catalogue } from './catalogue-query';
import {
  daysOf,
  NO_DAYS,
  placeChoices,
  StandardForm,
  unreadNumber,
  type StandardWritten,
} from './StandardForm';
import { StandardTable } from './StandardTable';
import { useDraft } from './use-draft';
import { writtenNumber } from './written-values';

interface PopulationListProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly catalogue: Catalogue;
}

/** The children by whose number the rates of each place are divided, and the form that sets them. */
export function PopulationList({ authority, catalogue }: PopulationListProps) {
  const { populations, places } = catalogue;
  const [done, setDone] = useState<Done | null>(null);
  return (
    <>
      <p>
        Rates are divided by the children under 18 who live in a place: of each month by those that
        hold on its last day. Teams have none.
      </p>
      <DoneNote done={done} />
      <StandardTable
        label="Populations over time"
        heading="Children"
        places={places}
        standards={populations.map(({ count, estimateYear, source, ...standing }) => ({
          ...standing,
          words: count.toLocaleString('en-GB'),
          source: estimateYear === null ? source : `${source}, estimate of ${estimateYear}`,
        }))}
      />
      <PopulationForm
        {...{ authority, catalogue }}
        onSaved={() => setDone({ words: 'The population is saved.' })}
      />
    </>
  );
}

interface PopulationWritten extends StandardWritten {
  readonly count: string;
  readonly estimateYear: string;
  readonly source: string;
}

const EMPTY: PopulationWritten = { ...NO_DAYS, count: '', estimateYear: '', source: '' };

function PopulationForm({
  authority,
  catalogue,
  onSaved,
}: PopulationListProps & { readonly onSaved: () => void }) {
  const { places, revision } = catalogue;
  const [preview] = useLazyQuery(PreviewPopulationDocument, { fetchPolicy: 'network-only' });
  const [save] = useMutation(SavePopulationDocument);
  const kept = `${authority}/population`;
  const living = places.filter(({ kind }) => kind !== 'TEAM');
  const draft = useDraft(kept, { ...EMPTY, place: living[0]?.slug ?? '' }, revision);
  const { written, seen } = draft;
  const { place, count, estimateYear, source, none } = written;
  const population = {
    ...{ place, source, ...daysOf(written) },
    count: none ? null : writtenNumber(count),
    estimateYear: writtenNumber(estimateYear),
  };
  return (
    <StandardForm
      label="A population"
      action="Save the population"
      {...{ kept, draft, onSaved }}
      places={placeChoices(living, null)}
      unread={[
        ...unreadNumber('count', 'Children', count, 'WHOLE'),
        ...(estimateYear.trim() === ''
          ? []
          : unreadNumber('estimateYear', 'Estimate of', estimateYear, 'WHOLE')),
      ]}
      preview={async () =>
        (await preview({ variables: { authority, population } })).data?.previewPopulation
      }
      save={async (reason) => {
        const { data } = await save({ variables: { authority, seen, population, reason } });
        return data?.savePopulation;
      }}
      fields={(problemOf) => (
        <>
          <TextField
            label="Children under 18"
            inputMode="numeric"
            {...draft.field('count')}
            problem={problemOf('count')}
          />
          <TextField
            label="Estimate of"
            hint="The year that the estimate speaks of; empty where its source does not say."
            inputMode="numeric"
            {...draft.field('estimateYear')}
            problem={problemOf('estimateYear')}
          />
          <TextField
            label="Source"
            hint="For example: ONS mid-year estimates."
            {...draft.field('source')}
            problem={problemOf('source')}
          />
        </>
      )}
    />
  );
}

import { useLazyQuery, useMutation } from '@apollo/client/react';
import { fieldProblem } from '@vital-signs/domain';
import { useState } from 'react';
import {
  FigureBeforeYearDocument,
  PreviewTrajectoryDocument,
  SaveTrajectoryDocument,
} from '../../apollo/generated/documents';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import type { CatalogueIndicator, Surroundings } from './catalogue-query';
import { KeptDraft } from './KeptDraft';
import { PreviewedForm } from './PreviewedForm';
import { placeChoices } from './StandardForm';
import {
  filled,
  keptMonths,
  monthBefore,
  monthsOfYear,
  NOTHING_WRITTEN,
  readKeptMonths,
  sentMonths,
  standingMonths,
  targetOfYear,
  unreadMonths,
  type MonthWritten,
  type YearNamed,
} from './trajectory-draft';
import { TrajectoryMonths } from './TrajectoryMonths';
import { useDraft } from './use-draft';
import { wholeNumber } from './written-values';
import styles from './CataloguePage.module.css';

interface TrajectoryFormProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  readonly decimals: number;
  readonly targets: CatalogueIndicator['targets'];
  readonly places: Surroundings['places'];
  readonly revision: number;
  /** The month with which financial years begin. */
  readonly yearBegins: number;
  readonly onSaved: () => void;
}

/** Sets what is asked month by month on the way to a year's target, and shows first where readings would stand. */
export function TrajectoryForm(props: TrajectoryFormProps) {
  const { authority, indicator, decimals, targets, places, revision, yearBegins, onSaved } = props;
  const [preview] = useLazyQuery(PreviewTrajectoryDocument, { fetchPolicy: 'network-only' });
  const [figureBefore] = useLazyQuery(FigureBeforeYearDocument, { fetchPolicy: 'network-only' });
  const [save] = useMutation(SaveTrajectoryDocument);
  const kept = `${authority}/${indicator}/trajectory`;
  const draft = useDraft(kept, NOTHING_WRITTEN, revision);
  const { place, year, none } = draft.written;
  const [said, setSaid] = useState('');
  const named: YearNamed = { year, begins: yearBegins };
  const standing = standingMonths(targets, place, named);
  const months = readKeptMonths(draft.written.months, place, named) ?? standing;
  const target = targetOfYear(targets, place, named);
  const setMonths = (next: readonly MonthWritten[]) =>
    draft.change('months', keptMonths(place, next));
  const trajectory = {
    ...{ indicator, place: place || null, year: wholeNumber(year) },
    months: none ? [] : sentMonths(months),
    isNew: standing.every(({ value }) => value === ''),
  };
  const fromFigure = async () => {
    const before = monthBefore(named);
    if (before === null || target === null) {
      setSaid('There is no target at the end of that year for a line to lead to.');
      return;
    }
    const asked = { authority, indicator, place: place || null, period: before };
    const value = (await figureBefore({ variables: asked })).data?.reading?.value ?? null;
    if (value === null) {
      setSaid(`There is no figure of ${before} for a line to begin at.`);
      return;
    }
    const emptied = months.map((each, at) => ({
      ...each,
      ...{ value: at === months.length - 1 ? String(target) : '', between: false },
    }));
    setSaid('');
    setMonths(filled(emptied, 'LINE', decimals, { month: before, value }));
  };
  return (
    <PreviewedForm
      label="A trajectory"
      action="Save the trajectory"
      kept={kept}
      written={JSON.stringify({ trajectory, none })}
      unread={unread(named, none ? [] : months)}
      preview={async () =>
        (await preview({ variables: { authority, trajectory } })).data?.previewTrajectory
      }
      save={async (reason) => {
        const { data } = await save({
          variables: { authority, seen: draft.seen, trajectory, reason },
        });
        return data?.saveTrajectory;
      }}
      onSaved={() => {
        draft.forget();
        onSaved();
      }}
    >
      {(problemOf) => (
        <>
          <KeptDraft draft={draft} />
          <div className={styles.fields}>
            <Select
              label="Place"
              options={placeChoices(places, 'Every place')}
              value={place}
              onChange={(next) => draft.change('place', next)}
            />
            <TextField
              label="Financial year from"
              hint="The year in which it begins: 2017 for 2017/18."
              {...draft.field('year')}
              problem={problemOf('year')}
            />
            <Switch isSelected={none} onChange={(next) => draft.change('none', next)}>
              None in that year
            </Switch>
          </div>
          {!none && months.length > 0 && (
            <TrajectoryMonths
              months={months}
              target={target}
              problemOf={problemOf}
              onChange={setMonths}
              onFill={(shape) => setMonths(filled(months, shape, decimals))}
              onFillFromFigure={() => void fromFigure()}
              said={said}
            />
          )}
        </>
      )}
    </PreviewedForm>
  );
}

/** What cannot be read of what was written. */
function unread(named: YearNamed, months: readonly MonthWritten[]) {
  const problem = (field: string, sentence: string) =>
    ({ __typename: 'CatalogueProblem', field, sentence }) as const;
  if (monthsOfYear(named).length === 0) {
    const wrong = fieldProblem(
      'year',
      'Financial year from',
      named.year,
      'a year, for example 2017',
    );
    return [problem('year', wrong.sentence)];
  }
  return unreadMonths(months).map((name) =>
    problem('months', `${name}: what is written is no number; expected is one, for example 79.5.`),
  );
}

import { indicatorChoice, indicatorShortName } from '@vital-signs/domain';
import type { NamedIndicator } from '@vital-signs/domain';
import { useId } from 'react';
import { indicatorNamed } from '../../ui/IndicatorSearch';
import type { MomentItem } from './moment';
import { pastWords } from './past-words';
import type { DraftField, SayingDraft } from './saying-draft';
import styles from './Capture.module.css';

/** Who may own an action, and what it may be about. */
export interface ActionChoices {
  /** People who can be written to about it. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  /** Names that are offered: those, with who is here and who was invited. */
  readonly names: readonly string[];
  readonly indicators: readonly NamedIndicator[];
  /** The surgery's place, and those below it. */
  readonly places: readonly { readonly slug: string; readonly name: string }[];
}

interface ActionFieldsProps {
  readonly draft: SayingDraft;
  readonly change: (part: Partial<SayingDraft>) => void;
  /** The item that it is about; null: the surgery as a whole. */
  readonly about: MomentItem | null;
  readonly choices: ActionChoices;
  /** The day that it is in London. */
  readonly today: string;
  /** The day of it that lies before what the surgery shows, and is not taken; null: none does. */
  readonly early: DraftField | null;
  /** What a field says of what is wrong with it. */
  readonly faultOf: (
    field: string,
  ) => { readonly 'aria-invalid': true; readonly 'aria-describedby': string } | undefined;
}

/** Who does it by when, and what it is to bring about: of its item, unless it names something else. */
export function ActionFields(props: ActionFieldsProps) {
  const { draft, change, about, choices, today, early, faultOf } = props;
  const id = useId();
  const indicator = draft.indicator || (about?.indicator ?? '');
  const place = draft.place || (about?.place?.slug ?? '');
  const named = choices.indicators.find(({ key }) => key === indicator);
  const placeName =
    choices.places.find(({ slug }) => slug === place)?.name ??
    about?.place?.shortName ??
    // Of the surgery as a whole it is its own, which is the first.
    choices.places[0]?.name;
  const isListed = place === '' || choices.places.some(({ slug }) => slug === place);
  const isTwo = choices.owners.filter(({ name }) => name.trim() === draft.owner.trim()).length > 1;
  const past = pastWords(draft, today);
  // Of a figure that is not asked for, its month is not either.
  const pastMonth = indicator === '' ? null : past.month;
  const isTaken =
    (past.due === null || early !== 'dueOn') && (pastMonth === null || early !== 'expectedBy');
  /** What a field says of itself: what is wrong with it, and that its day is over. */
  const toldOf = (field: DraftField, over: string | null, told: string) => {
    const fault = faultOf(field);
    if (over === null) return fault;
    return { ...fault, 'aria-describedby': [fault?.['aria-describedby'], told].join(' ').trim() };
  };
  const isOther =
    (draft.indicator !== '' && draft.indicator !== about?.indicator) ||
    (draft.place !== '' && draft.place !== about?.place?.slug);
  return (
    <>
      <label>
        Who does it
        <input
          data-field="owner"
          list={`${id}owners`}
          maxLength={120}
          autoComplete="off"
          value={draft.owner}
          {...faultOf('owner')}
          onChange={({ currentTarget }) => change({ owner: currentTarget.value })}
        />
      </label>
      <p role="status" className={styles.past}>
        {isTwo && 'Two people are called so: neither is reminded.'}
      </p>
      <datalist id={`${id}owners`}>
        {choices.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        By when
        <input
          data-field="dueOn"
          type="date"
          value={draft.dueOn}
          {...toldOf('dueOn', past.due, `${id}due`)}
          onChange={({ currentTarget }) => change({ dueOn: currentTarget.value })}
        />
      </label>
      <p id={`${id}due`} role="status" className={styles.past}>
        {past.due}
      </p>
      {indicator !== '' && (
        <>
          <label>
            Brings {named ? indicatorShortName(named) : indicator}, {placeName ?? 'here'}, to
            <input
              data-field="expectedValue"
              inputMode="decimal"
              autoComplete="off"
              value={draft.expectedValue}
              {...faultOf('expectedValue')}
              onChange={({ currentTarget }) => change({ expectedValue: currentTarget.value })}
            />
          </label>
          <label>
            By the month
            <input
              data-field="expectedBy"
              type="month"
              placeholder="2018-06"
              value={draft.expectedBy}
              {...toldOf('expectedBy', pastMonth, `${id}month`)}
              onChange={({ currentTarget }) => change({ expectedBy: currentTarget.value })}
            />
          </label>
        </>
      )}
      <p id={`${id}month`} role="status" className={styles.past}>
        {pastMonth}
      </p>
      {(past.due !== null || pastMonth !== null) && (
        <p className={styles.hint}>
          What was agreed counts from the day on which it is agreed: no figure of before will be its
          effect.{isTaken && ' It can be written down all the same.'}
        </p>
      )}
      <details className={styles.more} open={isOther || draft.expectedEffect !== '' || undefined}>
        <summary>Another indicator or place, or its effect in words</summary>
        <div className={styles.moreFields}>
          <label>
            Indicator
            <input
              data-field="about"
              list={`${id}indicators`}
              placeholder={about?.indicator ?? 'Reference or words'}
              autoComplete="off"
              value={draft.about}
              {...faultOf('about')}
              onChange={({ currentTarget: { value } }) =>
                change({ about: value, indicator: indicatorNamed(choices, value)?.key ?? '' })
              }
            />
          </label>
          <datalist id={`${id}indicators`}>
            {choices.indicators.map((each) => (
              <option key={each.key} value={indicatorChoice(each)} />
            ))}
          </datalist>
          <label>
            Place
            <select
              value={place}
              onChange={({ currentTarget }) => change({ place: currentTarget.value })}
            >
              {place === '' && <option value="">The surgery’s</option>}
              {!isListed && <option value={place}>{about?.place?.name ?? place}</option>}
              {choices.places.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.wide}>
            What it should bring, in words
            <input
              data-field="expectedEffect"
              autoComplete="off"
              value={draft.expectedEffect}
              {...faultOf('expectedEffect')}
              onChange={({ currentTarget }) => change({ expectedEffect: currentTarget.value })}
            />
          </label>
        </div>
      </details>
    </>
  );
}

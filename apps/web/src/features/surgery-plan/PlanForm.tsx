import { counted, formatPeriod, parsePeriodKey, SURGERY_BOUNDS } from '@vital-signs/domain';
import { useId, useRef } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { FrameAuthority } from '../../lib/frame';
import { placesBelow } from '../../lib/places-below';
import { useMay, useViewer } from '../../lib/viewer';
import { Button } from '../../ui/Button';
import { ProblemSummary } from '../../ui/ProblemSummary';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { AddItem } from './AddItem';
import { AgendaList } from './AgendaList';
import { KeptPlanNote } from './KeptPlanNote';
import { PeopleFields } from './PeopleFields';
import { draftOf, minutesTyped, newDraft, takenOver, timeWords, wrongOfMoment } from './plan-draft';
import type { DraftItem, PlanDraft } from './plan-draft';
import { ProposedPanel } from './ProposedPanel';
import type { PlanChoices, Surgery } from './surgery-query';
import { usePlanDraft } from './use-plan-draft';
import { usePlanSave } from './use-plan-save';
import buttonStyles from '../../ui/Button.module.css';
import form from '../../ui/edit-form.module.css';
import styles from './PlanForm.module.css';

/** What a plan is typed of: a new one, or one that stands. */
export interface PlanFormProps {
  readonly authority: string;
  readonly choices: PlanChoices;
  readonly frame: FrameAuthority;
  /** Those at which the viewer may hold surgeries. */
  readonly places: FrameAuthority['places'];
  /** The surgery that is planned anew; null: a new one. */
  readonly surgery: Surgery | null;
  /** Where the page was come from. */
  readonly place: string | null;
  readonly period: string | null;
  /** Reads the surgery anew, where somebody else changed it. */
  readonly readAnew?: (() => Promise<Surgery | null>) | undefined;
  /** Saved: `isTyped` where words that were typed meanwhile are still to be saved. */
  readonly onSaved: (id: string, isTyped: boolean) => void;
}

/** How a surgery is planned: when and of what, its agenda, and who comes. */
export function PlanForm(props: PlanFormProps) {
  const { authority, choices, frame, places, surgery, onSaved, readAnew } = props;
  const first = places.find(({ slug }) => slug === props.place) ?? places[0];
  const period = props.period ?? frame.opensOn ?? frame.months.at(-1) ?? '';
  const person = useViewer()?.id ?? '';
  const nameOf = (of: string) => `${person}/surgeries/${authority}/${of}`;
  const name = nameOf(surgery?.id ?? 'new');
  const kept = usePlanDraft({
    ...{ name, isShared: surgery !== null },
    standing: surgery ? draftOf(surgery) : newDraft(first?.slug ?? '', period),
  });
  const { draft, change, forget, isTyped, overtaken } = kept;
  const mayShowUnpublished = useMay('READ_UNPUBLISHED');
  const keys = useRef(0);
  const prefix = useId();
  const newKey = () => `${prefix}${Date.now()}-${(keys.current += 1)}`;
  const { isSaving, sentences, problemOf, save, giveUp } = usePlanSave({
    ...{ authority, surgery, draft, name, readAnew },
    onSaved(saved, sent) {
      const isLeft = kept.settle(sent, draftOf(saved));
      // What was typed while a new one was on its way is of the surgery that is planned now.
      if (isLeft && surgery === null) kept.moveTo(nameOf(saved.id));
      onSaved(saved.id, isLeft);
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  const inPlace = placesBelow(frame.places, draft.place);
  const setItems = (items: readonly DraftItem[]) => change({ items });
  const field = (name: 'title' | 'day' | 'time' | 'minutes') => ({
    value: draft[name],
    onChange: (text: string) => change({ [name]: text }),
  });
  const startProblem = problemOf('startsAt');
  const wrongTime = wrongOfMoment(draft);
  return (
    <form
      className={`${form.form} ${styles.form}`}
      aria-label="The plan"
      noValidate
      onSubmit={submit}
      onKeyDown={withoutSending}
    >
      <ProblemSummary sentences={sentences} />
      <KeptPlanNote kept={kept} places={frame.places} />
      <section className={form.part} aria-labelledby="plan-when">
        <h2 id="plan-when">When, and of what</h2>
        <div className={styles.fields}>
          <div className={form.wide}>
            <TextField
              label="Title"
              maxLength={SURGERY_BOUNDS.mostTitle}
              hint="It stands in messages and calendars: name no child."
              {...field('title')}
              problem={problemOf('title')}
            />
          </div>
          <div className={form.choices}>
            <Select
              label="Place"
              options={places.map(({ slug, name, kind }) => ({
                ...{ key: slug, label: name },
                depth: { AUTHORITY: 0, LOCALITY: 1, TEAM: 2 }[kind],
              }))}
              value={draft.place}
              onChange={(place) => change({ place })}
            />
            <Select
              label="Figures of"
              options={[...new Set([...frame.months, draft.period])]
                .filter((key) => key !== '')
                .reverse()
                .map((key) => ({ key, label: formatPeriod(parsePeriodKey(key)) }))}
              value={draft.period}
              onChange={(key) => change({ period: key })}
            />
            <FieldFault sentence={problemOf('place') ?? problemOf('period')} />
          </div>
          <TextField
            label="Day"
            type="date"
            {...field('day')}
            problem={wrongTime === 'time' ? null : startProblem}
          />
          <TextField
            label="Begins"
            hint="As the clocks of London show it, for example 10:00."
            {...field('time')}
            problem={wrongTime === 'time' ? startProblem : null}
          />
          <TextField
            label="Minutes"
            inputMode="numeric"
            hint={`${SURGERY_BOUNDS.leastMinutes} to ${SURGERY_BOUNDS.mostMinutes}.`}
            {...field('minutes')}
            problem={problemOf('minutes')}
          />
          {(mayShowUnpublished || draft.showsUnpublished) && (
            <div className={form.wide}>
              <Switch
                isSelected={draft.showsUnpublished}
                onChange={(showsUnpublished) => change({ showsUnpublished })}
              >
                Show figures as known now, unpublished ones too
              </Switch>
              <p className={form.quiet}>
                Whoever may follow it sees them then: in the surgery while it is held, and in the
                reasons on its agenda from now on.
              </p>
              <FieldFault sentence={problemOf('showsUnpublished')} />
            </div>
          )}
        </div>
      </section>
      <section className={form.part} aria-labelledby="plan-agenda">
        <h2 id="plan-agenda">Agenda</h2>
        <ProposedPanel
          {...{ authority, draft }}
          surgery={surgery?.id ?? null}
          onTake={(proposed) =>
            change((now) => ({
              items: takenOver(now.items, proposed, newKey, draft.showsUnpublished),
            }))
          }
        />
        <AgendaList
          items={draft.items}
          showsUnpublished={draft.showsUnpublished}
          onChange={setItems}
          problemOf={problemOf}
        />
        <p role="status" className={styles.time} data-over={isOver(draft) || undefined}>
          {timeWords(draft)}
        </p>
        <FieldFault sentence={problemOf('items')} />
        <AddItem
          {...{ choices, places: inPlace, newKey }}
          place={draft.place}
          onAdd={(item) => change((now) => ({ items: [...now.items, item] }))}
        />
      </section>
      <PeopleFields
        people={draft.invited}
        newKey={newKey}
        onChange={(invited) => change({ invited })}
        problemOf={problemOf}
      />
      <div className={form.bar}>
        <button
          type="submit"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={isSaving || undefined}
        >
          {surgery ? 'Save the plan' : 'Plan the surgery'}
        </button>
        <span role="status" className={form.quiet}>
          {isSaving ? 'Saving …' : isTyped ? typedWords(overtaken.length) : ''}
        </span>
        {isTyped && (
          <Button
            kind="quiet"
            onPress={() => {
              forget();
              giveUp();
            }}
          >
            Take back what is not saved
          </Button>
        )}
      </div>
    </form>
  );
}

function typedWords(overtaken: number): string {
  if (overtaken === 0) return 'Not saved yet; kept in this tab.';
  return `Not saved yet; ${counted(overtaken, 'thing')} somebody else changed meanwhile: see above.`;
}

/** Enter in a field sends nothing: the plan is saved by its own button. */
function withoutSending(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

function isOver({ items, minutes }: PlanDraft): boolean {
  const used = items.reduce((sum, item) => sum + (minutesTyped(item.minutes) ?? 0), 0);
  return used > (minutesTyped(minutes) ?? Infinity);
}

/** What is wrong with a field that says nothing of it itself. */
export function FieldFault({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null;
  return <p className={form.problem}>{sentence}</p>;
}

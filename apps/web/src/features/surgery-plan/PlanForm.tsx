import { useMutation } from '@apollo/client/react';
import { formatPeriod, parsePeriodKey, SURGERY_BOUNDS } from '@vital-signs/domain';
import { useId, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { failureOf } from '../../apollo/failure';
import { ChangeSurgeryDocument, PlanSurgeryDocument } from '../../apollo/generated/documents';
import type { FrameAuthority } from '../../lib/frame';
import { newKey } from '../../lib/new-key';
import { useMay } from '../../lib/viewer';
import { Button } from '../../ui/Button';
import { ProblemSummary } from '../../ui/ProblemSummary';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { AddItem } from './AddItem';
import { AgendaList } from './AgendaList';
import { PeopleFields } from './PeopleFields';
import { draftOf, minutesTyped, newDraft, planInput, takenOver, timeWords } from './plan-draft';
import type { DraftItem } from './plan-draft';
import { ProposedPanel } from './ProposedPanel';
import { NO_REFUSAL, planRefusal } from './refusal';
import type { PlanChoices, Surgery } from './surgery-query';
import { usePlanDraft } from './use-plan-draft';
import buttonStyles from '../../ui/Button.module.css';
import styles from './SurgeryPlan.module.css';

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
  readonly onSaved: (id: string) => void;
}

/** How a surgery is planned: when and of what, its agenda, and who comes. */
export function PlanForm(props: PlanFormProps) {
  const { authority, choices, frame, places, surgery, onSaved, readAnew } = props;
  const first = places.find(({ slug }) => slug === props.place) ?? places[0];
  const period = props.period ?? frame.opensOn ?? frame.months.at(-1) ?? '';
  const { draft, change, forget, isTyped, isFoundAgain } = usePlanDraft(
    `${authority}/${surgery?.id ?? 'new'}`,
    surgery ? draftOf(surgery) : newDraft(first?.slug ?? '', period),
  );
  const mayShowUnpublished = useMay('READ_UNPUBLISHED');
  const keys = useRef(0);
  const prefix = useId();
  const newKey = () => `${prefix}${Date.now()}-${(keys.current += 1)}`;
  const { isSaving, sentences, problemOf, save } = useSaving({ ...props, draft }, (id) => {
    forget();
    onSaved(id);
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save(readAnew);
  };
  const inPlace = placesBelow(frame.places, draft.place);
  const setItems = (items: readonly DraftItem[]) => change({ items });
  const field = (name: 'title' | 'day' | 'time' | 'minutes') => ({
    value: draft[name],
    onChange: (text: string) => change({ [name]: text }),
  });
  return (
    <form className={styles.form} aria-label="The plan" noValidate onSubmit={submit}>
      <ProblemSummary sentences={sentences} />
      {isFoundAgain && (
        <p role="status" className={styles.kept}>
          What you wrote here before is still here, and not saved.
        </p>
      )}
      <section className={styles.part} aria-labelledby="plan-when">
        <h2 id="plan-when">When, and of what</h2>
        <div className={styles.fields}>
          <div className={styles.wide}>
            <TextField
              label="Title"
              maxLength={SURGERY_BOUNDS.mostTitle}
              hint="It stands in messages and calendars: name no child."
              {...field('title')}
              problem={problemOf('title')}
            />
          </div>
          <div className={styles.choices}>
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
          <TextField label="Day" type="date" {...field('day')} problem={problemOf('startsAt')} />
          <TextField
            label="Begins"
            hint="As the clocks of London show it, for example 10:00."
            {...field('time')}
          />
          <TextField
            label="Minutes"
            inputMode="numeric"
            hint={`${SURGERY_BOUNDS.leastMinutes} to ${SURGERY_BOUNDS.mostMinutes}.`}
            {...field('minutes')}
            problem={problemOf('minutes')}
          />
          {(mayShowUnpublished || draft.showsUnpublished) && (
            <div className={styles.wide}>
              <Switch
                isSelected={draft.showsUnpublished}
                onChange={(showsUnpublished) => change({ showsUnpublished })}
              >
                Show figures as known now, unpublished ones too
              </Switch>
              <p className={styles.quiet}>
                Whoever may follow it sees them then: in the surgery while it is held, and in the
                reasons on its agenda from now on.
              </p>
              <FieldFault sentence={problemOf('showsUnpublished')} />
            </div>
          )}
        </div>
      </section>
      <section className={styles.part} aria-labelledby="plan-agenda">
        <h2 id="plan-agenda">Agenda</h2>
        <ProposedPanel
          {...{ authority, draft }}
          surgery={surgery?.id ?? null}
          onTake={(proposed) =>
            change((now) => ({ items: takenOver(now.items, proposed, newKey) }))
          }
        />
        <AgendaList items={draft.items} onChange={setItems} problemOf={problemOf} />
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
      <div className={styles.bar}>
        <button
          type="submit"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={isSaving || undefined}
        >
          {surgery ? 'Save the plan' : 'Plan the surgery'}
        </button>
        <span role="status" className={styles.quiet}>
          {isSaving ? 'Saving …' : isTyped ? 'Not saved yet; kept in this tab.' : ''}
        </span>
        {isTyped && (
          <Button kind="quiet" onPress={forget}>
            Take back what is not saved
          </Button>
        )}
      </div>
    </form>
  );
}

function isOver({ items, minutes }: ReturnType<typeof usePlanDraft>['draft']): boolean {
  const used = items.reduce((sum, item) => sum + (minutesTyped(item.minutes) ?? 0), 0);
  return used > (minutesTyped(minutes) ?? Infinity);
}

/** A place with those below it, as they stand in the list of all. */
function placesBelow(places: FrameAuthority['places'], slug: string): FrameAuthority['places'] {
  const at = places.findIndex((place) => place.slug === slug);
  const own = places[at];
  if (own === undefined) return [];
  if (own.kind === 'AUTHORITY') return places;
  const after = places.slice(at + 1);
  const end = after.findIndex(({ kind }) => own.kind === 'TEAM' || kind !== 'TEAM');
  return [own, ...(end === -1 ? after : after.slice(0, end))];
}

/** What is wrong with a field that says nothing of it itself. */
export function FieldFault({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null;
  return <p className={styles.problem}>{sentence}</p>;
}

type Saved = PlanFormProps & { readonly draft: ReturnType<typeof usePlanDraft>['draft'] };

/** Sends the plan, and keeps what is wrong with it. */
function useSaving({ authority, surgery, draft }: Saved, onSaved: (id: string) => void) {
  const [plan] = useMutation(PlanSurgeryDocument);
  const [changePlan] = useMutation(ChangeSurgeryDocument);
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const [sentences, setSentences] = useState<readonly string[]>([]);
  const underWay = useRef(false);

  async function send(): Promise<string | undefined> {
    const input = planInput(draft);
    if (surgery === null) {
      const key = newKey();
      return (await plan({ variables: { authority, key, plan: input } })).data?.planSurgery.id;
    }
    const { id, planVersion: version } = surgery;
    const { data } = await changePlan({ variables: { authority, id, version, plan: input } });
    return data?.changeSurgery.id;
  }

  return {
    isSaving,
    sentences,
    problemOf: (field: string) => refusal.faults.get(field) ?? null,
    save: async (readAnew?: () => Promise<Surgery | null>) => {
      if (underWay.current) return;
      underWay.current = true;
      setSaving(true);
      setSentences([]);
      setRefusal(NO_REFUSAL);
      try {
        const id = await send();
        if (id !== undefined) onSaved(id);
      } catch (error) {
        const refused = planRefusal(error);
        setRefusal(refused);
        const { sentence } = failureOf(error);
        const isOvertaken = refused.reason === 'CHANGED_MEANWHILE' && readAnew !== undefined;
        if (isOvertaken) await readAnew();
        setSentences(
          refused.faults.size > 0
            ? [...refused.faults.values()]
            : isOvertaken
              ? [
                  'Somebody changed this surgery meanwhile, or asked something about it. What you wrote is still here: save it again, and it takes the place of theirs.',
                ]
              : [sentence],
        );
      } finally {
        underWay.current = false;
        setSaving(false);
      }
    },
  };
}

import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { failureOf } from '../../apollo/failure';
import buttonStyles from '../../ui/Button.module.css';
import type { Outcome } from './catalogue-query';
import { ProblemSummary } from '../../ui/ProblemSummary';
import { useCatalogueChange } from './use-catalogue-change';
import { useKeptText } from './use-draft';
import { WhyField } from './WhyField';
import styles from './CataloguePage.module.css';

/** What a change would do, or what keeps it from being saved. */
export interface Previewable {
  readonly problems: Outcome['problems'];
}

export interface FormWithPreviewProps<Found extends Previewable> {
  readonly label: string;
  /** What the button says that saves it. */
  readonly action: string;
  /** What was written, as one text: a preview is of that, and of nothing written since. */
  readonly written: string;
  /** Under which why it is done is kept until it is. */
  readonly kept: string;
  /** What cannot be read of what was written: while there is any, nothing is sent. */
  readonly unread?: Outcome['problems'];
  readonly preview: () => Promise<Found | undefined>;
  /** What it would change, in words. */
  readonly renderPreview: (found: Found) => ReactNode;
  readonly save: (reason: string) => Promise<Outcome | undefined>;
  readonly onSaved: () => void;
  readonly children: (problemOf: (field: string) => string | null) => ReactNode;
}

interface Previewed<Found> {
  readonly written: string;
  readonly preview: Found;
}

/** A form that shows what it would change before it is saved. What was written stays until it is. */
export function FormWithPreview<Found extends Previewable>(props: FormWithPreviewProps<Found>) {
  const { label, action, written, kept, unread = [], preview, save, onSaved, children } = props;
  const change = useCatalogueChange();
  const [previewed, setPreviewed] = useState<Previewed<Found> | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [asked, setAsked] = useState<'SAVED' | 'LOOKED_AT'>('LOOKED_AT');
  const [reason, setReason] = useKeptText(`${kept}/why`);
  const shown = previewed?.written === written ? previewed.preview : null;
  const look = async () => {
    setAsked('LOOKED_AT');
    if (unread.length > 0) {
      change.tell(unread);
      return;
    }
    setLooking(true);
    try {
      const found = await preview();
      change.tell(found?.problems ?? []);
      setPreviewed(found?.problems.length === 0 ? { written, preview: found } : null);
    } catch (error) {
      change.tell([
        { __typename: 'CatalogueProblem', field: null, sentence: failureOf(error).sentence },
      ]);
    } finally {
      setLooking(false);
    }
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isLooking || change.isBusy) return;
    if (shown === null) {
      await look();
      return;
    }
    setAsked('SAVED');
    if (await change.make(() => save(reason))) {
      setReason('');
      setPreviewed(null);
      onSaved();
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <ProblemSummary sentences={change.sentences} asked={asked} />
      {children(change.problemOf)}
      {shown !== null && (
        <>
          {props.renderPreview(shown)}
          <WhyField value={reason} onChange={setReason} problem={change.problemOf('reason')} />
        </>
      )}
      <p>
        <button
          type="submit"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={isLooking || change.isBusy || undefined}
        >
          {shown === null ? (isLooking ? 'Looking …' : 'See what it would change') : action}
        </button>
      </p>
    </form>
  );
}

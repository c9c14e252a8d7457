import { LATE_SAYING_SECONDS } from '@vital-signs/domain';
import { useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { FormDialog } from '../../ui/FormDialog';
import { Select } from '../../ui/Select';
import { begunAgreed, begunName, begunText, useBegun } from './begun-words';
import type { Moment } from './moment';
import type { Outbox } from './use-outbox';
import styles from './Said.module.css';

interface HandOverDialogProps {
  /** Who is here, may hold a surgery and does not drive. */
  readonly others: Moment['present'];
  /** Whether names are hidden in the room: then they stand here only when they are asked for. */
  readonly namesHidden: boolean;
  readonly onHandOver: (to: string) => void;
  readonly onClose: () => void;
}

const NOBODY_HERE = 'Nobody else is here who may hold a surgery.';

/** Asks to whom the driving is given: somebody who follows and may hold surgeries. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { others, namesHidden, onHandOver, onClose } = props;
  const [isAskedFor, setAskedFor] = useState(false);
  const isHidden = namesHidden && !isAskedFor && others.length > 0;
  const [chosen, setChosen] = useState(others[0] ?? null);
  // The first who comes while nobody was here. In the place of whoever goes nobody is put who was not read.
  if (chosen === null && others[0] !== undefined) setChosen(others[0]);
  const isGone = chosen !== null && !others.some(({ id }) => id === chosen.id);
  return (
    <FormDialog
      title="Hand over"
      action="Hand over"
      onClose={onClose}
      onSubmit={() => {
        if (chosen === null || others.length === 0) return Promise.resolve(NOBODY_HERE);
        if (isHidden) return Promise.resolve('Show who is here first, and choose.');
        if (isGone) return Promise.resolve('Choose somebody who is here.');
        onHandOver(chosen.id);
        return Promise.resolve(true);
      }}
    >
      <p role="status">{isGone && !isHidden && `${chosen.name} has left.`}</p>
      {others.length === 0 ? (
        <p>{NOBODY_HERE}</p>
      ) : isHidden ? (
        <>
          <p>Names are hidden. Once they are shown here, whoever sees this screen reads them.</p>
          <p>
            <Button onPress={() => setAskedFor(true)}>Show who is here</Button>
          </p>
        </>
      ) : (
        <Select
          label="To"
          options={[
            ...(isGone ? [{ key: '', label: 'Choose somebody' }] : []),
            ...others.map(({ id, name }) => ({ key: id, label: name })),
          ]}
          value={isGone ? '' : (chosen?.id ?? '')}
          onChange={(to) => setChosen(others.find(({ id }) => id === to) ?? null)}
        />
      )}
    </FormDialog>
  );
}

interface EndDialogProps {
  readonly outbox: Pick<Outbox, 'unsent' | 'flush' | 'name'>;
  readonly namesHidden?: boolean;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

const NOT_ALL_SENT = `Not all that you wrote has reached the server. Press again to end it all the same: what you wrote is still taken for ${LATE_SAYING_SECONDS / 60} minutes after.`;

/** Ends a surgery once what its driver wrote is written down; where it cannot be, only when asked twice. */
export function EndDialog({ outbox, namesHidden = false, onEnd, onClose }: EndDialogProps) {
  const isWarned = useRef(false);
  const refused = outbox.unsent.filter((each) => each.refused !== null).length;
  const begun = useBegun(outbox.name);
  return (
    <FormDialog
      title="End the surgery"
      action="End it"
      onClose={onClose}
      onSubmit={async () => {
        if (!isWarned.current && (await outbox.flush()) === 'UNREACHED') {
          isWarned.current = true;
          return NOT_ALL_SENT;
        }
        onEnd();
        return true;
      }}
    >
      <p>Its minutes are made of what stands here.</p>
      {refused > 0 && (
        <p>
          <strong>
            {refused === 1
              ? '1 thing that you wrote was not taken'
              : `${refused} things that you wrote were not taken`}
          </strong>
          : mend it first, or it is missing in them.
        </p>
      )}
      {begun.length > 0 && (
        <>
          <p>
            <strong>
              {begun.length === 1
                ? '1 thing that you began is not written down'
                : `${begun.length} things that you began are not written down`}
            </strong>
            : {begun.length === 1 ? 'it is' : 'they are'} missing in them. What you began can be
            gone on with before the end, and for {LATE_SAYING_SECONDS / 60} minutes after it. What
            others began stands on their own devices.
          </p>
          <ul className={styles.begun}>
            {begun.map((words) => (
              <li key={`${words.shelf}${words.kind}`}>
                {begunName(words)}:{' '}
                {[begunText(words), begunAgreed(words, namesHidden)].filter(Boolean).join(' – ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  );
}

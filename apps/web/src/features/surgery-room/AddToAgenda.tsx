import { SURGERY_BOUNDS } from '@vital-signs/domain';
import { useState } from 'react';
import type { SurgeryItemInput } from '../../apollo/generated/documents';
import { AgendaItemFields } from '../../ui/AgendaItemFields';
import { TextField } from '../../ui/TextField';
import styles from './Room.module.css';

interface AddToAgendaProps {
  readonly choices: Parameters<typeof AgendaItemFields>[0]['choices'] & {
    readonly places: Parameters<typeof AgendaItemFields>[0]['places'];
    readonly isKnown: boolean;
  };
  readonly place: string;
  /** Told that somebody means to add something, so that the choices are asked for. */
  readonly onOpen: () => void;
  readonly onAdd: (item: SurgeryItemInput, title: string) => void;
}

/** Puts something on the agenda of a surgery that is held: behind what is looked at. */
export function AddToAgenda({ choices, place, onOpen, onAdd }: AddToAgendaProps) {
  const [minutes, setMinutes] = useState('5');
  const [added, setAdded] = useState<string | null>(null);
  // Once opened it stays, and what was typed in it with it.
  const [wasOpened, setOpened] = useState(false);
  const taken = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : 0;
  const isTime = taken >= 1 && taken <= SURGERY_BOUNDS.mostItemMinutes;
  return (
    <details
      className={styles.addItem}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) return;
        setOpened(true);
        onOpen();
      }}
    >
      <summary>Put something on the agenda</summary>
      {!wasOpened ? null : choices.isKnown ? (
        <div className={styles.addFields}>
          <TextField
            label="Minutes"
            inputMode="numeric"
            maxLength={3}
            value={minutes}
            onChange={setMinutes}
            problem={isTime ? null : `1 to ${SURGERY_BOUNDS.mostItemMinutes} minutes.`}
          />
          <AgendaItemFields
            {...{ choices, place }}
            places={choices.places}
            isReady={isTime}
            onAdd={({ title, ...item }) => {
              onAdd({ ...item, title: item.kind === 'FREE' ? title : null, minutes: taken }, title);
              setAdded(title);
            }}
          />
          <p role="status" className={styles.quiet}>
            {added !== null && `Put behind what is looked at: ${added}.`}
          </p>
        </div>
      ) : (
        <p className={styles.quiet}>Reading what it may be about …</p>
      )}
    </details>
  );
}

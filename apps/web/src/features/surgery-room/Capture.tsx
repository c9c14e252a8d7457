import { useRef } from 'react';
import type { SurgeryEntryKind } from '../../apollo/generated/documents';
import { CAPTURE_KINDS, SayingForm } from './SayingForm';
import type { SayingFormProps } from './SayingForm';
import buttons from './RoomButtons.module.css';
import styles from './Capture.module.css';

interface CaptureProps extends Omit<SayingFormProps, 'kind' | 'onClose'> {
  /** What is being typed; null: nothing is. */
  readonly kind: SurgeryEntryKind | null;
  readonly onKind: (kind: SurgeryEntryKind | null) => void;
}

/** Writes down what is said, in a few keystrokes: nothing typed is lost before the server has it. */
export function Capture({ kind, onKind, ...form }: CaptureProps) {
  const kinds = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.capture}>
      <div ref={kinds} className={styles.kinds} role="group" aria-label="Write down">
        {CAPTURE_KINDS.map(({ kind: each, letter, name }) => (
          <button
            key={each}
            type="button"
            className={buttons.kind}
            data-kind={each}
            aria-pressed={each === kind}
            aria-keyshortcuts={letter}
            onClick={() => onKind(each === kind ? null : each)}
          >
            <kbd aria-hidden="true">{letter}</kbd> {name}
          </button>
        ))}
      </div>
      {kind !== null && (
        <SayingForm
          key={`${form.shelf}${kind}`}
          {...{ ...form, kind }}
          onClose={() => {
            onKind(null);
            // Whoever types by keys alone goes on from where they began.
            kinds.current?.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.focus();
          }}
        />
      )}
    </div>
  );
}

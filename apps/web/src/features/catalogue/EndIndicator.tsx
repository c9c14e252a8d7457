import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { EndIndicatorDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { ReasonedDialog } from './ReasonedDialog';

interface EndIndicatorProps {
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  readonly seen: number;
  readonly onSaved: () => void;
}

/** The way to describe an indicator no more. */
export function EndIndicator({ authority, indicator, seen, onSaved }: EndIndicatorProps) {
  const [isOpen, setOpen] = useState(false);
  const [end] = useMutation(EndIndicatorDocument);
  return (
    <div>
      <Button onPress={() => setOpen(true)}>End the indicator …</Button>
      {isOpen && (
        <ReasonedDialog
          title="End the indicator"
          action="End it"
          kept={`${authority}/${indicator}/end`}
          onClose={() => setOpen(false)}
          onSaved={onSaved}
          change={async (reason) => {
            const { data } = await end({ variables: { authority, seen, key: indicator, reason } });
            return data?.endIndicator;
          }}
        >
          {() => (
            <p>
              It stands on no page from now on. Its figures stay on record, and published editions
              keep it.
            </p>
          )}
        </ReasonedDialog>
      )}
    </div>
  );
}

import { useMutation } from '@apollo/client/react';
import { endedSentence } from '@vital-signs/domain';
import { useState } from 'react';
import { EndIndicatorDocument, ResumeIndicatorDocument } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { EndPreview } from './EndPreview';
import { KeptDraft } from './KeptDraft';
import { ReasonedDialog } from './ReasonedDialog';
import { useDraft } from './use-draft';

interface EndIndicatorProps {
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  /** The first day on which it is no longer measured; null while it is. */
  readonly measuredUntil: string | null;
  readonly seen: number;
  readonly onSaved: (sentence: string) => void;
}

/** The way to end an indicator from a day on, and to take its end back. */
export function EndIndicator(props: EndIndicatorProps) {
  const { measuredUntil } = props;
  const [opened, setOpened] = useState<'END' | 'RESUME' | null>(null);
  const close = () => setOpened(null);
  return (
    <div>
      {measuredUntil !== null && <p>{endedSentence(measuredUntil)}</p>}
      {/* One button for both, so that the focus finds it again when a dialog has done its work. */}
      <Button onPress={() => setOpened(measuredUntil === null ? 'END' : 'RESUME')}>
        {measuredUntil === null ? 'End the indicator …' : 'Take its end back …'}
      </Button>
      {opened === 'END' && <EndDialog {...props} onClose={close} />}
      {opened === 'RESUME' && <ResumeDialog {...props} onClose={close} />}
    </div>
  );
}

type DialogProps = EndIndicatorProps & { readonly onClose: () => void };

function EndDialog({ authority, indicator, seen: revision, onSaved, onClose }: DialogProps) {
  const [end] = useMutation(EndIndicatorDocument);
  const kept = `${authority}/${indicator}/end`;
  const draft = useDraft(kept, { on: '' }, revision);
  const { seen } = draft;
  const { on } = draft.written;
  return (
    <ReasonedDialog
      title="End the indicator"
      action="End it"
      kept={kept}
      onClose={onClose}
      onSaved={() => {
        draft.forget();
        onSaved(`The indicator is no longer measured from ${dateWords(on)} on.`);
      }}
      change={async (reason) => {
        const { data } = await end({ variables: { authority, seen, key: indicator, on, reason } });
        return data?.endIndicator;
      }}
    >
      {(problemOf) => (
        <>
          <KeptDraft draft={draft} />
          <p>
            Pages of earlier months go on to show it, those from that day on do not. Its figures
            stay on record, published editions keep it, and its end can be taken back.
          </p>
          <TextField
            label="The first day on which it is no longer measured"
            hint="The first of a month."
            type="date"
            {...draft.field('on')}
            problem={problemOf('measuredUntil') ?? problemOf('key')}
          />
          {/^\d{4}-\d{2}-\d{2}$/.test(on) && (
            <EndPreview {...{ authority, on }} indicator={indicator} />
          )}
        </>
      )}
    </ReasonedDialog>
  );
}

function ResumeDialog({ authority, indicator, seen, onSaved, onClose }: DialogProps) {
  const [resume] = useMutation(ResumeIndicatorDocument);
  return (
    <ReasonedDialog
      title="Take the end of the indicator back"
      action="Take it back"
      kept={`${authority}/${indicator}/resume`}
      onClose={onClose}
      onSaved={() => onSaved('The end is taken back: the indicator is measured on.')}
      change={async (reason) => {
        const { data } = await resume({ variables: { authority, seen, key: indicator, reason } });
        return data?.resumeIndicator;
      }}
    >
      {() => (
        <>
          <p>The indicator is measured on, as if it had not ended.</p>
          <EndPreview authority={authority} indicator={indicator} on={null} />
        </>
      )}
    </ReasonedDialog>
  );
}

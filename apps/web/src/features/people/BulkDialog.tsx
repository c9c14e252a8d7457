import { useMutation } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { useId, useState } from 'react';
import { InvitePeopleDocument } from '../../apollo/generated/documents';
import type { InvitePeopleMutation } from '../../apollo/generated/documents';
import { useFrameAuthority } from '../../lib/frame';
import { saveFile } from '../../lib/save-file';
import { Button } from '../../ui/Button';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import { BulkLines } from './BulkLines';
import { bulkTemplate } from './bulk-template';
import type { PanelProps } from './InviteDialog';
import styles from './PeoplePage.module.css';

export type BulkAnswer = InvitePeopleMutation['invitePeople'];

/** What was checked, and what was found; another text has to be checked anew. */
interface Checked {
  readonly csv: string;
  readonly lines: BulkAnswer['lines'];
}

/** Invites everybody on a list: first it is checked, then everybody is invited or nobody. */
export function BulkDialog({ authority, onClose, onDone }: PanelProps) {
  const frame = useFrameAuthority();
  const [invite] = useMutation(InvitePeopleDocument);
  const [csv, setCsv] = useState('');
  const [checked, setChecked] = useState<Checked | null>(null);
  const file = useId();
  const current = checked?.csv === csv ? checked : null;
  const wrong = current?.lines.filter(({ problem }) => problem !== null).length ?? 0;
  const mayApply = current !== null && current.lines.length > 0 && wrong === 0;
  const submit = async () => {
    if (csv.trim() === '') return 'Choose a file, or paste the lines.';
    const { data } = await invite({
      variables: { authority: authority.slug, csv, apply: mayApply },
    });
    const answer = data?.invitePeople;
    if (answer === undefined) return 'The server gave no answer.';
    setChecked({ csv, lines: answer.lines });
    if (answer.invited > 0) {
      await onDone(`${counted(answer.invited, 'person was', 'people were')} invited.`);
      return true;
    }
    if (answer.lines.length === 0) return 'There is nobody on this list.';
    return mayApply ? 'Nobody was invited: see the lines below.' : false;
  };
  return (
    <FormDialog
      title="Invite many"
      action={mayApply ? `Invite ${counted(current.lines.length, 'person', 'people')}` : 'Check'}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        One line for each person, with the headings email, name, role and place. A head of service
        needs a place: a locality, a team, or {authority.slug} for all of {authority.name}.
        Everybody is invited, or nobody.
      </p>
      <p className={styles.choice}>
        <label htmlFor={file}>File</label>
        <input
          id={file}
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={({ currentTarget }) => {
            void currentTarget.files?.[0]?.text().then(setCsv);
          }}
        />
        <Button
          kind="quiet"
          onPress={() =>
            void bulkTemplate(frame).then((text) =>
              saveFile('people.csv', new Blob([text], { type: 'text/csv;charset=utf-8' })),
            )
          }
        >
          Download a template
        </Button>
      </p>
      <TextField label="Lines" lines={8} value={csv} onChange={setCsv} />
      {current !== null && current.lines.length > 0 && (
        <BulkLines lines={current.lines} wrong={wrong} />
      )}
    </FormDialog>
  );
}

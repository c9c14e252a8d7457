import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { largePrintAppendixSentence } from '@vital-signs/domain';
import { useId, useState } from 'react';
import { failureOf } from '../../apollo/failure';
import {
  MakePackFileDocument,
  PackChoicesDocument,
  PackFilesDocument,
} from '../../apollo/generated/documents';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import { FileEntry } from './FileEntry';
import { partsOf, wordsOf } from './pack-draft';
import { isUnderWay, kindHint, kindWords } from './pack-words';
import type { Pack, PackFileKind } from './pack-query';
import type { PackDraft } from './use-pack-draft';
import type { PackSave } from './use-pack-save';
import buttonStyles from '../../ui/Button.module.css';
import form from '../../ui/edit-form.module.css';
import styles from './PackPage.module.css';

interface FilesPanelProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly pack: Pack;
  readonly draft: PackDraft;
  readonly saving: PackSave;
}

const KINDS: readonly PackFileKind[] = ['PDF', 'WORD', 'HTML', 'WORKBOOK'];
/** How often it is asked how far the files are. */
const LOOK_AGAIN_MS = 500;

/** Makes files of a pack, shows how far they are, and holds those that were made. */
export function FilesPanel(props: FilesPanelProps) {
  const { authority, pack, draft } = props;
  const { kind, setKind, largePrint, setLargePrint, plainLanguage, setPlainLanguage, ...making } =
    useMaking(props);
  const reasons = useId();
  const variables = { authority, id: pack.id };
  useQuery(PackFilesDocument, {
    variables,
    fetchPolicy: 'network-only',
    skip: !pack.files.some(isUnderWay),
    pollInterval: LOOK_AGAIN_MS,
  });
  return (
    <section className={styles.files} aria-labelledby="files-heading">
      <h2 id="files-heading">Files</h2>
      {pack.problems.length > 0 && (
        <div id={reasons} className={form.kept}>
          <p>Before a file can be made:</p>
          <ul>
            {pack.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <Segmented
        label="Make"
        options={KINDS.map((key) => ({ key, label: kindWords(key) }))}
        value={kind}
        onChange={setKind}
      />
      <p className={form.quiet}>{kindHint(kind)}</p>
      <div className={styles.switches}>
        <Switch isSelected={largePrint} onChange={setLargePrint}>
          Large print
        </Switch>
        <Switch isSelected={plainLanguage} onChange={setPlainLanguage}>
          Plain language
        </Switch>
      </div>
      {largePrint && (kind === 'PDF' || kind === 'WORD') && (
        <AppendixHint authority={authority} pack={pack} draft={draft} />
      )}
      {making.problem !== null && (
        <p role="alert" className={form.problem}>
          {making.problem}
        </p>
      )}
      <p>
        <button
          type="button"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={making.isBusy || undefined}
          aria-describedby={pack.problems.length > 0 ? reasons : undefined}
          onClick={() => void making.make()}
        >
          {draft.isTyped ? 'Save, and make the file' : 'Make the file'}
        </button>
      </p>
      {pack.files.length === 0 ? (
        <p className={form.quiet}>No file was made of it yet.</p>
      ) : (
        <ul className={styles.made} aria-label="Files of this pack, the latest first">
          {pack.files.map((file) => (
            <FileEntry key={file.id} authority={authority} pack={pack} file={file} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** How long the appendix would be in large print, as long as it is in. */
function AppendixHint({ authority, pack, draft }: Omit<FilesPanelProps, 'saving'>) {
  const { data } = useQuery(PackChoicesDocument, {
    variables: { authority, period: pack.period.key },
  });
  const isIn = partsOf(draft.written.parts).some((part) => part.kind === 'SCORECARD' && part.isIn);
  const chosen = wordsOf(draft.written.areas);
  const rows = (data?.packChoices?.areas ?? [])
    .filter(({ slug }) => chosen.includes(slug))
    .reduce((sum, { indicators }) => sum + indicators, 0);
  const sentence = isIn ? largePrintAppendixSentence(rows) : null;
  return sentence === null ? null : (
    <p role="status" className={form.quiet}>
      {sentence}
    </p>
  );
}

/** Which file is wanted, and the way to have it made; what is not saved yet is saved first. */
function useMaking({ authority, pack, draft, saving }: FilesPanelProps) {
  const client = useApolloClient();
  const [begin] = useMutation(MakePackFileDocument);
  const [kind, setKind] = useState<PackFileKind>('PDF');
  const [largePrint, setLargePrint] = useState(false);
  const [plainLanguage, setPlainLanguage] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async () => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      if (draft.isTyped && (await saving.save()) === null) return;
      const variant = { kind, largePrint, plainLanguage };
      await begin({ variables: { authority, pack: pack.id, ...variant } });
      await client.query({
        query: PackFilesDocument,
        variables: { authority, id: pack.id },
        fetchPolicy: 'network-only',
      });
    } catch (error) {
      setProblem(failureOf(error).sentence);
    } finally {
      setBusy(false);
    }
  };
  return {
    ...{ kind, setKind, largePrint, setLargePrint, plainLanguage, setPlainLanguage },
    ...{ isBusy, problem, make },
  };
}

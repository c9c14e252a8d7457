import { useApolloClient } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import buttonStyles from '../../ui/Button.module.css';
import { forgetCatalogue } from './forget-catalogue';
import { ProblemSummary } from '../../ui/ProblemSummary';
import { useKeptText } from './use-draft';
import { WhyField } from './WhyField';
import { WorkbookChanges } from './WorkbookChanges';
import { applyWorkbook, previewWorkbook, workbookAddress } from './workbook-requests';
import type { WorkbookOutcome, WorkbookPreview } from './workbook-requests';
import styles from './CataloguePage.module.css';

interface Loaded {
  readonly file: File;
  readonly preview: WorkbookPreview;
}

/** The whole catalogue as a workbook: out, changed, and in again with what it would change. */
export function WorkbookPanel({ authority }: { readonly authority: string }) {
  const client = useApolloClient();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [sentences, setSentences] = useState<readonly string[]>([]);
  const [reason, setReason] = useKeptText(`${authority}/workbook/why`);
  const [done, setDone] = useState<Done | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setSentences([]);
    try {
      await work();
    } catch (error) {
      setSentences([error instanceof Error ? error.message : String(error)]);
    } finally {
      setBusy(false);
    }
  };
  const choose = (file: File | undefined) => {
    setLoaded(null);
    setDone(null);
    if (file === undefined) return;
    void attempt(async () => setLoaded({ file, preview: await previewWorkbook(authority, file) }));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy || loaded === null) return;
    const { file, preview } = loaded;
    void attempt(async () => {
      const given = { seen: preview.revision, reason };
      const outcome = await applyWorkbook(authority, file, given);
      setSentences(sentencesOf(outcome));
      if (!outcome.saved) return;
      setLoaded(null);
      setReason('');
      setDone({ words: `${counted(preview.changes.length, 'change')} applied.` });
      await forgetCatalogue(client);
    });
  };
  const ready =
    loaded !== null && loaded.preview.problems.length === 0 && loaded.preview.changes.length > 0;
  return (
    <form className={styles.form} aria-label="By workbook" onSubmit={submit} noValidate>
      <p>
        <a href={workbookAddress(authority)} download>
          Download the catalogue as a workbook
        </a>
        , change it, and load it here. It shows first what it would change.
      </p>
      <DoneNote done={done} />
      <ProblemSummary sentences={sentences} />
      <label>
        The workbook{' '}
        <input
          type="file"
          accept=".xlsx"
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
      </label>
      {isBusy && <p role="status">Reading the workbook …</p>}
      {loaded !== null && <WorkbookChanges preview={loaded.preview} />}
      {ready && (
        <>
          <WhyField value={reason} onChange={setReason} />
          <p>
            <button
              type="submit"
              className={buttonStyles.button}
              data-kind="primary"
              aria-disabled={isBusy || undefined}
            >
              Apply the workbook
            </button>
          </p>
        </>
      )}
    </form>
  );
}

function sentencesOf({ saved, problems, changedMeanwhile }: WorkbookOutcome): string[] {
  if (saved) return [];
  const said = problems.map(({ sentence }) => sentence);
  if (changedMeanwhile === null) return said;
  const { person, reason } = changedMeanwhile;
  return [
    `${person} changed the catalogue since you saw it: “${reason}”. Choose the workbook again to see what it would change now.`,
    ...said,
  ];
}

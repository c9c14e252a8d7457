import { useMutation } from '@apollo/client/react';
import { columnName, londonDay } from '@vital-signs/domain';
import { useMemo, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { CheckImportDocument } from '../../apollo/generated/documents';
import { useViewer } from '../../lib/viewer';
import { Select } from '../../ui/Select';
import buttonStyles from '../../ui/Button.module.css';
import { DetailsFields } from './DetailsFields';
import { detailsAsked } from './import-details';
import type { ImportStepProps } from './ImportContent';
import type { Catalogue, Proposal } from './import-query';
import { askedOf, SHAPE_SENTENCES, withHeadingRow } from './mapping-draft';
import { MappingTable } from './MappingTable';
import { NamesSaid } from './NamesSaid';
import { shortReason } from './reason';
import { troubledColumns, understandRows } from './understand-rows';
import { UnderstoodNow } from './UnderstoodNow';
import { useImportChange } from './use-import-change';
import { useKeptDraft } from './use-kept-draft';
import { WholeFields } from './WholeFields';
import pageStyles from './ImportPage.module.css';
import styles from './ColumnsStep.module.css';

interface ColumnsFormProps extends ImportStepProps {
  readonly proposal: Proposal;
  readonly catalogue: Catalogue;
  /** Keys of the periods that have an edition. */
  readonly published: readonly string[];
}

/** The columns with what they are said to be, what follows for the first rows, and the way to the check. */
export function ColumnsForm(props: ColumnsFormProps) {
  const { authority, work, show, proposal, catalogue, published } = props;
  const { rows, remarks, remembered } = proposal;
  const viewer = useViewer();
  const [check] = useMutation(CheckImportDocument);
  const { isSending, problem, ask } = useImportChange();
  const [missing, setMissing] = useState<string | null>(null);
  const kept = useKeptDraft({
    name: [viewer?.id, authority, 'import', work.number, proposal.mapping.sheet].join('/'),
    ...{ work, proposal },
  });
  const { draft, details } = kept;
  const understood = useMemo(
    () => understandRows(draft, rows, catalogue, londonDay(new Date().toISOString())),
    [draft, rows, catalogue],
  );
  const restated = published.filter(
    (key, index) => published.indexOf(key) === index && understood.periods.has(key),
  );
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const short = shortReason(details.reason);
    setMissing(short);
    if (short !== null) return;
    const asked = { mapping: askedOf(draft), ...detailsAsked(details) };
    const variables = { authority, number: work.number, asked };
    if (!(await ask(() => check({ variables })))) return;
    kept.forget();
    show({ step: 'checks', sheet: null });
  };
  return (
    <form className={pageStyles.part} onSubmit={(event) => void submit(event)} noValidate>
      <ul className={pageStyles.plainList} aria-label="How it is understood">
        {remembered && <li>Its headings are those of a file that was loaded before.</li>}
        {remarks.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className={styles.choices}>
        <Select
          label="Headings stand in"
          options={[
            { key: '', label: 'no row' },
            ...rows.map(({ row }) => ({ key: String(row), label: `row ${row}` })),
          ]}
          value={draft.headingRow === null ? '' : String(draft.headingRow)}
          onChange={(key) =>
            kept.change(withHeadingRow(draft, key === '' ? null : Number(key), rows))
          }
        />
        <span>{SHAPE_SENTENCES[draft.shape]}</span>
      </div>
      <MappingTable
        draft={draft}
        rows={rows}
        catalogue={catalogue}
        troubled={troubledColumns(understood)}
        onChange={kept.change}
      />
      <WholeFields draft={draft} catalogue={catalogue} onChange={kept.change} />
      <NamesSaid draft={draft} catalogue={catalogue} onChange={kept.change} />
      <UnderstoodNow understood={understood} />
      <h3>About the file</h3>
      <DetailsFields
        details={details}
        restated={restated}
        missing={missing}
        onChange={kept.changeDetails}
      />
      {problem !== null && (
        <p role="alert" className={pageStyles.problem}>
          {problem}
        </p>
      )}
      <p className={pageStyles.actions}>
        <button
          type="submit"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={isSending || undefined}
        >
          {isSending ? 'Asking for the check …' : 'Check the whole file'}
        </button>
        <span className={pageStyles.quiet}>
          Reads {columnList(draft.columns.map(({ column }) => column))}. Nothing is stored by
          checking.
        </span>
      </p>
    </form>
  );
}

function columnList(columns: readonly number[]): string {
  if (columns.length === 0) return 'no column';
  return `${columns.length === 1 ? 'column' : 'columns'} ${columns.map(columnName).join(', ')}`;
}

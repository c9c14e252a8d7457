import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SaveReportAreaDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { TextField } from '../../ui/TextField';
import type { Catalogue, CatalogueArea } from './catalogue-query';
import { KeptDraft } from './KeptDraft';
import { ReasonedDialog } from './ReasonedDialog';
import { useDraft } from './use-draft';
import { wholeNumber } from './written-values';
import styles from './CataloguePage.module.css';

interface AreaListProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly catalogue: Catalogue;
}

/** The headings of the report. */
export function AreaList({ authority, catalogue }: AreaListProps) {
  const [open, setOpen] = useState<CatalogueArea | 'NEW' | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  return (
    <>
      <div className={styles.tools} data-screen-only="">
        <Button kind="primary" onPress={() => setOpen('NEW')}>
          A new area …
        </Button>
      </div>
      <DoneNote done={done} />
      <table className={styles.table} aria-label="Areas">
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Position</th>
            <th scope="col">Indicators</th>
            <th scope="col" data-screen-only="">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {catalogue.areas.map((area) => (
            <tr key={area.slug}>
              <th scope="row">{area.name}</th>
              <td data-label="Position">{area.position}</td>
              <td data-label="Indicators">{area.indicators}</td>
              <td data-screen-only="">
                <Button
                  kind="quiet"
                  ariaLabel={`Change …: ${area.name}`}
                  onPress={() => setOpen(area)}
                >
                  Change …
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open !== null && (
        <AreaDialog
          authority={authority}
          catalogue={catalogue}
          area={open === 'NEW' ? null : open}
          onClose={() => setOpen(null)}
          onSaved={(words) => setDone({ words })}
        />
      )}
    </>
  );
}

interface AreaDialogProps extends AreaListProps {
  readonly area: CatalogueArea | null;
  readonly onClose: () => void;
  readonly onSaved: (sentence: string) => void;
}

function AreaDialog({ authority, catalogue, area, onClose, onSaved }: AreaDialogProps) {
  const [save] = useMutation(SaveReportAreaDocument);
  const last = Math.max(0, ...catalogue.areas.map(({ position }) => position));
  const kept = `${authority}/area/${area?.slug ?? 'new'}`;
  const standing = { name: area?.name ?? '', position: String(area?.position ?? last + 1) };
  const draft = useDraft(kept, standing, catalogue.revision);
  const { seen } = draft;
  const { name, position } = draft.written;
  return (
    <ReasonedDialog
      title={area === null ? 'A new area' : area.name}
      action="Save the area"
      kept={kept}
      onClose={onClose}
      onSaved={() => {
        draft.forget();
        onSaved(`Saved: ${name.trim()}.`);
      }}
      change={async (reason) => {
        const given = { slug: area?.slug ?? null, name, position: wholeNumber(position) };
        const { data } = await save({ variables: { authority, seen, area: given, reason } });
        return data?.saveReportArea;
      }}
    >
      {(problemOf) => (
        <>
          <KeptDraft draft={draft} />
          <TextField label="Name" {...draft.field('name')} problem={problemOf('name')} />
          <TextField
            label="Position"
            inputMode="numeric"
            {...draft.field('position')}
            problem={problemOf('position')}
          />
        </>
      )}
    </ReasonedDialog>
  );
}

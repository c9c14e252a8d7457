import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SaveReportSectionDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { TextField } from '../../ui/TextField';
import type { Catalogue, CatalogueSection } from './catalogue-query';
import { KeptDraft } from './KeptDraft';
import { ReasonedDialog } from './ReasonedDialog';
import { useDraft } from './use-draft';
import { wholeNumber } from './written-values';
import styles from './CataloguePage.module.css';

interface SectionListProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly catalogue: Catalogue;
}

/** The pages of the report, under the areas that they belong to. */
export function SectionList({ authority, catalogue }: SectionListProps) {
  const [open, setOpen] = useState<CatalogueSection | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const areas = new Map(catalogue.areas.map(({ slug, name }) => [slug, name]));
  if (catalogue.sections.length === 0) return null;
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">Pages of the report</h2>
      <DoneNote done={done} />
      <table className={styles.table} aria-labelledby="sections">
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col">Area</th>
            <th scope="col">Position</th>
            <th scope="col" data-screen-only="">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {catalogue.sections.map((section) => (
            <tr key={section.slug}>
              <th scope="row">{section.name}</th>
              <td data-label="Area">{areas.get(section.area) ?? section.area}</td>
              <td data-label="Position">{section.position}</td>
              <td data-screen-only="">
                <Button
                  kind="quiet"
                  ariaLabel={`Change …: ${section.name}`}
                  onPress={() => setOpen(section)}
                >
                  Change …
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open !== null && (
        <SectionDialog
          authority={authority}
          catalogue={catalogue}
          section={open}
          onClose={() => setOpen(null)}
          onSaved={(words) => setDone({ words })}
        />
      )}
    </section>
  );
}

interface SectionDialogProps extends SectionListProps {
  readonly section: CatalogueSection;
  readonly onClose: () => void;
  readonly onSaved: (sentence: string) => void;
}

function SectionDialog({ authority, catalogue, section, onClose, onSaved }: SectionDialogProps) {
  const [save] = useMutation(SaveReportSectionDocument);
  const { slug } = section;
  const kept = `${authority}/section/${slug}`;
  const standing = {
    ...{ name: section.name, position: String(section.position) },
    ...{ definition: section.definition ?? '', notes: section.notes.join('\n') },
  };
  const draft = useDraft(kept, standing, catalogue.revision);
  const { seen } = draft;
  const { name, position, definition, notes } = draft.written;
  return (
    <ReasonedDialog
      title={section.name}
      action="Save the page"
      kept={kept}
      onClose={onClose}
      onSaved={() => {
        draft.forget();
        onSaved(`Saved: ${name.trim()}.`);
      }}
      change={async (reason) => {
        const words = { definition, notes: notes.split('\n') };
        const given = { slug, name, position: wholeNumber(position), ...words };
        const { data } = await save({ variables: { authority, seen, section: given, reason } });
        return data?.saveReportSection;
      }}
    >
      {(problemOf) => (
        <>
          <KeptDraft draft={draft} />
          <TextField label="Name" {...draft.field('name')} problem={problemOf('name')} />
          <TextField
            label="Position"
            inputMode="numeric"
            hint="Among the pages of its area."
            {...draft.field('position')}
            problem={problemOf('position')}
          />
          <TextField
            label="Definition"
            lines={4}
            {...draft.field('definition')}
            problem={problemOf('definition')}
          />
          <TextField
            label="Notes"
            lines={4}
            hint="What is to be known before its figures are compared, each note on a line of its own."
            {...draft.field('notes')}
            problem={problemOf('notes')}
          />
        </>
      )}
    </ReasonedDialog>
  );
}

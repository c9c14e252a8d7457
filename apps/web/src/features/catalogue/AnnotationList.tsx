import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { WithdrawAnnotationDocument } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { AnnotationDialog } from './AnnotationDialog';
import { ANNOTATION_KINDS } from './choices';
import type { Annotation, Catalogue } from './catalogue-query';
import { FileCells, FileHeadings } from './FileCells';
import { ReasonedDialog } from './ReasonedDialog';
import styles from './CataloguePage.module.css';

interface AnnotationListProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly catalogue: Catalogue;
}

type Opened =
  | { readonly panel: 'WRITE'; readonly annotation: Annotation | null }
  | { readonly panel: 'WITHDRAW'; readonly annotation: Annotation; readonly seen: number };

/** The dated changes that bear on series. */
export function AnnotationList({ authority, catalogue }: AnnotationListProps) {
  const { annotations, revision: seen } = catalogue;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const shared = {
    ...{ authority, catalogue, onClose: () => setOpened(null) },
    onSaved: (words: string) => setDone({ words }),
  };
  const titleOf = ({ indicator, section }: Annotation) => {
    const page = catalogue.sections.find(({ slug }) => slug === section)?.name;
    const every = page === undefined ? 'every indicator' : `every indicator of ${page}`;
    return catalogue.indicators.find(({ key }) => key === indicator)?.title ?? every;
  };
  const placeOf = ({ place }: Annotation) =>
    catalogue.places.find(({ slug }) => slug === place)?.name ?? 'every place';
  return (
    <>
      <div className={styles.tools} data-screen-only="">
        <Button kind="primary" onPress={() => setOpened({ panel: 'WRITE', annotation: null })}>
          A new annotation …
        </Button>
      </div>
      <DoneNote done={done} />
      {annotations.length === 0 ? (
        <EmptyPanel sentence="No change of a definition, form, system or boundary was noted." />
      ) : (
        <table className={styles.table} aria-label="Annotations">
          <thead>
            <tr>
              <th scope="col">Label</th>
              <th scope="col">From</th>
              <th scope="col">Kind</th>
              <th scope="col" data-download="none">
                About
              </th>
              <FileHeadings names={['Indicator', 'Place']} />
              <th scope="col">Limits</th>
              <th scope="col" data-screen-only="">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {annotations.map((annotation) => (
              <tr key={annotation.id}>
                <th scope="row">{annotation.label}</th>
                <td data-label="From">{dateWords(annotation.on)}</td>
                <td>{ANNOTATION_KINDS.find(({ key }) => key === annotation.kind)?.label}</td>
                <td data-download="none">
                  {titleOf(annotation)}, {placeOf(annotation)}
                </td>
                <FileCells words={[titleOf(annotation), placeOf(annotation)]} />
                <td data-label="Limits">{annotation.rebases ? 'begin anew' : 'go on'}</td>
                <td data-screen-only="">
                  <span className={styles.actions}>
                    <Button
                      kind="quiet"
                      ariaLabel={`Change …: ${annotation.label}`}
                      onPress={() => setOpened({ panel: 'WRITE', annotation })}
                    >
                      Change …
                    </Button>
                    <Button
                      kind="quiet"
                      ariaLabel={`Withdraw …: ${annotation.label}`}
                      onPress={() => setOpened({ panel: 'WITHDRAW', annotation, seen })}
                    >
                      Withdraw …
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {opened?.panel === 'WRITE' && <AnnotationDialog {...shared} annotation={opened.annotation} />}
      {opened?.panel === 'WITHDRAW' && (
        <WithdrawDialog {...shared} seen={opened.seen} annotation={opened.annotation} />
      )}
    </>
  );
}

interface WithdrawDialogProps {
  readonly authority: string;
  readonly seen: number;
  readonly annotation: Annotation;
  readonly onClose: () => void;
  readonly onSaved: (sentence: string) => void;
}

function WithdrawDialog({ authority, seen, annotation, onClose, onSaved }: WithdrawDialogProps) {
  const [withdraw] = useMutation(WithdrawAnnotationDocument);
  return (
    <ReasonedDialog
      title={`Withdraw “${annotation.label}”`}
      action="Withdraw it"
      kept={`${authority}/annotation/${annotation.id}/withdraw`}
      onClose={onClose}
      onSaved={() => onSaved(`Withdrawn: ${annotation.label}.`)}
      change={async (reason) => {
        const { data } = await withdraw({
          variables: { authority, seen, id: annotation.id, reason },
        });
        return data?.withdrawAnnotation;
      }}
    >
      {() => <p>{annotation.text}</p>}
    </ReasonedDialog>
  );
}

import { useMutation } from '@apollo/client/react';
import { SaveAnnotationDocument } from '../../apollo/generated/documents';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { ANNOTATION_KINDS } from './choices';
import type { Annotation, Catalogue } from './catalogue-query';
import { KeptDraft } from './KeptDraft';
import { ReasonedDialog } from './ReasonedDialog';
import { placeChoices } from './StandardForm';
import { useDraft } from './use-draft';

interface AnnotationDialogProps {
  readonly authority: string;
  readonly catalogue: Pick<Catalogue, 'places' | 'indicators' | 'sections' | 'revision'>;
  /** Null: a new one. */
  readonly annotation: Annotation | null;
  readonly onClose: () => void;
  readonly onSaved: (sentence: string) => void;
}

/** Begins the choice of a section among those of indicators; no key of an indicator holds it. */
const SECTION = 'section/';

/** Every indicator, those of a section, or one. */
function subjectChoices({ sections, indicators }: AnnotationDialogProps['catalogue']) {
  return [
    { key: '', label: 'Every one' },
    ...sections.map(({ slug, name }) => ({ key: SECTION + slug, label: `Those of ${name}` })),
    ...indicators.map(({ key, title }) => ({ key, label: title })),
  ];
}

function standingOf(annotation: Annotation | null) {
  const section = annotation?.section ?? null;
  return {
    kind: String(annotation?.kind ?? 'DEFINITION'),
    subject: section === null ? (annotation?.indicator ?? '') : SECTION + section,
    ...{ place: annotation?.place ?? '', on: annotation?.on ?? '' },
    ...{ label: annotation?.label ?? '', text: annotation?.text ?? '' },
    rebases: annotation?.rebases ?? false,
  };
}

/** Writes a dated change that bears on series, or changes one. */
export function AnnotationDialog(props: AnnotationDialogProps) {
  const { authority, catalogue, annotation, onClose, onSaved } = props;
  const [save] = useMutation(SaveAnnotationDocument);
  const kept = `${authority}/annotation/${annotation?.id ?? 'new'}`;
  const draft = useDraft(kept, standingOf(annotation), catalogue.revision);
  const { written, seen, change } = draft;
  const { kind, subject, place, on, label, text, rebases } = written;
  const section = subject.startsWith(SECTION) ? subject.slice(SECTION.length) : null;
  return (
    <ReasonedDialog
      title={annotation === null ? 'A new annotation' : annotation.label}
      action="Save the annotation"
      kept={kept}
      onClose={onClose}
      onSaved={() => {
        draft.forget();
        onSaved(`Saved: ${label.trim()}.`);
      }}
      change={async (reason) => {
        const given = {
          ...{ id: annotation?.id ?? null, on, label, text, rebases, section },
          ...{ indicator: section === null ? subject || null : null, place: place || null },
          kind: ANNOTATION_KINDS.find(({ key }) => key === kind)?.key ?? 'DEFINITION',
        };
        const { data } = await save({ variables: { authority, seen, annotation: given, reason } });
        return data?.saveAnnotation;
      }}
    >
      {(problemOf) => (
        <>
          <KeptDraft draft={draft} />
          <Select label="What changed" options={ANNOTATION_KINDS} {...draft.field('kind')} />
          <TextField
            label="From"
            type="date"
            hint="The first day from which it bears."
            {...draft.field('on')}
            problem={problemOf('on')}
          />
          <Select
            label="Indicators"
            options={subjectChoices(catalogue)}
            {...draft.field('subject')}
          />
          <Select
            label="Place"
            options={placeChoices(catalogue.places, 'Every one')}
            {...draft.field('place')}
          />
          <TextField
            label="Label"
            hint="In a few words, for a chart."
            maxLength={40}
            {...draft.field('label')}
            problem={problemOf('label')}
          />
          <TextField
            label="What is to be known"
            lines={3}
            maxLength={2000}
            {...draft.field('text')}
            problem={problemOf('text')}
          />
          <Switch isSelected={rebases} onChange={(next) => change('rebases', next)}>
            Control limits begin anew at it
          </Switch>
          {problemOf('rebases') !== null && <p role="alert">{problemOf('rebases')}</p>}
        </>
      )}
    </ReasonedDialog>
  );
}

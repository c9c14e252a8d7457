import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SaveAnnotationDocument } from '../../apollo/generated/documents';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { ANNOTATION_KINDS } from './choices';
import type { Annotation, Catalogue } from './catalogue-query';
import { ReasonedDialog } from './ReasonedDialog';

interface AnnotationDialogProps {
  readonly authority: string;
  readonly catalogue: Pick<Catalogue, 'places' | 'indicators'>;
  readonly seen: number;
  /** Null: a new one. */
  readonly annotation: Annotation | null;
  readonly onClose: () => void;
  readonly onSaved: (sentence: string) => void;
}

const EVERY = { key: '', label: 'Every one' };

/** Writes a dated change that bears on series, or changes one. */
export function AnnotationDialog(props: AnnotationDialogProps) {
  const { authority, catalogue, seen, annotation, onClose, onSaved } = props;
  const [save] = useMutation(SaveAnnotationDocument);
  const [kind, setKind] = useState<string>(annotation?.kind ?? 'DEFINITION');
  const [indicator, setIndicator] = useState(annotation?.indicator ?? '');
  const [place, setPlace] = useState(annotation?.place ?? '');
  const [on, setOn] = useState(annotation?.on ?? '');
  const [label, setLabel] = useState(annotation?.label ?? '');
  const [text, setText] = useState(annotation?.text ?? '');
  const [rebases, setRebases] = useState(annotation?.rebases ?? false);
  return (
    <ReasonedDialog
      title={annotation === null ? 'A new annotation' : annotation.label}
      action="Save the annotation"
      onClose={onClose}
      onSaved={() => onSaved(`Saved: ${label.trim()}.`)}
      change={async (reason) => {
        const given = {
          ...{ id: annotation?.id ?? null, on, label, text, rebases },
          ...{ indicator: indicator || null, place: place || null },
          kind: ANNOTATION_KINDS.find(({ key }) => key === kind)?.key ?? 'DEFINITION',
        };
        const { data } = await save({ variables: { authority, seen, annotation: given, reason } });
        return data?.saveAnnotation;
      }}
    >
      {(problemOf) => (
        <>
          <Select label="What changed" options={ANNOTATION_KINDS} value={kind} onChange={setKind} />
          <TextField
            label="From"
            type="date"
            hint="The first day from which it bears."
            value={on}
            onChange={setOn}
            problem={problemOf('on')}
          />
          <Select
            label="Indicator"
            options={[
              EVERY,
              ...catalogue.indicators.map(({ key, title }) => ({ key, label: title })),
            ]}
            value={indicator}
            onChange={setIndicator}
          />
          <Select
            label="Place"
            options={[
              EVERY,
              ...catalogue.places.map(({ slug, name }) => ({ key: slug, label: name })),
            ]}
            value={place}
            onChange={setPlace}
          />
          <TextField
            label="Label"
            hint="In a few words, for a chart."
            maxLength={40}
            value={label}
            onChange={setLabel}
            problem={problemOf('label')}
          />
          <TextField
            label="What is to be known"
            lines={3}
            maxLength={2000}
            value={text}
            onChange={setText}
            problem={problemOf('text')}
          />
          <Switch isSelected={rebases} onChange={setRebases}>
            Control limits begin anew at it
          </Switch>
          {problemOf('rebases') !== null && <p role="alert">{problemOf('rebases')}</p>}
        </>
      )}
    </ReasonedDialog>
  );
}

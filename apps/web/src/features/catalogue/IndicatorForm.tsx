import { useLazyQuery, useMutation } from '@apollo/client/react';
import { INDICATOR_FIELDS } from '@vital-signs/domain';
import type { IndicatorField } from '@vital-signs/domain';
import { PreviewIndicatorDocument, SaveIndicatorDocument } from '../../apollo/generated/documents';
import type { Choice } from '../../ui/choice';
import type { Described, Surroundings } from './catalogue-query';
import { draftOf, followingEntries, inputOf } from './indicator-draft';
import { IndicatorFieldset, type FieldShape } from './IndicatorFieldset';
import {
  BASIS_CHOICES,
  FREQUENCY_CHOICES,
  KIND_CHOICES,
  POLARITY_CHOICES,
  YEAR_TO_DATE_CHOICES,
} from './choices';
import { KeptDraft } from './KeptDraft';
import { PreviewedForm } from './PreviewedForm';
import { useDraft } from './use-draft';

interface IndicatorFormProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly surroundings: Surroundings;
  /** Null: a new one. */
  readonly described: Described | null;
  /** The revision at which it is described so. */
  readonly revision: number;
  readonly onSaved: (key: string) => void;
}

const NONE: Choice = { key: '', label: 'None' };

const SECTIONS: readonly { readonly legend: string; readonly fields: readonly IndicatorField[] }[] =
  [
    {
      legend: 'What it is',
      fields: [
        ...(['key', 'ref', 'name', 'area', 'position', 'onScorecard', 'keptWith'] as const),
        ...(['definition', 'purpose', 'caveats', 'statutoryCode', 'measuredFrom', 'note'] as const),
      ],
    },
    {
      legend: 'How it is measured',
      fields: [
        ...(['polarity', 'measureKind', 'basis', 'frequency', 'unit', 'multiplier'] as const),
        ...(['decimals', 'dataNote', 'numeratorLabel', 'numerator', 'denominatorLabel'] as const),
        ...(['denominator', 'denominatorIsPopulation', 'partOf', 'inflow', 'outflow'] as const),
        ...(['countsChildren', 'additive', 'teamKinds'] as const),
      ],
    },
    { legend: 'Year to date', fields: ['yearToDateRule'] },
    {
      legend: 'Who is responsible, and where it comes from',
      fields: ['leadOfficer', 'dataOwner', 'sourceSystem', 'caseLinkTemplate', 'source'],
    },
  ];

/** What each field is written in; a plain field where nothing is said. */
function shapesIn({
  areas,
  indicators,
}: Surroundings): Partial<Record<IndicatorField, FieldShape>> {
  const others = [NONE, ...indicators.map(({ key, title }) => ({ key, label: title }))];
  const chosen = (choices: readonly Choice[]): FieldShape => ({ kind: 'CHOICE', choices });
  return {
    area: chosen(areas.map(({ slug, name }) => ({ key: slug, label: name }))),
    ...{ polarity: chosen(POLARITY_CHOICES), measureKind: chosen(KIND_CHOICES) },
    ...{ basis: chosen(BASIS_CHOICES), frequency: chosen(FREQUENCY_CHOICES) },
    yearToDateRule: chosen(YEAR_TO_DATE_CHOICES),
    ...{ keptWith: chosen(others), numerator: chosen(others), denominator: chosen(others) },
    ...{ partOf: chosen(others), inflow: chosen(others), outflow: chosen(others) },
    ...{ onScorecard: { kind: 'SWITCH' }, denominatorIsPopulation: { kind: 'SWITCH' } },
    ...{ countsChildren: { kind: 'SWITCH' }, additive: { kind: 'SWITCH' } },
    ...{ definition: { kind: 'LINES' }, purpose: { kind: 'LINES' } },
    ...{ caveats: { kind: 'LINES' }, note: { kind: 'LINES' } },
    key: {
      kind: 'TEXT',
      hint: 'As addresses and files name it for good. Left empty: the ref, or the name.',
    },
    measuredFrom: { kind: 'DATE' },
    teamKinds: { kind: 'TEXT', hint: 'With commas between.' },
    caseLinkTemplate: {
      kind: 'TEXT',
      hint: 'An address of your own case system, with https:// and what is to be put in between braces: {place}, {team}, {indicator}, {period}, {from}, {to}.',
    },
  };
}

/** Everything that is said of an indicator. What is written is kept in the tab until it is saved. */
export function IndicatorForm(props: IndicatorFormProps) {
  const { authority, surroundings, described, revision, onSaved } = props;
  const kept = `${authority}/${described?.key ?? ''}/description`;
  const standing = draftOf(described);
  const area = standing.area || (surroundings.areas[0]?.slug ?? '');
  // A new one stands after the others until it is said otherwise.
  const position = standing.position || String(surroundings.indicators.length + 1);
  const draft = useDraft(kept, { ...standing, area, position }, revision);
  const { written, seen } = draft;
  const indicator = { ...inputOf(written), isNew: described === null };
  const [preview] = useLazyQuery(PreviewIndicatorDocument, { fetchPolicy: 'network-only' });
  const [save] = useMutation(SaveIndicatorDocument);
  const shapes = shapesIn(surroundings);
  return (
    <PreviewedForm
      label={described === null ? 'A new indicator' : 'The description'}
      action="Save the indicator"
      kept={kept}
      written={JSON.stringify(written)}
      preview={async () => {
        const { data } = await preview({ variables: { authority, indicator } });
        return data?.previewIndicator;
      }}
      save={async (reason) => {
        const { data } = await save({ variables: { authority, seen, indicator, reason } });
        return data?.saveIndicator;
      }}
      onSaved={() => {
        draft.forget();
        onSaved(indicator.key);
      }}
    >
      {(problemOf) => (
        <>
          <KeptDraft draft={draft} />
          {SECTIONS.map(({ legend, fields }) => (
            <IndicatorFieldset
              key={legend}
              legend={legend}
              fields={fields
                // Its key stays for good.
                .filter((field) => field !== 'key' || described === null)
                .map((field) => ({
                  field,
                  label: INDICATOR_FIELDS[field],
                  shape: shapes[field] ?? { kind: 'TEXT' },
                  value: written[field],
                  problem: problemOf(field),
                }))}
              onChange={(field, value) =>
                draft.changeAll({
                  ...(described === null &&
                    Object.fromEntries(followingEntries(written, field, value))),
                  [field]: value,
                })
              }
            />
          ))}
        </>
      )}
    </PreviewedForm>
  );
}

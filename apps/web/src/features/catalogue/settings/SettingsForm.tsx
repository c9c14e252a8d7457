import { useLazyQuery, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { PreviewSettingsDocument, SaveSettingsDocument } from '../../../apollo/generated/documents';
import type { SettingsInput } from '../../../apollo/generated/documents';
import type { Written } from '../../../lib/typed-over';
import { DoneNote } from '../../../ui/DoneNote';
import type { Done } from '../../../ui/DoneNote';
import { FormWithPreview } from '../FormWithPreview';
import { KeptDraft } from '../KeptDraft';
import { useDraft, type Draft } from '../use-draft';
import type { Settings } from './settings-query';
import { SettingsPreview } from './SettingsPreview';
import styles from '../CataloguePage.module.css';

interface SettingsFormProps<Fields extends Written> {
  /** Slug of the authority. */
  readonly authority: string;
  readonly settings: Settings;
  /** Which part of the settings it is of, in words. */
  readonly title: string;
  /** What is to be known of the part. */
  readonly about: string;
  /** Under which what is written is kept. */
  readonly kept: string;
  /** The part as it stands. */
  readonly standing: Fields;
  /** The part as it was written, as it is sent. */
  readonly sent: (written: Fields) => Partial<SettingsInput>;
  readonly children: (
    draft: Draft<Fields>,
    problemOf: (field: string) => string | null,
  ) => ReactNode;
}

/** Sets one part of an authority's settings, and shows first what that would change. */
export function SettingsForm<Fields extends Written>(props: SettingsFormProps<Fields>) {
  const { authority, settings, title, about, standing, sent, children } = props;
  const kept = `${authority}/settings/${props.kept}`;
  const [preview] = useLazyQuery(PreviewSettingsDocument, { fetchPolicy: 'network-only' });
  const [save] = useMutation(SaveSettingsDocument);
  const [done, setDone] = useState<Done | null>(null);
  const draft = useDraft(kept, standing, settings.revision);
  const { judgementModel, precision, financialYearStartMonth, reportingPeriod } = settings;
  const asked: SettingsInput = {
    ...{ judgementModel, precision, financialYearStartMonth, reportingPeriod },
    ...{ layout: settings.layout, exceptionRules: settings.exceptionRules },
    greatestHidden: settings.greatestHidden,
    ...sent(draft.written),
  };
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <p>{about}</p>
      <FormWithPreview
        label={title}
        action="Save"
        kept={kept}
        written={JSON.stringify(draft.written)}
        preview={async () => {
          // What was saved before is not what is looked at now.
          setDone(null);
          return (await preview({ variables: { authority, settings: asked } })).data
            ?.previewSettings;
        }}
        renderPreview={(found) => <SettingsPreview found={found} />}
        save={async (reason) => {
          const variables = { authority, seen: draft.seen, settings: asked, reason };
          return (await save({ variables })).data?.saveSettings;
        }}
        onSaved={() => {
          draft.forget();
          setDone({ words: `Saved: “${title}”. It holds from now on.` });
        }}
      >
        {(problemOf) => (
          <>
            <KeptDraft draft={draft} />
            {children(draft, problemOf)}
          </>
        )}
      </FormWithPreview>
      <DoneNote done={done} />
    </section>
  );
}

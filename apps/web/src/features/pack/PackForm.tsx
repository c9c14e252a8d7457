import type { SyntheticEvent } from 'react';
import { momentWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import { ProblemSummary } from '../../ui/ProblemSummary';
import { ContentsFields } from './ContentsFields';
import { CoverFields } from './CoverFields';
import { fieldWords } from './pack-words';
import type { Pack } from './pack-query';
import { SummaryFields } from './SummaryFields';
import type { PackDraft } from './use-pack-draft';
import type { PackSave } from './use-pack-save';
import buttonStyles from '../../ui/Button.module.css';
import form from '../../ui/edit-form.module.css';
import styles from './PackPage.module.css';

interface PackFormProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly pack: Pack;
  readonly draft: PackDraft;
  readonly saving: PackSave;
}

/** What each part of the form is handed. */
export interface PackPartProps {
  readonly authority: string;
  readonly pack: Pack;
  readonly draft: PackDraft;
  /** What is wrong with one field; null where nothing is. */
  readonly problemOf: (field: string) => string | null;
  /** Says of the summary as it is saved that it holds for the edition that stands. */
  readonly hold: () => Promise<Pack | null>;
}

/** What people decide of a pack, written in one form. */
export function PackForm({ authority, pack, draft, saving }: PackFormProps) {
  const part = { authority, pack, draft, problemOf: saving.problemOf, hold: saving.hold };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void saving.save();
  };
  return (
    <form className={form.form} aria-label="The pack" noValidate onSubmit={submit}>
      <ProblemSummary sentences={saving.sentences} />
      <FoundAgain draft={draft} />
      <CoverFields {...part} />
      <SummaryFields {...part} />
      <ContentsFields {...part} />
      <SaveBar pack={pack} draft={draft} saving={saving} />
    </form>
  );
}

/** That words typed earlier are still here, and what others saved under what was typed. */
function FoundAgain({ draft }: { readonly draft: PackDraft }) {
  const { isFoundAgain, isTyped, overtaken } = draft;
  const isShown = isTyped && (isFoundAgain || overtaken.length > 0);
  if (!isShown) return null;
  return (
    <div role="status" className={form.kept}>
      {isFoundAgain && <p>What you wrote here before is still here, and not saved.</p>}
      {overtaken.map(({ field, now }) => (
        <p key={field}>
          {fieldWords(field)}: somebody else saved it meanwhile
          {isProse(field) && now !== '' ? ` as “${now}”` : ''}. Yours stands here, and takes the
          place of theirs when you save.
        </p>
      ))}
    </div>
  );
}

/** Whether what stands in a field can be read out as it is. */
function isProse(field: string): boolean {
  return !['parts', 'areas', 'cards', 'ask', 'isPrivate', 'isSummaryWritten'].includes(field);
}

interface SaveBarProps {
  readonly pack: Pack;
  readonly draft: PackDraft;
  readonly saving: PackSave;
}

/** The way to save, always in sight, and how what is written stands. */
function SaveBar({ pack, draft, saving }: SaveBarProps) {
  return (
    <div className={form.bar}>
      <button
        type="submit"
        className={buttonStyles.button}
        data-kind="primary"
        // Not disabled: it would lose the focus, and the keyboard its place.
        aria-disabled={saving.isSaving || undefined}
      >
        Save
      </button>
      <span role="status" className={styles.standing}>
        {saving.isSaving
          ? 'Saving …'
          : draft.isTyped
            ? 'Not saved yet; kept in this tab.'
            : `Saved as version ${pack.version}, ${momentWords(pack.at)}.`}
      </span>
      {draft.isTyped && (
        <Button kind="quiet" onPress={draft.forget}>
          Take back what is not saved
        </Button>
      )}
    </div>
  );
}

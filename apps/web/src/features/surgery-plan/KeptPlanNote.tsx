import type { FrameAuthority } from '../../lib/frame';
import { Button } from '../../ui/Button';
import { fieldWords, overtakenWords } from './plan-words';
import type { KeptPlan } from './use-plan-draft';
import form from '../../ui/edit-form.module.css';

interface KeptPlanNoteProps {
  readonly kept: KeptPlan;
  readonly places: FrameAuthority['places'];
}

/** That words typed earlier are still here, and what others saved under what was typed, each with a way to it. */
export function KeptPlanNote({ kept, places }: KeptPlanNoteProps) {
  const { isFoundAgain, isTyped, overtaken, addTheirs, takeTheirs } = kept;
  const isShown = isTyped && (isFoundAgain || overtaken.length > 0);
  if (!isShown) return null;
  return (
    <div role="status" className={form.kept}>
      {isFoundAgain && <p>What you wrote here before is still here, and not saved.</p>}
      {overtaken.map(({ field, now }) => {
        const add = addTheirs(field);
        return (
          <div key={field}>
            <p>
              {overtakenWords(field, now, places)} Yours stands here, and takes the place of theirs
              when you save.
            </p>
            <p className={form.choices}>
              <Button
                kind="quiet"
                ariaLabel={`Take theirs: ${fieldWords(field)}`}
                onPress={() => takeTheirs(field)}
              >
                Take theirs
              </Button>
              {add !== null && (
                <Button kind="quiet" ariaLabel={`Keep both: ${fieldWords(field)}`} onPress={add}>
                  Keep both
                </Button>
              )}
            </p>
          </div>
        );
      })}
    </div>
  );
}

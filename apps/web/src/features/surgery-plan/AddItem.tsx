import type { FrameAuthority } from '../../lib/frame';
import { AgendaItemFields } from '../../ui/AgendaItemFields';
import type { DraftItem } from './plan-draft';
import type { PlanChoices } from './surgery-query';

interface AddItemProps {
  readonly choices: PlanChoices;
  /** The surgery's place, and those below it. */
  readonly places: FrameAuthority['places'];
  readonly place: string;
  readonly newKey: () => string;
  readonly onAdd: (item: DraftItem) => void;
}

/** Puts something on the agenda by hand. */
export function AddItem({ newKey, onAdd, ...asked }: AddItemProps) {
  return (
    <AgendaItemFields
      {...asked}
      onAdd={(item) =>
        onAdd({
          ...{ ...item, key: newKey(), id: null, minutes: '10', reasons: [] },
          fromUnpublished: false,
        })
      }
    />
  );
}

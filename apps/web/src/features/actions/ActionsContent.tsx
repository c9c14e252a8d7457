import { useState } from 'react';
import type { PageProps } from '../../lib/page-props';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ActionFilters } from './ActionFilters';
import { ActionsTable } from './ActionsTable';
import { filterOf } from './actions-query';
import type { ActionList } from './actions-query';
import { ChangeDialog } from './ChangeDialog';
import type { Change } from './ChangeDialog';
import buttonStyles from '../../ui/Button.module.css';
import styles from './ActionsPage.module.css';

interface ActionsContentProps extends PageProps {
  readonly list: ActionList;
  readonly onChanged: () => Promise<void>;
}

const NOTHING = {
  ...{ state: 'all', due: null, owner: null, place: null, indicator: null },
  ...{ surgery: null, review: null, mine: null },
};

/** The list with its filters, and what can be done with several at once. */
export function ActionsContent({ list, onChanged, ...page }: ActionsContentProps) {
  const { authority, place, search, show } = page;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [change, setChange] = useState<Change | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const changeable = list.actions.filter(({ mayChange }) => mayChange);
  // What is filtered away is not changed unseen.
  const picked = changeable.filter(({ action }) => chosen.has(action.id));
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (isChosen) after.add(id);
      else after.delete(id);
      return after;
    });
  const isAll = picked.length === changeable.length;
  return (
    <>
      <ActionFilters {...{ list, search, place, show }} />
      {filterOf({ search, place }).mine === true && <CalendarFile {...{ authority, list }} />}
      {list.total > list.actions.length && (
        <p className={styles.quiet} data-download="notes">
          The first {list.actions.length} of {list.total} are shown: filter them to see others.
        </p>
      )}
      {changeable.length > 0 && (
        <div className={styles.bulk} data-screen-only="" role="group" aria-label="Chosen actions">
          <Button
            onPress={() =>
              setChosen(isAll ? new Set() : new Set(changeable.map(({ action }) => action.id)))
            }
          >
            {isAll ? 'Choose none' : `Choose all ${changeable.length}`}
          </Button>
          <span className={styles.quiet}>{picked.length} chosen</span>
          <Button isDisabled={picked.length === 0} onPress={() => setChange('CLOSE')}>
            Close …
          </Button>
          <Button isDisabled={picked.length === 0} onPress={() => setChange('MOVE')}>
            Move the day …
          </Button>
          <Button isDisabled={picked.length === 0} onPress={() => setChange('GIVE')}>
            Give to …
          </Button>
        </div>
      )}
      <DoneNote done={done} />
      {list.actions.length === 0 ? (
        <EmptyPanel sentence="No action fits these filters.">
          <p>
            <Button onPress={() => show(NOTHING)}>Show all actions</Button>
          </p>
        </EmptyPanel>
      ) : (
        <ActionsTable
          authority={authority}
          listed={list.actions}
          label="Actions"
          choosing={changeable.length === 0 ? null : { chosen, choose }}
        />
      )}
      {change !== null && (
        <ChangeDialog
          {...{ authority, change }}
          chosen={picked}
          onClose={() => setChange(null)}
          onDone={async (words) => {
            setChosen(new Set());
            await onChanged();
            setDone({ words });
          }}
        />
      )}
    </>
  );
}

/** The way to take one's own open actions into one's calendar; none where there would be nothing in it. */
function CalendarFile({ authority, list }: Pick<ActionsContentProps, 'authority' | 'list'>) {
  const has = list.actions.some(
    ({ action, isMine }) => isMine && action.state === 'OPEN' && action.dueOn !== null,
  );
  if (!has) return null;
  return (
    <p className={styles.bulk} data-screen-only="">
      <a
        className={buttonStyles.button}
        href={`/api/actions/${encodeURIComponent(authority)}/actions.ics`}
        download=""
      >
        Calendar file
      </a>
      <span className={styles.quiet}>
        All your open actions that have a day, as they stand now. Those of reminders are not
        doubled.
      </span>
    </p>
  );
}

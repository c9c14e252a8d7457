import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ShowPage } from '../../lib/page-props';
import { useSearchWords } from '../../lib/use-search-words';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { SearchField } from '../../ui/SearchField';
import { BackupPanel } from './BackupPanel';
import { BulkDialog } from './BulkDialog';
import { InvitationList } from './InvitationList';
import { InviteDialog } from './InviteDialog';
import { matchingPeople } from './matching-people';
import type { People, Person } from './people-query';
import { PeopleTable } from './PeopleTable';
import { PolicyPanel } from './PolicyPanel';
import { RolesDialog } from './RolesDialog';
import { SuspensionDialog } from './SuspensionDialog';
import styles from './PeoplePage.module.css';

interface PeopleContentProps {
  readonly people: People;
  readonly authority: { readonly slug: string; readonly name: string };
  /** Words of the search. */
  readonly query: string;
  readonly show: ShowPage;
  /** Asks for everything anew. */
  readonly onChanged: () => Promise<void>;
}

type Panel =
  | { readonly kind: 'INVITE' | 'BULK' }
  | { readonly kind: 'ROLES' | 'SUSPENSION'; readonly person: Person };

/** The page of people, once they are known. */
export function PeopleContent(props: PeopleContentProps) {
  const { people, authority, query, show, onChanged } = props;
  const [panel, setPanel] = useState<Panel | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [words, setWords] = useSearchWords(query, ({ query: next }, how) =>
    show({ q: next || null }, how),
  );
  const shown = matchingPeople(people.people, words, authority.name);
  const shared = {
    authority,
    policy: people.policy,
    onClose: () => setPanel(null),
    onDone: async (sentence: string) => {
      await onChanged();
      setDone({ words: sentence });
    },
  };
  return (
    <>
      <div className={styles.tools} data-screen-only="">
        <SearchField label="Name, e-mail, role or place" value={words} onChange={setWords} />
        <Button kind="primary" onPress={() => setPanel({ kind: 'INVITE' })}>
          Invite somebody …
        </Button>
        <Button onPress={() => setPanel({ kind: 'BULK' })}>Invite many …</Button>
      </div>
      <p className={styles.found} role="status">
        {shown.length} of {people.people.length} shown.
      </p>
      <DoneNote done={done} />
      {shown.length === 0 ? (
        <EmptyPanel sentence="Nobody fits these words." />
      ) : (
        <PeopleTable
          people={shown}
          authority={authority.name}
          onRoles={(person) => setPanel({ kind: 'ROLES', person })}
          onSuspension={(person) => setPanel({ kind: 'SUSPENSION', person })}
        />
      )}
      {people.invitations.length > 0 && (
        <InvitationList
          invitations={people.invitations}
          authority={authority}
          onDone={shared.onDone}
        />
      )}
      <PolicyPanel people={people.people} {...shared} />
      <BackupPanel authority={authority} />
      {panelOf(panel, shared)}
    </>
  );
}

type Shared = Pick<
  Parameters<typeof RolesDialog>[0],
  'authority' | 'policy' | 'onClose' | 'onDone'
>;

function panelOf(panel: Panel | null, shared: Shared): ReactNode {
  switch (panel?.kind) {
    case undefined:
      return null;
    case 'INVITE':
      return <InviteDialog {...shared} />;
    case 'BULK':
      return <BulkDialog {...shared} />;
    case 'ROLES':
      return <RolesDialog {...shared} person={panel.person} />;
    case 'SUSPENSION':
      return <SuspensionDialog {...shared} person={panel.person} />;
  }
}

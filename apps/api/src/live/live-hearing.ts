import type { Database } from '@vital-signs/database';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { ACCESS_CHANNEL } from '../sign-in/accounts';

interface Heard {
  readonly surgery: (changed: SurgeryKey & { readonly version: number }) => void;
  readonly revision: (made: { readonly authorityId: number; readonly revision: number }) => void;
  /** Of a person, or null: of everybody. */
  readonly access: (person: string | null) => void;
  /** When the connection is back after it was lost: what was said meanwhile is not known. */
  readonly again: () => void;
}

/** What the database tells of changes that followers are to know of. */
export interface LiveHearing {
  /** False while nothing is heard. */
  readonly connected: boolean;
  close(): Promise<void>;
}

/** A notice as numbers by name; null where it is not for us. */
function numbersIn<Name extends string>(payload: string, names: readonly Name[]) {
  const notice = JSON.parse(payload) as Readonly<Record<string, unknown>> | null;
  const numbers = names.map((name) => [name, notice?.[name]] as const);
  return numbers.every(([, value]) => typeof value === 'number')
    ? (Object.fromEntries(numbers) as Record<Name, number>)
    : null;
}

/** Listens to the channels of surgeries, of the authorities' records and of what people may see. */
export async function listenForRooms(database: Database, heard: Heard): Promise<LiveHearing> {
  const subscriptions = [
    await database.listen(
      'surgery',
      (payload) => {
        const notice = numbersIn(payload, ['authorityId', 'surgeryId', 'version']);
        if (notice === null) return;
        const { authorityId, surgeryId, version } = notice;
        heard.surgery({ authorityId, number: surgeryId, version });
      },
      { onReconnect: () => heard.again() },
    ),
    await database.listen('revision', (payload) => {
      const notice = numbersIn(payload, ['authorityId', 'revision']);
      if (notice !== null) heard.revision(notice);
    }),
    await database.listen(ACCESS_CHANNEL, (person) => heard.access(person === '' ? null : person)),
  ];
  return {
    get connected() {
      return subscriptions.every(({ connected }) => connected);
    },
    async close() {
      for (const subscription of subscriptions) await subscription.unlisten();
    },
  };
}

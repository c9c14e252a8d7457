import type { Database, TransactionHandle } from '@vital-signs/database';
import { recordAudit, type AuditActor, type AuditEventMade } from '../../audit/record-audit';
import { badInput, refused, unauthenticated } from '../../errors';
import type { PreferencesInput } from '../../generated/resolver-types';
import { announceAccess } from '../../sign-in/accounts';
import { LEAST_PASSWORD_LENGTH } from '../../sign-in/password-rules';
import type { SignInWays } from '../../sign-in/sign-in';
import { authoritiesOf } from '../../sign-in/sign-in.repository';
import { textArgument } from '../../text-argument';
import type { SystemViewer, Viewer } from '../../viewer/viewer';
import type { AuthorityService } from '../authority/authority.service';
import type { PlaceService } from '../place/place.service';
import type { ReportAreaService } from '../report-area/report-area.service';
import { changedPreferences, readPreferences, type Beginnings } from './preferences';
import {
  createOwnAccount,
  createViewerRepository,
  type AccountRow,
  type HeldRoleRow,
  type SessionRow,
} from './viewer.repository';

/** Whoever asks, as they see themselves. */
export interface ViewerRecord extends AccountRow {
  readonly thisSession: string;
  readonly roles: readonly (HeldRoleRow & { readonly needsSecondFactor: boolean })[];
  /** This one first. */
  readonly sessions: readonly (SessionRow & { readonly isThis: boolean })[];
}

export interface ViewerMeans {
  readonly database: Database;
  readonly ways: SignInWays;
}

interface Sources {
  readonly viewer: Viewer | SystemViewer;
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly reportAreas: ReportAreaService;
  readonly means: ViewerMeans;
}

const A_NAME = { least: 2, most: 100 };

type OwnEvent = Pick<AuditEventMade, 'kind' | 'sentence' | 'before' | 'after'>;

/** A person's own page: who they are, what they prefer, where they are signed in. */
export function createViewerService({ viewer, means, ...sources }: Sources) {
  const { database, ways } = means;
  const repository = createViewerRepository(database);
  const asking = () => {
    if ('isSystem' in viewer || viewer.person === null) throw unauthenticated();
    return { person: viewer.person, viewer };
  };

  async function own(): Promise<ViewerRecord | null> {
    if ('isSystem' in viewer || viewer.person === null) return null;
    const { id, sessionId } = viewer.person;
    const [account, roles, sessions] = await Promise.all([
      repository.account(id),
      repository.roles(id, sessionId),
      repository.sessions(id),
    ]);
    if (account === null) return null;
    const marked = sessions.map((session) => ({ ...session, isThis: session.id === sessionId }));
    return {
      ...account,
      thisSession: sessionId,
      roles: roles.map((role) => ({
        ...role,
        needsSecondFactor: viewer.withoutSecondFactor.includes(role.authority),
      })),
      sessions: marked.sort((one, other) => Number(other.isThis) - Number(one.isThis)),
    };
  }

  async function ownOrNobody(): Promise<ViewerRecord> {
    const record = await own();
    if (record === null) throw unauthenticated();
    return record;
  }

  /** Changes something of the asker's own, with an event for each authority in which they hold a role. */
  async function change<T>(
    actor: AuditActor,
    work: (own: ReturnType<typeof createOwnAccount>) => Promise<{ result: T; event: OwnEvent }>,
  ): Promise<T> {
    const { person } = asking();
    const result = await database.transaction(async (transaction: TransactionHandle) => {
      const { result: done, event } = await work(createOwnAccount(transaction));
      const authorities = await authoritiesOf(transaction, person.id);
      for (const authorityId of authorities.length === 0 ? [null] : authorities) {
        await recordAudit(transaction, {
          ...event,
          ...{ authorityId, actor, outcome: 'DONE', subject: person.email },
        });
      }
      return done;
    });
    announceAccess(database, person.id);
    return result;
  }

  async function beginnings(preferred: string | null | undefined): Promise<Beginnings> {
    const { access } = asking().viewer;
    const known = [...access.keys()];
    const authority = preferred == null ? null : await sources.authorities.bySlug(preferred);
    if (authority === null) return { authorities: known, places: [], areas: [] };
    const [tree, areas] = await Promise.all([
      sources.places.treeOn(authority),
      sources.reportAreas.ofAuthority(authority),
    ]);
    return {
      authorities: known,
      places: tree.places.map(({ slug }) => slug),
      areas: areas.map(({ slug }) => slug),
    };
  }

  return {
    own,
    signInOptions: () => ({ ...ways, passwordLength: LEAST_PASSWORD_LENGTH }),

    async changeName(read: string, actor: AuditActor): Promise<ViewerRecord> {
      const { person } = asking();
      const name = textArgument('name', read.replaceAll(/\s+/g, ' '), A_NAME);
      const before = (await ownOrNobody()).name;
      await change(actor, async (account) => {
        await account.rename(person.id, name);
        const sentence = `Changed their own name to ${name}.`;
        const event = { kind: 'account.name-changed', sentence } as const;
        return { result: null, event: { ...event, before: { name: before }, after: { name } } };
      });
      return ownOrNobody();
    },

    async changePreferences(asked: PreferencesInput, actor: AuditActor): Promise<ViewerRecord> {
      const { person } = asking();
      const before = readPreferences((await ownOrNobody()).preferences);
      const preferred = asked.authority === undefined ? before.authority : asked.authority;
      const after = changedPreferences(before, asked, await beginnings(preferred));
      await change(actor, async (account) => {
        await account.prefer(person.id, after);
        const sentence = 'Changed their own preferences.';
        const event = { kind: 'account.preferences-changed', sentence } as const;
        return { result: null, event: { ...event, before, after } };
      });
      return ownOrNobody();
    },

    /** Null where it was the session in which this is asked. */
    async endSession(id: string, actor: AuditActor): Promise<ViewerRecord | null> {
      const { person } = asking();
      if (id.length > 100) throw badInput('id', id.length, 'the id of one of your sessions');
      await change(actor, async (account) => {
        if (!(await account.endSession(person.id, id))) {
          throw refused(
            'NO_SUCH_SESSION',
            'This is none of your sessions, or it has ended already.',
          );
        }
        return {
          result: null,
          event: { kind: 'session.ended', sentence: 'Ended one of their own sessions.' },
        };
      });
      return id === person.sessionId ? null : ownOrNobody();
    },

    async endOtherSessions(actor: AuditActor): Promise<ViewerRecord> {
      const { person } = asking();
      await change(actor, async (account) => {
        const ended = await account.endOtherSessions(person.id, person.sessionId);
        const sentence = `Ended their other sessions: ${ended}.`;
        return { result: null, event: { kind: 'session.ended', sentence } };
      });
      return ownOrNobody();
    },
  };
}

export type ViewerService = ReturnType<typeof createViewerService>;

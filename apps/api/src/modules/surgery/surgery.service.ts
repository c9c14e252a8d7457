import DataLoader from 'dataloader';
import { mayDoAt, type Ability } from '@vital-signs/domain';
import { refused } from '../../errors';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import { placeOfSurgery } from './surgery-place';
import type {
  SurgeryActionCount,
  SurgeryEntryRecord,
  SurgeryInviteeRecord,
  SurgeryItemRecord,
  SurgeryRecord,
  SurgeryRepository,
} from './surgery.repository';

/** A surgery as somebody who may follow it knows it. */
export interface ToldSurgery extends SurgeryRecord {
  /** As its viewer sees it. */
  readonly authority: AuthorityRecord;
  readonly place: PlaceNode;
}

/** An invited person, with whether they may come in. */
export interface ToldInvitee extends SurgeryInviteeRecord {
  readonly mayFollow: boolean;
  /** Whether the viewer is told the address, and who signs in with it: who may hold the surgery is. */
  readonly isAddressTold: boolean;
  /** True where what they were told last is what stands. */
  readonly isUpToDate: boolean;
}

export interface SurgeryService {
  /** Those held now, then planned ones by day, then past ones, the latest first. */
  list(authority: string, place: string | null): Promise<readonly ToldSurgery[]>;
  one(authority: string, id: string): Promise<ToldSurgery | null>;
  /** One at whose place the viewer may do something. @throws GraphQLError where it is not known, or they may not. */
  required(authority: string, id: string, ability: Ability): Promise<ToldSurgery>;
  /** Whether the viewer may do something at the place of a surgery. */
  may(surgery: ToldSurgery, ability: Ability): boolean;
  items(surgery: SurgeryRecord): Promise<readonly SurgeryItemRecord[]>;
  invited(surgery: ToldSurgery): Promise<readonly ToldInvitee[]>;
  /** All that was said and asked, what was said better or taken back too. */
  entries(surgery: SurgeryRecord): Promise<readonly SurgeryEntryRecord[]>;
  actions(surgery: SurgeryRecord): Promise<Pick<SurgeryActionCount, 'agreed' | 'open'>>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly repository: SurgeryRepository;
  readonly viewer: Viewer | SystemViewer;
  readonly today: () => string;
}

/** The number that an id spells; null where it is none. */
export const surgeryNumber = (id: string): number | null =>
  /^\d{1,9}$/.test(id) ? Number(id) : null;

const unknownSurgery = () => refused('UNKNOWN_SURGERY', 'There is no such surgery.');

const BEFORE_PAST = { LIVE: 0, PLANNED: 1, ENDED: 2, APPROVED: 2, CANCELLED: 2 } as const;

function inOrder(a: SurgeryRecord, b: SurgeryRecord): number {
  const [first, second] = [BEFORE_PAST[a.state], BEFORE_PAST[b.state]];
  if (first !== second) return first - second;
  const earlierFirst = a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0;
  return first === BEFORE_PAST.PLANNED ? earlierFirst : -earlierFirst;
}

export function createSurgeryService(sources: Sources): SurgeryService {
  const { authorities, repository, viewer } = sources;

  /** Loads for several surgeries at once what each is asked for. */
  function ofEach<Row extends { readonly surgery: number }>(
    read: (authorityId: number, surgeries: readonly number[]) => Promise<readonly Row[]>,
  ) {
    return new DataLoader<SurgeryRecord, readonly Row[], string>(
      async (surgeries) => {
        const authorityIds = [...new Set(surgeries.map(({ authorityId }) => authorityId))];
        const rows = await Promise.all(
          authorityIds.map(async (authorityId) => {
            const own = surgeries.filter((each) => each.authorityId === authorityId);
            const numbers = own.map(({ number }) => number);
            return [authorityId, await read(authorityId, numbers)] as const;
          }),
        );
        const found = new Map(rows);
        return surgeries.map(({ authorityId, number }) =>
          (found.get(authorityId) ?? []).filter(({ surgery }) => surgery === number),
        );
      },
      { cache: false, cacheKeyFn: ({ authorityId, number }) => `${authorityId} ${number}` },
    );
  }

  const items = ofEach((authorityId, surgeries) => repository.items(authorityId, surgeries));
  const invitees = ofEach((authorityId, surgeries) => repository.invitees(authorityId, surgeries));
  const entries = ofEach((authorityId, surgeries) => repository.entries(authorityId, surgeries));
  const counts = ofEach((authorityId, surgeries) =>
    repository.actionCounts(authorityId, surgeries),
  );

  const grantsIn = ({ slug }: AuthorityRecord) => accessTo(viewer, slug)?.grants ?? [];

  /** A surgery with its place, where the viewer may follow it. */
  async function told(
    authority: AuthorityRecord,
    surgery: SurgeryRecord,
  ): Promise<ToldSurgery | null> {
    const place = await placeOfSurgery(sources, authority, surgery);
    if (place === null) return null;
    if (!mayDoAt(grantsIn(authority), 'FOLLOW_SURGERIES', place)) return null;
    return { ...surgery, authority, place };
  }

  async function one(slug: string, id: string): Promise<ToldSurgery | null> {
    const number = surgeryNumber(id);
    const authority = await authorities.bySlug(slug);
    if (number === null || authority === null) return null;
    const surgery = await repository.one({ authorityId: authority.authorityId, number });
    return surgery && told(authority, surgery);
  }

  const may = ({ authority, place }: ToldSurgery, ability: Ability) =>
    mayDoAt(grantsIn(authority), ability, place);

  return {
    async list(slug, named) {
      const authority = await authorities.bySlug(slug);
      if (authority === null) return [];
      const surgeries = await repository.list(authority.authorityId);
      const known = await Promise.all(surgeries.map((surgery) => told(authority, surgery)));
      return known
        .flatMap((surgery) => surgery ?? [])
        .filter(({ place }) => named === null || place.slug === named)
        .sort(inOrder);
    },

    one,

    async required(slug, id, ability) {
      if ((await authorities.bySlug(slug)) === null) {
        throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
      }
      const surgery = await one(slug, id);
      if (surgery === null || !may(surgery, ability)) throw unknownSurgery();
      return surgery;
    },

    may,

    items: (surgery) => items.load(surgery),

    async invited(surgery) {
      const { authority, place } = surgery;
      const invited = await invitees.load(surgery);
      const isAddressTold = may(surgery, 'HOLD_SURGERIES');
      const emails = isAddressTold ? invited.map(({ email }) => email) : [];
      const holders =
        emails.length === 0 ? [] : await repository.holders(authority.authorityId, emails);
      const held = new Map(holders.map(({ email, grants }) => [email, grants]));
      return invited.map((invitee) => ({
        ...{ ...invitee, isAddressTold },
        mayFollow: mayDoAt(held.get(invitee.email) ?? [], 'FOLLOW_SURGERIES', place),
        isUpToDate:
          invitee.problem === null && invitee.mailedAt !== null && invitee.mailedAt >= surgery.at,
      }));
    },

    entries: (surgery) => entries.load(surgery),

    async actions(surgery) {
      const [found] = await counts.load(surgery);
      return { agreed: found?.agreed ?? 0, open: found?.open ?? 0 };
    },
  };
}

import { dateTooEarly } from '@vital-signs/domain';
import { badInput } from '../../errors';
import type { Repositories } from '../../repositories';
import { createActionOwnerService, type KeptOwner } from '../action/action-owner.service';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { SurgeryRepository } from '../surgery/surgery.repository';
import type { SaidActionRecord } from './said-action.repository';
import { subjectOfAction, type ActionSubject } from './said-action-writing';
import {
  actionArgument,
  itemArgument,
  readSaying,
  type ReadSaying,
  type SaidActionDraft,
  type SayingDraft,
} from './saying-draft';
import type { FollowedSurgery } from './surgery-room.service';

interface Sources {
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly surgeries: SurgeryRepository;
  readonly repositories: Pick<Repositories, 'actionOwner'>;
}

/** What was typed, read, with what its action is about. */
export interface ReadAbout {
  readonly saying: ReadSaying;
  /** Null of what is no action, and where it is about what it was about. */
  readonly subject: ActionSubject | null;
}

/** Reads what was typed as it is kept. @throws GraphQLError with what is wrong in a sentence. */
export type SayingReader = (
  found: FollowedSurgery,
  draft: SayingDraft,
  /** Its action as it stands; null: it is said for the first time. */
  before: SaidActionRecord | null,
  /** True where it stays about what it is about. */
  isAboutTheSame: boolean,
) => Promise<ReadAbout>;

const EXPECTED = {
  dueOn: 'a day after the period whose figures the surgery shows',
  expectedBy: 'a month after the period whose figures the surgery shows',
} as const;

export function createSayingReader(sources: Sources): SayingReader {
  const owners = createActionOwnerService(sources.repositories.actionOwner);

  async function subjectOf(
    found: FollowedSurgery,
    number: number | null,
    { indicator = null, place = null }: SaidActionDraft,
  ): Promise<ActionSubject> {
    const { authorityId, number: surgery } = found.surgery;
    const items = number === null ? [] : await sources.surgeries.items(authorityId, [surgery]);
    const item = items.find((each) => each.number === number) ?? null;
    return subjectOfAction(sources, found, { indicator, place }, item);
  }

  async function ownerOf(
    { authority }: FollowedSurgery,
    place: PlaceNode,
    { owner, ownerPerson }: SaidActionDraft,
    before: SaidActionRecord | null,
  ): Promise<KeptOwner> {
    return owners.kept(
      authority.authorityId,
      [place],
      { owner: owner ?? null, ownerPerson },
      before,
    );
  }

  /** The place of an action as it stands; the surgery's where it ended meanwhile. */
  async function placeOf(found: FollowedSurgery, before: SaidActionRecord | null) {
    const { bySlug } = await sources.places.treeOn(found.authority);
    return (before && bySlug.get(before.slug)) ?? found.place;
  }

  /** @throws GraphQLError where a day is typed that lies before what the surgery shows. */
  function requireLater(
    { surgery }: FollowedSurgery,
    { action }: ReadSaying,
    before: SaidActionRecord | null,
  ): void {
    if (action === null) return;
    const wrong = dateTooEarly(action, surgery.period);
    // What stood before is not refused for it.
    if (wrong === null || action[wrong] === before?.[wrong]) return;
    throw badInput(wrong, action[wrong] ?? '', EXPECTED[wrong]);
  }

  return async (found, draft, before, isAboutTheSame) => {
    const action = actionArgument(draft);
    if (action === null) return { saying: readSaying(draft, null), subject: null };
    const item = itemArgument(draft.item);
    const subject = isAboutTheSame ? null : await subjectOf(found, item, action);
    const place = subject?.place ?? (await placeOf(found, before));
    const saying = readSaying(draft, await ownerOf(found, place, action, before));
    requireLater(found, saying, before);
    return { saying, subject };
  };
}

import type { Role } from '@vital-signs/domain';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { issueSession, makePerson } from './signed-in';
import { tellStory, type Story } from './story-server';
import {
  follow,
  LIVE_OPERATIONS,
  momentsOf,
  openSurgery,
  type StoryFollower,
} from './story-surgery';

/** Somebody who can sign in. */
export interface Somebody {
  readonly id: string;
  readonly cookie: string;
}

/** A server at which a surgery is held, and who follows it. */
export interface FollowedStory {
  readonly story: Story;
  readonly surgery: SurgeryKey;
  readonly leader: Somebody;
  somebody(email: string, role: Role, place?: string, alsoRole?: Role): Promise<Somebody>;
  /** Follows the surgery, or another one by its number, as whoever the cookie is of. */
  followAs(
    cookie: string | null,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<StoryFollower>;
  /** Everybody who follows still leaves. */
  empty(): Promise<void>;
}

/** Tells what is done live as the product does, but sooner, and lets a person follow on three pages. */
export async function tellFollowedStory(): Promise<FollowedStory> {
  const story = await tellStory({
    ...{ bySession: true, operations: LIVE_OPERATIONS, metricsToken: 'a token' },
    live: {
      times: { beat: 50, verify: 200, verifyUnheard: 100, keepalive: 400, gathered: 50 },
      limits: { ofPerson: 3 },
    },
  });
  const surgery = await openSurgery(story.database);
  const following: StoryFollower[] = [];
  const somebody: FollowedStory['somebody'] = async (email, role, place, alsoRole) => {
    const id = await makePerson(story.database, email, [
      { authority: 'norfolk', role, ...(place !== undefined && { place }) },
      ...(alsoRole === undefined ? [] : [{ authority: 'norfolk', role: alsoRole }]),
    ]);
    return { id, cookie: await issueSession(story.database, id) };
  };
  return {
    ...{ story, surgery, somebody },
    leader: await somebody('lea.der@example.org', 'LEADER'),
    async followAs(cookie, variables = {}, headers = {}) {
      const address = momentsOf({ id: String(surgery.number), ...variables });
      const follower = await follow(story.server.url, address, {
        ...(cookie !== null && { cookie }),
        ...headers,
      });
      following.push(follower);
      return follower;
    },
    async empty() {
      await Promise.all(following.splice(0).map((follower) => follower.leave()));
    },
  };
}

/** Why a follower was refused or dropped. */
export const codesOf = ({ errors }: StoryFollower) =>
  errors.map(({ extensions }) => extensions['reason'] ?? extensions['code']);

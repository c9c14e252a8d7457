import { randomUUID } from 'node:crypto';
import type { Database } from '@vital-signs/database';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { askedByPages } from './people-question';
import { issueSession, makePerson, type StoryRole } from './signed-in';
import { tellStory, type Story, type Told } from './story-server';
import { ROOM, type AskedMoment, type RoomQuestion } from './surgery-room-question';

/** Somebody in the room. */
export interface InRoom {
  readonly id: string;
  readonly cookie: string;
  /** What a question gives: its root field, or why it was refused. */
  ask<Answer = AskedMoment>(
    question: RoomQuestion,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly told: Answer | null; readonly reason: unknown; readonly message: string }>;
}

/** A server with one room, and who is in it: everybody asks about the surgery that is held now. */
export interface RoomStory {
  readonly story: Story;
  readonly leader: InRoom;
  readonly analyst: InRoom;
  /** Head of service in Norwich. */
  readonly head: InRoom;
  /** Head of service in Breckland. */
  readonly otherHead: InRoom;
  readonly administrator: InRoom;
  /** Somebody more. */
  enter(name: string, role: Pick<StoryRole, 'role' | 'place'>): Promise<InRoom>;
}

/** A server at which people ask what a room’s page asks, of the surgery that the story names each time. */
export async function tellRoomStory(surgery: () => SurgeryKey): Promise<RoomStory> {
  const operations = askedByPages(...Object.values(ROOM));
  const story = await tellStory({ bySession: true, operations });
  const enter: RoomStory['enter'] = async (name, role) => {
    const id = await makePerson(story.database, `${name}@norfolk.example`, [
      { authority: 'norfolk', ...role },
    ]);
    return askingAs(story, () => String(surgery().number), id);
  };
  const headOf = (place: string) => ({ role: 'HEAD_OF_SERVICE', place }) as const;
  return {
    ...{ story, enter },
    leader: await enter('lee', { role: 'LEADER' }),
    analyst: await enter('ann', { role: 'ANALYST' }),
    head: await enter('noor', headOf('norwich')),
    otherHead: await enter('bree', headOf('breckland')),
    administrator: await enter('ada', { role: 'ADMINISTRATOR' }),
  };
}

async function askingAs(story: Story, about: () => string, id: string): Promise<InRoom> {
  const cookie = await issueSession(story.database, id);
  return {
    ...{ id, cookie },
    async ask<Answer>(question: RoomQuestion, variables = {}, headers = {}) {
      const answer = await story.send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: JSON.stringify({ query: ROOM[question], variables: { id: about(), ...variables } }),
      });
      const { data, errors = [] } = (await answer.json()) as Partial<
        Told<Readonly<Record<string, Answer>>>
      >;
      return {
        told: Object.values(data ?? {})[0] ?? null,
        reason: errors[0]?.extensions['reason'] ?? errors[0]?.extensions['code'] ?? null,
        message: errors[0]?.message ?? '',
      };
    },
  };
}

/** Begins the surgery, and gives its first moment. */
export async function opened(driver: InRoom): Promise<AskedMoment> {
  const { told, message } = await driver.ask('open');
  if (told === null) throw new Error(message);
  return told;
}

export interface PlannedForStory {
  readonly place?: string;
  readonly showsUnpublished?: boolean;
  /** Keys of indicators, each at the place, then an area and the place itself. */
  readonly indicators?: readonly string[];
  readonly period?: readonly [start: string, end: string];
}

/** A surgery that is planned, with its items: the indicators, the area of assessments, the place, and a free one. */
export async function plannedSurgery(
  database: Database,
  {
    place = 'norfolk',
    showsUnpublished = false,
    indicators = ['3.3', '4.7'],
    period = ['2018-03-01', '2018-04-01'],
  }: PlannedForStory = {},
): Promise<SurgeryKey> {
  const [row] = await database.query<SurgeryKey>(
    `INSERT INTO "Surgery" ("authorityId", "placeId", title, "periodKind", "periodStart", "periodEnd",
            "startsAt", minutes, "showsUnpublished", pointer, person)
     SELECT a.id, p.id, 'A surgery', 'MONTH', $3::date, $4::date, now(), 60, $2,
            '{"itemId":null,"view":"AGENDA","place":null,"month":null,"zoom":null,"namesHidden":false}',
            'A story'
       FROM "Authority" a JOIN "Place" p ON p."authorityId" = a.id AND p.slug = $1
      WHERE a.slug = 'norfolk'
     RETURNING "authorityId", id AS number`,
    [place, showsUnpublished, ...period],
  );
  if (row === undefined) throw new Error('The surgery was not planned.');
  const { authorityId, number } = row;
  const item = (position: number, kind: string, title: string, key: string | null) =>
    database.query(
      `INSERT INTO "SurgeryItem" ("authorityId", "surgeryId", position, kind, "indicatorId",
              "reportAreaId", "placeId", title, minutes, reasons)
       SELECT $1, $2, $3, $4::"SurgeryItemKind",
              (SELECT id FROM "Indicator" WHERE "authorityId" = $1 AND key = $5 AND $4 = 'INDICATOR'),
              (SELECT id FROM "ReportArea" WHERE "authorityId" = $1 AND slug = $5 AND $4 = 'AREA'),
              (SELECT "placeId" FROM "Surgery" WHERE "authorityId" = $1 AND id = $2 AND $4 <> 'FREE'),
              $6, 10, '{}'`,
      [authorityId, number, position, kind, key, title],
    );
  let position = 0;
  for (const key of indicators) {
    position += 1;
    await item(position, 'INDICATOR', `${key}, ${place}`, key);
  }
  await item(position + 1, 'AREA', `Assessments, ${place}`, 'assessments');
  await item(position + 2, 'PLACE', place, null);
  await item(position + 3, 'FREE', 'Welcome', null);
  return row;
}

/** A note, or what else is said, under a key of its own. */
export const saying = (text: string, more: Readonly<Record<string, unknown>> = {}) => ({
  key: randomUUID(),
  saying: { kind: 'NOTE', text, ...more },
});

/** An action under a key of its own. */
export const agreed = (
  text: string,
  action: Readonly<Record<string, unknown>> = {},
  item?: string,
) =>
  saying(text, {
    kind: 'ACTION',
    ...(item !== undefined && { item }),
    action: { owner: 'Head of service', dueOn: '2018-06-30', ...action },
  });

import { commitRevision } from '@vital-signs/database';
import { month } from '@vital-signs/domain';
import { LATEST_MONTH } from '@vital-signs/testkit/fictional';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../audit/audit-actors';
import { createDigests } from '../digest/digests';
import type { Mail, Message } from '../mail/mail';
import { editionsOf } from '../modules/edition/edition-record';
import { serviceFactory } from '../services';
import { SYSTEM } from '../viewer/viewer';
import { restate, UNPUBLISHED } from './publication-record';
import { makePerson } from './signed-in';
import { aPerson, askAs, severalPeople } from './story-people';
import { STORY_SIGN_IN, tellStory, type Story } from './story-server';

const analyst = aPerson('Ann Analyst', { wendmere: [{ role: 'ANALYST', place: null }] });
const PUBLISH = `mutation ($month: String!) {
  publishEdition(authority: "wendmere", month: $month, audience: INTERNAL,
                 reason: "The month is ready.", accurateAsOf: "2018-04-10") { number } }`;
const CHECK = `mutation ($month: String!) {
  markMonthChecked(authority: "wendmere", month: $month, note: "Looked through with the service.") { standing } }`;

/** Keeps what it is handed, or refuses it so many times. */
function someMail(failures = 0) {
  const sent: Message[] = [];
  let left = failures;
  const mail: Mail = {
    ...{
      canSend: true,
      isKept: true,
      address: 'signs@norfolk.example',
      kept: () => [],
      close: () => undefined,
    },
    send(message) {
      if (left > 0) {
        left -= 1;
        return Promise.reject(new Error('The mail server does not answer.'));
      }
      sent.push(message);
      return Promise.resolve();
    },
  };
  return { mail, sent };
}

describe('a digest', () => {
  let story: Story;
  let localities: readonly { readonly slug: string; readonly name: string }[];
  const publish = async () => {
    await askAs(story, analyst, CHECK, { month: LATEST_MONTH });
    const told = await askAs<{ publishEdition: { number: number } }>(story, analyst, PUBLISH, {
      month: LATEST_MONTH,
    });
    expect(told.errors).toEqual([]);
    await story.server.digests.settled();
    return told.data.publishEdition.number;
  };
  const mails = () => story.server.signIn.mail.kept();
  const toNow = (number: number) =>
    story.database.query<{ email: string; sent: boolean; problem: string | null }>(
      `SELECT u.email, d.sent, d.problem FROM "Digest" d JOIN "User" u ON u.id = d."userId"
        WHERE d."editionNumber" = $1 ORDER BY u.email`,
      [number],
    );
  const editionOf = async (number: number) => {
    const services = serviceFactory(story.database, () => '2018-04-10')(SYSTEM);
    const authority = await services.authorities.bySlug('wendmere');
    const edition = authority && editionsOf(authority).find((each) => each.number === number);
    if (!edition) throw new Error(`There is no edition ${number}.`);
    return edition;
  };
  const digestsOver = (mail: Mail) =>
    createDigests({
      ...{ database: story.database, mail },
      log: story.server.app.log.child({}, { level: 'silent' }),
      servicesFor: serviceFactory(story.database, () => '2018-04-10'),
      origin: () => 'https://signs.example',
    });

  beforeAll(async () => {
    story = await tellStory({
      ...{ template: UNPUBLISHED, viewers: severalPeople([analyst]), development: true },
      signIn: { ...STORY_SIGN_IN, publicUrl: 'https://signs.example' },
    });
    localities = await story.database.query<{ slug: string; name: string }>(
      `SELECT p.slug, p.name FROM "Place" p JOIN "Authority" a ON a.id = p."authorityId"
        WHERE a.slug = 'wendmere' AND p.kind = 'LOCALITY' ORDER BY p.slug`,
    );
    const of = { authority: 'wendmere' };
    const [locality] = localities;
    await makePerson(story.database, 'lee@wendmere.example', [{ ...of, role: 'LEADER' }]);
    await makePerson(story.database, 'hal@wendmere.example', [
      { ...of, role: 'HEAD_OF_SERVICE', place: locality?.slug ?? '' },
    ]);
    await makePerson(story.database, 'mia@wendmere.example', [{ ...of, role: 'MEMBER' }]);
    const off = await makePerson(story.database, 'off@wendmere.example', [
      { ...of, role: 'LEADER' },
    ]);
    const on = await makePerson(story.database, 'ona@wendmere.example', [
      { ...of, role: 'ANALYST' },
    ]);
    await makePerson(story.database, 'eve@norfolk.example', [
      { authority: 'norfolk', role: 'LEADER' },
    ]);
    for (const [id, digest] of [
      [off, 'off'],
      [on, 'on'],
    ]) {
      await story.database.query('UPDATE "User" SET preferences = $2::jsonb WHERE id = $1', [
        id,
        JSON.stringify({ digest }),
      ]);
    }
  });
  afterAll(() => story.end());

  it('goes once to each who wants it when a month is published, about their own place', async () => {
    const number = await publish();
    expect(
      mails()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['hal@wendmere.example', 'lee@wendmere.example', 'ona@wendmere.example']);
    expect((await toNow(number)).every(({ sent, problem }) => sent && problem === null)).toBe(true);
    const [head] = mails().filter(({ to }) => to.startsWith('hal'));
    const [locality, ...others] = localities;
    expect(head?.subject).toMatch(/^March 2018, .*: published$/);
    expect(head?.text).toContain(
      `https://signs.example/wendmere/place?period=${LATEST_MONTH}&place=${locality?.slug}`,
    );
    expect(head?.text).toContain('https://signs.example/my-account');
    for (const { slug } of others) expect(head?.text).not.toContain(`place=${slug}`);
    const [leader] = mails().filter(({ to }) => to.startsWith('lee'));
    expect(leader?.text).not.toContain('place=');
    expect(leader?.text).toMatch(/^(Turned red|Turned green|Moved most):$/m);
    expect(leader?.html).toContain('<h2><a href="https://signs.example/wendmere/place?period=');
  });

  it('of a correction tells what differs from the edition before, to those whom it concerns', async () => {
    const before = mails().length;
    const [, other] = localities;
    const [row] = await story.database.query<{ key: string; value: number }>(
      `SELECT i.key, o.value FROM "Observation" o
         JOIN "Indicator" i ON i.id = o."indicatorId" AND i."authorityId" = o."authorityId"
         JOIN "IndicatorVersion" v ON v."indicatorId" = i.id AND v."toRevision" IS NULL
         JOIN "Place" p ON p.id = o."placeId" AND p."authorityId" = o."authorityId"
        WHERE p.slug = $1 AND o."periodStart" = $2 AND o."toRevision" IS NULL
          AND o.value > 20 AND o.numerator IS NULL AND v."measureKind" = 'COUNT' AND v."onScorecard"
        ORDER BY i.key LIMIT 1`,
      [other?.slug, `${LATEST_MONTH}-01`],
    );
    const corrected = (row?.value ?? 0) + 7;
    await restate(
      story.database,
      { key: row?.key ?? '', place: other?.slug ?? '', month: LATEST_MONTH },
      { value: corrected },
    );
    await makePerson(story.database, 'hugh@wendmere.example', [
      { authority: 'wendmere', role: 'HEAD_OF_SERVICE', place: other?.slug ?? '' },
    ]);
    await publish();
    const sent = mails().slice(0, mails().length - before);
    const [told] = sent.filter(({ to }) => to.startsWith('hugh'));
    expect(told?.subject).toContain('published again, with corrections');
    expect(told?.text).toContain(`from ${row?.value} to ${corrected}.`);
    // The head of another locality is told nothing: nothing of theirs changed.
    expect(sent.map(({ to }) => to)).not.toContain('hal@wendmere.example');
  });

  it('is sent by one of two processes that begin at once', async () => {
    const number = await publish();
    await story.database.query('DELETE FROM "Digest" WHERE "editionNumber" = $1', [number]);
    await restate(
      story.database,
      { key: await someCount(story), place: localities[0]?.slug ?? '', month: LATEST_MONTH },
      { value: 4321 },
    );
    const again = await publish();
    await story.database.query('DELETE FROM "Digest" WHERE "editionNumber" = $1', [again]);
    const edition = await editionOf(again);
    const [one, two] = [someMail(), someMail()];
    const both = [digestsOver(one.mail), digestsOver(two.mail)];
    for (const digests of both) digests.published(edition);
    await Promise.all(both.map((digests) => digests.settled()));
    const to = [...one.sent, ...two.sent].map((message) => message.to);
    expect(to).toContain('hal@wendmere.example');
    expect(new Set(to).size).toBe(to.length);
  });

  it('is gone on with by another process where one broke off, and sent twice to nobody', async () => {
    const [, , ...rest] = await story.database.query<{ number: number }>(
      `SELECT number FROM "Edition" e JOIN "Authority" a ON a.id = e."authorityId"
        WHERE a.slug = 'wendmere' AND audience = 'INTERNAL' ORDER BY number DESC`,
    );
    const number = rest.at(-1)?.number ?? 0;
    const leave = (email: string, at: string, problem: string | null = null) =>
      story.database.query(
        `UPDATE "Digest" d SET sent = false, problem = $3, at = ${at} FROM "User" u
          WHERE u.id = d."userId" AND d."editionNumber" = $1 AND u.email = $2`,
        [number, email, problem],
      );
    // One waits, one is being told by a process that lives, of one nobody knows.
    await leave('lee@wendmere.example', 'to_timestamp(0)');
    await leave('hal@wendmere.example', 'now()');
    const unknown = 'The work broke off while it was being sent.';
    await leave('ona@wendmere.example', 'to_timestamp(0)', unknown);
    const [one, two] = [someMail(), someMail()];
    const both = [digestsOver(one.mail), digestsOver(two.mail)];
    for (const digests of both) digests.resume();
    await Promise.all(both.map((digests) => digests.settled()));
    const sent = [...one.sent, ...two.sent].map(({ to }) => to);
    expect(sent).toEqual(['lee@wendmere.example']);
    expect(await toNow(number)).toEqual([
      { email: 'hal@wendmere.example', sent: false, problem: null },
      { email: 'lee@wendmere.example', sent: true, problem: null },
      { email: 'ona@wendmere.example', sent: false, problem: unknown },
    ]);
    await leave('hal@wendmere.example', "now() - interval '11 minutes'", 'The server was away.');
    const later = someMail();
    const again = digestsOver(later.mail);
    again.resume();
    await again.settled();
    expect(later.sent.map(({ to }) => to)).toEqual(['hal@wendmere.example']);
  });

  it('is tried again, and what cannot be sent is kept with the reason', async () => {
    const number = (await toNow(1)).length > 0 ? 1 : 0;
    const edition = await editionOf(number);
    const forget = () =>
      story.database.query('DELETE FROM "Digest" WHERE "editionNumber" = $1', [number]);
    await forget();
    const twice = someMail(2);
    const patient = digestsOver(twice.mail);
    patient.published(edition);
    await patient.settled();
    expect(twice.sent.length).toBeGreaterThan(2);
    expect((await toNow(number)).every(({ sent }) => sent)).toBe(true);
    await forget();
    const never = digestsOver(someMail(1_000).mail);
    never.published(edition);
    await never.settled();
    const kept = await toNow(number);
    expect(kept.length).toBeGreaterThan(2);
    for (const { sent, problem } of kept) {
      expect([sent, problem]).toEqual([false, 'The mail server does not answer.']);
    }
  });

  it('tells whose own place is gone that it ended, and what took its place, once a month', async () => {
    const [, gone, taker] = localities;
    const [authority] = await story.database.query<{ id: number }>(
      `SELECT id FROM "Authority" WHERE slug = 'wendmere'`,
    );
    const authorityId = authority?.id ?? 0;
    const write = { authorityId, cause: 'EDIT', person: 'A story', reason: 'Merged' } as const;
    await commitRevision(story.database, write, async (transaction, revision) => {
      await transaction.query(
        `UPDATE "PlaceLink" l SET "toRevision" = $1 FROM "Place" p
          WHERE p.id = l."childId" AND p."authorityId" = $2 AND p.slug = $3
            AND l."authorityId" = $2 AND l."toRevision" IS NULL`,
        [revision, authorityId, gone?.slug],
      );
      await transaction.query(
        `INSERT INTO "PlaceLink" ("authorityId", "parentId", "childId", "validFrom", "validTo", "fromRevision")
         SELECT $2, "parentId", "childId", "validFrom", '2018-02-01', $1
           FROM "PlaceLink" WHERE "authorityId" = $2 AND "toRevision" = $1`,
        [revision, authorityId],
      );
      await transaction.query(
        `INSERT INTO "PlaceSuccession" ("authorityId", "predecessorId", "successorId", kind, "on", "fromRevision")
         SELECT $2, a.id, b.id, 'MERGE', '2018-02-01', $1 FROM "Place" a, "Place" b
          WHERE a."authorityId" = $2 AND b."authorityId" = $2 AND a.slug = $3 AND b.slug = $4`,
        [revision, authorityId, gone?.slug, taker?.slug],
      );
    });
    const toldNow = async () => {
      const before = mails().length;
      await publish();
      const sent = mails().slice(0, mails().length - before);
      return sent.find(({ to }) => to.startsWith('hugh'));
    };
    const told = await toldNow();
    const sentence = `${gone?.name} ended on 1 February 2018, and ${taker?.name} took its place.`;
    expect(told?.text).toContain(sentence);
    expect(told?.html).toContain(sentence);
    expect(told?.text).toContain('an administrator can give it for another place');
    // Published again, the month says nothing more of it: the edition before did.
    expect(await toldNow()).toBeUndefined();
  });
});

describe('a month that is published by a process which ends before it tells anybody', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory({
      template: UNPUBLISHED,
      viewers: severalPeople([analyst]),
      development: true,
    });
    const of = { authority: 'wendmere' };
    await makePerson(story.database, 'lee@wendmere.example', [{ ...of, role: 'LEADER' }]);
    await makePerson(story.database, 'mia@wendmere.example', [{ ...of, role: 'MEMBER' }]);
  });
  afterAll(() => story.end());

  it('is told of by the next one', async () => {
    // A process that publishes, and does nothing more.
    const servicesFor = serviceFactory(story.database, () => '2018-04-10', story.database);
    const actor = systemActor('Ann Analyst');
    const asked = { authority: 'wendmere', period: month(LATEST_MONTH) };
    await servicesFor(analyst).monthStates.mark({ ...asked, actor, note: 'Looked through.' });
    const { number } = await servicesFor(analyst).publication.publish({
      ...{ ...asked, audience: 'INTERNAL', accurateAsOf: null, source: null, notes: null, actor },
      reason: 'The month is ready.',
    });
    const waiting = await story.database.query<{ email: string; sent: boolean }>(
      `SELECT u.email, d.sent FROM "Digest" d JOIN "User" u ON u.id = d."userId"
        WHERE d."editionNumber" = $1 ORDER BY u.email`,
      [number],
    );
    expect(waiting).toEqual([
      { email: 'lee@wendmere.example', sent: false },
      { email: 'mia@wendmere.example', sent: false },
    ]);
    story.server.digests.resume();
    await story.server.digests.settled();
    const mails = story.server.signIn.mail.kept();
    expect(mails.map(({ to }) => to)).toEqual(['lee@wendmere.example']);
    story.server.digests.resume();
    await story.server.digests.settled();
    expect(story.server.signIn.mail.kept()).toHaveLength(1);
  });
});

/** A count of the first locality in the latest month. */
async function someCount(story: Story): Promise<string> {
  const [row] = await story.database.query<{ key: string }>(
    `SELECT i.key FROM "Observation" o
       JOIN "Indicator" i ON i.id = o."indicatorId" AND i."authorityId" = o."authorityId"
       JOIN "IndicatorVersion" v ON v."indicatorId" = i.id AND v."toRevision" IS NULL
       JOIN "Place" p ON p.id = o."placeId" AND p."authorityId" = o."authorityId"
      WHERE p.kind = 'LOCALITY' AND o."periodStart" = $1 AND o."toRevision" IS NULL
        AND o.value > 20 AND o.numerator IS NULL AND v."measureKind" = 'COUNT' AND v."onScorecard"
      ORDER BY p.slug, i.key LIMIT 1`,
    [`${LATEST_MONTH}-01`],
  );
  return row?.key ?? '';
}

import { LATEST_MONTH } from '@vital-signs/testkit/fictional';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    ...{ canSend: true, isKept: true, kept: () => [], close: () => undefined },
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
    const hugh = await makePerson(story.database, 'hugh@wendmere.example', [
      { authority: 'wendmere', role: 'HEAD_OF_SERVICE', place: other?.slug ?? '' },
    ]);
    expect(hugh).not.toBe('');
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

import type { Database } from '@vital-signs/database';
import { makePerson } from './signed-in';

const PACK_CONTENTS = JSON.stringify({
  ...{ title: 'A pack', committee: null, meetingOn: null, responsibleOfficer: 'Ada', wards: 'All' },
  ...{ isPrivate: true, privateReason: 'It is so', ask: 'DECISION', asked: 'To decide' },
  ...{ parts: [{ kind: 'NOTES', isIn: true }], areas: ['assessments'], cards: 'ALL' },
  summary: { concern: ['A line\u2028and another'], improved: [], planned: [] },
});

/**
 * Puts beside the sample what its seed has none of, so that every table of a backup has rows: people
 * with roles, commentary of theirs, decisions, imports, checked months, published figures, digests.
 */
export async function enrich(database: Database): Promise<void> {
  const ada = await makePerson(database, 'ada@norfolk.example', [
    { authority: 'norfolk', role: 'ADMINISTRATOR' },
    { authority: 'norfolk', role: 'ANALYST' },
  ]);
  const ben = await makePerson(database, 'ben@norfolk.example', [
    { authority: 'norfolk', role: 'HEAD_OF_SERVICE', place: 'norwich' },
    { authority: 'wendmere', role: 'MEMBER' },
  ]);
  const [norfolk] = await database.query<{ id: number; place: number; indicator: number }>(
    `SELECT a.id, (SELECT min(id) FROM "Place" p WHERE p."authorityId" = a.id) AS place,
            (SELECT id FROM "Indicator" i WHERE i."authorityId" = a.id AND key = '2.8') AS indicator
       FROM "Authority" a WHERE slug = 'norfolk'`,
  );
  const { id = 0, place = 0, indicator = 0 } = norfolk ?? {};
  const run = (sql: string, ...values: unknown[]) => database.query(sql, values);

  await run(
    `UPDATE "RoleGrant" SET "suspendedAt" = '2018-05-01' WHERE "userId" = $1 AND "authorityId" = $2`,
    ...[ben, id],
  );
  await run(
    `INSERT INTO "AccessPolicy" ("authorityId", "headsSeeOtherLocalities") VALUES ($1, false)`,
    id,
  );
  await run(
    `INSERT INTO "Commentary" ("authorityId", kind, "indicatorId", "placeId", "periodKind", "periodStart",
       "periodEnd", text, source, state, "authorId", "authorName", "writtenAt", "fromRevision")
     VALUES ($1, 'NOTE', $2, $3, 'MONTH', '2018-03-01', '2018-04-01', E'A line\\u2028and another', 'Here',
             'DRAFT', $4, 'Ada', '2018-04-10 09:00:00.123+01', 1)`,
    ...[id, indicator, place, ada],
  );
  await run(
    `INSERT INTO "FindingDecision" ("authorityId", "findingKey", state, reason, person, "fromRevision")
     VALUES ($1, 'a key of no finding', 'ACCEPTED', 'It is so', 'Ada', 1)`,
    id,
  );
  await run(
    `INSERT INTO "ExceptionFlag" ("authorityId", "indicatorId", kind, reason, reference, since, "reviewOn",
       person, "fromRevision")
     VALUES ($1, $2, 'BUDGET', 'It costs more', 'CS-12', '2018-03-01', '2018-06-01', 'Ada', 1)`,
    ...[id, indicator],
  );
  await run(
    `INSERT INTO "ExceptionAcknowledgement" ("authorityId", "indicatorId", "placeId", rules, reason, until,
       person, "fromRevision")
     VALUES ($1, $2, $3, ARRAY['RED', 'BUDGET'], 'It is known', '2018-06-30', 'Ada', 1)`,
    ...[id, indicator, place],
  );
  await linkedIndicator(database, id);
  await run(
    `INSERT INTO "Surgery" ("authorityId", id, "placeId", title, "periodKind", "periodStart", "periodEnd",
       "startsAt", minutes, state, version, pointer, "driverId", "driverName", "openedAt", "endedAt",
       "personId", person)
     VALUES ($1, 900, $2, 'Repeats', 'MONTH', '2018-03-01', '2018-04-01', '2018-04-12 09:00+01', 60,
       'ENDED', 7, '{"itemId": null, "view": "SUMMARY"}', $3, 'Ada', '2018-04-12 09:02:00.5+01',
       '2018-04-12 10:00+01', $3, 'Ada')`,
    ...[id, place, ada],
  );
  await run(
    `INSERT INTO "SurgeryItem" ("authorityId", id, "surgeryId", position, kind, "indicatorId", "placeId",
       title, minutes, reasons, "spentSeconds", outcome)
     VALUES ($1, 900, 900, 1, 'INDICATOR', $2, $3, 'Repeats, Norfolk', 10,
       ARRAY['New exception: “red”', E'A line\\u2028and another'], 312, 'AGREED')`,
    ...[id, indicator, place],
  );
  await run(
    `INSERT INTO "SurgeryInvitee" ("authorityId", "surgeryId", name, email, "mailedAt", sequence)
     VALUES ($1, 900, 'Ben', 'ben@norfolk.example', '2018-04-10 09:00:00.123+01', 2)`,
    id,
  );
  await run(
    `INSERT INTO "SurgeryEntry" ("authorityId", id, "surgeryId", key, "itemId", kind, text, beforehand,
       outcome, "supersedesId", "personId", person)
     VALUES ($1, 900, 900, 'one', 900, 'QUESTION', 'Why is it so?', true, 'PARKED', NULL, $2, 'Ben'),
            ($1, 901, 900, 'two', 900, 'QUESTION', 'Why has it been so?', true, 'OPEN', 900, $2, 'Ben')`,
    ...[id, ben],
  );
  await run(
    `INSERT INTO "SurgerySeen" ("authorityId", "surgeryId", "itemId", revision, sight)
     VALUES ($1, 900, 900, 1, '{"card": {"value": 20.50}}')`,
    id,
  );
  await run(
    `INSERT INTO "Action" ("authorityId", "indicatorId", "placeId", text, owner, "dueOn", "agreedOn",
       "expectedValue", source, person, "fromRevision", "surgeryId")
     VALUES ($1, $2, $3, 'Look at repeats', 'Ben', '2018-06-30', '2018-04-12', 20.5, 'Here', 'Ada', 1, 900)`,
    ...[id, indicator, place],
  );
  await run(
    `INSERT INTO "ActionReminder" ("authorityId", "actionId", "userId", number, kind, "dueOn", "on", sent, tries)
     SELECT $1, max(id), $2, 0, 'SOON', '2018-06-30', '2018-06-23', true, 1 FROM "Action" WHERE "authorityId" = $1`,
    ...[id, ada],
  );
  await run(
    `INSERT INTO "CheckedMonth" ("authorityId", "periodKind", "periodStart", "periodEnd", person, note, "fromRevision")
     VALUES ($1, 'MONTH', '2018-03-01', '2018-04-01', 'Ada', NULL, 1)`,
    id,
  );
  await run(
    `INSERT INTO "Pack" ("authorityId", readers, "periodKind", "periodStart", "periodEnd", version, contents, person)
     VALUES ($1, 'MEMBERS', 'MONTH', '2018-03-01', '2018-04-01', 3, $2::jsonb, 'Ada')`,
    ...[id, PACK_CONTENTS],
  );
  await run(
    `INSERT INTO "PackTemplate" ("authorityId", name, readers, contents, person)
     VALUES ($1, 'Scrutiny', 'MEMBERS', '{"version": 1.0}', 'Ada')`,
    id,
  );
  await run(
    `INSERT INTO "Import" ("authorityId", id, state, "fileName", "fileKind", size, sha256, described, "userId", person)
     VALUES ($1, 900, 'REFUSED', 'march.csv', 'CSV', 12, 'aa', '{"sheets": [1.50]}', $2, 'Ada'),
            ($1, 901, 'CHECKED', 'april.csv', 'CSV', 12, 'bb', '{}', $2, 'Ada')`,
    ...[id, ada],
  );
  await run(
    `INSERT INTO "ImportIssue" ("authorityId", "importId", id, severity, code, sentence)
     VALUES ($1, 900, 1, 'FAIL', 'UNKNOWN_PLACE', 'There is no such place.')`,
    id,
  );
  await run(
    `INSERT INTO "ImportMapping" ("authorityId", signature, mapping, person) VALUES ($1, 'ab', '{}', 'Ada')`,
    id,
  );
  await run(
    `INSERT INTO "Digest" ("authorityId", "editionNumber", "userId", sent) VALUES ($1, 1, $2, true)`,
    ...[id, ada],
  );
  await run(
    `INSERT INTO "AuditEvent" ("authorityId", kind, outcome, "actorId", "actorName", subject, sentence, after)
     VALUES ($1, 'finding.accepted', 'DONE', $2, 'Ada', 'A finding', 'Accepted a finding.', '{"number": 1e400}'),
            ($1, 'sign-in.failed', 'FAILED', 'somebody-who-is-gone', 'Gone', NULL, 'Could not sign in.', NULL)`,
    ...[id, ada],
  );
  await run(
    `UPDATE "AuthoritySettings" SET "toRevision" = 1 WHERE "authorityId" = $1 AND "toRevision" IS NULL`,
    id,
  );
  await run(
    `INSERT INTO "AuthoritySettings" ("authorityId", "judgementModel", precision, layout, "smallNumbers", "fromRevision")
     VALUES ($1, 'THRESHOLDS', 'FULL', '{"version": 1, "trendMonths": 6.0, "columns": []}', '{"least": 6}', 1)`,
    id,
  );
  await publishedFigures(database, id, indicator);
}

/** A shared release and an own one, of two areas that succeed each other, with a list of neighbours. */
async function publishedFigures(database: Database, id: number, indicator: number): Promise<void> {
  await database.query(
    `INSERT INTO "Area" (id, kind, name, "laNumber", "onsCode")
     VALUES (71, 'AUTHORITY', 'Norfolk', '926', 'E10000020'), (72, 'AUTHORITY', 'Dorset', '838', 'E06000059'),
            (73, 'AUTHORITY', 'Dorset', '835', 'E10000009'), (74, 'NATION', 'England', NULL, NULL)`,
  );
  await database.query(
    `INSERT INTO "AreaSuccession" ("predecessorId", "successorId", "on") VALUES (73, 72, '2019-04-01')`,
  );
  await database.query(
    `INSERT INTO "NationalMeasure" (id, source, key) VALUES (81, 'LAIT', 'rereferrals'), (82, 'DFE', 'a|b')`,
  );
  await database.query(
    `INSERT INTO "NationalRelease" (id, source, title, "fileName", sha256, person, rows, "authorityId")
     VALUES (91, 'LAIT', 'The tool', 'lait.csv', 'cc', 'Command line', 3, NULL),
            (92, 'DFE', 'Our file', 'dfe.csv', 'dd', 'Ada', 1, $1)`,
    [id],
  );
  await database.query(
    `INSERT INTO "NationalMeasureDescription" ("measureId", "releaseId", name, decimals)
     VALUES (81, 91, 'Re-referrals', 1)`,
  );
  await database.query(
    `INSERT INTO "NationalValue" ("releaseId", "measureId", "areaId", "periodKind", "periodStart", "periodEnd", value, absence, symbol)
     VALUES (91, 81, 74, 'FINANCIAL_YEAR', '2016-04-01', '2017-04-01', 21.9, NULL, NULL),
            (91, 81, 71, 'FINANCIAL_YEAR', '2016-04-01', '2017-04-01', 0.1, NULL, NULL),
            (91, 81, 73, 'FINANCIAL_YEAR', '2016-04-01', '2017-04-01', NULL, 'SUPPRESSED', 'c'),
            (92, 82, 71, 'FINANCIAL_YEAR', '2016-04-01', '2017-04-01', -0.0, NULL, NULL)`,
  );
  await database.query(
    `INSERT INTO "NeighbourModel" (id, name, "releaseId") VALUES (61, '2021', 91)`,
  );
  await database.query(
    `INSERT INTO "NeighbourModelMember" ("modelId", "areaId", rank, "neighbourId") VALUES (61, 71, 1, 72)`,
  );
  await database.query(
    `INSERT INTO "NationalLink" ("authorityId", "indicatorId", "measureId", note, "fromRevision")
     VALUES ($1, $2, 81, 'The same', 1) ON CONFLICT DO NOTHING`,
    [id, indicator],
  );
}

/** Another version of the indicator of contacts, with a link to the list of children behind it. */
async function linkedIndicator(database: Database, id: number): Promise<void> {
  const [closed] = await database.query<{ version: number }>(
    `UPDATE "IndicatorVersion"
        SET "toRevision" = (SELECT max(number) FROM "Revision" WHERE "authorityId" = $1)
      WHERE "authorityId" = $1 AND "toRevision" IS NULL AND "indicatorId" =
            (SELECT i.id FROM "Indicator" i WHERE i."authorityId" = $1 AND i.key = '3.3')
      RETURNING id AS version`,
    [id],
  );
  await database.query(
    `INSERT INTO "IndicatorVersion" SELECT (jsonb_populate_record(v, jsonb_build_object(
            'id', nextval(pg_get_serial_sequence('"IndicatorVersion"', 'id')),
            'fromRevision', v."toRevision", 'toRevision', NULL,
            'caseLinkTemplate', 'https://cases.example.org/list?of={place}&month={period}'))).*
       FROM "IndicatorVersion" v WHERE v."authorityId" = $1 AND v.id = $2`,
    [id, closed?.version],
  );
}

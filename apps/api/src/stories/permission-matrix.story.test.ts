import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS, type RuleTable } from '../permissions';
import { createSchema } from '../schema';
import { bySaying } from './permission-matrix/askers';
import { EXAMPLE_OPERATIONS, walk } from './permission-matrix/walk';
import { tellStory, type Story } from './story-server';

const MINUTES = 60_000;

describe('every root field × everybody who asks × in scope, out of it, and another authority', () => {
  const schema = createSchema();
  let story: Story;
  beforeAll(async () => {
    story = await tellStory({ viewers: bySaying, operations: EXAMPLE_OPERATIONS });
    // Whoever is signed in has an account.
    await story.database.query(
      `INSERT INTO "User" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       VALUES ('story', 'A Person', 'a.person@example.org', true, now(), now())`,
    );
  });
  afterAll(() => story.end());

  it(
    'is answered as it is written down, the second time as the first',
    async () => {
      const { cases, faults } = await walk(story, schema);
      process.stdout.write(`Permissions: ${cases} cases of role × field × scope were asked.\n`);
      expect(faults).toEqual([]);
      expect(cases).toBeGreaterThan(800);
    },
    5 * MINUTES,
  );

  it(
    'fails where a rule is missing, and where one lets through whom it should not',
    async () => {
      const { scorecard: _, ...rest } = PERMISSIONS.Query;
      const planted: RuleTable = {
        Query: { ...rest, dataQuality: PERMISSIONS.Query.scorecard },
        Mutation: PERMISSIONS.Mutation,
      };
      const { database } = story;
      const faulty = await tellStory({
        ...{ database, viewers: bySaying, operations: EXAMPLE_OPERATIONS, rules: planted },
      });
      const { faults } = await walk(faulty, schema, ['LEADER', 'MEMBER']);
      await faulty.server.close();
      expect(faults).toContain('scorecard, asked by LEADER, IN_SCOPE: N where Y is expected.');
      expect(faults).toContain('dataQuality, asked by MEMBER, IN_SCOPE: Y where N is expected.');
      expect(faults.every((fault) => /^(scorecard|dataQuality), /.test(fault))).toBe(true);
    },
    5 * MINUTES,
  );
});

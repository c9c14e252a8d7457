import { issueSeverity } from '@vital-signs/domain';
import { BAD_FILES } from '@vital-signs/testkit/bad-files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analystOf, keptOf, loaderOf, NORFOLK_ALONE } from './story-import';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ann = analystOf('Ann Analyst', 'norfolk');

interface Answered {
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly reason: string };
  }[];
}

describe('a bad file', () => {
  let story: Story;
  let load: ReturnType<typeof loaderOf>;
  let before: string;
  beforeAll(async () => {
    story = await tellStory({
      ...{ template: NORFOLK_ALONE, viewers: severalPeople([ann]), development: true },
      today: () => '2018-05-01',
    });
    load = loaderOf(story, ann);
    before = await keptOf(story.database);
  });
  afterAll(() => story.end());

  it.each(BAD_FILES.map((bad) => [bad.title, bad] as const))(
    'with %s is told what is wrong, and leaves the record as it was',
    async (_, { fileName, bytes, understood, expected }) => {
      const answer = await load.send(fileName, new Uint8Array(bytes()));
      if ('refused' in expected) {
        expect(answer.status).toBe(expected.refused === 'FILE_TOO_LARGE' ? 413 : 422);
        const [error] = ((await answer.json()) as Answered).errors;
        expect(error?.extensions).toMatchObject({ code: 'FILE_REFUSED', reason: expected.refused });
        expect(error?.message).toMatch(/^[A-Z].{20,}\.$/s);
        expect(await keptOf(story.database)).toBe(before);
        return;
      }
      expect(answer.status).toBe(201);
      const { number } = (await answer.json()) as { number: number };
      const { state, issues } = await load.check(number, understood);
      const said = issues.filter(({ code }) => code === expected.code);
      expect(said).not.toEqual([]);
      if (expected.row !== null) {
        expect(said.map(({ row }) => row)).toContain(expected.row);
      }
      const severity = issueSeverity(expected.code);
      expect(state).toBe(severity === 'FAIL' ? 'REFUSED' : 'CHECKED');
      if (severity !== 'NOTE') {
        const [refusal] = (await load.store(number)).errors;
        expect(refusal?.extensions['reason']).toMatch(/^NOT_(READY|ACKNOWLEDGED)$/);
      }
      expect((await load.cancel(number)).errors).toEqual([]);
      await story.database.query('DELETE FROM "Import" WHERE id = $1', [number]);
      expect(await keptOf(story.database)).toBe(before);
    },
  );
});

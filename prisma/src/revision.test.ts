import { onEachDatabase, onPostgres } from '@vital-signs/testkit/each-database';
import { expect, it } from 'vitest';
import { openDatabase, type Database } from './database';
import { applyMigrations } from './migrations';
import { commitForEveryAuthority, commitRevision } from './revision';

let authorities = 0;
async function anAuthority(database: Database): Promise<number> {
  authorities += 1;
  const { id } = await database.prisma.authority.create({
    data: { slug: `authority-${authorities}`, name: 'An authority' },
  });
  return id;
}

const request = (authorityId: number) => ({
  authorityId,
  cause: 'IMPORT' as const,
  reason: 'The month was loaded.',
  person: 'A data owner',
});

const numbersOf = async (database: Database, authorityId: number) =>
  (
    await database.query<{ number: number }>(
      `SELECT number FROM "Revision" WHERE "authorityId" = $1 ORDER BY number`,
      [authorityId],
    )
  ).map(({ number }) => number);

onEachDatabase('a revision', (database) => {
  it('has the next number of its own authority, without gaps, whoever writes at once', async () => {
    const [norfolk, lambeth] = [await anAuthority(database()), await anAuthority(database())];
    const writers = Array.from({ length: 12 }, (_, index) => {
      const authorityId = index % 3 === 0 ? lambeth : norfolk;
      const fails = index % 4 === 1;
      return commitRevision(database(), request(authorityId), async ({ prisma }, revision) => {
        await prisma.reportArea.create({
          data: { authorityId, slug: `area-${revision}`, name: 'An area', position: revision },
        });
        if (fails) throw new Error('the file was wrong');
        return revision;
      });
    });
    const outcomes = await Promise.allSettled(writers);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(3);
    expect(await numbersOf(database(), norfolk)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await numbersOf(database(), lambeth)).toEqual([1, 2, 3]);
    expect(await database().prisma.reportArea.count({ where: { authorityId: norfolk } })).toBe(6);
  });

  it('of every authority is taken at once, for all of them or for none', async () => {
    const [one, other] = [await anAuthority(database()), await anAuthority(database())];
    const { authorityId: _, ...forAll } = request(0);
    await commitForEveryAuthority(database(), forAll, async () => undefined);
    const failed = commitForEveryAuthority(database(), forAll, async () => {
      throw new Error('the file was wrong');
    });
    await expect(failed).rejects.toThrow('the file was wrong');
    expect(await numbersOf(database(), one)).toEqual([1]);
    expect(await numbersOf(database(), other)).toEqual([1]);
  });

  it('is heard of once it is committed, and not at all when its writer fails', async () => {
    const authorityId = await anAuthority(database());
    const heard: unknown[] = [];
    const subscription = await database().listen('revision', (payload) =>
      heard.push(JSON.parse(payload)),
    );
    const failed = commitRevision(database(), request(authorityId), async () => {
      throw new Error('the file was wrong');
    });
    await expect(failed).rejects.toThrow('the file was wrong');
    await commitRevision(database(), request(authorityId), async () => {
      expect(heard).toEqual([]);
    });
    // At once in this process; what the server says of it may come as well.
    expect(heard).toContainEqual({ authorityId, revision: 1 });
    expect(heard).not.toContainEqual({ authorityId, revision: 2 });
    await subscription.unlisten();
  });

  it('is neither changed nor deleted', async () => {
    const authorityId = await anAuthority(database());
    await commitRevision(database(), request(authorityId), async () => undefined);
    const changed = database().query(`UPDATE "Revision" SET reason = 'another'`);
    await expect(changed).rejects.toThrow('never changed or deleted');
    await expect(database().query(`DELETE FROM "Revision"`)).rejects.toThrow(
      'never changed or deleted',
    );
  });

  it('is refused for an authority that does not exist', async () => {
    const lost = commitRevision(database(), request(-1), async () => undefined);
    await expect(lost).rejects.toThrow('foreign key');
  });
});

onPostgres('revisions of several processes', (server) => {
  it('are gapless too, and each hears of the other', async () => {
    const databaseUrl = await server().createDatabase('shared');
    const [one, other] = [await openDatabase({ databaseUrl }), await openDatabase({ databaseUrl })];
    await applyMigrations(one);
    const authorityId = await anAuthority(one);
    const heard = new Set<number>();
    await other.listen('revision', (payload) => {
      heard.add((JSON.parse(payload) as { revision: number }).revision);
    });

    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        commitRevision(index % 2 === 0 ? one : other, request(authorityId), async () => undefined),
      ),
    );
    const expected = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(await numbersOf(one, authorityId)).toEqual(expected);
    await expect.poll(() => heard.size).toBe(20);
    await Promise.all([one.close(), other.close()]);
  });
});

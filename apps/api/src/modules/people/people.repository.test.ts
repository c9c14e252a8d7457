import { onEachDatabase } from '@vital-signs/testkit/each-database';
import { expect, it } from 'vitest';
import { createPeopleRepository } from './people.repository';

onEachDatabase('the people of an authority', (database) => {
  it('are told how they sign in only while they hold a role there', async () => {
    const [authority] = await database().query<{ id: number }>(
      `INSERT INTO "Authority" (slug, name)
       VALUES ('norfolk', 'Norfolk') RETURNING id`,
    );
    const id = authority?.id ?? 0;
    await database().query(
      `INSERT INTO "User" (id, name, email, "lastSignInAt", "twoFactorEnabled", "updatedAt")
       VALUES ('ada', 'Ada', 'ada@norfolk.example', now(), true, now())`,
    );
    await database().query(
      `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "grantedBy")
       VALUES ($1, 'ada', 'LEADER', 'A test')`,
      [id],
    );
    const ada = () => createPeopleRepository(database()).one(id, 'ada');
    expect(await ada()).toMatchObject({ secondFactorEnabled: true });
    expect((await ada())?.lastSignInAt).not.toBeNull();
    await database().query(`UPDATE "RoleGrant" SET "endedAt" = now()`);
    expect(await ada()).toMatchObject({
      ...{ lastSignInAt: null, secondFactorEnabled: false, roles: [] },
    });
  });
});

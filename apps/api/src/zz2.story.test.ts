import { storyDatabase } from '@vital-signs/testkit/stories';
import { expect, it } from 'vitest';
it('has it', async () => {
  const db = await storyDatabase({ name: 'seeded', prepare: async (d) => { await d.prisma.authority.create({ data: { slug: 'a', name: 'A', judgementModel: 'BAND' } }); } });
  expect(await db.prisma.authority.count()).toBe(1);
  console.log(db.kind);
  await db.close();
});

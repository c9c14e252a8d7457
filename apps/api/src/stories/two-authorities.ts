import { anAuthority, aPlace, aRevision } from '@vital-signs/testkit';
import type { StoryTemplate } from '@vital-signs/testkit/stories';

/** Two authorities without figures, for stories about people: quickly made. */
export const TWO_AUTHORITIES: StoryTemplate = {
  name: 'two-authorities',
  prepare: async (database) => {
    const norfolk = await anAuthority(database, { slug: 'norfolk', name: 'Norfolk' });
    await aRevision(database, norfolk, async (writing) => {
      const county = await aPlace(writing, { slug: 'norfolk', kind: 'AUTHORITY' });
      await aPlace(writing, { slug: 'norwich', under: county });
    });
    await anAuthority(database, { slug: 'wendmere', name: 'Wendmere' });
  },
};

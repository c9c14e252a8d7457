import { pageRoute } from './page-route';

export const peopleRoute = pageRoute({
  path: 'people',
  ability: 'MANAGE_PEOPLE',
  load: async () => {
    const [{ PeoplePage }, { peopleQuery }] = await Promise.all([
      import('../features/people/PeoplePage'),
      import('../features/people/people-query'),
    ]);
    return { Page: PeoplePage, query: peopleQuery };
  },
});

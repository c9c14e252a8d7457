import { pageRoute } from './page-route';

export const surgeryMinutesRoute = pageRoute({
  path: 'surgeries/$id/minutes',
  ability: 'FOLLOW_SURGERIES',
  load: async () => {
    const [{ MinutesPage }, { minutesQuery }] = await Promise.all([
      import('../features/surgery-minutes/MinutesPage'),
      import('../features/surgery-minutes/minutes-query'),
    ]);
    return { Page: MinutesPage, query: minutesQuery };
  },
});

import { pageRoute } from './page-route';

export const surgeriesRoute = pageRoute({
  path: 'surgeries',
  ability: 'FOLLOW_SURGERIES',
  load: async () => {
    const [{ SurgeriesPage }, { surgeriesQuery }] = await Promise.all([
      import('../features/surgery-plan/SurgeriesPage'),
      import('../features/surgery-plan/surgery-query'),
    ]);
    return { Page: SurgeriesPage, query: surgeriesQuery };
  },
});

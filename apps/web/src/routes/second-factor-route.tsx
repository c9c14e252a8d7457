import { entryRoute } from './entry-route';

export const secondFactorRoute = entryRoute({
  path: '/second-factor',
  load: async () => (await import('../features/sign-in/SecondFactorPage')).SecondFactorPage,
});

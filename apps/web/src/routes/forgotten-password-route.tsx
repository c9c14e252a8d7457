import { entryRoute } from './entry-route';

export const forgottenPasswordRoute = entryRoute({
  path: '/forgotten-password',
  load: async () =>
    (await import('../features/sign-in/ForgottenPasswordPage')).ForgottenPasswordPage,
});

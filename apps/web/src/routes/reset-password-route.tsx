import { entryRoute } from './entry-route';

export const resetPasswordRoute = entryRoute({
  path: '/reset-password',
  load: async () => (await import('../features/sign-in/ResetPasswordPage')).ResetPasswordPage,
});

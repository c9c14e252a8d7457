import { lazy, Suspense } from 'react';
import type { PageProps } from '../lib/page-props';
import { pageRoute } from './page-route';

const ScorecardSample = lazy(async () => ({
  default: (await import('../features/scorecard/ScorecardSample')).ScorecardSample,
}));

export const settingsRoute = pageRoute({
  path: 'settings',
  ability: 'CHANGE_CATALOGUE',
  load: async () => {
    const [{ SettingsPage }, { settingsQuery }] = await Promise.all([
      import('../features/catalogue/settings/SettingsPage'),
      import('../features/catalogue/settings/settings-query'),
    ]);
    const Page = (props: PageProps) => (
      <SettingsPage
        {...props}
        renderSample={(sample) => (
          <Suspense fallback={null}>
            <ScorecardSample {...sample} />
          </Suspense>
        )}
      />
    );
    return { Page, query: settingsQuery };
  },
});

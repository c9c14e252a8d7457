import type { PageProps } from '../lib/page-props';
import { pageRoute } from './page-route';
import { useAddress } from './use-address';

export const newSurgeryRoute = pageRoute({
  path: 'surgeries/new',
  ability: 'HOLD_SURGERIES',
  load: async () => {
    const [{ NewSurgeryPage }, { planQuery }] = await Promise.all([
      import('../features/surgery-plan/PlanPage'),
      import('../features/surgery-plan/surgery-query'),
    ]);
    const Page = (props: PageProps) => <NewSurgeryPage {...props} go={useAddress().go} />;
    return { Page, query: planQuery };
  },
});

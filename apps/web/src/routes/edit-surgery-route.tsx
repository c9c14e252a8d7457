import type { PageProps } from '../lib/page-props';
import { pageRoute } from './page-route';
import { useAddress } from './use-address';

export const editSurgeryRoute = pageRoute({
  path: 'surgeries/$id/edit',
  ability: 'HOLD_SURGERIES',
  load: async () => {
    const [{ EditSurgeryPage }, { planQuery }] = await Promise.all([
      import('../features/surgery-plan/PlanPage'),
      import('../features/surgery-plan/surgery-query'),
    ]);
    const Page = (props: PageProps & { readonly id: string }) => (
      <EditSurgeryPage {...props} go={useAddress().go} />
    );
    return { Page, query: planQuery };
  },
});

import type { PageProps } from '../lib/page-props';
import { pageRoute } from './page-route';
import { useAddress } from './use-address';

export const surgeryRoute = pageRoute({
  path: 'surgeries/$id',
  ability: 'FOLLOW_SURGERIES',
  load: async () => {
    const [{ SurgeryPage }, { surgeryQuery }] = await Promise.all([
      import('../features/surgery-plan/SurgeryPage'),
      import('../features/surgery-plan/surgery-query'),
    ]);
    const Page = (props: PageProps & { readonly id: string }) => (
      <SurgeryPage {...props} go={useAddress().go} />
    );
    return { Page, query: surgeryQuery };
  },
});

import { packAddress } from '../lib/page-address';
import type { PageProps } from '../lib/page-props';
import { pageRoute } from './page-route';
import { useAddress } from './use-address';

export const packsRoute = pageRoute({
  path: 'packs',
  ability: 'MAKE_PACKS',
  load: async () => {
    const [{ PacksPage }, { packsQuery }] = await Promise.all([
      import('../features/pack/PacksPage'),
      import('../features/pack/pack-query'),
    ]);
    const Page = (props: PageProps) => {
      const { go } = useAddress();
      return <PacksPage {...props} openPack={(id) => go(packAddress(props.authority, id))} />;
    };
    return { Page, query: packsQuery };
  },
});

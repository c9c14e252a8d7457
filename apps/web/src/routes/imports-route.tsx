import { importAddress } from '../lib/page-address';
import type { PageProps } from '../lib/page-props';
import { pageRoute } from './page-route';
import { useAddress } from './use-address';

export const importsRoute = pageRoute({
  path: 'imports',
  ability: 'LOAD_DATA',
  load: async () => {
    const [{ ImportsPage }, { importsQuery }] = await Promise.all([
      import('../features/import/ImportsPage'),
      import('../features/import/import-query'),
    ]);
    const Page = (props: PageProps) => {
      const { go } = useAddress();
      const openImport = (number: number) => go(importAddress(props.authority, number));
      return <ImportsPage {...props} openImport={openImport} />;
    };
    return { Page, query: importsQuery };
  },
});

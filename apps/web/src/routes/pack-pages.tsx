import { packQuery, packsQuery } from '../features/pack/pack-query';
import { PackPage } from '../features/pack/PackPage';
import { PacksPage } from '../features/pack/PacksPage';
import { packAddress } from '../lib/page-address';
import type { PageProps } from '../lib/page-props';
import { useAddress } from './use-address';

function ListPage(props: PageProps) {
  const { go } = useAddress();
  return <PacksPage {...props} openPack={(id) => go(packAddress(props.authority, id))} />;
}

/** The pages of committee packs, fetched together: what the first page knows of them is one name. */
export const PACK_PAGES = {
  list: { Page: ListPage, query: packsQuery },
  one: { Page: PackPage, query: packQuery },
};

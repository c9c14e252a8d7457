import { scorecardAddress } from '../lib/page-address';
import { useTitle } from '../lib/page-title';
import { AppLink } from '../ui/AppLink';
import { EmptyPanel } from '../ui/EmptyPanel';
import { PageFrame } from '../ui/PageFrame';

interface NotForRoleProps {
  readonly authority: { readonly slug: string; readonly name: string };
}

/** Stands in place of a page that the viewer's role does not show. */
export function NotForRole({ authority: { slug, name } }: NotForRoleProps) {
  useTitle('Not for your role');
  return (
    <PageFrame crumbs={[{ name, address: scorecardAddress(slug) }]} title="Not for your role">
      <EmptyPanel sentence="This page is for other roles than yours. An administrator of your authority can change what you hold.">
        <p>
          <AppLink href={scorecardAddress(slug)}>To the scorecard</AppLink>
        </p>
      </EmptyPanel>
    </PageFrame>
  );
}

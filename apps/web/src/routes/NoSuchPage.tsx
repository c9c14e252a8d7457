import { useQuery } from '@apollo/client/react';
import { AuthoritiesDocument } from '../apollo/generated/documents';
import { scorecardAddress } from '../lib/page-address';
import { useTitle } from '../lib/page-title';
import { AppLink } from '../ui/AppLink';
import { EmptyPanel } from '../ui/EmptyPanel';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { useAddress } from './use-address';

/** What stands at an address at which there is no page. */
export function NoSuchPage() {
  useTitle('No such page');
  const { path } = useAddress();
  const { data } = useQuery(AuthoritiesDocument);
  const authority = data?.authorities.find(({ slug }) => slug === path.split('/')[1]);
  return (
    <main>
      <h1>
        <VisuallyHidden>No such page</VisuallyHidden>
      </h1>
      <EmptyPanel sentence="There is no page at this address.">
        {authority && (
          <p>
            <AppLink href={scorecardAddress(authority.slug)}>
              To the scorecard of {authority.name}
            </AppLink>
          </p>
        )}
        <p>
          <a href="/">To the authorities</a>
        </p>
      </EmptyPanel>
    </main>
  );
}

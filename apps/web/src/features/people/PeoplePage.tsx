import { useQuery } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { PeopleContent } from './PeopleContent';
import { peopleQuery } from './people-query';
import type { People } from './people-query';

const WIDTHS = ['12rem', '16rem', '14rem', '8rem', '10rem'];

/** Who has access to an authority's figures, and the ways to give it, change it and take it. */
export function PeoplePage(props: PageProps) {
  const { authority, search, show } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = peopleQuery(props);
  // What is kept may be old: others change it too.
  const { data, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  useTitle('People');
  return (
    <PageFrame
      hasDownloads
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title="People"
      sentence={data && peopleSentence(data.people, name)}
      isBusy={data === undefined && error === undefined}
    >
      {data ? (
        <PeopleContent
          people={data.people}
          authority={{ slug: authority, name }}
          query={search['q'] ?? ''}
          show={show}
          onChanged={async () => {
            await refetch();
          }}
        />
      ) : error ? (
        <ErrorPanel
          what={`The people of ${name} could not be listed.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={8} widths={WIDTHS} label="Loading the people" />
      )}
    </PageFrame>
  );
}

/** How it stands, with every row counted once: "6 people: 5 have access to the figures of Norfolk, 1 is suspended. 2 invitations are open." */
export function peopleSentence({ people, invitations }: People, authority: string): string {
  const suspended = people.filter((person) => person.suspended).length;
  const inForce = people.filter((person) => !person.suspended && person.roles.length > 0).length;
  const former = people.length - suspended - inForce;
  const open = invitations.filter(({ expired }) => !expired).length;
  const parts = [
    `${inForce} ${inForce === 1 ? 'has' : 'have'} access to the figures of ${authority}`,
    ...(suspended > 0 ? [`${suspended} ${suspended === 1 ? 'is' : 'are'} suspended`] : []),
    ...(former > 0 ? [`${former} ${former === 1 ? 'holds' : 'hold'} no role any more`] : []),
  ];
  return [
    `${counted(people.length, 'person', 'people')}: ${parts.join(', ')}.`,
    ...(open > 0 ? [`${counted(open, 'invitation is', 'invitations are')} open.`] : []),
  ].join(' ');
}

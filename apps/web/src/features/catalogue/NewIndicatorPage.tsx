import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import {
  catalogueAddress,
  catalogueIndicatorAddress,
  scorecardAddress,
} from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { catalogueQuery } from './catalogue-query';
import { IndicatorForm } from './IndicatorForm';

/** Describes an indicator that there was not before. */
export function NewIndicatorPage(props: PageProps) {
  const { authority } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = catalogueQuery(props);
  const { data, error, refetch } = useQuery(query, { variables });
  const [saved, setSaved] = useState<string | null>(null);
  useTitle('A new indicator');
  return (
    <PageFrame
      crumbs={[
        { name, address: scorecardAddress(authority) },
        { name: 'Catalogue', address: catalogueAddress(authority) },
      ]}
      title="A new indicator"
      isBusy={data === undefined && error === undefined}
    >
      {saved !== null && (
        <p role="status">
          It is described:{' '}
          <AppLink href={catalogueIndicatorAddress(authority, saved)}>set its tolerances</AppLink>.
        </p>
      )}
      {data?.catalogue?.areas.length === 0 ? (
        <EmptyPanel sentence="An indicator stands under an area, and there is none yet.">
          <AppLink href={catalogueAddress(authority, { part: 'areas' })}>
            Make the first area
          </AppLink>
        </EmptyPanel>
      ) : data?.catalogue ? (
        <IndicatorForm
          key={saved}
          authority={authority}
          surroundings={data.catalogue}
          described={null}
          revision={data.catalogue.revision}
          onSaved={setSaved}
        />
      ) : error ? (
        <ErrorPanel
          what="The catalogue could not be read."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={8} widths={['24rem']} label="Loading the catalogue" />
      )}
    </PageFrame>
  );
}

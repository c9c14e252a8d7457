import { useQuery } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import { scorecardAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { Segmented } from '../../ui/Segmented';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { AnnotationList } from './AnnotationList';
import { AreaList } from './AreaList';
import { catalogueQuery } from './catalogue-query';
import type { Catalogue } from './catalogue-query';
import { IndicatorList } from './IndicatorList';
import { PlaceList } from './PlaceList';
import { PopulationList } from './PopulationList';
import { SectionList } from './SectionList';
import { WorkbookPanel } from './WorkbookPanel';
import styles from './CataloguePage.module.css';

const PARTS = [
  { key: 'indicators', label: 'Indicators' },
  { key: 'areas', label: 'Areas' },
  { key: 'places', label: 'Places' },
  { key: 'populations', label: 'Populations' },
  { key: 'annotations', label: 'Annotations' },
  { key: 'workbook', label: 'By workbook' },
] as const;

type Part = (typeof PARTS)[number]['key'];

/** What an authority measures, where, and by what standards, for those who keep it. */
export function CataloguePage(props: PageProps) {
  const { authority, search, show } = props;
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = catalogueQuery(props);
  const { data, error, refetch } = useQuery(query, {
    variables,
    // Others change it too.
    fetchPolicy: 'cache-and-network',
  });
  useTitle('Catalogue');
  const part = PARTS.find(({ key }) => key === search['part'])?.key ?? 'indicators';
  const catalogue = data?.catalogue;
  return (
    <PageFrame
      hasDownloads
      crumbs={[{ name, address: scorecardAddress(authority) }]}
      title="Catalogue"
      sentence={catalogue && catalogueSentence(catalogue, name)}
      isBusy={data === undefined && error === undefined}
    >
      <div data-screen-only="">
        <Segmented
          label="Part"
          labelHidden
          options={PARTS}
          value={part}
          onChange={(key) => show({ part: key === 'indicators' ? null : key, q: null })}
        />
      </div>
      {catalogue ? (
        <div className={styles.part}>
          <PartOf part={part} catalogue={catalogue} {...props} />
        </div>
      ) : error ? (
        <ErrorPanel
          what={`The catalogue of ${name} could not be read.`}
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={8} widths={['24rem', '10rem', '12rem']} label="Loading the catalogue" />
      )}
    </PageFrame>
  );
}

function PartOf({
  part,
  catalogue,
  ...props
}: PageProps & { readonly part: Part; readonly catalogue: Catalogue }) {
  const { authority } = props;
  if (part === 'areas') {
    return (
      <>
        <AreaList authority={authority} catalogue={catalogue} />
        <SectionList authority={authority} catalogue={catalogue} />
      </>
    );
  }
  if (part === 'places') return <PlaceList authority={authority} catalogue={catalogue} />;
  if (part === 'populations') {
    return <PopulationList authority={authority} catalogue={catalogue} />;
  }
  if (part === 'annotations') return <AnnotationList authority={authority} catalogue={catalogue} />;
  if (part === 'workbook') return <WorkbookPanel authority={authority} />;
  return <IndicatorList {...props} catalogue={catalogue} />;
}

function catalogueSentence({ indicators, areas, places }: Catalogue, name: string): string {
  const rows = indicators.filter(({ onScorecard }) => onScorecard).length;
  return `${name} describes ${counted(indicators.length, 'indicator')}, ${rows} of them rows of the scorecard, under ${counted(areas.length, 'area')}, for ${counted(places.length, 'place')}.`;
}

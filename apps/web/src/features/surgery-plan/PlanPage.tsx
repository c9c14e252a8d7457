import { useQuery } from '@apollo/client/react';
import { mayDoAt } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { useFrameAuthority } from '../../lib/frame';
import {
  scorecardAddress,
  surgeriesAddress,
  surgeryAddress,
  surgeryPlanAddress,
} from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { grantsIn, placeInTree, useViewer } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { PlanForm } from './PlanForm';
import { planQuery, surgeryQuery } from './surgery-query';
import type { PlanChoices, Surgery } from './surgery-query';

interface PlanPageProps extends PageProps {
  /** Goes to another page of the product. */
  readonly go: (address: string) => void;
}

/** Where a new surgery is planned. */
export function NewSurgeryPage(props: PlanPageProps) {
  return <Planning {...props} title="Plan a surgery" surgery={null} />;
}

/** Where a planned surgery is planned anew. */
export function EditSurgeryPage(props: PlanPageProps & { readonly id: string }) {
  const { authority, id } = props;
  const { query, variables } = surgeryQuery({ authority, id });
  const { data, error, refetch } = useQuery(query, { variables, fetchPolicy: 'network-only' });
  const surgery = data?.surgery;
  if (surgery?.state === 'PLANNED' && surgery.mayHold) {
    return (
      <Planning
        {...{ ...props, surgery, title: 'Change the plan' }}
        readAnew={async () => (await refetch()).data?.surgery ?? null}
      />
    );
  }
  return (
    <PageFrame
      title={surgery === undefined && !error ? undefined : 'Surgery'}
      isBusy={!data && !error}
    >
      {error ? (
        <ErrorPanel
          what="The surgery could not be loaded."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : surgery === undefined ? (
        <SkeletonRows rows={12} widths={['100%']} label="Loading the surgery" />
      ) : (
        <EmptyPanel
          sentence={
            surgery === null
              ? 'There is no such surgery that you may follow.'
              : 'Its plan cannot be changed: it has begun, is over or is not held, or your role does not let you.'
          }
        >
          <p>
            <AppLink
              href={surgery ? surgeryAddress(authority, surgery.id) : surgeriesAddress(authority)}
            >
              {surgery ? surgery.title : 'All surgeries'}
            </AppLink>
          </p>
        </EmptyPanel>
      )}
    </PageFrame>
  );
}

interface PlanningProps extends PlanPageProps {
  readonly title: string;
  /** The surgery that is planned anew; null: a new one. */
  readonly surgery: Surgery | null;
  readonly readAnew?: () => Promise<Surgery | null>;
}

function Planning(props: PlanningProps) {
  const { authority, title, surgery, go, readAnew, place, period } = props;
  const frame = useFrameAuthority();
  const viewer = useViewer();
  const { query, variables } = planQuery({ authority });
  const { data, error, refetch } = useQuery<PlanChoices>(query, { variables });
  useTitle(title);
  const places = (frame?.places ?? []).filter(({ slug }) => {
    const at = frame && placeInTree(frame, slug);
    return at && mayDoAt(grantsIn(viewer, authority), 'HOLD_SURGERIES', at);
  });
  return (
    <PageFrame
      crumbs={[
        { name: frame?.name ?? authority, address: scorecardAddress(authority) },
        { name: 'Surgeries', address: surgeriesAddress(authority) },
        ...(surgery
          ? [{ name: surgery.title, address: surgeryAddress(authority, surgery.id) }]
          : []),
      ]}
      title={title}
      isBusy={data === undefined && error === undefined}
    >
      {data && frame ? (
        <PlanForm
          {...{ authority, choices: data, surgery, frame, places, readAnew }}
          place={place}
          period={period}
          onSaved={(id, isTyped) => {
            // Whoever wrote on meanwhile is left at their words.
            if (!isTyped) go(surgeryAddress(authority, id));
            else if (surgery === null) go(surgeryPlanAddress(authority, id));
          }}
        />
      ) : error ? (
        <ErrorPanel
          what="What can be put on an agenda could not be loaded."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={12} widths={['100%']} label="Loading the form" />
      )}
    </PageFrame>
  );
}

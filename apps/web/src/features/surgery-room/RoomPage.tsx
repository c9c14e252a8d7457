import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { useViewer } from '../../lib/viewer';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { OpenRoom } from './OpenRoom';
import { useSurgery } from './use-surgery';

/** The room of a surgery: for whoever drives it, and whoever follows. */
export function RoomPage({ authority, id }: PageProps & { readonly id: string }) {
  const followed = useSurgery(authority, id, { drives: true });
  const viewer = useViewer();
  const { surgery, moment, problem } = followed;
  useTitle(surgery && `${surgery.title} – in the room`);
  if (surgery && moment && viewer) {
    return (
      <OpenRoom
        key={viewer.id}
        {...{ authority, id, viewer, surgery, moment }}
        followed={followed}
      />
    );
  }
  if (surgery === null) {
    return (
      <PageFrame title="No such surgery">
        <EmptyPanel sentence="There is no such surgery, or it is not held at a place that you may follow." />
      </PageFrame>
    );
  }
  return (
    // Without a title the heading is waited for: whoever comes in is put on that of the surgery itself.
    <PageFrame title={problem === null ? undefined : 'In the room'}>
      {problem === null ? (
        <SkeletonRows rows={8} widths={['100%']} label="Loading the surgery" />
      ) : (
        <ErrorPanel
          what="The surgery could not be read."
          detail={problem}
          onRetry={followed.again}
        />
      )}
    </PageFrame>
  );
}

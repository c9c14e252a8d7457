import type { FrameAuthority } from '../../lib/frame';
import { compareAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { MOST_COMPARED } from './compare-view';
import type { CompareView } from './compare-view';

interface CompareStartProps {
  readonly authority: string;
  readonly view: CompareView;
  readonly frame: FrameAuthority | null;
  readonly standpoint: Standpoint;
}

/** Before there is anything to compare: what can be done here, and two ways to begin. */
export function CompareStart({ authority, view, frame, standpoint }: CompareStartProps) {
  const localities = (frame?.places ?? []).filter(({ kind }) => kind === 'LOCALITY');
  const months = (frame?.months ?? []).slice(-MOST_COMPARED);
  const sentence =
    view.chosen.length === 1
      ? 'One is chosen. Choose at least one more to set beside it.'
      : 'Choose two to six places, months or indicators, and they stand side by side.';
  const localitiesCompared = localities.slice(0, MOST_COMPARED).map(({ slug }) => slug);
  return (
    <EmptyPanel sentence={sentence}>
      {localitiesCompared.length > 1 && (
        <p>
          <AppLink
            href={compareAddress(
              authority,
              { period: standpoint.period },
              { places: localitiesCompared.join(',') },
            )}
          >
            Compare the localities
          </AppLink>
        </p>
      )}
      {months.length > 1 && (
        <p>
          <AppLink
            href={compareAddress(
              authority,
              { place: standpoint.place },
              { periods: months.join(',') },
            )}
          >
            Compare the last {months.length} months
          </AppLink>
        </p>
      )}
    </EmptyPanel>
  );
}

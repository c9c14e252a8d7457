import type { FrameAuthority } from '../../lib/frame';
import { indicatorAddress, scorecardAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';

interface NotKnownProps {
  readonly authority: string;
  readonly indicator: string;
  readonly period: string | null;
  readonly place: string | null;
  /** Null while the authority is not known. */
  readonly frame: FrameAuthority | null;
}

/** The address names an indicator, a place or a month that is not there. */
export function NotKnown({ authority, indicator, period, place, frame }: NotKnownProps) {
  const name = frame?.name ?? authority;
  const isPlaceKnown = place === null || (frame?.places ?? []).some(({ slug }) => slug === place);
  const sentence = !isPlaceKnown
    ? `${name} has no place known as “${place}”.`
    : `${name} has no indicator known as “${indicator}”${period === null ? '' : ', or nothing of that month'}.`;
  return (
    <EmptyPanel sentence={sentence}>
      <p>
        {isPlaceKnown ? (
          <AppLink href={scorecardAddress(authority, { place })}>To all indicators</AppLink>
        ) : (
          <AppLink href={indicatorAddress(authority, indicator, { period })}>
            To the same indicator for {name}
          </AppLink>
        )}
      </p>
    </EmptyPanel>
  );
}

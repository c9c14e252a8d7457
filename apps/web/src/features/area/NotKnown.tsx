import type { FrameAuthority } from '../../lib/frame';
import { areasAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';

interface NotKnownProps {
  readonly authority: string;
  /** What the address names: “no area known as “x””. Null: the place alone can be wrong. */
  readonly what: string | null;
  readonly period: string | null;
  readonly place: string | null;
  /** Null while the authority is not known. */
  readonly frame: FrameAuthority | null;
}

/** The address names an area, a section, a place or a month that is not there. */
export function NotKnown({ authority, what, period, place, frame }: NotKnownProps) {
  const name = frame?.name ?? authority;
  const isPlaceKnown = place === null || (frame?.places ?? []).some(({ slug }) => slug === place);
  const sentence = !isPlaceKnown
    ? `${name} has no place known as “${place}”.`
    : what === null
      ? `${name} has no figures${period === null ? ' yet' : ' of that month'}.`
      : `${name} has ${what}${period === null ? '' : ', or nothing of that month'}.`;
  return (
    <EmptyPanel sentence={sentence}>
      <p>
        <AppLink href={areasAddress(authority, isPlaceKnown ? { place } : { period })}>
          {isPlaceKnown ? 'To all areas, latest month' : `To all areas of ${name}`}
        </AppLink>
      </p>
    </EmptyPanel>
  );
}

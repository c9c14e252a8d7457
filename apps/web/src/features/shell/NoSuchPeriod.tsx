import { parsePeriodKey } from '@vital-signs/domain';
import type { FrameAuthority } from '../../lib/frame';
import { useTitle } from '../../lib/page-title';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { PageFrame } from '../../ui/PageFrame';

interface NoSuchPeriodProps {
  /** What the address names as a month or a quarter. */
  readonly period: string;
  /** The same page without it. */
  readonly address: string;
  /** Null while it is not known. */
  readonly authority: FrameAuthority | null;
}

/** Stands in place of a page whose address names a time that is no month and no quarter. */
export function NoSuchPeriod({ period, address, authority }: NoSuchPeriodProps) {
  useTitle('No such month');
  const example = authority?.opensOn ?? '2018-03';
  return (
    <PageFrame title="No such month">
      <EmptyPanel
        sentence={`“${period}” is no month and no quarter. ${expectedWords(period, example)}`}
      >
        <p>
          <AppLink href={address}>To the latest figures</AppLink>
        </p>
      </EmptyPanel>
    </PageFrame>
  );
}

/** What an address names instead: of a quarter of the calendar, that of the financial year. */
function expectedWords(named: string, example: string): string {
  try {
    parsePeriodKey(named);
  } catch (error) {
    const [, hint] = error instanceof RangeError ? error.message.split('; ') : [];
    if (hint !== undefined) return `${hint.charAt(0).toUpperCase()}${hint.slice(1)}.`;
  }
  return `In an address a month is written 2018-03 and a quarter 2017-18-q4; here for example ${example}.`;
}

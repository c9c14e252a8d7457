import { Suspense, lazy, useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Answer } from '../../lib/answer';
import { showsEditions } from '../../lib/carried-edition';
import { FrameContext } from '../../lib/frame';
import type { FrameAuthority } from '../../lib/frame';
import { onFrameDialog } from '../../lib/frame-dialog';
import type { FrameDialog } from '../../lib/frame-dialog';
import { keep, readKept } from '../../lib/kept-choice';
import { exceptionsAddress, matrixAddress } from '../../lib/page-address';
import { SkipLink } from '../../ui/SkipLink';
import { Announcer } from './Announcer';
import { EditionBanner } from './EditionBanner';
import { LaterMonth } from './LaterMonth';
import { hasStandpoint } from './pages';
import { ShellHeader } from './ShellHeader';
import { focusHeading, useArrival } from './use-arrival';
import { useShellKeys } from './use-shell-keys';
import styles from './Shell.module.css';

const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog')).KeysDialog }));

/** Whether a month is before or after all months with figures. */
function isOutside({ months }: FrameAuthority, period: string): boolean {
  return period < (months[0] ?? '') || period > (months.at(-1) ?? '');
}

/** Whether what is shown is the month on which pages open, while a later one holds something too. */
function isOpening(
  { opensOn, afterOpening }: FrameAuthority,
  { period, edition }: Pick<ShellProps, 'period' | 'edition'>,
): boolean {
  return afterOpening.length > 0 && !edition && (period ?? opensOn) === opensOn;
}

const OutsideRecord = lazy(async () => ({
  default: (await import('./OutsideRecord')).OutsideRecord,
}));

const LATEST_AUTHORITY = 'latest-authority';

/** What the header changes of the address; null takes a key away. */
export interface StandpointChange {
  readonly period?: string;
  readonly place?: string | null;
  readonly edition?: string | null;
}

export interface ShellProps {
  /** Slug of the authority whose pages these are; null on pages that belong to none. */
  readonly slug: string | null;
  /** Null until it is known, and where there is none. */
  readonly authority: FrameAuthority | null;
  readonly authorities: readonly { readonly slug: string; readonly name: string }[];
  /** Path of the page, by which the navigation knows where one is. */
  readonly path: string;
  /** Path of the page that is drawn, which follows. */
  readonly drawnPath: string;
  readonly period: string | null;
  readonly place: string | null;
  /** Number of the edition that the page is asked for; null or left out: as known now. */
  readonly edition?: string | null;
  /** Changes keys of the address, on the same page. */
  readonly onStandpoint: (change: StandpointChange) => void;
  readonly go: (address: string) => void;
  /** Ends the session; what it comes to is said where it fails. */
  readonly signOut: () => Promise<Answer<unknown>>;
  /** Keeps a look that was chosen here for wherever they sign in. */
  readonly onPrefer: (preferred: { theme?: string; density?: string }) => void;
  /** What is opened over any page, where this feature does not have it itself. */
  readonly renderDialog: (dialog: FrameDialog, onClose: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** What all pages share: one header, the keys, the dialogs, and where the focus goes. */
export function Shell(props: ShellProps) {
  const { slug, authority, authorities, drawnPath, period, place, go, children } = props;
  const [dialog, setDialog] = useState<FrameDialog | null>(null);
  const close = useCallback(() => setDialog(null), []);
  useEffect(() => onFrameDialog(setDialog), []);
  useArrival(drawnPath);
  const known = authority?.slug ?? null;
  useEffect(() => {
    if (known !== null) keep(LATEST_AUTHORITY, known);
  }, [known]);
  // A page of no authority leads where its reader comes from, else to the first there is.
  const latest = slug ?? readKept(LATEST_AUTHORITY) ?? authorities[0]?.slug ?? null;
  const lead = (address: typeof matrixAddress) =>
    latest !== null && go(address(latest, { period, place }));
  useShellKeys({
    onDialog: setDialog,
    onMatrix: () => lead(matrixAddress),
    onExceptions: () => lead(exceptionsAddress),
  });
  return (
    <FrameContext value={authority}>
      <div className={styles.shell}>
        <SkipLink onSkip={focusHeading}>To the page</SkipLink>
        <ShellHeader {...props} />
        {authority?.fictional && (
          <aside className={styles.fictional} aria-label="About this council">
            A fictional council: places and figures are invented.
          </aside>
        )}
        {authority && showsEditions(props.path) && (
          <EditionBanner authority={authority} period={period} edition={props.edition ?? null} />
        )}
        {authority && period && isOutside(authority, period) && hasStandpoint(props.path) && (
          <Suspense fallback={null}>
            <OutsideRecord authority={authority} period={period} />
          </Suspense>
        )}
        {authority && isOpening(authority, props) && hasStandpoint(props.path) && (
          <LaterMonth
            authority={authority}
            onPeriod={(next) => props.onStandpoint({ period: next })}
          />
        )}
        {children}
      </div>
      <Announcer />
      <Suspense fallback={null}>
        {dialog === 'KEYS' && <KeysDialog isOpen onOpenChange={close} />}
        {dialog !== null && dialog !== 'KEYS' && props.renderDialog(dialog, close)}
      </Suspense>
    </FrameContext>
  );
}

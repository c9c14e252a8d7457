import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { Shell } from '../features/shell/Shell';
import type { ShellProps } from '../features/shell/Shell';
import { useAddress } from './use-address';

interface FramedPageProps extends Pick<ShellProps, 'slug' | 'authority' | 'authorities'> {
  readonly children: ReactNode;
}

/** A page in the shell: what the shell shows and changes is the address. */
export function FramedPage({ children, ...framed }: FramedPageProps) {
  const { path, search, go, show } = useAddress();
  const onStandpoint = useCallback<ShellProps['onStandpoint']>(
    // The rows that are open are those of a place.
    (change) => show('place' in change ? { ...change, open: null } : change),
    [show],
  );
  return (
    <Shell
      {...framed}
      path={path}
      period={search['period'] ?? null}
      place={search['place'] ?? null}
      onStandpoint={onStandpoint}
      go={go}
      renderDialog={() => null}
    >
      {children}
    </Shell>
  );
}

import { Outlet, useParams } from '@tanstack/react-router';
import { FramedAuthority } from './FramedAuthority';

/** The frame of an authority's pages, and in it the page that the address names. */
export function AuthorityLayout() {
  const { authority = '' } = useParams({ strict: false });
  return (
    <FramedAuthority slug={authority}>
      <Outlet />
    </FramedAuthority>
  );
}

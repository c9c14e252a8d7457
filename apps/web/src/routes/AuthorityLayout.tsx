import { useQuery } from '@apollo/client/react';
import { Outlet, useParams } from '@tanstack/react-router';
import { AuthorityFrameDocument } from '../apollo/generated/documents';
import { EmptyPanel } from '../ui/EmptyPanel';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { FramedPage } from './FramedPage';

/** The frame of an authority's pages, and in it the page that the address names. */
export function AuthorityLayout() {
  const { authority: slug = '' } = useParams({ strict: false });
  const { data } = useQuery(AuthorityFrameDocument, { variables: { authority: slug } });
  const authority = data?.authority;
  return (
    <FramedPage
      key={slug}
      slug={slug}
      authority={authority ?? null}
      authorities={data?.authorities ?? []}
    >
      {authority === null ? (
        <main>
          <h1>
            <VisuallyHidden>No such authority</VisuallyHidden>
          </h1>
          <EmptyPanel sentence={`No authority is known as “${slug}”.`}>
            <p>
              <a href="/">To the authorities</a>
            </p>
          </EmptyPanel>
        </main>
      ) : (
        <Outlet />
      )}
    </FramedPage>
  );
}

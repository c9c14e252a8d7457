import { useQuery } from '@apollo/client/react';
import { Suspense, lazy } from 'react';
import { ViewerDocument } from '../apollo/generated/documents';
import { AuthorityList } from '../features/authorities/AuthorityList';

const WelcomePage = lazy(async () => ({
  default: (await import('../features/sign-in/WelcomePage')).WelcomePage,
}));

/** The root of the address: an authority or a choice of them; what is public to who is not signed in. */
export function HomePage() {
  const { data, error } = useQuery(ViewerDocument);
  // Where nobody can be asked who it is, the list says what fails.
  if (data === undefined && error === undefined) return null;
  if (data?.viewer !== null) return <AuthorityList />;
  return (
    <Suspense fallback={null}>
      <WelcomePage />
    </Suspense>
  );
}

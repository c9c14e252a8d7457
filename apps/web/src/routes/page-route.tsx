import type { ApolloClient, DocumentNode, OperationVariables } from '@apollo/client';
import { createRoute, lazyRouteComponent, useParams } from '@tanstack/react-router';
import { mayDo } from '@vital-signs/domain';
import type { Ability } from '@vital-signs/domain';
import type { ReactNode } from 'react';
import { ViewerDocument } from '../apollo/generated/documents';
import { editionNamed } from '../lib/carried-edition';
import { useFrameAuthority } from '../lib/frame';
import type { PageAsked, PageProps } from '../lib/page-props';
import { grantsIn, useViewer } from '../lib/viewer';
import { SkeletonRows } from '../ui/SkeletonRows';
import { authorityRoute } from './authority-route';
import { NotForRole } from './NotForRole';
import { useAddress } from './use-address';

/** The names that a path holds: of areas/$area, area. */
type NamesIn<Path extends string> = Path extends `${string}$${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}$${infer Name}`
    ? Name
    : never;

type Named<Path extends string> = Readonly<Record<NamesIn<Path>, string>>;

interface PageParts<Path extends string> {
  readonly Page: (props: PageProps & Named<Path>) => ReactNode;
  /** What the page asks first, with the same variables, so that it can be fetched before. */
  readonly query?: (asked: PageAsked & Named<Path>) => {
    readonly query: DocumentNode;
    readonly variables: OperationVariables;
  };
}

interface PageRouteOptions<Path extends string> {
  /** Below the authority, for example areas/$area. */
  readonly path: Path;
  /** Shown to those whose role gives it; left out where whoever sees the authority sees the page. */
  readonly ability?: Ability;
  /** Imports the page, so that it is loaded when it is needed. */
  readonly load: () => Promise<PageParts<Path>>;
}

/**
 * A page of an authority at an address of its own. Its code and its first operation are fetched when
 * somebody means to go there, and otherwise when they go.
 */
export function pageRoute<const Path extends string>({
  path,
  ability,
  load,
}: PageRouteOptions<Path>) {
  const Page = lazyRouteComponent(async () => ({ default: (await load()).Page }));

  function RoutedPage() {
    const params = useParams({ strict: false });
    const { search, show } = useAddress();
    const frame = useFrameAuthority();
    const viewer = useViewer();
    if (ability !== undefined) {
      // Until it is known who asks and for what, nothing is asked that may be refused.
      if (viewer === null || frame === null) {
        return <SkeletonRows rows={8} widths={['100%']} label="Loading the page" />;
      }
      if (!mayDo(grantsIn(viewer, frame.slug), ability)) return <NotForRole authority={frame} />;
    }
    // The path of the route is where its names come from.
    const named = params as unknown as { authority: string } & Named<Path>;
    return <Page {...named} {...askedBy(search)} show={show} />;
  }

  return createRoute({
    getParentRoute: () => authorityRoute,
    path,
    validateSearch: (search: Record<string, unknown>): Record<string, string> =>
      Object.fromEntries(Object.entries(search).map(([key, value]) => [key, String(value)])),
    loaderDeps: ({ search }: { search: Record<string, string> }) => ({ search }),
    loader: ({ context, params, deps }) => {
      const named = params as unknown as { authority: string } & Named<Path>;
      if (ability !== undefined && !isOpenTo(context.client, named.authority, ability)) return;
      // The page itself says what fails; here nobody waits for it.
      void load()
        .then(
          ({ query }) =>
            query && context.client.query(query({ ...named, ...askedBy(deps.search) })),
        )
        .catch(() => undefined);
    },
    // The page that one leaves stays until the code of the next is there.
    component: Object.assign(RoutedPage, { preload: async () => Page.preload?.() }),
  });
}

/** Whether it is known that the viewer may see a page: it is not asked for before. */
function isOpenTo(client: ApolloClient, authority: string, ability: Ability): boolean {
  const known = client.readQuery({ query: ViewerDocument })?.viewer ?? null;
  return known !== null && mayDo(grantsIn(known, authority), ability);
}

function askedBy(search: Readonly<Record<string, string>>): Omit<PageAsked, 'authority'> {
  return {
    ...{ search, edition: editionNamed(search) },
    ...{ period: search['period'] ?? null, place: search['place'] ?? null },
  };
}

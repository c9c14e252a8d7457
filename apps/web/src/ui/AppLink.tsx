import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { useCarriedEdition } from '../lib/carried-edition';

export interface AppLinkProps extends Omit<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  'href' | 'download' | 'target'
> {
  /** Address of a page of the product, as lib/page-address makes it. */
  readonly href: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/**
 * A link to a page of the product. It is an ordinary link without listeners, so that thousands cost
 * nothing; the root of the page follows it without loading anew, and fetches what it leads to when
 * a pointer or the focus comes to it (lib/follow-links). On the page of an edition it leads to the
 * edition's other pages.
 */
export function AppLink({ children, href, ...link }: AppLinkProps) {
  return (
    <a data-page="" href={useCarriedEdition(href)} {...link}>
      {children}
    </a>
  );
}

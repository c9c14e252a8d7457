import { useEffect, useState } from 'react';
import { holdWholePage } from '../../lib/whole-page';
import { pageParts, type PageParts } from './page-parts';

/**
 * What can be taken from the page, which is whole meanwhile: with every row of its tables, also those
 * out of sight, and every chart. Read again when the page changes.
 */
export function usePageParts(): PageParts {
  const [parts, setParts] = useState(() => pageParts(document));
  useEffect(() => {
    const read = () => setParts(pageParts(document));
    const changes = new MutationObserver(read);
    changes.observe(document.body, { childList: true, subtree: true });
    const letGo = holdWholePage();
    return () => {
      changes.disconnect();
      letGo();
    };
  }, []);
  return parts;
}

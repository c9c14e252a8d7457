import { useLayoutEffect, useState } from 'react';
import { onTitle } from '../../lib/page-title';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

/** Says to a screen reader that another page is there, by its title; not of the first. */
export function Announcer() {
  const [said, setSaid] = useState('');
  // Before the page that comes with it names itself.
  useLayoutEffect(() => {
    let before: string | null = null;
    return onTitle((title) => {
      if (before !== null && title !== before) setSaid(title);
      before = title;
    });
  }, []);
  return (
    <div aria-live="polite">
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  );
}

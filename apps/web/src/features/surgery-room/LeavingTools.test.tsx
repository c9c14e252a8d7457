import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { LeavingTools } from './LeavingTools';

function column(isThere: boolean) {
  return (
    <section aria-labelledby="said">
      <h2 id="said" tabIndex={-1}>
        Said of this
      </h2>
      {isThere && (
        <LeavingTools leaves="Taken back." onUndo={vi.fn()}>
          {null}
        </LeavingTools>
      )}
    </section>
  );
}

test('whoever stands on what leaves goes on from the heading above it', async () => {
  const { rerender } = render(column(true));
  screen.getByRole('button', { name: 'Undo' }).focus();
  rerender(column(false));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading')));
});

test('whoever is elsewhere when it leaves stays there', async () => {
  const { rerender } = render(column(true));
  rerender(column(false));
  await Promise.resolve();
  expect(document.activeElement).toBe(document.body);
});

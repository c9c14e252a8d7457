import { expect, test, vi } from 'vitest';
import { followRenewal } from './renewed-product';

/** A page whose history lives on when it is loaded anew. */
function aPage() {
  const reload = vi.fn();
  const history = {
    state: null as unknown,
    replaceState: (state: unknown) => void (history.state = state),
  };
  const events = new EventTarget();
  const page = {
    addEventListener: events.addEventListener.bind(events),
    location: { reload },
    history,
  } as unknown as Window;
  const miss = () => {
    const event = new Event('vite:preloadError', { cancelable: true });
    events.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { page, reload, miss };
}

test('a page whose parts were renewed meanwhile is loaded anew', () => {
  const { page, reload, miss } = aPage();
  followRenewal(page, () => 1_000);
  expect(miss()).toBe(true);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a part that is still missing then is told as a fault, and tried again later', () => {
  let now = 1_000;
  const { page, reload, miss } = aPage();
  followRenewal(page, () => now);
  miss();
  now += 5_000;
  expect(miss()).toBe(false);
  expect(reload).toHaveBeenCalledTimes(1);
  now += 60_000;
  expect(miss()).toBe(true);
  expect(reload).toHaveBeenCalledTimes(2);
});

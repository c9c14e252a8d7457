import { expect, test, vi } from 'vitest';
import { followRenewal, tellUnknownQuestion } from './renewed-product';

/** A page whose history lives on when it is loaded anew. */
function aPage(html = '<main><dialog></dialog></main>') {
  const reload = vi.fn();
  const history = {
    state: null as unknown,
    replaceState: (state: unknown) => void (history.state = state),
  };
  const events = new EventTarget();
  const page = {
    addEventListener: events.addEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
    location: { reload },
    history,
    document: new DOMParser().parseFromString(html, 'text/html'),
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

test('a page that asks what the server does not know is loaded anew, once', () => {
  const { page, reload } = aPage();
  followRenewal(page, () => 1_000);
  tellUnknownQuestion(page);
  tellUnknownQuestion(page);
  expect(reload).toHaveBeenCalledTimes(1);
});

test.each([
  ['a text', '<textarea>Half a sentence</textarea>'],
  ['a form', '<main><form><input value="3.3"></form></main>'],
  ['a dialog', '<dialog open><input></dialog>'],
])('a page in which %s is open is left as it is, so that no words are lost', (_, html) => {
  const { page, reload } = aPage(html);
  followRenewal(page, () => 1_000);
  tellUnknownQuestion(page);
  expect(reload).not.toHaveBeenCalled();
});

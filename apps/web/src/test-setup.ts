import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// What a page shows is waited for as long as a busy machine needs; how long it takes is for the bench.
configure({ asyncUtilTimeout: 15_000 });

// Whatever React or a library complains about is a fault of ours: a test that lets it happen fails.
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  cleanup();
  // Test files share a document: what one put beside its page is no part of the next one's.
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  const complaints = [console.error, console.warn].flatMap((log) => vi.mocked(log).mock.calls);
  vi.restoreAllMocks();
  expect(complaints, 'nothing is written to console.error or console.warn').toEqual([]);
});

import type { Answer } from '../../lib/answer';

export interface Upload {
  readonly done: Promise<Answer<{ readonly number: number }>>;
  readonly stop: () => void;
}

interface UploadOptions {
  /** Slug of the authority. */
  readonly authority: string;
  readonly file: File;
  /** Told how much of it is sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** The server's bound on a file; said before a larger one is sent in vain. */
export const MOST_BYTES = 50_000_000;

/**
 * Sends a file as its bytes, and tells how far it is: what `fetch` cannot. Gives the number of the
 * import, or why there is none.
 */
export function uploadFile({ authority, file, onProgress }: UploadOptions): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Answer<{ readonly number: number }>>((tell) => {
    const refuse = (sentence: string) => tell({ isDone: false, code: null, sentence });
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    });
    request.addEventListener('load', () => {
      const number = numberIn(request.responseText);
      if (request.status === 201 && number !== null) tell({ isDone: true, given: { number } });
      else refuse(refusalIn(request.responseText) ?? `The server answered with ${request.status}.`);
    });
    request.addEventListener('error', () =>
      refuse('The server could not be reached, or broke the transfer off. Nothing was loaded.'),
    );
    request.addEventListener('abort', () => refuse('Stopped. Nothing was loaded.'));
    request.open(
      'POST',
      `/api/imports/${encodeURIComponent(authority)}/files?name=${encodeURIComponent(file.name)}`,
    );
    request.setRequestHeader('content-type', 'application/octet-stream');
    // What the server's protection against forged requests wants.
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

/** Where a workbook to fill in is downloaded, with the authority's own indicators and places. */
export function templateAddress(authority: string, period: string, shape: string): string {
  const asked = new URLSearchParams({ period, shape });
  return `/api/imports/${encodeURIComponent(authority)}/template.xlsx?${asked.toString()}`;
}

function numberIn(body: string): number | null {
  const number = (parsed(body) as { number?: unknown } | null)?.number;
  return typeof number === 'number' ? number : null;
}

function refusalIn(body: string): string | null {
  const answer = parsed(body) as { errors?: readonly { message?: unknown }[] } | null;
  const message = answer?.errors?.[0]?.message;
  return typeof message === 'string' ? message : null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

/** Something about a file: where, what was read and what was expected. */
export interface NationalIssue {
  readonly severity: 'FAIL' | 'WARNING' | 'NOTE';
  readonly code: string;
  readonly row: number | null;
  readonly column: number | null;
  readonly read: string | null;
  readonly expected: string | null;
  readonly sentence: string;
}

/** What a file held, and whether it was stored. */
export interface NationalOutcome {
  /** Number of the release; null: nothing of it was stored. */
  readonly release: number | null;
  readonly title: string;
  readonly rows: number;
  readonly values: number;
  readonly measures: number;
  readonly neighbours: number;
  readonly issues: readonly NationalIssue[];
  readonly moreIssues: number;
}

/** What came of sending a file, or why it was not taken. */
export type Sent = { readonly outcome: NationalOutcome } | { readonly problem: string };

/** Sends a file of published figures as its bytes, with the day on which it was published if somebody says it. */
export async function sendNationalFile(
  authority: string,
  file: File,
  publishedOn: string,
): Promise<Sent> {
  const asked = new URLSearchParams({
    name: file.name,
    ...(publishedOn === '' ? {} : { publishedOn }),
  });
  try {
    const answer = await fetch(
      `/api/national/${encodeURIComponent(authority)}/files?${asked.toString()}`,
      { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file },
    );
    return readAnswer((await answer.json()) as unknown, answer.status);
  } catch {
    return { problem: 'The server could not be reached, or broke off. Nothing was loaded.' };
  }
}

function readAnswer(body: unknown, status: number): Sent {
  const said = body as {
    readonly errors?: readonly { readonly message?: unknown }[];
    readonly issues?: unknown;
  };
  const message = said.errors?.[0]?.message;
  if (typeof message === 'string') return { problem: message };
  // The server's own shape, as its route says it.
  if (Array.isArray(said.issues)) return { outcome: body as NationalOutcome };
  return { problem: `The server answered with ${status}. Nothing was loaded.` };
}

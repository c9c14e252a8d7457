/** What one row or set of a workbook would change. */
interface WorkbookChange {
  readonly sheet: string;
  readonly subject: string;
  readonly isNew: boolean;
  readonly changes: readonly {
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** What a workbook would change, as the server says it. */
export interface WorkbookPreview {
  readonly revision: number;
  readonly problems: readonly {
    readonly sheet: string | null;
    readonly row: number | null;
    readonly sentence: string;
  }[];
  readonly changes: readonly WorkbookChange[];
  readonly compared: number;
  readonly months: number;
  /** Which months were looked at, in a sentence. */
  readonly lookedAt: string;
  readonly changed: number;
  readonly counts: readonly {
    readonly before: string;
    readonly after: string;
    readonly count: number;
  }[];
  readonly ratings: readonly string[];
}

/** What became of a workbook that was to be applied. */
export interface WorkbookOutcome {
  readonly saved: boolean;
  readonly problems: readonly { readonly sentence: string }[];
  readonly changedMeanwhile: {
    readonly person: string;
    readonly at: string;
    readonly reason: string;
  } | null;
}

const FAILED = 'The server could not be reached: try again in a moment.';

/** The address of the workbook as it stands. */
export function workbookAddress(authority: string): string {
  return `/api/catalogue/${encodeURIComponent(authority)}/workbook.xlsx`;
}

/** @throws Error with a sentence, where it is refused. */
async function post<Answer>(address: string, file: Blob): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
  } catch {
    throw new Error(FAILED);
  }
  const answer = (await response.json().catch(() => null)) as
    (Answer & { readonly errors?: readonly { readonly message: string }[] }) | null;
  if (answer === null || !response.ok) throw new Error(answer?.errors?.[0]?.message ?? FAILED);
  return answer;
}

/** What a workbook would change. */
export function previewWorkbook(authority: string, file: Blob): Promise<WorkbookPreview> {
  return post(`/api/catalogue/${encodeURIComponent(authority)}/workbook`, file);
}

/** Applies a workbook as it was previewed. */
export function applyWorkbook(
  authority: string,
  file: Blob,
  { seen, reason }: { readonly seen: number; readonly reason: string },
): Promise<WorkbookOutcome> {
  const query = new URLSearchParams({ seen: String(seen), reason });
  return post(`/api/catalogue/${encodeURIComponent(authority)}/workbook?${query.toString()}`, file);
}

/** Where the system looks for programs. */
export const programPath = process.env['PATH'] ?? '';

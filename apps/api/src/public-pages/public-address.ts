/** Addresses of the public pages; made here alone. */
export const publicHome = '/public';

/** The latest public edition of an authority. */
export function publicAuthorityAddress(authority: string): string {
  return `/public/${authority}`;
}

export function publicEditionAddress(authority: string, number: number): string {
  return `/public/${authority}/editions/${number}`;
}

export function publicIndicatorAddress(authority: string, number: number, key: string): string {
  return `${publicEditionAddress(authority, number)}/indicators/${encodeURIComponent(key)}`;
}

export function publicTableAddress(authority: string, number: number): string {
  return `${publicEditionAddress(authority, number)}/scorecard.csv`;
}

export const accessibilityStatementAddress = '/public/accessibility';
export const privacyNoticeAddress = '/public/privacy';

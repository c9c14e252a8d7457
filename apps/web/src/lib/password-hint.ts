/** What makes a good password, with the least length where it is known. */
export function passwordHint(length: number | undefined): string {
  const least = length === undefined ? '' : `At least ${length} letters, figures or signs. `;
  return `${least}Several words that do not belong together are easy to keep and hard to guess.`;
}

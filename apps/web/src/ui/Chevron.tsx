/** Says that a button opens something below it. */
export function Chevron() {
  return (
    <svg width="0.7em" height="0.7em" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d="M1.5 3.5 5 7l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  );
}

/** A time at three figures or so: 0.312 ms, 9.31 ms, 123 ms, 2.31 s. */
export function milliseconds(time: number): string {
  if (time >= 1000) return `${(time / 1000).toFixed(2)} s`;
  if (time >= 100) return `${time.toFixed(0)} ms`;
  return `${time.toFixed(time >= 1 ? 2 : 3)} ms`;
}

export function perSecond(answers: number): string {
  return `${answers.toFixed(answers >= 100 ? 0 : 1)} answers a second`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

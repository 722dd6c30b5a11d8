const spoken = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant as people in England read it: '3 May 2026 at 14:02'. */
export function sayInstant(at: Date): string {
  return spoken.format(at).replace(', ', ' at ')
}

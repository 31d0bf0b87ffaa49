/** Says in which time zone the page's days and times are. */
export function showTimeZone(target: HTMLElement): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  target.textContent = `Days, weeks and months are those of the records, in UTC. Times of updates are in your time zone (${timeZone}).`;
}

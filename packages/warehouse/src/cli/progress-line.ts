/** What a line of progress shows. */
export interface ProgressState {
  /** What is under way. */
  name: string;
  /** From 0 to 1. */
  share: number;
  /** Rows a second; null when not known. */
  rate: number | null;
  secondsLeft: number | null;
}

const longestBar = 30;
const shortestBar = 10;

/**
 * One line no longer than `columns` characters. What does not fit is left out, the least telling first: the rate, the time
 * left, the bar, the name.
 */
export function progressLine({ name, share, rate, secondsLeft }: ProgressState, columns: number): string {
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const speed = rate === null ? "" : `${Math.round(rate).toLocaleString("en")} rows/s`;
  const left = secondsLeft === null ? "" : `${duration(secondsLeft)} left`;
  const choices = [
    [name, percent, speed, left],
    [name, percent, left],
    [name, percent],
  ];
  for (const parts of choices) {
    const text = parts.filter((part) => part !== "").join("  ");
    const room = columns - text.length - 2;
    if (room >= shortestBar) return text.replace(percent, `${bar(share, Math.min(room, longestBar))}  ${percent}`);
  }
  const shortest = `${name}  ${percent}`;
  return shortest.length <= columns ? shortest : percent.trim().slice(0, columns);
}

function bar(share: number, width: number): string {
  const full = Math.floor(share * width);
  return "█".repeat(full) + "░".repeat(width - full);
}

/** `45 s`, `3 min 5 s`, `2 h 10 min` */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** An error and its chain of causes, for the log. Text in single quotes is masked: an engine may repeat the value that it choked on. */
export function causesOf(error: unknown): { name: string; message: string; stack?: string[] }[] {
  const causes = [];
  let cause = error;
  while (cause instanceof Error && causes.length < maxCauses) {
    causes.push({ name: cause.name, message: mask(cause.message), ...(cause.stack && { stack: frames(cause.stack) }) });
    cause = cause.cause;
  }
  return causes;
}

const maxCauses = 5;

function mask(message: string): string {
  return message.replace(/'[^']*'/g, "'…'");
}

/** The frames alone: a stack begins with the message. */
function frames(stack: string): string[] {
  return stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "));
}

/** What no client sees, because it has left. */
export function clientLeft(): Response {
  return new Response(null, { status: 499 });
}

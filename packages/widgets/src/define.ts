/**
 * Registers a tag unless the page has one of that name: a second copy of the script, or another version of it, then does
 * no harm and the first keeps its tags. What a tag is made of is registered with the first of its kind that is made, so that
 * importing a class registers nothing.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}

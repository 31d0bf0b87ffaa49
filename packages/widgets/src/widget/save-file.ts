/** How long a browser may take to begin with a file, in ms: some ask for the address only after the reader has agreed. */
const patience = 40_000;

/** Hands a file to the browser, which saves it under that name or asks where to. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), patience);
}

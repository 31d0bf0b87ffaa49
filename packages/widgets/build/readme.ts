/**
 * The folder's README as the package brings it: without pictures, and with the names alone where it links to other files
 * of the repository.
 */
export function publishedReadme(readme: string): string {
  let inPictures = false;
  const lines = readme.split("\n").map((line) => {
    inPictures = line.startsWith("|") && (inPictures || /\| picture +\|$/.test(line));
    // The pictures are the last column of their table.
    return inPictures ? line.replace(/\|[^|]*\|$/, "|") : line;
  });
  return lines.join("\n").replaceAll(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, "$1");
}

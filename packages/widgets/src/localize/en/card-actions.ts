/** English texts of a card's menu. They come with the menu, when a reader first opens one. */
export const cardActions = {
  viewTable: "View as table",
  viewChart: "View as chart",
  copy: "Copy as text",
  download: "Download CSV",
  cancelDownload: "Cancel download",
  downloading: (size: string) => (size === "" ? "Downloading." : `Downloading: ${size} so far.`),
  downloaded: (size: string) => `Downloaded ${size}.`,
  downloadCancelled: "Download cancelled.",
  downloadFailed: (message: string) => `The download failed. ${message}`,
  asOthers: "As the others",
};

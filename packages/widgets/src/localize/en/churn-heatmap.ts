/** English texts of `<cx-churn-heatmap>`. */
export const churnHeatmap = {
  churnHeatmap: "Churn risk by upsell opportunity",
  heatmapHint: "Use the arrow keys to move between cells and Enter to filter by one.",
};

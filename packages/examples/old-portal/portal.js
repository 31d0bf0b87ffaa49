// Libraries of that time extended what every list has.
Array.prototype.last = function () {
  return this[this.length - 1];
};

$(() => {
  // Markup comes as text, long after the page.
  $("#panel").html(
    '<cx-kpi-card metric="customer-count"></cx-kpi-card>' +
      "<cx-churn-breakdown></cx-churn-breakdown>" +
      "<cx-sentiment-trend></cx-sentiment-trend>" +
      "<cx-ticket-table></cx-ticket-table>" +
      "<cx-filter-bar></cx-filter-bar>",
  );
  $("#row").html("<cx-ticket-priority></cx-ticket-priority><cx-ticket-volume></cx-ticket-volume>");
  $("#more").on("click", () => $("#tab").show());

  $(document).on("cx-select", (event) => {
    $("#chosen").text(JSON.stringify(event.originalEvent.detail.datum));
  });
  $(document).on("cx-filter-change", (event) => {
    $("#filters").text(JSON.stringify(event.originalEvent.detail.filters));
  });

  $("#only-high").on("click", (event) => {
    const detail = { filters: { churnRisk: ["High"] }, source: "host", origin: event.target };
    event.target.dispatchEvent(new CustomEvent("cx-filter-request", { bubbles: true, cancelable: true, detail }));
  });
});

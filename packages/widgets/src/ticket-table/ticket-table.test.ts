import type { TicketTableData } from "@customer-pulse/contract";
import { expect } from "@open-wc/testing";
import { WidgetError } from "../client/widget-error.ts";
import { HandClient } from "../testing/hand-client.ts";
import { countEvents, nextEvent, openMenu, part, parts, place, press, shadowText } from "../testing/page.ts";
import "./cx-ticket-table.ts";
import type { CxTicketTable } from "./ticket-table.ts";

const hostile = `<img src=x onerror="document.title='taken'"> 👩‍👩‍👧 مرحبا ${"long words ".repeat(300)}`;

const columns: TicketTableData["columns"] = [
  { key: "ticketDate", label: "Date", type: "instant", sortable: true },
  { key: "ticketId", label: "Ticket", type: "id", sortable: true },
  { key: "customerId", label: "Customer", type: "customer", sortable: true, filter: "customerId" },
  { key: "ticketCategory", label: "Category", type: "category", sortable: true, filter: "ticketCategory" },
  { key: "priorityLevel", label: "Priority", type: "category", sortable: true, filter: "priorityLevel" },
  { key: "ticketStatus", label: "Status", type: "category", sortable: true, filter: "ticketStatus" },
  { key: "sentimentScore", label: "Sentiment", type: "score", sortable: true },
  { key: "ticketDescription", label: "Description", type: "text", sortable: false },
  { key: "expectedResolutionTimeframe", label: "Expected resolution", type: "text", sortable: true },
  { key: "requestedRemedy", label: "Requested remedy", type: "text", sortable: true },
];

const row: TicketTableData["rows"][number] = {
  ticketDate: "2026-02-03T23:30:00.000Z",
  ticketId: "T1",
  customerId: "C7",
  ticketCategory: "Billing",
  priorityLevel: "High",
  ticketStatus: "open",
  sentimentScore: -0.42,
  ticketDescription: hostile,
  expectedResolutionTimeframe: null,
  requestedRemedy: "Refund",
};

const data: TicketTableData = {
  columns,
  rows: [row, { ...row, ticketId: "T2", priorityLevel: null, sentimentScore: null, ticketDescription: "Short." }],
  page: 1,
  pageSize: 25,
  total: 1234,
};

describe("cx-ticket-table", () => {
  let client: HandClient;
  let table: CxTicketTable;

  async function show(markup = '<cx-ticket-table lang="en"></cx-ticket-table>', answer = data): Promise<void> {
    client = new HandClient();
    table = place<CxTicketTable>(markup, client);
    (await client.question(0)).answer<"ticket-table">(answer);
    await nextEvent(table, "cx-load");
  }

  beforeEach(() => show());

  afterEach(() => {
    table.remove();
    document.dispatchEvent(
      new CustomEvent("cx-filter-request", {
        detail: { filters: { priorityLevel: null, customerId: null, churnRisk: null }, source: "user" },
        bubbles: true,
      }),
    );
  });

  const heads = () => parts(table, "th").map((head) => head.textContent?.replaceAll(/[\s↑↓]+/g, " ").trim());
  const head = (name: string) =>
    parts(table, "th").find((candidate) => candidate.textContent?.includes(name)) ?? expect.fail(`no column ${name}`);
  const cells = (index: number) => [...(parts(table, "tbody tr")[index]?.children ?? [])] as HTMLElement[];
  const button = (name: string) => part<HTMLButtonElement>(table, `[aria-label="${name}"]`);
  const field = () => part<HTMLInputElement>(table, "input[type=search]");

  function type(text: string): void {
    field().value = text;
    field().dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  /** Answers the question at that place, and says what it asked for. */
  async function answered(index: number, answer: Partial<TicketTableData> = {}): Promise<unknown> {
    const question = await client.question(index);
    question.answer<"ticket-table">({ ...data, ...answer });
    await nextEvent(table, "cx-load");
    return question.request.options;
  }

  it("is accessible", async () => {
    await expect(table).to.be.accessible();
  });

  it("asks for the newest tickets, and shows what customers describe, expect and ask for", () => {
    expect(client.asked[0]?.request.options).to.deep.equal({
      page: 1,
      pageSize: 25,
      sort: "ticketDate",
      direction: "desc",
      search: "",
    });
    expect(heads()).to.deep.equal([
      "Date (UTC)",
      "Category",
      "Priority",
      "Status",
      "Description",
      "Expected resolution",
      "Requested remedy",
      "Sentiment",
      "Customer",
    ]);
  });

  it("shows times as they are stored, whatever the reader's zone, and says so", () => {
    expect(cells(0)[0]?.textContent).to.match(/Feb 3, 2026, 11:30\sPM/);
    expect(head("Date (UTC)").title).to.equal("Times are in UTC, as stored.");
  });

  it("gives a sentiment its sign and a word, not a colour alone", () => {
    expect(cells(0)[7]?.textContent?.replaceAll(/\s+/g, " ").trim()).to.equal("-0.42 Negative");
  });

  it("says what is not stated", () => {
    expect(cells(1)[2]?.textContent?.trim()).to.equal("Not stated");
    expect(cells(1)[7]?.querySelector("[aria-hidden]")?.textContent).to.equal("–");
    expect(cells(1)[7]?.querySelector(".visually-hidden")?.textContent).to.equal("Not stated");
  });

  it("shows markup, emoji and right-to-left text as text, folded until it is asked for", async () => {
    const cell = cells(0)[4];
    const prose = cell?.querySelector<HTMLElement>(".prose");
    expect(prose?.textContent).to.equal(hostile);
    expect(cell?.querySelector("img")).to.equal(null);
    expect(document.title).to.not.equal("taken");
    expect(prose?.closest<HTMLElement>("[dir]")?.dir).to.equal("auto");
    const folded = prose?.getBoundingClientRect().height ?? 0;
    const more = cell?.querySelector<HTMLButtonElement>("button[aria-expanded=false]");
    expect(more?.textContent).to.equal("Show more (Description)");
    expect(more?.checkVisibility()).to.equal(true);
    // It takes no line of its own.
    expect(cell?.querySelector<HTMLElement>(".fold")?.getBoundingClientRect().height).to.equal(folded);
    more?.click();
    await table.updateComplete;
    expect(more?.getAttribute("aria-expanded")).to.equal("true");
    expect(prose?.getBoundingClientRect().height).to.be.greaterThan(folded);
    await expect(table).to.be.accessible();
    more?.click();
    await table.updateComplete;
    expect(prose?.getBoundingClientRect().height).to.equal(folded);
    expect(cells(1)[4]?.querySelector("button")).to.equal(null);
  });

  it("offers to unfold only what does not fit in two lines, also once its card is narrower", async () => {
    table.remove();
    const ticketDescription = `The export is missing ${"its last column ".repeat(8)}`;
    await show(undefined, { ...data, rows: [{ ...row, ticketDescription }], total: 1 });
    table.columns = "ticketDescription";
    table.style.width = "1200px";
    const more = () => part(table, ".more").checkVisibility();
    while (more()) await new Promise(requestAnimationFrame);
    table.style.width = "320px";
    while (!more()) await new Promise(requestAnimationFrame);
  });

  it("orders by a column with one request, the other way round with the next, and says which way", async () => {
    expect(head("Date (UTC)").getAttribute("aria-sort")).to.equal("descending");
    expect(head("Category").getAttribute("aria-sort")).to.equal("none");
    expect(head("Description").hasAttribute("aria-sort")).to.equal(false);
    head("Category").querySelector("button")?.click();
    expect(await answered(1)).to.deep.include({ sort: "ticketCategory", direction: "asc" });
    expect(head("Category").getAttribute("aria-sort")).to.equal("ascending");
    head("Category").querySelector("button")?.click();
    expect(await answered(2)).to.deep.include({ sort: "ticketCategory", direction: "desc" });
    head("Sentiment").querySelector("button")?.click();
    expect(await answered(3)).to.deep.include({ sort: "sentimentScore", direction: "desc" });
    expect(client.asked).to.have.length(4);
  });

  it("goes through the pages, and keeps the focus on its button at the last", async () => {
    expect(part(table, ".pager [role=status]").textContent?.trim()).to.equal("1–25 of 1,234");
    button("Next page").click();
    expect(await answered(1, { page: 2 })).to.deep.include({ page: 2 });
    expect(part(table, ".pager [role=status]").textContent?.trim()).to.equal("26–50 of 1,234");
    const last = button("Last page");
    last.focus();
    last.click();
    expect(await answered(2, { page: 50 })).to.deep.include({ page: 50 });
    expect(part(table, ".pager [role=status]").textContent?.trim()).to.equal("1,226–1,234 of 1,234");
    expect(table.shadowRoot?.activeElement).to.equal(last);
    last.click();
    button("Previous page").click();
    expect(await answered(3, { page: 49 })).to.deep.include({ page: 49 });
    button("First page").click();
    expect(await answered(4)).to.deep.include({ page: 1 });
    expect(client.asked).to.have.length(5);
  });

  it("keeps the first row on the page when the pages get another size", async () => {
    button("Next page").click();
    await answered(1, { page: 2 });
    const select = part<HTMLSelectElement>(table, ".pager select");
    select.value = "10";
    select.dispatchEvent(new Event("change"));
    expect(await answered(2, { page: 3, pageSize: 10 })).to.deep.include({ page: 3, pageSize: 10 });
  });

  it("says which size its pages have, also when the one before was the host's own", async () => {
    table.pageSize = 3;
    await answered(1, { pageSize: 3 });
    const select = part<HTMLSelectElement>(table, ".pager select");
    expect(select.value).to.equal("3");
    select.value = "10";
    select.dispatchEvent(new Event("change"));
    await answered(2, { pageSize: 10 });
    expect(select.value).to.equal("10");
  });

  it("goes back to the first page with a filter, an order or a search, in the same request", async () => {
    const next = async (index: number) => {
      button("Next page").click();
      await answered(index, { page: 2 });
    };
    await next(1);
    document.dispatchEvent(
      new CustomEvent("cx-filter-request", {
        bubbles: true,
        cancelable: true,
        detail: { filters: { churnRisk: ["High"] }, source: "host" },
      }),
    );
    expect(await answered(2)).to.deep.include({ page: 1 });
    await next(3);
    head("Status").querySelector("button")?.click();
    expect(await answered(4)).to.deep.include({ page: 1, sort: "ticketStatus" });
    await next(5);
    type("refund");
    press(field(), "Enter");
    expect(await answered(6)).to.deep.include({ page: 1, search: "refund" });
    expect(client.asked).to.have.length(7);
  });

  it("goes to what is the last page now, when there are fewer rows than there were", async () => {
    button("Last page").click();
    await answered(1, { page: 50, rows: [], total: 30 });
    expect(await answered(2, { page: 2, total: 30 })).to.deep.include({ page: 2 });
  });

  it("keeps the rows while the next ones load, and says that it is busy", async () => {
    button("Next page").click();
    await client.question(1);
    await table.updateComplete;
    expect(parts(table, "tbody tr")).to.have.length(2);
    expect(part(table, "[part=card]").getAttribute("aria-busy")).to.equal("true");
    expect(parts(table, "[part=progress]")).to.have.length(1);
  });

  it("searches when the reader pauses, with one request for a word", async () => {
    for (const text of ["r", "re", "ref"]) {
      type(text);
      await table.updateComplete;
    }
    expect(await answered(1)).to.deep.include({ search: "ref" });
    expect(client.asked).to.have.length(2);
  });

  it("searches at once by Enter, says that nothing is found, and takes the search back", async () => {
    type(" <b>x ");
    press(field(), "Enter");
    await answered(1, { rows: [], total: 0 });
    expect(part(table, "[part=empty] p").textContent).to.equal("No tickets contain “<b>x”.");
    expect(part(table, ".pager [role=status]").textContent?.trim()).to.equal("No tickets contain “<b>x”.");
    await expect(table).to.be.accessible();
    part(table, "[part=empty] button").click();
    expect(table.shadowRoot?.activeElement).to.equal(field());
    expect(await answered(2)).to.deep.include({ search: "" });
    expect(parts(table, "tbody tr")).to.have.length(2);
  });

  it("clears the search by Escape", async () => {
    type("refund");
    press(field(), "Enter");
    await answered(1);
    press(field(), "Escape");
    expect(field().value).to.equal("");
    expect(await answered(2)).to.deep.include({ search: "" });
    expect(client.asked).to.have.length(3);
  });

  it("still says what was searched for after a failure, and leaves alone what is being typed", async () => {
    type("refund ");
    press(field(), "Enter");
    (await client.question(1)).fail(new WidgetError("warehouse-unavailable", "The warehouse does not answer."));
    await nextEvent(table, "cx-error");
    await table.updateComplete;
    expect(parts(table, "input[type=search]")).to.have.length(0);
    table.refresh();
    await answered(2);
    expect(field().value).to.equal("refund");
    type("refund now ");
    press(field(), "Enter");
    expect(await answered(3)).to.deep.include({ search: "refund now" });
    expect(field().value).to.equal("refund now ");
  });

  it("drops a search that is not put yet when it leaves the page", async () => {
    type("refund");
    table.remove();
    document.body.append(table);
    await table.updateComplete;
    button("Next page").click();
    expect(await answered(1)).to.deep.include({ page: 2, search: "" });
  });

  it("lets the reader choose columns, but never takes the last away", async () => {
    const boxes = () => parts(table, ".columns input") as HTMLInputElement[];
    part(table, "summary").click();
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([...Array(9).fill(true), false]);
    await expect(table).to.be.accessible();
    boxes()[9]?.click();
    await table.updateComplete;
    expect(heads().at(-1)).to.equal("Ticket");
    for (const box of boxes().slice(0, 9)) {
      box.click();
      await table.updateComplete;
    }
    expect(heads()).to.deep.equal(["Ticket"]);
    expect(boxes()[9]?.disabled).to.equal(true);
    expect(client.asked).to.have.length(1);
    boxes()[0]?.focus();
    press(boxes()[0] ?? table, "Escape");
    expect(part<HTMLDetailsElement>(table, "details").open).to.equal(false);
    expect(table.shadowRoot?.activeElement).to.equal(part(table, "summary"));
  });

  it("shows the columns that the host names, in their order, and one size of page", async () => {
    table.remove();
    await show(
      '<cx-ticket-table lang="en" columns="customerId ticketId" page-size="500" sort="ticketId"></cx-ticket-table>',
    );
    expect(heads()).to.deep.equal(["Customer", "Ticket"]);
    expect(client.asked[0]?.request.options).to.deep.include({ pageSize: 200, sort: "ticketId" });
  });

  it("filters by a category that is chosen, marks it, and takes it back", async () => {
    const priority = () => cells(0)[2]?.querySelector("button");
    const first = nextEvent(document, "cx-filter-change");
    priority()?.click();
    expect((await first).detail).to.deep.include({ filters: { priorityLevel: ["High"] }, source: "drill" });
    await answered(1);
    expect(priority()?.getAttribute("aria-pressed")).to.equal("true");
    const second = nextEvent(document, "cx-filter-change");
    priority()?.click();
    expect((await second).detail.filters).to.deep.equal({});
  });

  it("tells the page of a chosen customer once, and lets a host open it otherwise", async () => {
    const selects = countEvents(document, "cx-select");
    const changes = countEvents(document, "cx-filter-change");
    document.addEventListener("cx-select", (event) => event.preventDefault(), { once: true });
    const chosen = nextEvent(document, "cx-select");
    cells(0)[8]?.querySelector("button")?.click();
    expect((await chosen).detail).to.deep.equal({
      widget: "ticket-table",
      datum: { customerId: "C7" },
      filters: { customerId: ["C7"] },
    });
    selects.end();
    changes.end();
    expect([selects.count, changes.count]).to.deep.equal([1, 0]);
  });

  it("opens a customer by the id alone, not by the row", () => {
    const selects = countEvents(document, "cx-select");
    cells(0)[5]?.click();
    selects.end();
    expect(selects.count).to.equal(0);
  });

  it("has one height while it loads, when it is ready and when nothing is found", async () => {
    const height = () => table.getBoundingClientRect().height;
    const ready = height();
    type("x");
    press(field(), "Enter");
    await answered(1, { rows: [], total: 0 });
    expect(height()).to.equal(ready);
    const loading = place<CxTicketTable>('<cx-ticket-table lang="en"></cx-ticket-table>', new HandClient());
    await loading.updateComplete;
    expect(loading.getBoundingClientRect().height).to.equal(ready);
    loading.remove();
  });

  it("scrolls in its own box, which the keyboard reaches, and not the page, at 320 pixels", async () => {
    const holder = document.createElement("div");
    holder.style.width = "320px";
    document.body.append(holder);
    holder.append(table);
    await table.updateComplete;
    const box = part(table, ".scroll");
    expect(box.scrollWidth).to.be.greaterThan(box.clientWidth);
    expect(part(table, ".card").scrollWidth).to.be.at.most(320);
    expect(box.tabIndex).to.equal(0);
    expect(box.getAttribute("aria-label")).to.equal("Tickets");
    box.scrollTop = 40;
    const top = box.getBoundingClientRect().top;
    expect(Math.abs(head("Date (UTC)").getBoundingClientRect().top - top)).to.be.lessThan(2);
    document.body.append(table);
    holder.remove();
  });

  it("copies the columns that are shown, and offers no table beside the table", async () => {
    const clipboard = navigator.clipboard.writeText;
    let copied = "";
    navigator.clipboard.writeText = async (text) => {
      copied = text;
    };
    const items = await openMenu(table);
    const labels = items.map((item) => item.textContent?.trim());
    expect(labels).to.not.include("View as table");
    items[labels.indexOf("Copy as text")]?.click();
    while (!shadowText(table).includes("Copied.")) await new Promise(requestAnimationFrame);
    navigator.clipboard.writeText = clipboard;
    expect(copied).to.contain("Date (UTC)\tCategory\tPriority\tStatus\tDescription");
    expect(copied).to.match(/Feb 3, 2026, 11:30\sPM\tBilling\tNot stated\topen\tShort\.\t–\tRefund\t–\tC7/);
  });

  it("keeps the rows, the search and the order when a refresh fails", async () => {
    table.refresh();
    (await client.question(1)).fail(new WidgetError("warehouse-unavailable", "The warehouse does not answer."));
    await nextEvent(table, "cx-error");
    await table.updateComplete;
    expect(parts(table, "tbody tr")).to.have.length(2);
    expect(shadowText(table)).to.contain("Showing the last figures.");
  });

  it("is accessible when there is nothing at all", async () => {
    table.refresh();
    await answered(1, { rows: [], total: 0 });
    expect(part(table, "[part=empty]").textContent).to.contain("There are no records yet.");
    await expect(table).to.be.accessible();
  });
});

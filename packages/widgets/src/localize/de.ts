import type {
  ChurnDriver,
  ChurnRule,
  Comparison,
  DateRange,
  FilterKey,
  Grain,
  KpiMetric,
  Source,
} from "@customer-pulse/contract/values";
import type { WidgetErrorCode } from "../client/widget-error.ts";
import type { CustomerFact } from "../customer-profile/facts.ts";
import type { Counted } from "./en/counted.ts";
import { addLanguage } from "./localize.ts";
import type { Terms } from "./terms.ts";

const filters: Record<FilterKey, string> = {
  dateFrom: "Von",
  dateTo: "Bis",
  dateRange: "Zeitraum",
  valueSegment: "Wertsegment",
  derivedPersona: "Persona",
  // Where there is little room, it takes two lines.
  churnRisk: "Abwanderungs\u00adrisiko",
  upsellOpportunity: "Upselling-Chance",
  overallSentiment: "Gesamtstimmung",
  customerId: "Kunde",
  sourceType: "Quelle",
  interactionType: "Kontaktart",
  agentId: "Ansprechperson",
  reviewLanguage: "Reviewsprache",
  productId: "Produkt",
  reviewRating: "Bewertung",
  priorityLevel: "Priorität",
  ticketCategory: "Ticketkategorie",
  ticketStatus: "Ticketstatus",
};

const sources: Record<Source, string> = {
  snowflake: "Snowflake",
  snapshot: "Abzug aus Snowflake",
  "embedded (generated)": "Erzeugte Datensätze",
  "embedded (loaded)": "Geladene Datensätze",
};

const levels = { Critical: "Kritisch", High: "Hoch", Medium: "Mittel", Low: "Niedrig" };

/** Values of the data that this language has a word for; all others are shown as they are. */
const values: Partial<Record<FilterKey, Readonly<Record<string, string>>>> = {
  valueSegment: { "High Value": "Hoch", "Medium Value": "Mittel", "Low Value": "Niedrig" },
  derivedPersona: {
    Satisfied: "Zufrieden",
    Improving: "Zufriedener",
    Neutral: "Neutral",
    Mixed: "Wechselhaft",
    Deteriorating: "Unzufriedener",
    Frustrated: "Frustriert",
  },
  churnRisk: levels,
  upsellOpportunity: levels,
  priorityLevel: levels,
  overallSentiment: { Positive: "Positiv", Neutral: "Neutral", Negative: "Negativ" },
  sourceType: { interaction: "Kontakte", review: "Reviews", ticket: "Tickets" },
  reviewRating: { 5: "5 / 5", 4: "4 / 5", 3: "3 / 5", 2: "2 / 5", 1: "1 / 5" },
  reviewLanguage: {
    arabic: "Arabisch",
    chinese: "Chinesisch",
    dutch: "Niederländisch",
    english: "Englisch",
    french: "Französisch",
    german: "Deutsch",
    italian: "Italienisch",
    japanese: "Japanisch",
    korean: "Koreanisch",
    polish: "Polnisch",
    portuguese: "Portugiesisch",
    russian: "Russisch",
    spanish: "Spanisch",
    turkish: "Türkisch",
  },
};

const failures: Record<Exclude<WidgetErrorCode, "scope-missing">, string> = {
  "invalid-filter": "Ein Filter lässt sich nicht anwenden. Filter aufheben oder ändern.",
  "invalid-option": "Diese Karte ist falsch eingestellt.",
  "unknown-parameter": "Die Anfrage enthält etwas, das der Datendienst nicht kennt.",
  "invalid-body": "Der Datendienst kann die Anfrage nicht lesen.",
  "invalid-request": "Der Datendienst kann die Anfrage nicht lesen.",
  unauthorized: "Die Anmeldung fehlt oder ist abgelaufen. Bitte neu anmelden.",
  forbidden: "Diese Zahlen sind für dieses Konto nicht freigegeben.",
  "unknown-widget": "Der Datendienst kennt diese Karte nicht.",
  "not-found": "Der Datendienst hat hier nichts gefunden.",
  "method-not-allowed": "Der Datendienst nimmt diese Anfrage so nicht an.",
  "body-too-large": "Die Anfrage ist zu groß. Weniger Filterwerte wählen.",
  "unsupported-media-type": "Der Datendienst nimmt diese Anfrage so nicht an.",
  "too-many-exports": "Gerade laufen zu viele Downloads. Bitte später noch einmal versuchen.",
  "headers-too-large": "Die Anfrage ist zu groß. Weniger Filterwerte wählen.",
  internal: "Im Datendienst ist etwas schiefgegangen. Bitte noch einmal versuchen.",
  "warehouse-unavailable": "Das Data Warehouse antwortet nicht. Bitte später noch einmal versuchen.",
  "shutting-down": "Der Datendienst startet gerade neu. Bitte gleich noch einmal versuchen.",
  "query-timeout": "Die Abfrage hat zu lange gedauert. Den Zeitraum verkürzen oder noch einmal versuchen.",
  network: "Der Datendienst ist nicht erreichbar.",
  "incomplete-answer": "Die Antwort des Datendienstes brach vorzeitig ab. Bitte noch einmal versuchen.",
  "invalid-answer": "Was zurückkam, ist keine Antwort des Datendienstes. Die Adresse (endpoint) prüfen.",
  "contract-mismatch":
    "Der Datendienst und die Anzeigen dieser Seite sind von verschiedenen Versionen. Beide müssen aus derselben Version stammen.",
};

const kinds: Record<Counted, readonly [many: string, one: string]> = {
  customers: ["Kunden", "Kunde"],
  events: ["Ereignisse", "Ereignis"],
  interactions: ["Kontakte", "Kontakt"],
  reviews: ["Reviews", "Review"],
  tickets: ["Tickets", "Ticket"],
};

/** `text` is the number as it is shown. */
function countOf(kind: Counted, count: number, text: string, many: string = kinds[kind][0]): string {
  return `${text} ${count === 1 ? kinds[kind][1] : many}`;
}

const inDative: Partial<Record<Counted, string>> = { events: "Ereignissen", interactions: "Kontakten" };

const dateRanges: Record<DateRange, string> = {
  "last-7-days": "Letzte 7 Tage",
  "last-30-days": "Letzte 30 Tage",
  "last-90-days": "Letzte 90 Tage",
  "last-365-days": "Letzte 365 Tage",
  "month-to-date": "Laufender Monat",
  "quarter-to-date": "Laufendes Quartal",
  "year-to-date": "Laufendes Jahr",
  "last-year": "Letztes Jahr",
  "all-time": "Gesamter Zeitraum",
};

const comparisons: Record<Comparison, string> = {
  "previous-period": "Vorzeitraum",
  "previous-year": "Vorjahr",
  "previous-week": "Vorwoche",
  "previous-month": "Vormonat",
  none: "Nichts",
};

const metrics: Record<KpiMetric, string> = {
  "average-sentiment": "Durchschnittliche Stimmung",
  "total-interactions": "Kontakte insgesamt",
  "high-churn-share": "Hohes Abwanderungsrisiko",
  "average-rating": "Durchschnittliche Bewertung",
  "ticket-count": "Tickets",
  "customer-count": "Kunden",
  "lifetime-value-at-risk": "Gefährdeter Kundenwert",
};

/** In the dative: the end of "gegenüber …" and "mit …". */
const against: Record<Exclude<Comparison, "none"> | "all-customers", string> = {
  "previous-period": "dem Zeitraum davor",
  "previous-week": "der Woche davor",
  "previous-month": "dem Monat davor",
  "previous-year": "dem Jahr davor",
  "all-customers": "allen Kunden",
};

/** The end of "…, weil …". */
const reasons: Record<ChurnRule, string> = {
  "negative-with-tickets": "die durchschnittliche Stimmung unter −0,1 liegt und es mindestens ein Ticket gibt",
  negative: "die durchschnittliche Stimmung unter −0,05 liegt",
  "below-zero": "die durchschnittliche Stimmung unter 0 liegt",
  falling: "der letzte Stimmungswert unter dem ersten liegt",
  none: "keine der Regeln für ein höheres Risiko zutrifft",
};

const drivers: Record<ChurnDriver, string> = {
  "average-sentiment": "Durchschnittliche Stimmung",
  "sentiment-trend": "Stimmungstrend",
  "ticket-count": "Tickets",
  "last-contact": "Tage seit dem letzten Kontakt",
};

const facts: Record<CustomerFact, string> = {
  persona: "Erfasste Persona",
  signUpDate: "Kunde seit",
  lifetimeValue: "Kundenwert",
  productsOwned: "Produkte",
  averageSentiment: "Durchschnittliche Stimmung",
  sentimentTrend: "Stimmungstrend",
  sentimentVolatility: "Stimmungsschwankung",
  averageRating: "Durchschnittliche Bewertung",
  ticketCount: "Tickets",
  ticketCategories: "Ticketkategorien",
  ticketPriorities: "Ticketprioritäten",
  firstContact: "Erster Kontakt",
  lastContact: "Letzter Kontakt",
};

const compared = { lower: "niedriger", higher: "höher", same: "etwa gleich" };

const eventKinds: Readonly<Record<string, string>> = { interaction: "Kontakt", review: "Review", ticket: "Ticket" };

/** Columns of the tables, and facts of an event that are no filter. */
const columns: Readonly<Record<string, string>> = {
  ticketDate: "Datum",
  ticketId: "Ticket",
  customerId: "Kunde",
  ticketCategory: "Kategorie",
  priorityLevel: "Priorität",
  ticketStatus: "Status",
  sentimentScore: "Stimmung",
  ticketDescription: "Beschreibung",
  expectedResolutionTimeframe: "Erwartete Lösung",
  requestedRemedy: "Gewünschte Abhilfe",
  reviewDate: "Datum",
  reviewId: "Review",
  productId: "Produkt",
  reviewRating: "Bewertung",
  reviewLanguage: "Sprache",
  reviewText: "Original",
  reviewTextEnglish: "Englisch",
  valueSegment: "Wertsegment",
  derivedPersona: "Persona",
  churnRisk: "Abwanderungsrisiko",
  upsellOpportunity: "Upselling-Chance",
  overallSentiment: "Gesamtstimmung",
  averageSentiment: "Durchschnittliche Stimmung",
  sentimentTrend: "Stimmungstrend",
  sentimentVolatility: "Stimmungsschwankung",
  ticketCount: "Tickets",
  averageRating: "Durchschnittliche Bewertung",
  lifetimeValue: "Kundenwert",
  productsOwned: "Produkte im Besitz",
  signUpDate: "Kunde seit",
  customerSummary: "Zusammenfassung",
};

const periods: Record<Grain, string> = { day: "Tag", week: "Woche", month: "Monat" };

/** All texts of the tags in German. */
export const terms: Terms = {
  $code: "de",
  $name: "Deutsch",
  $dir: "ltr",

  // Every tag with data
  notStated: "Keine Angabe",
  noData: "–",
  filter: (key) => filters[key],
  source: (source) => sources[source],
  category: (dimension, value) => values[dimension]?.[value] ?? value,
  asOf: (when) => `Stand: ${when}`,
  asOfUnknown: "Stand unbekannt",
  enrichedBy: (what) => `Stimmung, Priorität und Zusammenfassungen: ${what}`,
  notFilteredBy: (names) => `Nicht gefiltert nach ${names}`,
  loading: (heading) => `${heading}: wird geladen`,
  nothingMatches: "Zu diesen Filtern passt nichts.",
  noRecords: "Es gibt noch keine Datensätze.",
  clearFilters: "Filter aufheben",
  failure: (code, detail) => (code === "scope-missing" ? detail : failures[code]),
  failedCode: (code) => `Fehlercode: ${code}`,
  failedRequest: (id) => `Anfrage: ${id}`,
  showingFrom: (when) => `Das Data Warehouse hat nicht geantwortet. Die Zahlen sind von ${when}.`,
  showingSnapshot: (when) =>
    `Snowflake hat nicht geantwortet. Gezeigt wird der Abzug${when === null ? "" : ` vom ${when}`}.`,
  keptAfterFailure: (message) => `${message} Gezeigt werden die letzten Zahlen.`,
  tryAgain: "Noch einmal versuchen",
  unauthorised:
    "Die Anmeldung fehlt, oder diese Zahlen sind nicht freigegeben. Bitte neu anmelden und die Seite neu laden.",
  scopeMissing: (name) => `Auf dieser Seite gibt es kein <cx-scope name="${name}">.`,
  menu: (heading) => `Optionen für ${heading}`,
  copied: "Kopiert.",
  copyFailed: "Der Browser erlaubt dieser Seite das Kopieren nicht.",

  // Counts, and averages with the count behind them
  counted: (kind) => kinds[kind][0],
  countOf,
  onlyFew: (kind, count, text) => `nur ${countOf(kind, count, text)}`,
  averageSentiment: "Durchschnittliche Stimmung",
  averageRating: "Durchschnittliche Bewertung",
  outOfFive: (rating) => `${rating} / 5`,
  scoreInWords: (score, band) => `${score} (${band})`,
  count: "Anzahl",
  share: "Anteil",

  // A card's menu
  viewTable: "Als Tabelle ansehen",
  viewChart: "Als Diagramm ansehen",
  copy: "Als Text kopieren",
  download: "CSV herunterladen",
  cancelDownload: "Download abbrechen",
  downloading: (size) => (size === "" ? "Download läuft." : `Download läuft: bisher ${size}.`),
  downloaded: (size) => `${size} heruntergeladen.`,
  downloadCancelled: "Download abgebrochen.",
  downloadFailed: (message) => `Der Download ist fehlgeschlagen. ${message}`,
  asOthers: "Wie die anderen",
  compareWith: "Vergleich mit",
  comparison: (name) => comparisons[name],

  // Bars
  averageSentimentShort: "Ø Stimmung",
  averageRatingShort: "Ø Bewertung",
  averageTickets: "Durchschnittliche Tickets",
  averageTicketsShort: "Ø Tickets",
  fewLegend: (kind) => `Kursiv: Durchschnitt aus weniger als fünf ${inDative[kind] ?? kinds[kind][0]}`,
  showAll: (count) => `Alle ${count} zeigen`,
  showFewer: "Weniger zeigen",

  // Lines over time
  period: (grain) => periods[grain],
  seriesCount: (series) => `${series}, Anzahl`,
  trendSummary: (measure, first, last, from, to) => `${measure}: von ${first} (${from}) auf ${last} (${to}).`,
  chartHint:
    "Die Pfeiltasten nach links und rechts lesen die Zeiträume vor, mit der Umschalttaste werden mehrere ausgewählt, und die Eingabetaste filtert danach.",
  rangeChosen: (days) => `${days} ausgewählt. Die Eingabetaste filtert nach diesen Tagen, Escape verwirft sie.`,
  resetDates: "Zeitraum zurücksetzen",
  partialPeriod: "unvollständig",
  partialLegend: "Gestrichelt: unvollständig",
  showSeries: "Reihen",
  allEvents: "Alle Ereignisse",

  // Names of the cards
  churnBreakdown: "Abwanderungsrisiko",
  churnHeatmap: "Abwanderungsrisiko und Upselling-Chance",
  heatmapHint: "Die Pfeiltasten führen von Feld zu Feld, die Eingabetaste filtert nach einem.",
  interactionSentiment: "Stimmung nach Kontaktart",
  languageSentiment: "Stimmung nach Sprache",
  personaDistribution: "Personas",
  ratingDistribution: "Bewertungen",
  ratingTrend: "Bewertungstrend",
  reviewTable: "Reviews",
  segmentTable: "Kunden nach Segment",
  sentimentDistribution: "Kundenstimmung",
  sentimentBySource: "Stimmung nach Quelle",
  sentimentBand: "Stimmung",
  sentimentTrend: "Stimmungstrend",
  ticketCategories: "Ticketkategorien",
  ticketPriority: "Ticketpriorität",
  ticketTable: "Tickets",
  ticketVolume: "Ticketaufkommen",
  valueSegments: "Wertsegmente",

  // Tickets per customer
  ticketsPerCustomer: "Tickets je Kunde",
  columnText: (tickets, customers, share) => `${tickets}: ${customers}, ${share}`,
  orMore: (number) => `${number} oder mehr`,
  orMoreShort: (number) => `${number}+`,
  histogramHint: "Die Pfeiltasten führen von Säule zu Säule.",

  // Scatter
  sentimentScatter: "Stimmungsschwankung und -trend",
  volatility: "Schwankung",
  volatilityAxis: "Schwankung (max. − min.)",
  sentimentTrendAxis: "Trend (letzter − erster Wert)",
  trendOf: "Trend",
  morePoints: (text) => `und ${text} weitere an dieser Stelle`,
  sampled: (shown, total) => `${shown} von ${total} Kunden`,
  scatterSummary: (customers, parts) => `${customers} nach Stimmungsschwankung und -trend: ${parts}.`,
  scatterHint:
    "Die Pfeiltasten nach links und rechts führen nach Schwankung von Kunde zu Kunde, Bild auf und Bild ab in größeren Schritten, und die Eingabetaste öffnet einen.",
  firstRows: (rows) => `Die ersten ${rows} nach Schwankung. Die CSV-Datei enthält alle.`,

  // KPI card
  metric: (metric) => metrics[metric],
  ofCustomers: (count) => `von ${count} Kunden`,
  shareOfTotal: (share) => `${share} von allen Kunden zusammen`,
  against: (comparison) => against[comparison],
  againstDays: (days, text) => (days === 1 ? "dem Tag davor" : `den ${text} Tagen davor`),
  up: (amount, against) => `plus ${amount} gegenüber ${against}`,
  down: (amount, against) => `minus ${amount} gegenüber ${against}`,
  unchanged: (against) => `unverändert gegenüber ${against}`,
  nothingBefore: (against) => `kein Vergleich mit ${against}`,
  percentagePoints: (points) => `${points} Prozentpunkte`,
  noEventsInRange: "keine Ereignisse in diesem Zeitraum",
  noCustomers: "keine passenden Kunden",
  value: "Wert",
  previous: "Vorher",
  change: "Änderung",

  // Filter bar
  filters: "Filter",
  dateRange: (range) => dateRanges[range],
  openFilters: (count, text) => (count === 0 ? "Filter" : `Filter (${text})`),
  close: "Schließen",
  showResults: "Ergebnisse zeigen",
  clearAll: "Leeren",
  reset: "Zurücksetzen",
  presets: "Vorlagen",
  activeFilters: "Aktive Filter",
  noActiveFilters: "Keine Filter gewählt.",
  removeFilter: (name, value) => `Filter ${name} entfernen: ${value}`,
  dateRangeCustom: "Eigener Zeitraum",
  fromAfterTo: "Der erste Tag liegt nach dem letzten. Bitte tauschen oder einen anderen wählen.",
  outsideData: (from, to) => `Bitte Tage vom ${from} bis zum ${to} wählen: Außerhalb gibt es keine Daten.`,
  incompleteDay: "Bitte ein vollständiges Datum eingeben.",
  fromDay: (day) => `Ab ${day}`,
  toDay: (day) => `Bis ${day}`,
  dataFromTo: (from, to) => `Bis ${to}, dem neuesten Tag in den Daten, und zurück bis ${from}.`,
  matching: "Treffer",
  chosenCount: (_count, text) => `${text} gewählt`,
  search: (name) => `${name} suchen`,
  noOptions: "Keine passenden Werte.",
  noValues: "In den Daten gibt es keine.",
  moreOptions: (count) => `${count} weitere: zum Eingrenzen tippen.`,

  // Presets
  noPresets: "Die jetzige Auswahl unter einem Namen speichern, um darauf zurückzukommen.",
  presetName: "Name für diese Auswahl",
  savePreset: "Speichern",
  applyPreset: (name) => `${name} anwenden`,
  renamePreset: (name) => `${name} umbenennen`,
  deletePreset: (name) => `${name} löschen`,
  newPresetName: (name) => `Neuer Name für ${name}`,
  presetApplied: (name) => `„${name}“ angewendet.`,
  presetSaved: (name) => `„${name}“ gespeichert.`,
  presetRenamed: (name) => `In „${name}“ umbenannt.`,
  presetDeleted: (name) => `„${name}“ gelöscht.`,
  presetRestored: (name) => `„${name}“ ist wieder da.`,
  presetExists: (name) => `Die Vorlage „${name}“ gibt es schon.`,
  presetVetoed: (name) => `Diese Seite lässt „${name}“ nicht zu.`,
  otherName: "Bitte einen anderen Namen wählen.",
  replace: "Ersetzen",
  undo: "Rückgängig",
  cancel: "Abbrechen",
  exportPresets: "Exportieren",
  importPresets: "Importieren",
  copyLink: "Link kopieren",
  linkCopied: "Link kopiert.",
  presetsImported: (count, text) => (count === 1 ? "Eine Vorlage importiert." : `${text} Vorlagen importiert.`),
  presetsUnreadable: (count, text) => (count === 1 ? "Eine war nicht lesbar." : `${text} waren nicht lesbar.`),
  presetsFileBroken: "Diese Datei enthält keine lesbaren Vorlagen. Bitte eine Datei wählen, die hier exportiert wurde.",
  presetsClosed:
    "Dieser Browser bewahrt für diese Seite nichts auf: Vorlagen halten, bis sie geschlossen wird. Zum Aufheben exportieren.",
  presetsBroken:
    "Einige in diesem Browser gespeicherte Vorlagen sind nicht lesbar. Bei der nächsten Änderung fallen sie weg.",

  // Tables and records
  columnName: (key, label) => columns[key] ?? label,
  searchRows: (kind) => `${kinds[kind][0]} suchen`,
  noneContain: (kind, text) => `Keine ${kinds[kind][0]} enthalten „${text}“.`,
  clearSearch: "Suche leeren",
  chooseColumns: "Spalten",
  pages: (heading) => `Seiten von ${heading}`,
  rowsPerPage: "Zeilen je Seite",
  rowsShown: (first, last, total) => `${first}–${last} von ${total}`,
  firstPage: "Erste Seite",
  previousPage: "Vorherige Seite",
  nextPage: "Nächste Seite",
  lastPage: "Letzte Seite",
  showMore: "Mehr zeigen",
  showLess: "Weniger zeigen",
  noEnglish: "In diesem Datensatz steht kein englischer Text.",
  timesAsStored: "Zeiten in UTC, wie gespeichert.",
  inEnglish: "Englisch",
  englishText: (text) => `Englisch: ${text}`,

  // One customer
  findCustomer: "Einen Kunden über die Kundennummer suchen oder in einem Diagramm oder einer Tabelle auswählen.",
  noCustomer: (id) => `Unter den freigegebenen Kunden gibt es keinen „${id}“.`,
  customerPicker: "Kunden suchen",
  customerIdHint: "Kundennummer",
  customersChosen: (_count, text) => `${text} Kunden gewählt`,
  clearCustomer: "Kunden abwählen",
  noIdHas: (text) => `Keine Kundennummer enthält „${text}“.`,
  customersShown: (shown, total) => `${shown} von ${total} Kunden`,
  customerProfile: "Kunde",
  customerFact: (key) => facts[key],
  summary: "Zusammenfassung",
  figures: "Zahlen",
  whyRisk: "Warum dieses Abwanderungsrisiko",
  because: (risk, rule) => `${risk}, weil ${reasons[rule]}.`,
  disagrees: (stored, risk, rule) =>
    `Im Data Warehouse steht „${stored}“; nach den hier bekannten Regeln wäre es „${risk}“, weil ${reasons[rule]}.`,
  driver: (key) => drivers[key],
  thisCustomer: "Dieser Kunde",
  allCustomers: "Alle Kunden",
  compared: "Im Vergleich",
  comparedAs: (key) => compared[key],
  decides: "entscheidet",
  whatNow: "Was jetzt",
  copyBrief: "Kurzfassung kopieren",
  customerTimeline: "Verlauf",
  eventKind: (source) => eventKinds[source] ?? source,
  eventFact: (key) => columns[key] ?? key,
  eventDate: "Datum",
  eventDetails: "Einzelheiten",
  eventText: "Text",
  dateNotStated: "Datum nicht angegeben",
  showOlder: "Ältere zeigen",
  eventsShown: (shown, total) => `${shown} von ${total} Ereignissen`,
  nothingHappened: (id) => `Von „${id}“ gibt es keine Kontakte, Reviews oder Tickets.`,
};

addLanguage(terms);

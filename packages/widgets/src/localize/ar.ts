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

const plurals = new Intl.PluralRules("ar");

/** A noun as it stands after a number: one and two are said without it, 3–10, 11–99, and 0, 100, 1,000 and the like. */
type Noun = Readonly<Record<"one" | "two" | "few" | "many" | "other", string>>;

/** `text` is the number as it is shown. */
function numbered(noun: Noun, count: number, text: string): string {
  const form = plurals.select(count);
  if (form === "one" || form === "two") return noun[form];
  return `${text} ${noun[form === "zero" ? "other" : form]}`;
}

/** Keeps a name, an id or a text in another script from reordering the words around it. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Five, in the digits of a text. */
function fiveAsIn(text: string): string {
  return /[\u0660-\u0669]/.test(text) ? "\u0665" : "5";
}

const nouns: Record<Counted, Noun> = {
  customers: { one: "عميل واحد", two: "عميلان", few: "عملاء", many: "عميلًا", other: "عميل" },
  events: { one: "حدث واحد", two: "حدثان", few: "أحداث", many: "حدثًا", other: "حدث" },
  interactions: { one: "تفاعل واحد", two: "تفاعلان", few: "تفاعلات", many: "تفاعلًا", other: "تفاعل" },
  reviews: { one: "مراجعة واحدة", two: "مراجعتان", few: "مراجعات", many: "مراجعة", other: "مراجعة" },
  tickets: { one: "تذكرة واحدة", two: "تذكرتان", few: "تذاكر", many: "تذكرة", other: "تذكرة" },
};

const kinds: Record<Counted, string> = {
  customers: "العملاء",
  events: "الأحداث",
  interactions: "التفاعلات",
  reviews: "المراجعات",
  tickets: "التذاكر",
};

const days: Noun = {
  one: "اليوم السابق",
  two: "اليومين السابقين",
  few: "أيام السابقة",
  many: "يومًا السابقة",
  other: "يوم السابقة",
};

const presets: Noun = {
  one: "مجموعة واحدة",
  two: "مجموعتين",
  few: "مجموعات",
  many: "مجموعة",
  other: "مجموعة",
};

const chosenCustomers: Noun = {
  one: "اختير عميل واحد",
  two: "اختير عميلان",
  few: "عملاء مختارون",
  many: "عميلًا مختارًا",
  other: "عميل مختار",
};

const chosenValues: Noun = {
  one: "قيمة واحدة مختارة",
  two: "قيمتان مختارتان",
  few: "قيم مختارة",
  many: "قيمة مختارة",
  other: "قيمة مختارة",
};

const filters: Record<FilterKey, string> = {
  dateFrom: "من",
  dateTo: "إلى",
  dateRange: "الفترة",
  valueSegment: "شريحة القيمة",
  derivedPersona: "نمط العميل",
  churnRisk: "خطر المغادرة",
  upsellOpportunity: "فرصة البيع الإضافي",
  overallSentiment: "المشاعر العامة",
  customerId: "العميل",
  sourceType: "المصدر",
  interactionType: "نوع التفاعل",
  agentId: "الموظف",
  reviewLanguage: "لغة المراجعة",
  productId: "المنتج",
  reviewRating: "التقييم",
  priorityLevel: "الأولوية",
  ticketCategory: "فئة التذكرة",
  ticketStatus: "حالة التذكرة",
};

const sources: Record<Source, string> = {
  snowflake: "Snowflake",
  snapshot: "نسخة محفوظة من Snowflake",
  "embedded (generated)": "سجلات مولَّدة",
  "embedded (loaded)": "سجلات محمَّلة",
};

const feminineLevels = { Critical: "حرجة", High: "عالية", Medium: "متوسطة", Low: "منخفضة" };

/** Values of the data that this language has a word for; all others are shown as they are. */
const values: Partial<Record<FilterKey, Readonly<Record<string, string>>>> = {
  valueSegment: { "High Value": "قيمة عالية", "Medium Value": "قيمة متوسطة", "Low Value": "قيمة منخفضة" },
  derivedPersona: {
    Satisfied: "راضٍ",
    Improving: "يتحسن",
    Neutral: "محايد",
    Mixed: "متقلب",
    Deteriorating: "يتراجع",
    Frustrated: "محبط",
  },
  churnRisk: { Critical: "حرج", High: "عالٍ", Medium: "متوسط", Low: "منخفض" },
  upsellOpportunity: feminineLevels,
  priorityLevel: feminineLevels,
  overallSentiment: { Positive: "إيجابية", Neutral: "محايدة", Negative: "سلبية" },
  sourceType: { interaction: "التفاعلات", review: "المراجعات", ticket: "التذاكر" },
  reviewRating: { 5: "خمس نجوم", 4: "أربع نجوم", 3: "ثلاث نجوم", 2: "نجمتان", 1: "نجمة واحدة" },
  reviewLanguage: {
    arabic: "العربية",
    chinese: "الصينية",
    dutch: "الهولندية",
    english: "الإنجليزية",
    french: "الفرنسية",
    german: "الألمانية",
    italian: "الإيطالية",
    japanese: "اليابانية",
    korean: "الكورية",
    polish: "البولندية",
    portuguese: "البرتغالية",
    russian: "الروسية",
    spanish: "الإسبانية",
    turkish: "التركية",
  },
};

const failures: Record<Exclude<WidgetErrorCode, "scope-missing">, string> = {
  "invalid-filter": "تعذَّر تطبيق أحد عوامل التصفية. يُرجى مسحه أو تغييره.",
  "invalid-option": "إعدادات هذه البطاقة غير صحيحة.",
  "unknown-parameter": "يحتوي الطلب على ما لا تعرفه خدمة البيانات.",
  "invalid-body": "لا تستطيع خدمة البيانات قراءة الطلب.",
  "invalid-request": "لا تستطيع خدمة البيانات قراءة الطلب.",
  unauthorized: "لم يتم تسجيل الدخول أو انتهت الجلسة. يُرجى تسجيل الدخول من جديد.",
  forbidden: "لا يملك هذا الحساب صلاحية الاطلاع على هذه الأرقام.",
  "unknown-widget": "لا تعرف خدمة البيانات هذه البطاقة.",
  "not-found": "لم تجد خدمة البيانات شيئًا هنا.",
  "method-not-allowed": "لا تقبل خدمة البيانات هذا الطلب بهذا الشكل.",
  "body-too-large": "الطلب كبير جدًا. يُرجى اختيار قيم أقل للتصفية.",
  "unsupported-media-type": "لا تقبل خدمة البيانات هذا الطلب بهذا الشكل.",
  "too-many-exports": "يجري الآن عدد كبير من التنزيلات. يُرجى المحاولة لاحقًا.",
  "headers-too-large": "الطلب كبير جدًا. يُرجى اختيار قيم أقل للتصفية.",
  internal: "حدث خطأ في خدمة البيانات. يُرجى المحاولة مرة أخرى.",
  "warehouse-unavailable": "مستودع البيانات لا يستجيب. يُرجى المحاولة لاحقًا.",
  "shutting-down": "يُعاد الآن تشغيل خدمة البيانات. يُرجى المحاولة بعد قليل.",
  "query-timeout": "استغرق الاستعلام وقتًا أطول من اللازم. يُرجى تقصير الفترة أو المحاولة مرة أخرى.",
  network: "تعذَّر الوصول إلى خدمة البيانات.",
  "incomplete-answer": "انقطع رد خدمة البيانات قبل اكتماله. يُرجى المحاولة مرة أخرى.",
  "invalid-answer": "ما وصل ليس ردًا من خدمة البيانات. يُرجى التحقق من العنوان (endpoint).",
  "contract-mismatch": "خدمة البيانات وعناصر هذه الصفحة من إصدارين مختلفين. يجب أن يكونا من الإصدار نفسه.",
};

const dateRanges: Record<DateRange, string> = {
  "last-7-days": "آخر سبعة أيام",
  "last-30-days": "آخر ثلاثين يومًا",
  "last-90-days": "آخر تسعين يومًا",
  "last-365-days": "آخر 365 يومًا",
  "month-to-date": "الشهر حتى تاريخه",
  "quarter-to-date": "الربع حتى تاريخه",
  "year-to-date": "السنة حتى تاريخه",
  "last-year": "السنة الماضية",
  "all-time": "كل الفترات",
};

const comparisons: Record<Comparison, string> = {
  "previous-period": "الفترة السابقة",
  "previous-year": "السنة السابقة",
  "previous-week": "الأسبوع السابق",
  "previous-month": "الشهر السابق",
  none: "بلا مقارنة",
};

const metrics: Record<KpiMetric, string> = {
  "average-sentiment": "متوسط المشاعر",
  "total-interactions": "إجمالي التفاعلات",
  "high-churn-share": "خطر مغادرة عالٍ",
  "average-rating": "متوسط التقييم",
  "ticket-count": "التذاكر",
  "customer-count": "العملاء",
  "lifetime-value-at-risk": "قيمة العملاء المعرَّضة للخطر",
};

/** The end of "…, لأن …". */
const reasons: Record<ChurnRule, string> = {
  "negative-with-tickets": "متوسط المشاعر أقل من ‎−0.1 وتوجد تذكرة واحدة على الأقل",
  negative: "متوسط المشاعر أقل من ‎−0.05",
  "below-zero": "متوسط المشاعر أقل من الصفر",
  falling: "آخر درجة للمشاعر أقل من الأولى",
  none: "أيًّا من قواعد الخطر الأعلى لا تنطبق",
};

const drivers: Record<ChurnDriver, string> = {
  "average-sentiment": "متوسط المشاعر",
  "sentiment-trend": "اتجاه المشاعر",
  "ticket-count": "التذاكر",
  "last-contact": "الأيام منذ آخر تواصل",
};

const facts: Record<CustomerFact, string> = {
  persona: "النمط المسجَّل",
  signUpDate: "عميل منذ",
  lifetimeValue: "القيمة الدائمة",
  productsOwned: "المنتجات",
  averageSentiment: "متوسط المشاعر",
  sentimentTrend: "اتجاه المشاعر",
  sentimentVolatility: "تقلب المشاعر",
  averageRating: "متوسط التقييم",
  ticketCount: "التذاكر",
  ticketCategories: "فئات التذاكر",
  ticketPriorities: "أولويات التذاكر",
  firstContact: "أول تواصل",
  lastContact: "آخر تواصل",
};

const compared = { lower: "أقل", higher: "أعلى", same: "متقارب" };

const eventKinds: Readonly<Record<string, string>> = { interaction: "تفاعل", review: "مراجعة", ticket: "تذكرة" };

/** Columns of the tables, and facts of an event that are no filter. */
const columns: Readonly<Record<string, string>> = {
  ticketDate: "التاريخ",
  ticketId: "التذكرة",
  customerId: "العميل",
  ticketCategory: "الفئة",
  priorityLevel: "الأولوية",
  ticketStatus: "الحالة",
  sentimentScore: "المشاعر",
  ticketDescription: "الوصف",
  expectedResolutionTimeframe: "الحل المتوقع",
  requestedRemedy: "المعالجة المطلوبة",
  reviewDate: "التاريخ",
  reviewId: "المراجعة",
  productId: "المنتج",
  reviewRating: "التقييم",
  reviewLanguage: "اللغة",
  reviewText: "النص الأصلي",
  reviewTextEnglish: "الإنجليزية",
  valueSegment: "شريحة القيمة",
  derivedPersona: "نمط العميل",
  churnRisk: "خطر المغادرة",
  upsellOpportunity: "فرصة البيع الإضافي",
  overallSentiment: "المشاعر العامة",
  averageSentiment: "متوسط المشاعر",
  sentimentTrend: "اتجاه المشاعر",
  sentimentVolatility: "تقلب المشاعر",
  ticketCount: "التذاكر",
  averageRating: "متوسط التقييم",
  lifetimeValue: "القيمة الدائمة",
  productsOwned: "المنتجات المملوكة",
  signUpDate: "تاريخ التسجيل",
  customerSummary: "الملخص",
};

const periods: Record<Grain, string> = { day: "اليوم", week: "الأسبوع", month: "الشهر" };

/** All texts of the tags in Arabic. */
export const terms: Terms = {
  $code: "ar",
  $name: "العربية",
  $dir: "rtl",

  // Every tag with data
  notStated: "غير مذكور",
  noData: "–",
  filter: (key) => filters[key],
  source: (source) => sources[source],
  category: (dimension, value) => values[dimension]?.[value] ?? value,
  asOf: (when) => `حتى ${when}`,
  asOfUnknown: "وقت التحديث غير معروف",
  enrichedBy: (what) => `المشاعر والأولوية والملخصات: ${isolate(what)}`,
  notFilteredBy: (names) => `بلا تصفية حسب ${names}`,
  loading: (heading) => `جارٍ تحميل ${heading}`,
  nothingMatches: "لا شيء يطابق عوامل التصفية هذه.",
  noRecords: "لا توجد سجلات بعد.",
  clearFilters: "مسح عوامل التصفية",
  failure: (code, detail) => (code === "scope-missing" ? detail : failures[code]),
  failedCode: (code) => `الرمز: ${isolate(code)}`,
  failedRequest: (id) => `الطلب: ${isolate(id)}`,
  showingFrom: (when) => `لم يستجب مستودع البيانات. الأرقام المعروضة من ${when}.`,
  showingSnapshot: (when) => `لم تستجب Snowflake. المعروض نسختها المحفوظة${when === null ? "" : ` بتاريخ ${when}`}.`,
  keptAfterFailure: (message) => `${message} المعروض آخر الأرقام.`,
  tryAgain: "إعادة المحاولة",
  unauthorised:
    "لم يتم تسجيل الدخول، أو لا توجد صلاحية للاطلاع على هذه الأرقام. يُرجى تسجيل الدخول من جديد ثم إعادة تحميل الصفحة.",
  scopeMissing: (name) => `لا يوجد ${isolate(`<cx-scope name="${name}">`)} في هذه الصفحة.`,
  menu: (heading) => `خيارات ${heading}`,
  copied: "تم النسخ.",
  copyFailed: "لا يسمح المتصفح لهذه الصفحة بالنسخ.",

  // Counts, and averages with the count behind them
  counted: (kind) => kinds[kind],
  countOf: (kind, count, text) => numbered(nouns[kind], count, text),
  onlyFew: (kind, count, text) => `${numbered(nouns[kind], count, text)} فقط`,
  averageSentiment: "متوسط المشاعر",
  averageRating: "متوسط التقييم",
  outOfFive: (rating) => `${rating} من ${fiveAsIn(rating)}`,
  // The first sign says that all of it runs from the right: a sign that keeps the score together would be taken for it.
  scoreInWords: (score, band) => `\u200f${isolate(score)} (${band})`,
  count: "العدد",
  share: "النسبة",

  // A card's menu
  viewTable: "عرض كجدول",
  viewChart: "عرض كرسم بياني",
  copy: "نسخ كنص",
  download: "تنزيل CSV",
  cancelDownload: "إلغاء التنزيل",
  downloading: (size) => (size === "" ? "جارٍ التنزيل." : `جارٍ التنزيل: ${size} حتى الآن.`),
  downloaded: (size) => `تم تنزيل ${size}.`,
  downloadCancelled: "أُلغي التنزيل.",
  downloadFailed: (message) => `تعذَّر التنزيل. ${message}`,
  asOthers: "مثل البقية",
  compareWith: "المقارنة مع",
  comparison: (name) => comparisons[name],

  // Bars
  averageSentimentShort: "م. المشاعر",
  averageRatingShort: "م. التقييم",
  averageTickets: "متوسط التذاكر",
  averageTicketsShort: "م. التذاكر",
  fewLegend: (kind) => `خط مائل: متوسط أقل من خمسة من ${kinds[kind]}`,
  showAll: (count) => `عرض الكل (${count})`,
  showFewer: "عرض أقل",

  // Lines over time
  period: (grain) => periods[grain],
  seriesCount: (series) => `${series}، العدد`,
  trendSummary: (measure, first, last, from, to) => `${measure}: من ${first} في ${from} إلى ${last} في ${to}.`,
  chartHint: "مفتاحا السهمين الأيمن والأيسر لقراءة كل فترة، ومع Shift لتحديد عدة فترات، وEnter للتصفية حسبها.",
  rangeChosen: (days) => `تم تحديد ${days}. Enter للتصفية حسب هذه الأيام، وEscape للتراجع.`,
  resetDates: "إعادة ضبط الفترة",
  partialPeriod: "غير مكتملة",
  partialLegend: "متقطع: الفترة غير مكتملة",
  showSeries: "السلاسل",
  allEvents: "كل الأحداث",

  // Names of the cards
  churnBreakdown: "خطر المغادرة",
  churnHeatmap: "خطر المغادرة حسب فرصة البيع الإضافي",
  heatmapHint: "مفاتيح الأسهم للتنقل بين الخلايا، وEnter للتصفية حسب إحداها.",
  interactionSentiment: "المشاعر حسب نوع التفاعل",
  languageSentiment: "المشاعر حسب اللغة",
  personaDistribution: "أنماط العملاء",
  ratingDistribution: "التقييمات",
  ratingTrend: "اتجاه التقييم",
  reviewTable: "المراجعات",
  segmentTable: "العملاء حسب الشريحة",
  sentimentDistribution: "مشاعر العملاء",
  sentimentBySource: "المشاعر حسب المصدر",
  sentimentBand: "المشاعر",
  sentimentTrend: "اتجاه المشاعر",
  ticketCategories: "فئات التذاكر",
  ticketPriority: "أولوية التذاكر",
  ticketTable: "التذاكر",
  ticketVolume: "حجم التذاكر",
  valueSegments: "شرائح القيمة",

  // Tickets per customer
  ticketsPerCustomer: "التذاكر لكل عميل",
  columnText: (tickets, customers, share) => `${tickets}: ${customers}، ${share}`,
  orMore: (number) => `${number} أو أكثر`,
  orMoreShort: (number) => `\u200e${number}+`,
  histogramHint: "مفاتيح الأسهم للتنقل بين الأعمدة.",

  // Scatter
  sentimentScatter: "تقلب المشاعر واتجاهها",
  volatility: "التقلب",
  volatilityAxis: "التقلب: أعلى درجة − أدنى درجة",
  sentimentTrendAxis: "الاتجاه: آخر درجة − أول درجة",
  trendOf: "الاتجاه",
  morePoints: (text) => `وغيره في هذا الموضع: ${text}`,
  sampled: (shown, total) => `المعروض ${shown} من ${total} من العملاء`,
  scatterSummary: (customers, parts) => `${customers} حسب تقلب المشاعر واتجاهها: ${parts}.`,
  scatterHint:
    "مفتاحا السهمين الأيمن والأيسر للتنقل بين العملاء حسب التقلب، وPage Up وPage Down لخطوات أكبر، وEnter لفتح أحدهم.",
  firstRows: (rows) => `الصفوف الأولى حسب التقلب: ${rows}. يحتوي ملف CSV عليها كلها.`,

  // KPI card
  metric: (metric) => metrics[metric],
  ofCustomers: (count) => `من ${count} من العملاء`,
  shareOfTotal: (share) => `${share} من إجمالي كل العملاء`,
  against: (comparison) => (comparison === "all-customers" ? "كل العملاء" : comparisons[comparison]),
  againstDays: (count, text) => (count > 2 ? `الـ ${numbered(days, count, text)}` : numbered(days, count, text)),
  up: (amount, against) => `أعلى بمقدار ${amount} مقارنةً مع ${against}`,
  down: (amount, against) => `أقل بمقدار ${amount} مقارنةً مع ${against}`,
  unchanged: (against) => `بلا تغيير مقارنةً مع ${against}`,
  nothingBefore: (against) => `لا رقم للمقارنة مع ${against}`,
  percentagePoints: (points) => `${points} نقطة مئوية`,
  noEventsInRange: "لا أحداث في هذه الفترة",
  noCustomers: "لا عملاء مطابقين",
  value: "القيمة",
  previous: "السابق",
  change: "التغيير",

  // Filter bar
  filters: "التصفية",
  dateRange: (range) => dateRanges[range],
  openFilters: (count, text) => (count === 0 ? "التصفية" : `التصفية (${text})`),
  close: "إغلاق",
  showResults: "عرض النتائج",
  clearAll: "مسح الكل",
  reset: "إعادة الضبط",
  presets: "المحفوظات",
  activeFilters: "عوامل التصفية النشطة",
  noActiveFilters: "لم يُختر أي عامل تصفية.",
  removeFilter: (name, value) => `إزالة عامل التصفية ${name}: ${isolate(value)}`,
  dateRangeCustom: "فترة مخصصة",
  fromAfterTo: "اليوم الأول بعد الأخير. يُرجى تبديلهما أو اختيار يوم آخر.",
  outsideData: (from, to) => `يُرجى اختيار أيام من ${from} إلى ${to}: لا توجد بيانات خارجها.`,
  incompleteDay: "يُرجى إدخال تاريخ كامل.",
  fromDay: (day) => `من ${day}`,
  toDay: (day) => `حتى ${day}`,
  dataFromTo: (from, to) => `حتى ${to}، وهو أحدث يوم في البيانات، ورجوعًا إلى ${from}.`,
  matching: "المطابق",
  chosenCount: (count, text) => numbered(chosenValues, count, text),
  search: (name) => `البحث في ${name}`,
  noOptions: "لا توجد قيم مطابقة.",
  noValues: "لا توجد قيم في البيانات.",
  moreOptions: (count) => `وغيرها ${count}: يُرجى الكتابة لتضييق القائمة.`,

  // Presets
  noPresets: "احفظ ما هو مختار الآن تحت اسم للعودة إليه لاحقًا.",
  presetName: "اسم لهذا الاختيار",
  savePreset: "حفظ",
  applyPreset: (name) => `تطبيق ${isolate(name)}`,
  renamePreset: (name) => `إعادة تسمية ${isolate(name)}`,
  deletePreset: (name) => `حذف ${isolate(name)}`,
  newPresetName: (name) => `اسم جديد بدلًا من ${isolate(name)}`,
  presetApplied: (name) => `تم تطبيق «${isolate(name)}».`,
  presetSaved: (name) => `تم حفظ «${isolate(name)}».`,
  presetRenamed: (name) => `أصبح الاسم «${isolate(name)}».`,
  presetDeleted: (name) => `تم حذف «${isolate(name)}».`,
  presetRestored: (name) => `عادت «${isolate(name)}».`,
  presetExists: (name) => `توجد مجموعة باسم «${isolate(name)}».`,
  presetVetoed: (name) => `لا تسمح هذه الصفحة بتطبيق «${isolate(name)}».`,
  otherName: "يُرجى اختيار اسم آخر.",
  replace: "استبدال",
  undo: "تراجع",
  cancel: "إلغاء",
  exportPresets: "تصدير",
  importPresets: "استيراد",
  copyLink: "نسخ الرابط",
  linkCopied: "تم نسخ الرابط.",
  presetsImported: (count, text) => `تم استيراد ${numbered(presets, count, text)}.`,
  presetsUnreadable: (count, text) => `تعذَّرت قراءة ${numbered(presets, count, text)}.`,
  presetsFileBroken: "لا يحتوي هذا الملف على مجموعات يمكن قراءتها. يُرجى اختيار ملف صُدِّر من هنا.",
  presetsClosed: "لا يحتفظ هذا المتصفح بشيء لهذه الصفحة: تبقى المجموعات إلى أن تُغلق. للاحتفاظ بها يُرجى تصديرها.",
  presetsBroken: "تعذَّرت قراءة بعض المجموعات المحفوظة في هذا المتصفح، وستُستبعد عند التغيير القادم.",

  // Tables and records
  columnName: (key, label) => columns[key] ?? label,
  searchRows: (kind) => `البحث في ${kinds[kind]}`,
  noneContain: (kind, text) => `لا شيء في ${kinds[kind]} يحتوي على «${isolate(text)}».`,
  clearSearch: "مسح البحث",
  chooseColumns: "الأعمدة",
  pages: (heading) => `صفحات ${heading}`,
  rowsPerPage: "الصفوف في الصفحة",
  rowsShown: (first, last, total) => `${first}–${last} من ${total}`,
  firstPage: "الصفحة الأولى",
  previousPage: "الصفحة السابقة",
  nextPage: "الصفحة التالية",
  lastPage: "الصفحة الأخيرة",
  showMore: "عرض المزيد",
  showLess: "عرض أقل",
  noEnglish: "لا يوجد نص إنجليزي في هذا السجل.",
  timesAsStored: "الأوقات بتوقيت UTC كما هي مخزَّنة.",
  inEnglish: "الإنجليزية",
  // The mark makes it a line that runs as English does.
  englishText: (text) => `\u200eالإنجليزية: ${text}`,

  // One customer
  findCustomer: "يُرجى البحث عن عميل بالمعرِّف، أو اختياره في رسم بياني أو جدول.",
  noCustomer: (id) => `لا يوجد العميل «${isolate(id)}» بين العملاء المتاحين.`,
  customerPicker: "البحث عن عميل",
  customerIdHint: "معرِّف العميل",
  customersChosen: (count, text) => numbered(chosenCustomers, count, text),
  clearCustomer: "مسح العميل",
  noIdHas: (text) => `لا يوجد عميل يحتوي معرِّفه على «${isolate(text)}».`,
  customersShown: (shown, total) => `${shown} من ${total} من العملاء`,
  customerProfile: "العميل",
  customerFact: (key) => facts[key],
  summary: "الملخص",
  figures: "الأرقام",
  whyRisk: "سبب خطر المغادرة هذا",
  because: (risk, rule) => `${risk}، لأن ${reasons[rule]}.`,
  disagrees: (stored, risk, rule) =>
    `في مستودع البيانات «${isolate(stored)}»؛ وبحسب القواعد المعروفة هنا يكون «${isolate(risk)}»، لأن ${reasons[rule]}.`,
  driver: (key) => drivers[key],
  thisCustomer: "هذا العميل",
  allCustomers: "كل العملاء",
  compared: "بالمقارنة",
  comparedAs: (key) => compared[key],
  decides: "حاسم",
  whatNow: "ماذا الآن",
  copyBrief: "نسخ الموجز",
  customerTimeline: "السجل الزمني",
  eventKind: (source) => eventKinds[source] ?? source,
  eventFact: (key) => columns[key] ?? key,
  eventDate: "التاريخ",
  eventDetails: "التفاصيل",
  eventText: "النص",
  dateNotStated: "التاريخ غير مذكور",
  showOlder: "عرض الأقدم",
  eventsShown: (shown, total) => `${shown} من ${total} من الأحداث`,
  nothingHappened: (id) => `لا توجد تفاعلات أو مراجعات أو تذاكر للعميل «${isolate(id)}».`,
};

addLanguage(terms);

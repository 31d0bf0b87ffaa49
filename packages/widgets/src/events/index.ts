export { type ActionDetail, CxActionEvent } from "./action.ts";
export { CxErrorEvent, type ErrorDetail } from "./error.ts";
export { CxFilterChangeEvent, type FilterChangeDetail } from "./filter-change.ts";
export { CxFilterRequestEvent, type FilterRequestDetail } from "./filter-request.ts";
export { CxLoadEvent, type LoadDetail } from "./load.ts";
export { CxSelectEvent, type SelectDetail } from "./select.ts";

import type { CxChurnBreakdown, CxFilterChangeEvent, CxKpiCard, CxScope, CxSelectEvent } from "@customer-pulse/widgets";
import type { HTMLAttributes } from "react";

/** A tag's own properties beside those that every element has. */
type Tag<Element extends HTMLElement> = Partial<Omit<Element, keyof HTMLElement>> & HTMLAttributes<Element>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "cx-scope": Tag<CxScope> & {
        "oncx-filter-change"?: (event: CxFilterChangeEvent) => void;
        "oncx-select"?: (event: CxSelectEvent) => void;
      };
      "cx-kpi-card": Tag<CxKpiCard>;
      "cx-churn-breakdown": Tag<CxChurnBreakdown>;
    }
  }
}

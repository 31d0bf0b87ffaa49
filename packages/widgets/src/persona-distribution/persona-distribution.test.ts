import { describeCategoryTag } from "../category/test-category.ts";
import "../scope/cx-scope.ts";
import "./cx-persona-distribution.ts";

describeCategoryTag({
  id: "persona-distribution",
  data: {
    categories: [
      { key: "Satisfied", count: 1200, share: 0.6 },
      { key: "Mixed", count: 800, share: 0.4 },
    ],
    total: 2000,
  },
  heading: "Personas",
  heads: ["Persona", "Customers", "Share"],
  rows: [
    ["Satisfied", "1,200", "60%"],
    ["Mixed", "800", "40%"],
  ],
  filter: ["derivedPersona", "Satisfied"],
});

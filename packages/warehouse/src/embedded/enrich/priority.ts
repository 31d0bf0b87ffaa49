const priorityRules = [
  {
    level: "Critical",
    pattern:
      /\b(outage|security breach|data (?:loss|breach)|all users|locked out|production is (?:down|stopped)|(?:system|service|site) is down|completely stopped|cannot place orders)\b/i,
  },
  {
    level: "High",
    pattern:
      /\b(urgent\w*|asap|immediately|cannot|can't|unable to|payment failed|charged twice|crash\w*|fail(?:s|ed|ing|ure)?|broken|stuck|deadline)\b/i,
  },
  {
    level: "Medium",
    pattern:
      /\b(slow\w*|error\w*|issues?|problems?|bugs?|wrong|incorrect\w*|delay\w*|missing|not (?:working|saving|loading|syncing))\b/i,
  },
] as const;

/**
 * How urgent a ticket reads, by the first rule whose words occur: Critical, High, Medium, else Low (questions, wishes).
 * Stands in for Cortex's classifier and follows the labels that it is given.
 */
export function classifyPriority(description: string): "Critical" | "High" | "Medium" | "Low" {
  return priorityRules.find(({ pattern }) => pattern.test(description))?.level ?? "Low";
}

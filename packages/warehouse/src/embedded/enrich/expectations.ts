const timeframePattern =
  /\b(?:within (?:the next )?(?:\d+|a|an|one|two|three|four|five) (?:business )?(?:hours?|days?|weeks?)|(?:by|before) (?:tomorrow|tonight|(?:the )?end of (?:the )?(?:day|week|month|quarter|business)|(?:next )?(?:monday|tuesday|wednesday|thursday|friday|week|month))|as soon as possible|asap|immediately|right away|today|urgently)\b/i;

const remedyRules = [
  { remedy: "Refund", pattern: /\b(refund\w*|money back|reimburse\w*)\b/i },
  { remedy: "Credit or discount", pattern: /\b(credit note|credited|discount|compensat\w*|goodwill)\b/i },
  { remedy: "Replacement", pattern: /\b(replace(?:ment|d)?|exchange)\b/i },
  {
    remedy: "Correction of the invoice",
    pattern: /\b(correct(?:ed)? (?:the )?invoice|invoice (?:to be )?corrected)\b/i,
  },
  { remedy: "Cancellation", pattern: /\b(cancel(?:lation|led)?|close (?:the|our|my) account)\b/i },
  { remedy: "Fix", pattern: /\b(fix(?:ed)?|repair(?:ed)?|resolve(?:d)?|restore(?:d)?)\b/i },
  { remedy: "Explanation", pattern: /\b(explain|explanation|documentation|clarif\w+|guidance)\b/i },
] as const;

/** When the customer expects an answer, in the ticket's own words; null when it does not say. */
export function expectedTimeframe(description: string): string | null {
  return timeframePattern.exec(description)?.[0].toLowerCase() ?? null;
}

/** What the customer asks for, by the first rule whose words occur; null when it is not said. */
export function requestedRemedy(description: string): string | null {
  return remedyRules.find(({ pattern }) => pattern.test(description))?.remedy ?? null;
}

/** English texts of `<cx-persona-distribution>`. */
export const personaDistribution = { personaDistribution: "Personas" };

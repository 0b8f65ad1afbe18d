/** How sure each way of telling a number is, 0–1: careful guesses, as those of statements/confidence.ts. */
export const FIGURE_CONFIDENCE = {
  passive: 0.85,
  participle: 0.8,
  deed: 0.75,
  "counted noun": 0.85,
  "object of a verb": 0.8,
  total: 0.85,
} as const;

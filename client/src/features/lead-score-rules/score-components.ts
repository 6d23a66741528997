/** The sides of a lead that rules look at, in reading order. */
export const components = ['fit', 'engagement', 'activity'] as const

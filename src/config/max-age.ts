/** An inventory that is older, in days, says little of what there is. */
export const usualMaxAge = 30

/** Minutes in ms. */
export const minutes = (count: number): number => count * 60_000;
/** Hours in ms. */
export const hours = (count: number): number => count * 3_600_000;
/** Days of 24 hours in ms. */
export const days = (count: number): number => count * 86_400_000;

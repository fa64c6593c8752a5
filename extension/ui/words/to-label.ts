/** A word of a sentence as it stands alone, for example above a field: `customer tier` becomes `Customer tier`. */
export const toLabel = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);

import { formatNumber } from '../words/number.ts';

/** A small distance, where a digit below a percent matters: `4.2 %`. */
export const sayRatio = (ratio: number): string => `${formatNumber(ratio * 100)} %`;

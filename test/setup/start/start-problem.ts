/** Something that keeps `npm start` from working and that the person can change: shown as it is, without a stack. */
export class StartProblem extends Error {}

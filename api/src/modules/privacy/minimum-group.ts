/** No figure of fewer people than this is shown as one of a group. Source: product promise of honest comparison (groups of five or more). */
export const minimumGroup = 5;

/**
 * Oldest browsers that know `light-dark()`, which every token uses. Told to the build, because its stand-in for older browsers works by
 * inherited variables and so stops at the shadow roots of badge and dock.
 */
export const cssTargets = ['chrome123', 'firefox128', 'safari17.5'];

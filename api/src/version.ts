import manifest from '../package.json' with { type: 'json' };

/** Version of the API, as its package says. */
export const { version } = manifest;

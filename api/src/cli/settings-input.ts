import { z } from 'zod';

/** Settings of a helpdesk as they are written on the command line: a JSON object. */
export const settingsInput = z.preprocess(
  (text) => {
    try {
      return JSON.parse(String(text));
    } catch {
      return text;
    }
  },
  z.record(z.string(), z.unknown(), 'Write the settings as a JSON object.'),
);

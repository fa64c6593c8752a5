const day = 24 * 60 * 60;

/** Sessions end after 30 days without use. Seconds. */
export const sessionSeconds = { expiresIn: 30 * day, updateAge: day } as const;

/** Length of passwords. Source: NIST SP 800-63B, 3.1.1.2 (at least 8 with other checks, 64 must be allowed). */
export const passwordLength = { min: 10, max: 128 } as const;

/** Requests per window (seconds) and client address; a whole office may share one address. */
export const rateLimits = {
  // Counted until a minute passes without one, so that a team that signs in together at nine is not locked out.
  '/sign-in/email': { window: 60, max: 30 },
  '/change-password': { window: 60, max: 5 },
  // The library's own limit of 5 in 30 minutes would lock an office out on the day of introduction; a code has 40 bits.
  '/device': { window: 60, max: 20 },
  '/device/code': { window: 60, max: 30 },
} as const;

/** The header in which our HTTP layer tells the client's address; it overwrites whatever the client sent. */
export const clientAddressHeader = 'x-shiftlight-client-address';

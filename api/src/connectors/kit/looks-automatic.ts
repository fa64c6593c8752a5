/** Why an account looks like a program rather than a person. */
export type AutomaticSign = 'unattended-address' | 'name-of-a-program';

/** Addresses that nobody reads. Source: RFC 2142 (postmaster), RFC 3834 (automatic responders), and how companies name them. */
const unattended =
  /^(?:no-?reply|do-?not-?reply|donotreply|mailer-daemon|postmaster|bounces?|auto(?:mat(?:ion|ic))?|notifications?|alerts?|monitoring|bot|system|robot|daemon|cron|webhook)(?:[+._-]|@)/i;
const programs =
  /\b(?:bot|chatbot|robot|automation|autoresponder|auto-?reply|mailer-daemon|integration|webhook|zapier|monitoring|nagios|workflow)\b/i;

/**
 * A sign that an account is a program, by its name and address alone; null when there is none. Only a hint for an admin: nobody is
 * counted as a program because of it, since people have such names too.
 */
export function findAutomaticSign(account: {
  readonly name: string;
  readonly email: string | null;
}): AutomaticSign | null {
  if (account.email !== null && unattended.test(account.email)) return 'unattended-address';
  return programs.test(account.name) ? 'name-of-a-program' : null;
}

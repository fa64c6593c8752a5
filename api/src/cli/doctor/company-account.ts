import { oidcDiscoveryUrl, oidcEnabled } from '../../auth/oidc-provider.ts';
import { ok, problem, type Check } from './check.ts';

const about = 'company account';
const timeoutMs = 10_000;

/** The OpenID Connect provider answers, where one is configured. */
export const checkCompanyAccount: Check = async ({ env }) => {
  if (!oidcEnabled(env) || env.OIDC_ISSUER === undefined) return [];
  const url = oidcDiscoveryUrl(env.OIDC_ISSUER);
  const advice = `Open ${url} from this machine. Correct OIDC_ISSUER, the network, or the provider.`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok) return [problem(about, `${env.OIDC_NAME} answered ${answer.status}`, advice)];
    return [ok(about, `${env.OIDC_NAME} answers`)];
  } catch {
    return [problem(about, `${env.OIDC_NAME} does not answer`, advice)];
  }
};

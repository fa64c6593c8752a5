import { genericOAuth } from 'better-auth/plugins';

/** Id of the one OpenID Connect provider, part of its callback address: {PUBLIC_URL}/api/auth/callback/company */
export const oidcProviderId = 'company';

/** What of the environment describes the company's OpenID Connect provider. */
export interface OidcSource {
  readonly OIDC_ISSUER?: string | undefined;
  readonly OIDC_CLIENT_ID?: string | undefined;
  readonly OIDC_CLIENT_SECRET?: string | undefined;
}

/** True when a company account can be used to sign in. */
export function oidcEnabled(source: OidcSource): boolean {
  return source.OIDC_ISSUER !== undefined && source.OIDC_CLIENT_ID !== undefined;
}

/** Where the provider describes itself. Source: OpenID Connect Discovery 1.0, section 4. */
export function oidcDiscoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
}

/** The company's provider as a plugin, none when it is not configured. It signs in members that an admin added; it never makes accounts. */
export function oidcPlugins(source: OidcSource) {
  if (source.OIDC_ISSUER === undefined || source.OIDC_CLIENT_ID === undefined) return [];
  return [
    genericOAuth({
      config: [
        {
          providerId: oidcProviderId,
          discoveryUrl: oidcDiscoveryUrl(source.OIDC_ISSUER),
          clientId: source.OIDC_CLIENT_ID,
          ...(source.OIDC_CLIENT_SECRET === undefined ? {} : { clientSecret: source.OIDC_CLIENT_SECRET }),
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          disableSignUp: true,
        },
      ],
    }),
  ];
}

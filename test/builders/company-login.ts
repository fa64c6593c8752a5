import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { findFreePort } from './free-port.ts';

/** Whom the company's sign-in page says that the visitor is. */
export interface CompanyAccount {
  readonly sub: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

export interface CompanyLogin {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in from now on. */
  account: CompanyAccount;
  close(): Promise<void>;
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A small OpenID Connect provider: discovery, a sign-in page that sends everybody straight back, tokens signed with RS256. */
export async function startCompanyLogin(): Promise<CompanyLogin> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' };
  const port = await findFreePort();
  const issuer = `http://127.0.0.1:${port}`;
  const nonces = new Map<string, string | null>();
  const login: CompanyLogin = {
    issuer,
    clientId: 'shiftlight',
    clientSecret: 'company secret',
    account: { sub: 'nobody', email: 'nobody@example.test', emailVerified: true },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  function signIdToken(nonce: string | null): string {
    const { sub, email, emailVerified } = login.account;
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: login.clientId, sub, email, email_verified: emailVerified, name: email, nonce };
    const signed = `${base64url({ alg: 'RS256', kid: 'one' })}.${base64url({ ...claims, iat: now, exp: now + 300 })}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const json = (value: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/keys':
        return json({ keys: [key] });
      case '/authorize': {
        const code = `code-${nonces.size}`;
        nonces.set(code, url.searchParams.get('nonce'));
        const back = new URL(url.searchParams.get('redirect_uri') ?? issuer);
        back.searchParams.set('code', code);
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        return response.writeHead(302, { location: back.href }).end();
      }
      case '/token': {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => {
          const nonce = nonces.get(new URLSearchParams(body).get('code') ?? '') ?? null;
          json({ access_token: 'company token', token_type: 'Bearer', expires_in: 300, id_token: signIdToken(nonce) });
        });
        return;
      }
      default:
        return response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return login;
}

import { publicUrl } from '../../auth/own-origins.ts';
import { ok, warning, type Check } from './check.ts';

const about = 'address';
const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/** People and helpdesks can reach us under the address that we give them. */
export const checkAddress: Check = async ({ env }) => {
  const url = publicUrl(env);
  if (env.PUBLIC_URL === undefined && !loopback.has(env.HOST)) {
    return [
      warning(
        about,
        `HOST is ${env.HOST} but PUBLIC_URL is not set, so ${url} is given out`,
        'Set PUBLIC_URL to the address that people use.',
      ),
    ];
  }
  if (url.startsWith('http:') && !loopback.has(new URL(url).hostname)) {
    return [
      warning(about, `${url} is not encrypted`, 'Put a proxy with HTTPS in front and set PUBLIC_URL to its address.'),
    ];
  }
  return [ok(about, url)];
};

import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from this machine's own page or from a program, and not from another web page: neither
 * by a name that leads here (DNS rebinding shows in Host) nor across origins (which browsers tell in Origin and
 * Sec-Fetch-Site).
 * @param origin of the server, such as `http://127.0.0.1:4000`.
 */
export function isTrusted(headers: IncomingHttpHeaders, origin: string): boolean {
  const { port } = new URL(origin);
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`);
  const sameOrigin =
    headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
  const site = headers['sec-fetch-site'] ?? 'none';
  return hosts.includes(headers.host ?? '') && sameOrigin && ['none', 'same-origin'].includes(String(site));
}

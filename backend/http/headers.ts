/** Headers of every answer: nothing is loaded from elsewhere, nothing is framed, nothing is kept. */
import type { RequestHandler } from 'express'
import type { Config } from '../config.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/** What stands on every answer, whatever it is. */
export const safety: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
  'x-robots-tag': 'noindex, nofollow',
}

/** Sets the headers; HSTS only where the site is served over HTTPS. */
export function headers(config: Config): RequestHandler {
  const https = config.origin?.startsWith('https://') ?? false
  return (request, response, next) => {
    for (const [name, value] of Object.entries(safety)) response.setHeader(name, value)
    if (https) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (/^\/api(\/|$)/i.test(request.path)) response.setHeader('cache-control', 'no-store')
    next()
  }
}

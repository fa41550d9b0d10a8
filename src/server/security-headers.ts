import { createHash } from 'node:crypto';
import { docsStylesheet } from './docs-stylesheet.ts';

const shared = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers of every answer: nothing of it may be run, framed, guessed at or read by another origin. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; ${shared}`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** Headers of the dashboard: its own scripts and styles, and nothing from elsewhere. */
export const dashboardHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
};

const styleHash = createHash('sha256').update(docsStylesheet).digest('base64');

/** Headers of a page: its own style, and no script at all. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; ${shared}`,
};

/** A page that holds everything it needs, under a policy that lets in nothing else: styles and script by their hashes. */
import { cspHash } from '../../../src/model/sha256.ts';
import { escapeXml } from '../../../src/model/escape.ts';

export interface SealedPage {
  title: string;
  description: string;
  styles: string;
  /** Classic script, run when the document is read. */
  script?: string;
  /** The site's mark, as SVG. */
  icon: string;
  body: string;
}

export function sealedPage({ title, description, styles, script, icon, body }: SealedPage): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspHash(styles)}`,
    ...(script === undefined ? [] : [`script-src ${cspHash(script)}`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const iconAddress = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  return [
    '<!doctype html>',
    '<html lang="es-MX">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(title)}</title>`,
    `<meta name="description" content="${escapeXml(description)}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" type="image/svg+xml" href="${iconAddress}">`,
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    body,
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

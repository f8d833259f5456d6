import { createHash } from 'node:crypto';

const style = `:root{color-scheme:light dark}body{margin:18vh auto;max-width:34rem;padding:0 1.5rem;font:1.1rem/1.6 Georgia,serif;background:#fbfaf6;color:#22211e}h1{font-size:1.7rem;line-height:1.25;margin:0 0 1rem}code{font:0.95em ui-monospace,monospace;white-space:nowrap}@media(prefers-color-scheme:dark){body{background:#191b19;color:#e8e6df}}`;
const hash = createHash('sha256').update(style).digest('base64');

/** Only this page's own style, by its hash; no script, no picture, no request. */
export const signedOutPolicy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`;

/** What somebody without a session sees. It says how to get in, and nothing of what is inside. */
export const signedOutPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Signed out · Greenroom</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>This browser is not signed in to Greenroom.</h1>
<p>Run <code>npx greenroom open</code> in the project’s folder, or start Greenroom again: a new link opens, which works once.</p>
</main>
</body>
</html>
`;

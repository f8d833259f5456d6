import { createHash } from 'node:crypto';
import { shell } from '#sandbox/shell.ts';

/** The shell as it stands in its file, less its types. */
const script = `(${shell.toString()})();`;
const hash = createHash('sha256').update(script).digest('base64');

/**
 * Whatever runs in the frame belongs to no origin and can ask nobody for anything: bytes and code come in by message alone.
 * 'wasm-unsafe-eval' compiles the runtimes; text is never run as a script.
 */
export const sandboxPolicy = [
  'sandbox allow-scripts',
  "default-src 'none'",
  `script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'`,
  'worker-src blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The page in which a candidate's Python and SQL run. */
export const sandboxPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Where code runs · Greenroom</title>
</head>
<body>
<script>${script}</script>
</body>
</html>
`;

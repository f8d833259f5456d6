import { parse } from 'yaml';
import { err, ok, type Result } from '#core/result.ts';

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

/** Splits a Markdown file into its YAML front matter, parsed, and its body; the error is a sentence. */
export function readFrontMatter(text: string): Result<{ head: unknown; body: string }, string> {
  const match = frontMatter.exec(text.replace(/^\uFEFF/, ''));
  if (match === null) return err('must start with front matter between two lines of ---');
  try {
    return ok({ head: parse(match[1] ?? ''), body: match[2] ?? '' });
  } catch (error) {
    return err(`front matter: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The text below the heading `## title`, or ''. */
export function section(body: string, title: string): string {
  const parts = body.split(/^## +/m);
  const found = parts.find((part) => part.startsWith(`${title}\n`) || part.startsWith(`${title}\r\n`));
  return found === undefined ? '' : found.slice(title.length).trim();
}

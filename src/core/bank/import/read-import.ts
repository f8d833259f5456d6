import type { ImportRead } from './imported.ts';
import { readMarkdown } from './markdown.ts';
import { readAnkiText, readCsv } from './table.ts';

/**
 * Reads questions from the text of a file the candidate chose.
 * @param fileName its ending decides (.md, .csv, .tsv, .txt); text files are Anki's when they begin with a # header or hold tabs
 */
export function readImport(fileName: string, text: string): ImportRead {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (clean.trim() === '') return { questions: [], faults: [{ line: 1, message: 'the file is empty' }] };
  if (clean.includes('\u0000') || clean.includes('\uFFFD')) {
    return {
      questions: [],
      faults: [{ line: 1, message: 'this is not a text file in UTF-8: save it as UTF-8 text and try again' }],
    };
  }
  if (ending === 'csv') return readCsv(clean);
  if (ending === 'tsv') return readAnkiText(clean);
  if (ending === 'md' || ending === 'markdown') return readMarkdown(clean);
  const isAnki = /^#(separator|html|columns|deck|notetype|tags|guid)/i.test(clean) || /^[^\n]*\t/.test(clean);
  return isAnki ? readAnkiText(clean) : readMarkdown(clean);
}

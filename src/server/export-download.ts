import type { Archive } from '#app/ports.ts';

/** Characters gathered before they are sent: one line at a time would be a system call each. */
const PORTION = 64 * 1024;

/**
 * Streams an export, so that its size does not matter. A fault before the first line is thrown; a later one cuts the download
 * short, and the file's missing last line tells.
 */
export async function exportDownload(archive: Archive, log: (line: string) => void): Promise<Response> {
  const lines = archive.exportLines()[Symbol.asyncIterator]();
  let next = await lines.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        let portion = '';
        while (next.done !== true && portion.length < PORTION) {
          portion += next.value.endsWith('\n') ? next.value : `${next.value}\n`;
          next = await lines.next();
        }
        if (portion !== '') controller.enqueue(encoder.encode(portion));
        if (next.done === true) controller.close();
      } catch (error) {
        log(`the export was cut short: ${error instanceof Error ? error.message : String(error)}`);
        controller.error(error);
      }
    },
    async cancel() {
      await lines.return?.();
    },
  });
  const headers = {
    'content-type': 'application/jsonl',
    'content-disposition': 'attachment; filename="greenroom-export.jsonl"',
  };
  return new Response(body, { headers });
}

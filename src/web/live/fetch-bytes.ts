/**
 * Fetches files of this app and tells how far it is.
 * @param report called with bytes so far and bytes in all
 * @throws when one cannot be fetched
 */
export async function fetchAll(
  addresses: readonly string[],
  report: (loaded: number, total: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const responses = await Promise.all(addresses.map((address) => fetch(address)));
  const failed = responses.find((response) => !response.ok);
  if (failed !== undefined) throw new Error(`${new URL(failed.url).pathname} answers ${failed.status}`);
  const total = responses.reduce((sum, response) => sum + Number(response.headers.get('content-length') ?? 0), 0);
  let loaded = 0;
  const read = async (response: Response): Promise<Uint8Array<ArrayBuffer>> => {
    const parts: Uint8Array[] = [];
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      loaded += part.value.length;
      report(loaded, Math.max(total, loaded));
    }
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  };
  return Promise.all(responses.map(read));
}

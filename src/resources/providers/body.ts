/**
 * The text of an answer as UTF-8 (JSON has no other encoding, RFC 8259, 8.1), counted while it comes in.
 * @param maxBytes after the browser unpacked it: a small answer may unpack to a huge one
 * @returns `null` where it is longer; the rest is not fetched
 */
export async function readText(response: Response, maxBytes: number): Promise<string | null> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

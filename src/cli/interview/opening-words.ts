/** The first sentences of a text, as many as fit into `letters`; at least one. */
export function openingWords(text: string, letters: number): string {
  const sentences = text.match(/.+?[.!?](?=\s|$)|.+$/gsu) ?? [text];
  let opening = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (opening.length + sentence.length > letters) break;
    opening += sentence;
  }
  return opening.trim();
}
